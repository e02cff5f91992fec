import { Flex, Text } from '@hubspot/ui-extensions';
import type { CardRequest } from '../../contract.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { OpenRequest } from './OpenRequest.tsx';

/** Every request that waits, oldest as the backend orders them, each of which may be closed by hand. */
export function OpenRequests(props: {
  requests: CardRequest[];
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { requests, busy, say } = props;
  if (requests.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{t('requests.title', { count: requests.length })}</Text>
      {requests.map((request) => (
        <OpenRequest key={request.id} request={request} busy={busy} say={say} />
      ))}
    </Flex>
  );
}
