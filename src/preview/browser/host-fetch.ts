import type { Fault, HostedAnswer, HostedFetch } from '../preview-api.ts';
import type { SerializedFetch } from './host-protocol.ts';

/** Hands an extension's `hubspot.fetch` to the server, which signs it and calls the backend. */
export async function hostFetch(
  url: string,
  options: SerializedFetch,
  { fault, userId }: { fault: Fault; userId: string | undefined },
): Promise<HostedAnswer> {
  if (fault === 'offline') throw new TypeError('Failed to fetch');
  const request: HostedFetch = { url, ...options, fault, userId };
  const response = await fetch('/preview/fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const answer = (await response.json()) as HostedAnswer | { message: string };
  if (!response.ok)
    throw new Error(
      'message' in answer ? answer.message : `The preview answered ${response.status}.`,
    );
  return answer as HostedAnswer;
}
