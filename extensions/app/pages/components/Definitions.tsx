import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { useSurroundings } from '../surroundings.ts';

/** How the page's figures are worked out, for whoever opens it, and of when they are. */
export function Definitions(props: { lines: readonly string[]; syncedAt: string | null }) {
  const { t, day } = useSurroundings();
  const { lines, syncedAt } = props;
  return (
    <>
      <Accordion title={t('define')} size="xs">
        <Flex direction="column" gap="xs">
          {lines.map((line) => (
            <Text key={line} variant="microcopy">
              {line}
            </Text>
          ))}
        </Flex>
      </Accordion>
      {syncedAt && <Text variant="microcopy">{t('asOf', { date: day(syncedAt) })}</Text>}
    </>
  );
}
