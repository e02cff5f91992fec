import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { CardReason } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { Reason } from './Reason.tsx';

const shownAtOnce = 3;

/** The reasons that weigh most; the rest is folded away, so that the points still add up. */
export function Reasons(props: { reasons: CardReason[]; summary: string }) {
  const { t } = useSurroundings();
  const { reasons, summary } = props;
  if (reasons.length === 0) return null;
  const more = reasons.slice(shownAtOnce);
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{t('reasons.title')}</Text>
      {reasons.slice(0, shownAtOnce).map((reason) => (
        <Reason key={reason.id} reason={reason} summary={summary} />
      ))}
      {more.length > 0 && (
        <Accordion title={t('reasons.more', { count: more.length })} size="xs">
          <Flex direction="column" gap="sm">
            {more.map((reason) => (
              <Reason key={reason.id} reason={reason} summary={summary} />
            ))}
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}
