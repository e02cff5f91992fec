import pRetry from 'p-retry';
import type { Client } from '@hubspot/api-client';
import type { z } from 'zod';
import type { Clock, Sleep } from './budget.ts';
import type { CallCounts } from './crm.ts';
import { CrmError, RateLimited, Unavailable } from './errors.ts';
import { leftToRead } from './longest-first.ts';
import { orAborted } from './or-aborted.ts';
import type { PortalLimits } from './portal-limits.ts';
import { readAnswer } from './read-answer.ts';
import { readRefusal } from './read-refusal.ts';
import { attempts, isLongPause, retryWait } from './retry-wait.ts';
import { isUrgent } from './urgently.ts';
import type { Wire } from './wire.ts';

/** What the gateway tells about its calls: never tokens, bodies or record contents. */
export type CallLog = (entry: {
  level: 'debug' | 'warn';
  message: string;
  what: string;
  /** Which portal, where the connection was told. */
  portal?: string;
  budget: 'general' | 'search';
  /** `answered`, or the name of the error. */
  outcome: string;
  status: number | null;
  attempt: number;
  ms: number;
  /** How long the call waited for a place within the limits. */
  waitedMs: number;
}) => void;

export type Call<T> = {
  /** Completes "asked to …" for people: "list contacts". */
  what: string;
  budget?: 'general' | 'search';
  /** `false` where doing it twice does harm: then it isn't repeated once it may have arrived. */
  repeatable?: boolean;
  /** `token` is for `apiRequest` only; the client's methods carry it by themselves. */
  send(client: Client, token: string): Promise<unknown>;
  read: z.ZodType<T>;
};

export type Gateway = {
  /** Makes the call within the limits, repeats what may be repeated, validates the answer. */
  call<T>(call: Call<T>, signal?: AbortSignal): Promise<T>;
  counts(): CallCounts;
};

export type GatewayOptions = {
  wire: Wire;
  accessToken: () => Promise<string>;
  /** Asked for each call, see `sharedPortalLimits`. */
  limits: () => PortalLimits;
  clock: Clock;
  sleep: Sleep;
  random: () => number;
  log: CallLog;
  timeoutMs: number;
};

/** The network's ways of saying that nothing was sent. */
const neverArrived = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** The one way out to a portal. */
export function createGateway(options: GatewayOptions): Gateway {
  const { wire, clock, random, log } = options;
  const counts: CallCounts = { general: 0, search: 0, retried: 0, failed: 0 };

  async function once<T>(call: Call<T>, attempt: number, signal?: AbortSignal): Promise<T> {
    const budget = call.budget ?? 'general';
    const repeatable = call.repeatable ?? true;
    const limits = options.limits();
    failWhileClosed(limits, call.what, clock());
    const asked = clock();
    const slot = await limits.budgets[budget].take(signal, isUrgent(), leftToRead());
    const waitedMs = clock() - asked;
    const token = await options.accessToken().catch((error: unknown) => {
      slot.done();
      throw error;
    });
    counts[budget] += 1;
    if (attempt > 1) counts.retried += 1;
    const began = clock();
    const timeout = AbortSignal.timeout(options.timeoutMs);
    let status: number | null = null;
    try {
      const answer = await wire.send(
        (client) => call.send(client, token),
        token,
        signal ? AbortSignal.any([signal, timeout]) : timeout,
      );
      status = answer.status;
      const windowMs = budget === 'search' ? 1_000 : 10_000;
      const refusal = readRefusal(answer, call.what, { now: clock(), windowMs, repeatable });
      if (refusal) throw refusal;
      const content = readAnswer(answer, { ...call, repeatable });
      log({
        level: 'debug',
        message: 'answered',
        what: call.what,
        budget,
        outcome: 'answered',
        status,
        attempt,
        ms: clock() - began,
        waitedMs,
      });
      return content;
    } catch (error) {
      // The caller's own abort isn't the portal's failure.
      if (signal?.aborted) throw signal.reason;
      counts.failed += 1;
      const failure =
        error instanceof CrmError ? error : unreachable(error, call, timeout.aborted, options);
      // A mistake of ours isn't the network's.
      if (failure === null) throw error;
      if (failure instanceof RateLimited) holdBack(limits, budget, failure, clock());
      log({
        level: 'warn',
        message: `${failure.name}: ${failure.message}`,
        what: call.what,
        budget,
        outcome: failure.name,
        status,
        attempt,
        ms: clock() - began,
        waitedMs,
      });
      throw failure;
    } finally {
      slot.done();
    }
  }

  return {
    async call(call, signal) {
      return await pRetry((attempt) => once(call, attempt, signal), {
        retries: attempts.limited - 1,
        // The wait depends on the answer and on the injected clock, so it is ours, below.
        minTimeout: 0,
        maxTimeout: 0,
        ...(signal && { signal }),
        shouldRetry: async ({ error, attemptNumber }) => {
          const waitMs = retryWait(error, {
            attempt: attemptNumber,
            repeatable: call.repeatable ?? true,
            random,
          });
          if (waitMs === null) return false;
          await orAborted(options.sleep(waitMs), signal);
          return true;
        },
      });
    },
    counts: () => ({ ...counts }),
  };
}

function failWhileClosed({ closedUntil }: PortalLimits, what: string, now: number): void {
  const retryAfterMs = closedUntil - now;
  if (retryAfterMs <= 0) return;
  throw new RateLimited(
    `The portal takes no more calls for now, so we don't ask it to ${what}. Try again in ${Math.ceil(retryAfterMs / 60_000)} min.`,
    { status: 429, retryAfterMs, policyName: null },
  );
}

/** One caller's 429 is everybody's: nobody else needs to find out by being refused. */
function holdBack(
  limits: PortalLimits,
  budget: 'general' | 'search',
  error: RateLimited,
  now: number,
): void {
  const { policyName, retryAfterMs } = error;
  const until = now + retryAfterMs;
  if (isLongPause(error)) {
    limits.closedUntil = Math.max(limits.closedUntil, until);
    return;
  }
  limits.budgets[policyName === 'TEN_SECONDLY_ROLLING' ? 'general' : budget].pause(until);
  limits.budgets[budget].pause(until);
}

function unreachable(
  error: unknown,
  call: Call<unknown>,
  timedOut: boolean,
  { timeoutMs }: GatewayOptions,
): Unavailable | null {
  const code = codeOf(error);
  if (!timedOut && code === '') return null;
  const how = timedOut
    ? `no answer within ${timeoutMs / 1000} s`
    : `the connection failed (${code})`;
  return new Unavailable(
    `HubSpot can't be reached to ${call.what}: ${how}. Check the network and HUBSPOT_API_URL.`,
    {
      maybeDone: !(call.repeatable ?? true) && !neverArrived.has(code),
      cause: timedOut ? undefined : new Error(code),
    },
  );
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}
