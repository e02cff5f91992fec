import { Accordion, Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { CardAction } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { ActionButton } from './ActionButton.tsx';

/** The other actions that apply, folded away: the card suggests one. */
export function OtherWays(props: { actions: CardAction[] }) {
  const { t } = useSurroundings();
  if (props.actions.length === 0) return null;
  return (
    <Accordion title={t('action.others')} size="xs">
      <Flex direction="column" gap="sm">
        {props.actions.map((action) => (
          <Flex key={action.id} direction="column" gap="xs">
            <Text format={{ fontWeight: 'demibold' }}>{action.title}</Text>
            {action.effect && <Text variant="microcopy">{action.effect}</Text>}
            <Inline>
              <ActionButton action={action} variant="secondary" />
            </Inline>
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
