import { Accordion, Button, Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { CardSaid } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { useShown } from '../use-shown.ts';
import { RecordLink } from './RecordLink.tsx';
import { ShowMore } from './ShowMore.tsx';

const pages = { first: 5, step: 10 };

/** What people said and did here, with who, when and the way back: folded, since it is the past. */
export function SaidAndDone(props: {
  said: CardSaid[];
  busy: boolean;
  undo: (override: string, on: NonNullable<CardSaid['undo']>) => Promise<void>;
}) {
  const { t, day } = useSurroundings();
  const { said, busy, undo } = props;
  const { shown, next, showMore } = useShown(said, pages);
  if (said.length === 0) return null;
  return (
    <Accordion title={t('said.title', { count: said.length })} size="xs">
      <Flex direction="column" gap="sm">
        {shown.map((one) => (
          <Flex key={one.id} direction="column" gap="xs">
            <Text>{one.text}</Text>
            <Inline gap="xs" align="baseline">
              <Text variant="microcopy">{[day(one.at), one.by].filter(Boolean).join(' · ')}</Text>
              {one.undoneAt && (
                <Text variant="microcopy">{t('said.undone', { date: day(one.undoneAt) })}</Text>
              )}
              {one.record && !one.undoneAt && (
                <RecordLink record={one.record} label={t('action.openTask')} />
              )}
              {one.undo && <TakeBack busy={busy} undo={() => undo(one.id, one.undo!)} />}
            </Inline>
          </Flex>
        ))}
        <ShowMore next={next} showMore={showMore} />
      </Flex>
    </Accordion>
  );
}

function TakeBack(props: { busy: boolean; undo: () => Promise<void> }) {
  const { t } = useSurroundings();
  return (
    <Button variant="transparent" size="xs" disabled={props.busy} onClick={() => void props.undo()}>
      {t('undo')}
    </Button>
  );
}
