import { setTimeout as sleep } from 'node:timers/promises';

import { signV3 } from '../crm/signature.ts';
import type { HostedAnswer, HostedFetch } from './preview-api.ts';
import { stories } from './stories/stories.ts';
import { tellStory } from './stories/tell-story.ts';

export type ForwardOptions = {
  clientSecret: string;
  apiBaseUrl: string;
  publicUrl: string | null;
  permittedUrls: readonly string[];
  /** Who is calling; HubSpot puts these into the query string. */
  identity: { portalId: string; userId: string; userEmail: string; appId: string };
  now: () => number;
  fetch?: typeof fetch;
};

const maxBytes = 1_000_000;
const slowMs = 4_000;

/**
 * Does what HubSpot does with an extension's `hubspot.fetch`: permitted addresses only, ids appended to the
 * query, no header but Authorization, 1 MB each way, signature v3, one repeat after a 5xx or a failed
 * connection, and a time limit. Throws, as the extension's promise then does, where there is no answer.
 */
export async function forwardFetch(
  request: HostedFetch,
  options: ForwardOptions,
): Promise<HostedAnswer> {
  if (request.fault === 'denied') return denied;
  const target = resolveTarget(request.url, options);
  if (request.body !== null && Buffer.byteLength(request.body) > maxBytes) {
    throw refusal('The request body is larger than 1 MB.');
  }
  if (request.fault === 'down') return failed(502, 'The backend could not be reached.');
  if (request.fault === 'broken') return failed(500, 'Something broke in the backend.');
  if (request.fault === 'slow') await sleep(slowMs);
  if (request.fault === 'silent') {
    await sleep(request.timeoutMs);
    return failed(504, 'The backend took too long.');
  }
  const first = await attempt(request, target, options);
  const answer = first.status >= 500 ? await attempt(request, target, options) : first;
  return asStory(request, answer);
}

/** The answer in the state asked for; what has no such state, and whatever was refused, as it came. */
function asStory({ fault, url, method }: HostedFetch, answer: HostedAnswer): HostedAnswer {
  const story = stories.find((known) => known === fault);
  if (!story || answer.status !== 200 || method !== 'GET') return answer;
  const body = tellStory(story, url, answer.body);
  return body === null ? answer : { ...answer, body };
}

type Target = { address: string; signedUri: string };

/** The address to call and the one to sign; they differ where a public address stands for this server. */
function resolveTarget(url: string, options: ForwardOptions): Target {
  const asked = URL.canParse(url) ? new URL(url) : null;
  const bases = [options.apiBaseUrl, options.publicUrl, ...options.permittedUrls].filter(
    (base) => base !== null,
  );
  const base = bases.map((one) => new URL(one)).find((one) => one.origin === asked?.origin);
  if (!asked || !base) {
    throw refusal(
      `${asked?.origin ?? 'This address'} is not among the permitted addresses of the app (permittedUrls in app.json).`,
    );
  }
  for (const [name, value] of Object.entries(options.identity)) asked.searchParams.set(name, value);
  const path = `${asked.pathname}${asked.search}`;
  return {
    address: `${new URL(options.apiBaseUrl).origin}${path}`,
    signedUri: `${new URL(options.publicUrl ?? options.apiBaseUrl).origin}${path}`,
  };
}

async function attempt(
  request: HostedFetch,
  target: Target,
  options: ForwardOptions,
): Promise<HostedAnswer> {
  const timestamp = String(options.now());
  const rawBody = Buffer.from(request.body ?? '');
  const authorization = Object.entries(request.headers).find(
    ([name]) => name.toLowerCase() === 'authorization',
  );
  const headers: Record<string, string> = {
    'x-hubspot-request-timestamp': timestamp,
    'x-hubspot-signature-v3': signV3({
      method: request.method,
      uri: target.signedUri,
      rawBody,
      timestamp,
      clientSecret: options.clientSecret,
    }),
    ...(authorization ? { authorization: authorization[1] } : {}),
    ...(request.body === null ? {} : { 'content-type': 'application/json' }),
  };
  let response: Response;
  let body: string;
  try {
    response = await (options.fetch ?? fetch)(target.address, {
      method: request.method,
      headers,
      ...(request.body === null ? {} : { body: request.body }),
      signal: AbortSignal.timeout(request.timeoutMs),
      redirect: 'manual',
    });
    body = await response.text();
  } catch (error) {
    const late = (error as Error).name === 'TimeoutError';
    return failed(
      late ? 504 : 502,
      late ? 'The backend took too long.' : 'The backend could not be reached.',
    );
  }
  if (Buffer.byteLength(body) > maxBytes) return failed(502, 'The answer is larger than 1 MB.');
  const type = response.headers.get('content-type');
  return {
    status: response.status,
    statusText: response.statusText,
    headers: type ? { 'content-type': type } : {},
    body,
  };
}

const json = { 'content-type': 'application/json' };
const failed = (status: number, message: string): HostedAnswer => ({
  status,
  statusText: '',
  headers: json,
  body: JSON.stringify({ status: 'error', message }),
});
const denied: HostedAnswer = {
  status: 403,
  statusText: 'Forbidden',
  headers: json,
  body: JSON.stringify({ status: 'error', code: 'forbidden', message: '' }),
};
const refusal = (message: string) => Object.assign(new Error(message), { statusCode: 400 });
