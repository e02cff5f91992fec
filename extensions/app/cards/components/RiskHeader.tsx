import { Flex, Statistics, StatisticsItem, StatisticsTrend, Text } from '@hubspot/ui-extensions';
import type { Card } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { RiskTag } from './RiskTag.tsx';

/** What stands here, in two seconds: the risk, which way it goes, and one sentence. */
export function RiskHeader(props: { card: Card }) {
  const { t } = useSurroundings();
  const { card } = props;
  return (
    <Flex direction="column" gap="xs">
      <RiskTag level={card.level} risk={card.risk} />
      <Text>{card.summary}</Text>
      {card.range && (
        <Text variant="microcopy">
          {t('risk.range', { low: card.range[0], high: card.range[1] })}
        </Text>
      )}
      {card.risk !== null && card.change && card.change.points !== 0 && (
        <Statistics>
          <StatisticsItem label={t('risk.label')} number={card.risk}>
            <StatisticsTrend
              direction={card.change.points > 0 ? 'increase' : 'decrease'}
              // By itself the host paints a rise green. A rising risk is bad.
              color={card.change.points > 0 ? 'red' : 'green'}
              value={card.change.text}
            />
          </StatisticsItem>
        </Statistics>
      )}
      {card.nextChange && <Text variant="microcopy">{card.nextChange.text}</Text>}
    </Flex>
  );
}
