import { Flex, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';
import type { Known } from '../use-known.ts';
import { RiskTag } from './RiskTag.tsx';

/** The level from the record's own properties, and how old it is: shown until, or in place of, the card. */
export function KnownHeader(props: { known: Known; withReasons: boolean }) {
  const { t, day } = useSurroundings();
  const { known, withReasons } = props;
  return (
    <Flex direction="column" gap="xs">
      <RiskTag level={known.level} risk={known.risk} />
      {withReasons && known.reasons.map((reason) => <Text key={reason}>{reason}</Text>)}
      {withReasons && known.nextAction && (
        <Text format={{ fontWeight: 'demibold' }}>{known.nextAction}</Text>
      )}
      <Text variant="microcopy">
        {known.changedAt === null
          ? t('fromRecord')
          : t('levelSince', { date: day(known.changedAt) })}
      </Text>
    </Flex>
  );
}
