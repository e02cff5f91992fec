import { Button, Inline, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Effect } from '../use-feedback.ts';

/** What a colleague has said about this assessment, or what was just said and did to the risk, with the way back. */
export function Kept(props: {
  override: Card['override'];
  effect: Effect | null;
  busy: boolean;
  undo: (override: string) => Promise<void>;
}) {
  const { t, day } = useSurroundings();
  const { override, effect, busy, undo } = props;
  const standing = effect && !effect.isUndone ? effect.override : override?.id;
  if (!effect && !override) return null;
  const tellEffect = ({ before, after, said, isUndone }: Effect): string => {
    if (!said) return t(isUndone ? 'undone' : 'saved');
    const what = isUndone ? t('effect.back', { what: said.text }) : said.text;
    const date = day(said.undoneAt ?? said.at);
    if (before === null || after === null) return t('effect.plain', { what, date });
    if (before === after) return t('effect.same', { after, what, date });
    return t('effect.changed', { before, after, what, date });
  };
  return (
    <Inline gap="xs" align="baseline">
      <Text format={effect ? { fontWeight: 'demibold' } : {}}>
        {effect ? tellEffect(effect) : override?.text}
      </Text>
      {standing && (
        <Button variant="transparent" size="xs" disabled={busy} onClick={() => void undo(standing)}>
          {t('undo')}
        </Button>
      )}
    </Inline>
  );
}
