import { AsyncLocalStorage } from 'node:async_hooks';
import http, { type ClientRequest } from 'node:http';
import https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Client } from '@hubspot/api-client';
import { partOf, toDatedPath } from './dated-path.ts';
import { orAborted } from './or-aborted.ts';
import { type PathStyle, pathStylesOf } from './path-styles.ts';

/** What came back, unread. Header names are in lower case. */
export type Answer = { status: number; headers: Record<string, string>; text: string };

type Passage = {
  token: string;
  signal: AbortSignal;
  answer: Answer | null;
  /** How the path is to be written; null: as this server is known to take it. */
  style: PathStyle | null;
  /** What was asked for: the part of the API, how it was written, and where. */
  asked: { part: string; style: PathStyle; path: string } | null;
};

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
  const styles = pathStylesOf(baseUrl);
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
          const passage = passages.getStore();
          const url = request.getUrl();
          const part = partOf(url);
          const style = part === null ? 'dated' : (passage?.style ?? styles.styleOf(part));
          request.setUrl(style === 'dated' ? toDatedPath(url) : withoutSlash(url));
          if (passage && part !== null) {
            passage.asked = { part, style, path: new URL(url).pathname };
          }
          // Mail bodies shrink to a fifth; the client neither asks for it nor unpacks it.
          request.setHeaderParam('Accept-Encoding', 'gzip');
          request.setHeaderParam('Authorization', `Bearer ${passage?.token ?? ''}`);
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

  async function sendOnce(
    ask: (client: Client) => Promise<unknown>,
    passage: Passage,
  ): Promise<Answer> {
    const { signal } = passage;
    signal.throwIfAborted();
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
  }

  return {
    async send(ask, token, signal) {
      const passage: Passage = { token, signal, answer: null, style: null, asked: null };
      const answer = await sendOnce(ask, passage);
      const { asked } = passage;
      if (asked === null) return answer;
      if (isSuccess(answer)) styles.prove(asked.part, asked.style);
      const other = styles.otherFor(asked.part, { ...answer, path: asked.path });
      if (other === null) return answer;
      // Nothing is there, so nothing was done: whatever was asked may be asked once more.
      const second = await sendOnce(ask, { ...passage, answer: null, style: other });
      if (!isSuccess(second)) return second.status === 404 ? answer : second;
      styles.prove(asked.part, other);
      return second;
    },
  };
}

const isSuccess = ({ status }: Answer) => status >= 200 && status < 300;

const withoutSlash = (url: string): string => {
  const parsed = new URL(url);
  parsed.pathname = parsed.pathname.replace(/\/$/, '');
  return parsed.toString();
};

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
