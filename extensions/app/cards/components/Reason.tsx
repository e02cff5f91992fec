import { Flex, Inline, Text } from '@hubspot/ui-extensions';
import type { CardReason } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import { RecordLink } from './RecordLink.tsx';

/**
 * One reason: what, how much it adds, when, and the customer's own sentence with the record it is from.
 * What the summary above has said already isn't said again.
 */
export function Reason(props: { reason: CardReason; summary: string }) {
  const { t, day, language } = useSurroundings();
  const { title, text, points, at, quote, record } = props.reason;
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(points);
  return (
    <Flex direction="column" gap="xs">
      <Inline gap="xs" align="baseline">
        <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
        <Text variant="microcopy">
          {t('reason.points', { count: Math.abs(points), points: signed })}
        </Text>
      </Inline>
      {text !== props.summary && <Text>{text}</Text>}
      {quote && <Text format={{ italic: true }}>{t('quote', { text: quote })}</Text>}
      {(at || record) && (
        <Inline gap="xs" align="baseline">
          {at && <Text variant="microcopy">{day(at)}</Text>}
          {record && <RecordLink record={record} />}
        </Inline>
      )}
    </Flex>
  );
}
