import { AsyncLocalStorage } from 'node:async_hooks';
import http, { type ClientRequest } from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Client } from '@hubspot/api-client';
import { toDatedPath } from './dated-path.ts';
import { orAborted } from './or-aborted.ts';

/** What came back, unread. Header names are in lower case. */
export type Answer = { status: number; headers: Record<string, string>; text: string };

type Passage = { token: string; signal: AbortSignal; answer: Answer | null };

/** The parts of the client's contexts that the middleware touches; the client leaves them untyped. */
type RequestContext = {
  getUrl(): string;
  setUrl(url: string): void;
  setHeaderParam(name: string, value: string): void;
};
type ResponseContext = {
  httpStatusCode: number;
  headers: Record<string, string>;
  body: { text(): Promise<string>; binary(): Promise<Buffer> };
};

export type Wire = {
  /**
   * Lets the client make one call and returns the raw answer, whatever its status.
   * Throws the network's error, or the signal's reason when aborted.
   */
  send(
    ask: (client: Client) => Promise<unknown>,
    token: string,
    signal: AbortSignal,
  ): Promise<Answer>;
};

const unpack = promisify(gunzip);
/** More than any page can be, less than would fill the memory. */
const maxUnpacked = 256 * 1024 * 1024;

/** Enough to keep a budget of 110 calls in 10 s busy at half a second a call, and gentle on the portal. */
const maxSockets = 16;
/** Idle connections go before the other side drops them: one that dies under a request may have done its work. */
const idleMs = 15_000;

/**
 * HubSpot's own client on the way there (addresses, encoding, transport), and our reading on the way back:
 * its models drop fields they don't know and turn a web page into `{}`, so the raw answer is taken in
 * `middleware.post` before they see it. The client has no abort and no timeout; its agent gives us the
 * request to abort. Its limiter and retry are one for the whole process, hence not used.
 */
export function createWire(baseUrl: string): Wire {
  const passages = new AsyncLocalStorage<Passage>();
  const agent = abortable(
    baseUrl.startsWith('https:')
      ? new https.Agent({ keepAlive: true, maxSockets, timeout: idleMs })
      : new http.Agent({ keepAlive: true, maxSockets, timeout: idleMs }),
    () => passages.getStore()?.signal,
  );
  const client = new Client({
    basePath: baseUrl.replace(/\/+$/, ''),
    httpAgent: agent,
    middleware: [
      {
        pre(context) {
          const request = context as RequestContext;
          request.setUrl(toDatedPath(request.getUrl()));
          // Mail bodies shrink to a fifth; the client neither asks for it nor unpacks it.
          request.setHeaderParam('Accept-Encoding', 'gzip');
          request.setHeaderParam('Authorization', `Bearer ${passages.getStore()?.token ?? ''}`);
          return request;
        },
        async post(context) {
          const response = context as ResponseContext;
          const passage = passages.getStore();
          if (!passage) return response;
          passage.answer = {
            status: response.httpStatusCode,
            headers: response.headers,
            text: await readBody(response),
          };
          // We have what we need: spare the client from parsing the page a second time.
          response.body = { text: async () => '{}', binary: async () => Buffer.from('{}') };
          return response;
        },
      },
    ],
  });

  return {
    async send(ask, token, signal) {
      signal.throwIfAborted();
      const passage: Passage = { token, signal, answer: null };
      try {
        const result = await passages.run(passage, () => orAborted(ask(client), signal));
        // `apiRequest` answers with a bare Response and passes no middleware.
        if (result instanceof Response) return await orAborted(readResponse(result), signal);
      } catch (error) {
        signal.throwIfAborted();
        // The client throws on every status but 2xx; the answer is in hand all the same.
        if (!passage.answer) throw error;
      }
      if (!passage.answer) throw new TypeError('The client made no request.');
      return passage.answer;
    },
  };
}

/** `addRequest` is where an agent is handed each request; it isn't in the types, though agents have built on it for years. */
function abortable<A extends http.Agent>(agent: A, signalOfCall: () => AbortSignal | undefined): A {
  const inner = agent as A & { addRequest(request: ClientRequest, ...rest: unknown[]): void };
  const addRequest = inner.addRequest.bind(inner);
  inner.addRequest = (request, ...rest) => {
    const signal = signalOfCall();
    if (signal) {
      const abort = () => request.destroy(signal.reason as Error);
      signal.addEventListener('abort', abort, { once: true });
      request.once('close', () => signal.removeEventListener('abort', abort));
    }
    addRequest(request, ...rest);
  };
  return agent;
}

async function readResponse(response: Response): Promise<Answer> {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    text: await response.text(),
  };
}

async function readBody({ headers, body }: ResponseContext): Promise<string> {
  if (headers['content-encoding'] !== 'gzip') return await body.text();
  return (await unpack(await body.binary(), { maxOutputLength: maxUnpacked })).toString();
}
