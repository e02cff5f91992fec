import { Flex, List, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

const mostLines = 3;

/** What the very same model gives once each thing is done, the largest drop first; the next action says its own. */
export function LowerRisk(props: { card: Pick<Card, 'risk' | 'action' | 'alternatives'> }) {
  const { t } = useSurroundings();
  const { risk, action, alternatives } = props.card;
  if (risk === null) return null;
  const known = [...(action ? [action] : []), ...alternatives].flatMap(
    ({ id, title, riskAfter }) =>
      riskAfter !== null && riskAfter < risk ? [{ id, title, after: riskAfter }] : [],
  );
  const lines = known.sort((a, b) => a.after - b.after).slice(0, mostLines);
  // One way is said by the action itself.
  if (lines.length < 2) return null;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{t('lower.title')}</Text>
      <List variant="unordered-styled">
        {lines.map(({ id, title, after }) => (
          <Text key={id}>{t('lower.line', { title, before: risk, after })}</Text>
        ))}
      </List>
    </Flex>
  );
}
