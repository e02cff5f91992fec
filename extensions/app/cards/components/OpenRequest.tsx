import { Button, Flex, Inline, StatusTag, Text } from '@hubspot/ui-extensions';
import type { CardRequest } from '../../contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { RecordLink } from './RecordLink.tsx';

/** One request with its sentence and age. "Answered" is for an answer the CRM didn't see, such as a call. */
export function OpenRequest(props: {
  request: CardRequest;
  quoted: boolean;
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { request, quoted, busy, say } = props;
  const close = (kind: 'answered' | 'not_a_request') => () =>
    void say({ kind, request: request.id });
  return (
    <Flex direction="column" gap="xs">
      <Inline gap="xs" align="baseline">
        <Text format={{ fontWeight: 'demibold' }}>{request.kindLabel}</Text>
        <Text variant="microcopy">{request.age}</Text>
        {request.overdue && <StatusTag variant="warning">{t('request.overdue')}</StatusTag>}
      </Inline>
      {!quoted && <Text format={{ italic: true }}>{t('quote', { text: request.sentence })}</Text>}
      <Inline gap="xs" align="baseline">
        <RecordLink record={request.record} />
        <Button variant="transparent" size="xs" disabled={busy} onClick={close('answered')}>
          {t('request.answered')}
        </Button>
        <Button variant="transparent" size="xs" disabled={busy} onClick={close('not_a_request')}>
          {t('request.notRequest')}
        </Button>
      </Inline>
    </Flex>
  );
}
