import type { ClosedRequest } from '../requests/ledger-types.ts';
import type { Level } from '../risk/level.ts';
import type { Override } from './assessment.ts';

/** Is the override in force at this moment? One without an end stays. */
function holds(override: Override, at: number): boolean {
  return override.at <= at && (override.until === null || at < override.until);
}

/** Requests and promises closed by hand: "answered", here or elsewhere, and "not a request" stay closed. */
export function closedByHand(overrides: readonly Override[], now: number): ClosedRequest[] {
  return overrides.flatMap(({ kind, at, record, request }): ClosedRequest[] => {
    if (kind === 'wrong' || kind === 'snooze' || at > now || record === null) return [];
    return [request === undefined ? { record } : { record, kind: request }];
  });
}

/**
 * The level as shown while someone's "this is wrong" holds: `watch` at most. The risk itself stays
 * as computed, so that nobody's word hides what the record says.
 */
export function shownLevel(level: Level, overrides: readonly Override[], at: number): Level {
  const contested = overrides.some((override) => override.kind === 'wrong' && holds(override, at));
  return contested && (level === 'high' || level === 'elevated') ? 'watch' : level;
}

/** Has someone asked not to be reminded just now, or decided to let the customer go? */
export function isSnoozed(overrides: readonly Override[], at: number): boolean {
  return letGoAt(overrides, at) !== null || snoozedUntil(overrides, at) !== null;
}

/** Until when nobody is to be reminded; null where somebody may be. */
export function snoozedUntil(overrides: readonly Override[], at: number): number | null {
  const snoozes = overrides.filter((one) => one.kind === 'snooze' && holds(one, at));
  return snoozes.length === 0
    ? null
    : Math.max(...snoozes.map(({ until }) => until ?? Number.MAX_SAFE_INTEGER));
}

/** When it was decided to let the customer go; null where it was not, or was taken back. */
export function letGoAt(overrides: readonly Override[], at: number): number | null {
  return overrides.findLast((one) => one.kind === 'let_go' && holds(one, at))?.at ?? null;
}

/** Moments after `now` at which an override begins or ends. */
export function turningPoints(overrides: readonly Override[], now: number): number[] {
  return overrides.flatMap(({ at, until }) => [at, until ?? at]).filter((at) => at > now);
}
