import pRetry from 'p-retry';
import type { z } from 'zod';
import type { AppToken } from './app-token.ts';
import type { Clock, Sleep } from './budget.ts';
import { AuthExpired, CrmError, RateLimited, Unavailable } from './errors.ts';
import { FileExpired } from './fetch-file.ts';
import type { CallLog } from './gateway.ts';
import { orAborted } from './or-aborted.ts';
import { readAnswer } from './read-answer.ts';
import { readRefusal } from './read-refusal.ts';
import { attempts, retryWait } from './retry-wait.ts';
import type { Answer } from './wire.ts';

export type JournalCall<T> = {
  /** Completes "asked to …" for people. */
  what: string;
  path: string;
  /** Sent as JSON, by POST; left out: GET. */
  body?: unknown;
  read: z.ZodType<T>;
};

export type JournalCalls = {
  /** The answer, validated; null for an answer without content, which says that there is nothing. */
  call<T>(call: JournalCall<T>, signal?: AbortSignal): Promise<T | null>;
  /** Repeats what fails for a reason that may pass: limits, 5xx, broken connections, answers that can't be read. */
  patiently<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
};

export type JournalCallsOptions = {
  apiUrl: string;
  token: AppToken;
  clock: Clock;
  sleep: Sleep;
  random: () => number;
  log: CallLog;
  timeoutMs: number;
};

/**
 * Calls made in the app's own name, with the gateway's care: timeouts, retries, validation, no redirects. They count in no
 * portal's budget, so none is kept here; a 429 is waited for.
 */
export function createJournalCalls(options: JournalCallsOptions): JournalCalls {
  const { apiUrl, token, clock, random, log, timeoutMs } = options;

  async function ask(call: JournalCall<unknown>, signal?: AbortSignal): Promise<Answer> {
    const accessToken = await orAborted(token.get(signal), signal);
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(apiUrl + call.path, {
        method: call.body === undefined ? 'GET' : 'POST',
        redirect: 'manual',
        headers: {
          authorization: `Bearer ${accessToken}`,
          ...(call.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const text = await response.text();
      if (response.status === 401) token.drop(accessToken);
      return { status: response.status, headers: Object.fromEntries(response.headers), text };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const how = timeout.aborted ? `no answer within ${timeoutMs / 1000} s` : 'no connection';
      throw new Unavailable(
        `HubSpot can't be reached to ${call.what}: ${how}. Check the network and HUBSPOT_API_URL.`,
        { maybeDone: false, cause: new Error((error as Error).name) },
      );
    }
  }

  async function once<T>(
    call: JournalCall<T>,
    attempt: number,
    signal?: AbortSignal,
  ): Promise<T | null> {
    const began = clock();
    let status: number | null = null;
    const tell = (level: 'debug' | 'warn', message: string, outcome: string) =>
      log({
        level,
        message,
        what: call.what,
        budget: 'general',
        outcome,
        status,
        attempt,
        ms: clock() - began,
        waitedMs: 0,
      });
    try {
      const answer = await ask(call, signal);
      status = answer.status;
      const { what, read } = call;
      const refusal = readRefusal(answer, what, {
        now: clock(),
        windowMs: 1_000,
        repeatable: true,
      });
      if (refusal) throw refusal;
      // Nothing is only what says so: an empty 200 is an answer that broke off.
      const content = status === 204 ? null : readAnswer(answer, { what, read, repeatable: true });
      tell('debug', 'answered', 'answered');
      return content;
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof CrmError) tell('warn', `${error.name}: ${error.message}`, error.name);
      throw error;
    }
  }

  async function patiently<T>(
    work: (attempt: number) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    return await pRetry(work, {
      retries: attempts.limited - 1,
      // The wait depends on the answer and on the injected clock, so it is ours, below.
      minTimeout: 0,
      maxTimeout: 0,
      ...(signal && { signal }),
      shouldRetry: async ({ error, attemptNumber }) => {
        const waitMs = waitFor(error, attemptNumber, random);
        if (waitMs === null) return false;
        await orAborted(options.sleep(waitMs), signal);
        return true;
      },
    });
  }

  return {
    call: (call, signal) => patiently((attempt) => once(call, attempt, signal), signal),
    patiently: (work, signal) => patiently(() => work(), signal),
  };
}

/** As the gateway waits, but that nobody else holds a budget back: what a limit asks for is waited here. */
function waitFor(error: Error, attempt: number, random: () => number): number | null {
  // A token may be refused before its time: once is tried again with a new one.
  if (error instanceof AuthExpired) return error.status === 401 && attempt === 1 ? 0 : null;
  // The same address won't do again, however long one waits.
  if (error instanceof FileExpired) return null;
  const waitMs = retryWait(error, { attempt, repeatable: true, random });
  if (waitMs === null) return null;
  return error instanceof RateLimited ? error.retryAfterMs + waitMs : waitMs;
}
