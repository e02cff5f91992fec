import { Accordion, Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { CardAction } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { useShown } from '../use-shown.ts';
import { ActionButton } from './ActionButton.tsx';
import { DoneButton } from './DoneButton.tsx';
import { ShowMore } from './ShowMore.tsx';

const pages = { first: 4, step: 10 };

/** The other actions that apply, folded away: the card suggests one. */
export function OtherWays(props: {
  actions: CardAction[];
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { busy, say } = props;
  const { shown, next, showMore } = useShown(props.actions, pages);
  if (props.actions.length === 0) return null;
  return (
    <Accordion title={t('action.others')} size="xs">
      <Flex direction="column" gap="sm">
        {shown.map((action) => (
          <Flex key={action.id} direction="column" gap="xs">
            <Text format={{ fontWeight: 'demibold' }}>{action.title}</Text>
            {action.effect && <Text variant="microcopy">{action.effect}</Text>}
            <Inline gap="sm" align="center">
              <ActionButton action={action} variant="secondary" />
              <DoneButton action={action.id} busy={busy} say={say} />
            </Inline>
          </Flex>
        ))}
        <ShowMore next={next} showMore={showMore} />
      </Flex>
    </Accordion>
  );
}
