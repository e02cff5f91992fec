import { Flex, Text } from '@hubspot/ui-extensions';
import type { CardReason, CardRequest } from '../../contract/card.ts';
import { useSurroundings } from '../surroundings.ts';
import type { Feedback } from '../use-feedback.ts';
import { useShown } from '../use-shown.ts';
import { OpenRequest } from './OpenRequest.tsx';
import { ShowMore } from './ShowMore.tsx';

const pages = { first: 5, step: 20 };

/** Every request (or promise of ours) that waits, the oldest first, each of which may be closed by hand. */
export function OpenRequests(props: {
  title: 'requests.title' | 'promises.title';
  requests: CardRequest[];
  /** Reasons shown above: a sentence that one of them quotes isn't said twice. */
  reasons: CardReason[];
  busy: boolean;
  say: (feedback: Feedback) => Promise<boolean>;
}) {
  const { t } = useSurroundings();
  const { title, requests, reasons, busy, say } = props;
  const quoted = new Set(reasons.map(({ quote }) => quote));
  const { shown, next, showMore } = useShown(requests, pages);
  if (requests.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'bold' }}>{t(title, { count: requests.length })}</Text>
      {shown.map((request) => (
        <OpenRequest
          key={request.id}
          request={request}
          quoted={quoted.has(request.sentence)}
          busy={busy}
          say={say}
        />
      ))}
      <ShowMore next={next} showMore={showMore} />
    </Flex>
  );
}
