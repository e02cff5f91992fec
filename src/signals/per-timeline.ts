import type { Timeline } from '../timeline/build-timeline.ts';

/**
 * What can be read from a timeline whatever the moment, read once: a timeline never changes when built,
 * and the search for the next change of level asks about many moments of it. What else it is read
 * with (ledger, book, settings) is compared by identity, and the last reading is kept.
 */
export function perTimeline<Read, Rest extends object[]>(
  read: (timeline: Timeline, ...rest: Rest) => Read,
): (timeline: Timeline, ...rest: Rest) => Read {
  const known = new WeakMap<Timeline, { rest: Rest; found: Read }>();
  return (timeline, ...rest) => {
    let reading = known.get(timeline);
    if (!reading || !areSame(reading.rest, rest)) {
      reading = { rest, found: read(timeline, ...rest) };
      known.set(timeline, reading);
    }
    return reading.found;
  };
}

function areSame(these: readonly object[], those: readonly object[]): boolean {
  for (let index = 0; index < these.length; index += 1)
    if (these[index] !== those[index]) return false;
  return true;
}
