import { AutoGrid, Divider, Flex, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { useFeedback } from '../use-feedback.ts';
import { FeedbackRow } from './FeedbackRow.tsx';
import { Kept } from './Kept.tsx';
import { LowerRisk } from './LowerRisk.tsx';
import { Missing } from './Missing.tsx';
import { NextAction } from './NextAction.tsx';
import { OpenRequests } from './OpenRequests.tsx';
import { OtherWays } from './OtherWays.tsx';
import { Reasons } from './Reasons.tsx';
import { Rhythm } from './Rhythm.tsx';
import { RiskHeader } from './RiskHeader.tsx';
import { SaidAndDone } from './SaidAndDone.tsx';
import { Trend } from './Trend.tsx';

/** How wide a column is at least, in pixels: the sidebar holds one, the record's tab two. */
const columnWidth = 260;

/** The whole card: how much at risk and what to do now on the left, why on the right (or below). */
export function CardReady(props: { card: Card; stale: boolean; reload: () => Promise<void> }) {
  const { t, day } = useSurroundings();
  const { card, stale, reload } = props;
  const feedback = useFeedback(card, reload);
  const date = day(card.assessedAt);
  // A task that was taken back may be made again: its buttons begin anew.
  const undone = card.said?.filter(({ record, undoneAt }) => record && undoneAt).length ?? 0;
  return (
    <Flex direction="column" gap="md">
      <AutoGrid columnWidth={columnWidth} flexible={true} gap="md">
        <Flex direction="column" gap="md">
          <RiskHeader card={card} />
          <Kept
            override={card.override}
            effect={feedback.effect}
            busy={feedback.busy}
            undo={feedback.undo}
          />
          <NextAction
            key={`next ${undone}`}
            card={card}
            reload={reload}
            busy={feedback.busy}
            say={feedback.say}
          />
          <LowerRisk card={card} />
          <OtherWays
            key={`other ${undone}`}
            actions={card.alternatives}
            busy={feedback.busy}
            say={feedback.say}
          />
        </Flex>
        <Flex direction="column" gap="md">
          <Missing missing={card.missing} level={card.level} />
          <Reasons reasons={card.reasons} summary={card.summary} />
          <OpenRequests
            title="requests.title"
            requests={card.requests}
            reasons={card.reasons}
            busy={feedback.busy}
            say={feedback.say}
          />
          <OpenRequests
            title="promises.title"
            requests={card.promises ?? []}
            reasons={card.reasons}
            busy={feedback.busy}
            say={feedback.say}
          />
          <Rhythm rhythm={card.rhythm} />
          <Trend trend={card.trend} />
        </Flex>
      </AutoGrid>
      <SaidAndDone said={card.said ?? []} busy={feedback.busy} undo={feedback.undo} />
      <Divider />
      <FeedbackRow busy={feedback.busy} say={feedback.say} />
      <Text variant="microcopy">{t(stale ? 'stale' : 'asOf', { date })}</Text>
    </Flex>
  );
}
