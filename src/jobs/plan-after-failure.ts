import { RateLimited, Unavailable } from '../crm/errors.ts';
import { DatabaseFull } from '../store/database-full.ts';
import type { PortalTurn } from '../store/portal-turns.ts';
import { PortalPaused } from './access-tokens.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A portal that we aren't let into is woken by its next installation; this only makes sure that it isn't forgotten. */
const pausedMs = 24 * hourMs;
/** Somebody makes room, and work goes on soon after. */
const fullMs = 5 * minuteMs;

/**
 * When to try a portal again after its turn failed: when the CRM said so, else after 1, 2, 4 … minutes, an hour at most, and five minutes where the database is full; a lost grant
 * rests until the app is installed anew. A dead portal so costs hardly anything, and the others nothing.
 */
export function planAfterFailure(error: unknown, turn: PortalTurn, now: number): PortalTurn {
  const failures = turn.failures + 1;
  return {
    ...turn,
    failures,
    problem: error instanceof Error ? error.name : 'Error',
    wakeAt: now + waitMs(error, failures),
  };
}

function waitMs(error: unknown, failures: number): number {
  if (error instanceof PortalPaused) return pausedMs;
  const backOff = Math.min(hourMs, minuteMs * 2 ** Math.min(failures - 1, 6));
  if (error instanceof DatabaseFull) return Math.min(fullMs, backOff);
  if (error instanceof RateLimited) return Math.max(error.retryAfterMs, 1_000);
  if (error instanceof Unavailable) return Math.max(error.retryAfterMs ?? 0, backOff);
  return backOff;
}
