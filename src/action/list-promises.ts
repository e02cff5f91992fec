import type { ClosedRequest, Ledger } from '../requests/ledger-types.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Settings } from '../timeline/settings.ts';
import type { OpenPromise } from './assessment.ts';
import { describeWaiting } from './list-requests.ts';

/** A promise that nobody came back to for so long was kept where we don't see it, or is no longer waited for. */
const lastsDays = 60;

/**
 * What we said we would do and have not, the oldest first, late as soon as a quote would be. One that a person has
 * closed is left out, and so is one of long ago: to be reminded of it would be a nag.
 */
export function listPromises(
  ledger: Ledger,
  settings: Settings,
  timeline: Timeline,
  closed: readonly ClosedRequest[],
  now: number,
): OpenPromise[] {
  const names = new Set(
    closed
      .filter(({ kind }) => kind === 'promise')
      .map(({ record }) => `${record.type}:${record.id}`),
  );
  return ledger.promisesOpen
    .filter(
      ({ at, record }) =>
        daysBetween(at, now) < lastsDays && !names.has(`${record.type}:${record.id}`),
    )
    .toSorted((a, b) => a.at - b.at)
    .map((promise) =>
      describeWaiting(promise, settings, timeline, settings.requestDueHours.quote_request),
    );
}
