import { Flex, LineChart, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

const dayLength = 'YYYY-MM-DD'.length;

/** The risk over time and the customer's own rhythm in a sentence. One point makes no line. */
export function Trend(props: { trend: Card['trend']; rhythm: string | null }) {
  const { t } = useSurroundings();
  const { trend, rhythm } = props;
  const label = t('risk.label');
  if (trend.length < 2 && !rhythm) return null;
  return (
    <Flex direction="column" gap="xs">
      {rhythm && <Text>{rhythm}</Text>}
      {trend.length > 1 && (
        <LineChart
          data={trend.map(({ at, risk }) => ({ at: at.slice(0, dayLength), risk }))}
          axes={{
            x: { field: 'at', fieldType: 'datetime', label: t('trend.day') },
            y: { field: 'risk', fieldType: 'linear', label },
          }}
          options={{
            title: t('trend.title'),
            showLegend: false,
            showTooltips: true,
            colorList: ['darkOrange'],
          }}
        />
      )}
    </Flex>
  );
}
