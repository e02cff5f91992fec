import { Button, Flex, Inline, StatusTag, Text } from '@hubspot/ui-extensions';
import type { CardRequest, FeedbackRequest } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { RecordLink } from './RecordLink.tsx';
import { ReplyButton } from './ReplyButton.tsx';

type Verdict = Exclude<FeedbackRequest['kind'], 'wrong' | 'snooze'>;

/**
 * One request, or one promise of ours, with sentence, age and people. "Answered by phone" and "elsewhere" are for
 * answers the CRM didn't see; a promise is simply done.
 */
export function OpenRequest(props: {
  request: CardRequest;
  quoted: boolean;
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { request, quoted, busy, say } = props;
  const promise = request.kind === 'promise';
  const verdicts: [Verdict, string][] = promise
    ? [
        ['answered_elsewhere', t('promise.kept')],
        ['not_a_request', t('promise.notPromise')],
      ]
    : [
        ['answered', t('request.answered')],
        ['answered_elsewhere', t('request.elsewhere')],
        ['not_a_request', t('request.notRequest')],
      ];
  const people = [
    request.asker && t(promise ? 'request.to' : 'request.from', { name: request.asker }),
    request.who && t('request.who', { name: request.who }),
  ].filter(Boolean);
  return (
    <Flex direction="column" gap="xs">
      <Inline gap="xs" align="baseline">
        <Text format={{ fontWeight: 'demibold' }}>{request.kindLabel}</Text>
        <Text variant="microcopy">{request.age}</Text>
        {request.overdue && (
          <StatusTag variant="warning">{request.due ?? t('request.overdue')}</StatusTag>
        )}
      </Inline>
      {!quoted && request.sentence !== '' && (
        <Text format={{ italic: true }}>{t('quote', { text: request.sentence })}</Text>
      )}
      {request.asked && <Text>{request.asked}</Text>}
      {request.wait && <Text variant="microcopy">{request.wait}</Text>}
      {people.length > 0 && <Text variant="microcopy">{people.join(' · ')}</Text>}
      <Inline gap="xs" align="baseline">
        {request.reply && <ReplyButton reply={request.reply} />}
        <RecordLink record={request.record} />
        {verdicts.map(([kind, label]) => (
          <Button
            key={kind}
            variant="transparent"
            size="xs"
            disabled={busy}
            onClick={() => void say({ kind, request: request.id })}
          >
            {label}
          </Button>
        ))}
      </Inline>
    </Flex>
  );
}
