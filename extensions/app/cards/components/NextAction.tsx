import { Flex, Inline, Text, Tile } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { ActionButton } from './ActionButton.tsx';
import { DoneButton } from './DoneButton.tsx';
import { FoldedLines } from './FoldedLines.tsx';

/** The one thing to do next, why, by whom, and what the risk is afterwards; holds the one primary button. */
export function NextAction(props: {
  card: Card;
  reload: () => Promise<void>;
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t, day } = useSurroundings();
  const { card, reload, busy, say } = props;
  const { action, level, override } = card;
  if (!action) {
    if (card.rest && !override) return <Text>{card.rest}</Text>;
    // At high or unknown risk, or where suggestions are paused, this would be a false comfort.
    const calm = (level === 'steady' || level === 'watch') && !override;
    return calm ? <Text>{t('action.none')}</Text> : null;
  }
  const date = day(action.dueAt);
  return (
    <Tile compact={true}>
      <Flex direction="column" gap="xs">
        <Inline gap="xs" align="baseline">
          <Text variant="microcopy">{t('action.title')}</Text>
          <Text format={{ fontWeight: 'bold' }}>{action.title}</Text>
        </Inline>
        <Text>{action.why}</Text>
        {card.advice?.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {action.effect && <Text format={{ fontWeight: 'demibold' }}>{action.effect}</Text>}
        <Text variant="microcopy">
          {action.who ? t('action.forBy', { who: action.who, date }) : t('action.by', { date })}
        </Text>
        <Inline gap="sm" align="center">
          <ActionButton key={action.id} action={action} variant="primary" reload={reload} />
          <DoneButton action={action.id} busy={busy} say={say} />
        </Inline>
        <FoldedLines title={t('script.title')} lines={card.script ?? []} ordered={true} />
        <FoldedLines title={t('points.title')} lines={card.talkingPoints ?? []} ordered={false} />
      </Flex>
    </Tile>
  );
}
