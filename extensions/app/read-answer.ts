import type { ErrorResponse } from './contract/error.ts';

/** Why there is no answer: not allowed, nobody there, or a request that can't be met. */
export type Problem = 'forbidden' | 'unreachable' | 'failed';

/** Either the answer, or what went wrong with the backend's own sentence, and all that it said, where it gave one. */
export type Answer<Body> =
  | { ok: true; body: Body }
  | { ok: false; problem: Problem; message: string | null; said: object | null };

/** What a call to the backend came to; never throws. The call is made by the panel, since only it has the host's fetch. */
export async function readAnswer<Body>(call: () => Promise<Response>): Promise<Answer<Body>> {
  let response: Response;
  try {
    response = await call();
  } catch {
    return { ok: false, problem: 'unreachable', message: null, said: null };
  }
  const body = await readObject(response);
  if (response.ok && body) return { ok: true, body: body as Body };
  const message = (body as Partial<ErrorResponse> | null)?.message;
  return {
    ok: false,
    problem: problemOf(response),
    message: typeof message === 'string' && message !== '' ? message : null,
    said: body,
  };
}

function problemOf(response: Response): Problem {
  if (response.status === 403) return 'forbidden';
  return response.ok || response.status >= 500 ? 'unreachable' : 'failed';
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
