import type { Timeline } from '../timeline/build-timeline.ts';

/**
 * What can be read from a timeline whatever the moment, read once: a timeline never changes when built,
 * and the search for the next change of level asks about many moments of it.
 */
export function perTimeline<Read>(
  read: (timeline: Timeline) => Read,
): (timeline: Timeline) => Read {
  const known = new WeakMap<Timeline, Read>();
  return (timeline) => {
    let found = known.get(timeline);
    if (found === undefined) {
      found = read(timeline);
      known.set(timeline, found);
    }
    return found;
  };
}
