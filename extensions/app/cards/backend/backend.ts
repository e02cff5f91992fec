import { hubspot } from '@hubspot/ui-extensions';
import type {
  ActRequest,
  ActResponse,
  CardResponse,
  ErrorResponse,
  FeedbackRequest,
  FeedbackResponse,
  UndoRequest,
} from '../../contract.ts';

/** Why there is no answer: not allowed, nobody there, or a request that can't be met. */
export type Problem = 'forbidden' | 'unreachable' | 'failed';

/** Either the answer, or what went wrong with the backend's own sentence where it gave one. */
export type Answer<Body> =
  { ok: true; body: Body } | { ok: false; problem: Problem; message: string | null };

export type Backend = {
  card: (query: { kind: string; id: string; language: string }) => Promise<Answer<CardResponse>>;
  act: (request: ActRequest) => Promise<Answer<ActResponse>>;
  feedback: (request: FeedbackRequest) => Promise<Answer<FeedbackResponse>>;
  undo: (request: UndoRequest) => Promise<Answer<unknown>>;
};

// Shorter than the host's 15 s, so that the record's own level doesn't wait alone for long.
const timeoutMs = 10_000;

/** The backend's four calls. They never throw; the host adds portal, user and signature by itself. */
export function createBackend(url: string): Backend {
  const post = <Body>(path: string, body: Record<string, unknown>) =>
    ask<Body>(`${url}${path}`, { method: 'POST', timeout: timeoutMs, body });
  return {
    card: (query) =>
      ask(`${url}/api/card?${new URLSearchParams(query)}`, { method: 'GET', timeout: timeoutMs }),
    act: (request) => post('/api/card/act', request),
    feedback: (request) => post('/api/card/feedback', request),
    undo: (request) => post('/api/card/undo', request),
  };
}

async function ask<Body>(
  url: string,
  options: NonNullable<Parameters<typeof hubspot.fetch>[1]>,
): Promise<Answer<Body>> {
  let response: Response;
  try {
    response = await hubspot.fetch(url, options);
  } catch {
    return { ok: false, problem: 'unreachable', message: null };
  }
  const body = await readObject(response);
  if (response.ok && body) return { ok: true, body: body as Body };
  return { ok: false, problem: problemOf(response), message: messageOf(body) };
}

/** The JSON object of a response, or null: a proxy's HTML page must not pass for an answer. */
async function readObject(response: Response): Promise<object | null> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

function problemOf(response: Response): Problem {
  if (response.status === 403) return 'forbidden';
  return response.ok || response.status >= 500 ? 'unreachable' : 'failed';
}

function messageOf(body: object | null): string | null {
  const message = (body as Partial<ErrorResponse> | null)?.message;
  return typeof message === 'string' && message !== '' ? message : null;
}
