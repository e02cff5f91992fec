import { Flex, List, Text } from '@hubspot/ui-extensions';
import type { CardLevel } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';

/** What the record lacks. Only an unknown risk names it at length: otherwise it is a detail. */
export function Missing(props: { missing: string[]; level: CardLevel }) {
  const { t } = useSurroundings();
  const { missing, level } = props;
  if (missing.length === 0) return null;
  if (level !== 'unknown') return <Text variant="microcopy">{missing.join(' ')}</Text>;
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'bold' }}>{t('missing.title')}</Text>
      <List variant="unordered-styled">
        {missing.map((text) => (
          <Text key={text}>{text}</Text>
        ))}
      </List>
    </Flex>
  );
}
