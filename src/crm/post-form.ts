import type { z } from 'zod';
import { InvalidAnswer, Unavailable } from './errors.ts';
import { readOAuthRefusal } from './oauth-refusal.ts';

/**
 * Asks the CRM for tokens, or about one: a form with the app's id and secret. One attempt, since a code is good only once.
 * Throws the errors of `readOAuthRefusal`, `Unavailable` and `InvalidAnswer`; no message holds anything that was sent or came.
 */
export async function postForm<T>(
  app: { apiUrl: string; clientId: string; clientSecret: string },
  ask: {
    /** Completes "asked to …" for people. */
    what: string;
    to: string;
    /** Null: nothing is posted, the address alone asks. */
    form: Record<string, string> | null;
    read: z.ZodType<T>;
    signal?: AbortSignal | undefined;
    timeoutMs: number;
  },
): Promise<T> {
  const { what, signal, timeoutMs } = ask;
  const timeout = AbortSignal.timeout(timeoutMs);
  let response: Response;
  let text: string;
  try {
    response = await fetch(app.apiUrl + ask.to, {
      ...(ask.form === null
        ? { method: 'GET' }
        : {
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({
              ...ask.form,
              client_id: app.clientId,
              client_secret: app.clientSecret,
            }).toString(),
          }),
      // Secrets go where they were meant to go and nowhere else.
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    text = await response.text();
  } catch {
    if (signal?.aborted) throw signal.reason;
    const how = timeout.aborted ? `no answer within ${timeoutMs / 1000} s` : 'no connection';
    throw new Unavailable(`HubSpot can't be reached to ${what}: ${how}. Try again in a minute.`, {
      maybeDone: true,
    });
  }
  const content = readJson(text);
  if (!response.ok) throw readOAuthRefusal(response, content, what);
  const parsed = ask.read.safeParse(content);
  if (parsed.success) return parsed.data;
  // Which fields are amiss may be told, what is in them may not.
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'the answer');
  throw new InvalidAnswer(
    `HubSpot's answer isn't what this API answers when asked to ${what} (${fields.join(', ')}).`,
    { status: response.status },
  );
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
