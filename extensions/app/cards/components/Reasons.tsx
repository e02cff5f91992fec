import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import type { CardReason } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { useShown } from '../use-shown.ts';
import { Reason } from './Reason.tsx';
import { ShowMore } from './ShowMore.tsx';

const shownAtOnce = 3;
const pages = { first: 20, step: 20 };

/** The reasons that weigh most; the rest is folded away, so that the points still add up. */
export function Reasons(props: { reasons: CardReason[]; summary: string }) {
  const { t } = useSurroundings();
  const { reasons, summary } = props;
  const more = reasons.slice(shownAtOnce);
  const { shown, next, showMore } = useShown(more, pages);
  if (reasons.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{t('reasons.title')}</Text>
      {reasons.slice(0, shownAtOnce).map((reason) => (
        <Reason key={reason.id} reason={reason} summary={summary} />
      ))}
      {more.length > 0 && (
        <Accordion title={t('reasons.more', { count: more.length })} size="xs">
          <Flex direction="column" gap="sm">
            {shown.map((reason) => (
              <Reason key={reason.id} reason={reason} summary={summary} />
            ))}
            <ShowMore next={next} showMore={showMore} />
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}
