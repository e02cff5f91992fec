import { AutoGrid, Flex, Text, Tile } from '@hubspot/ui-extensions';
import type { InsightMeasure } from '../../contract/insights.ts';

/** Each measure with its definition under it; what is unknown, or of too few, is small and grey. */
export function InsightMeasures({ items }: { items: readonly InsightMeasure[] }) {
  return (
    <AutoGrid columnWidth={280} flexible={true} gap="md">
      {items.map(({ label, value, detail, definition, muted }) => (
        <Tile key={label} compact={true}>
          <Flex direction="column" gap="xs">
            <Text format={{ fontWeight: 'demibold' }}>{label}</Text>
            {muted ? (
              <Text variant="microcopy">{value}</Text>
            ) : (
              <Text format={{ fontWeight: 'bold' }}>{value}</Text>
            )}
            {detail && <Text variant="microcopy">{detail}</Text>}
            <Text variant="microcopy">{definition}</Text>
          </Flex>
        </Tile>
      ))}
    </AutoGrid>
  );
}
