import type { Timeline } from '../timeline/build-timeline.ts';
import { dayMs } from '../timeline/days.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { keepLast } from './keep-last.ts';
import type { Signal } from './signal.ts';

const recentDays = 90;
const earlierDays = 360;
/** Earlier contact days, and days on which they spread, below which no fall can be told. */
const fewestEarlier = 4;
const shortestEarlier = 90;
/** A fall by less than this share is noise; a fall of all of it is full severity. */
const noise = 0.4;

/**
 * Fewer contacts in the last 90 days than this customer had per 90 days in the year before. The fall
 * stands as the largest seen since the last touch: in silence the comparison would otherwise fade,
 * once the good times drop out of the year.
 */
export const interactionsFalling: Signal = {
  id: 'interactions-falling',
  title: 'signal.interactions-falling.title',
  why: 'signal.interactions-falling.why',
  detect(timeline, { now }) {
    const { touchDays, touches } = timeline;
    const last = touches.at(-1);
    if (!last || touchDays.length < fewestEarlier)
      return notApplicable('interactions-falling', 'short-history');
    let worst: Fall | null = null;
    for (const fall of findFalls(timeline))
      if (fall.at <= now && (!worst || fall.severity > worst.severity)) worst = fall;
    if (!worst) return notApplicable('interactions-falling', 'short-history');
    const values = {
      name: callName(timeline.customer),
      recent: worst.recent,
      usual: Math.round(worst.expected),
      days: recentDays,
      untilAt: worst.at,
    };
    const message = worst.severity > 0 ? 'falling' : 'usual';
    return finding('interactions-falling', worst.severity, message, values, [evidenceOf(last)]);
  },
};

type Fall = { at: number; recent: number; expected: number; severity: number };

/**
 * The fall at every moment since the last touch at which it can jump up: when a touch leaves the
 * recent days, or when the earlier time gets long enough. Nothing need be looked at between.
 */
const findFalls = keepLast(({ touchDays, touches }: Timeline) => {
  const lastTouchAt = touches.at(-1)!.at;
  const longEnough = touchDays[0]! + (recentDays + shortestEarlier) * dayMs;
  const leaving = touchDays.map((at) => at + recentDays * dayMs);
  return [lastTouchAt, longEnough, ...leaving]
    .filter((at) => at >= lastTouchAt)
    .map((at) => fallAt(touchDays, at))
    .filter((fall) => fall !== null);
});

function fallAt(touchDays: readonly number[], at: number): Fall | null {
  const recentFrom = at - recentDays * dayMs;
  const earlierFrom = Math.max(touchDays[0]!, recentFrom - earlierDays * dayMs);
  const span = (recentFrom - earlierFrom) / dayMs;
  if (span < shortestEarlier) return null;
  let recent = 0;
  let earlier = 0;
  for (const day of touchDays) {
    if (day > at) break;
    if (day > recentFrom) recent += 1;
    else if (day >= earlierFrom) earlier += 1;
  }
  if (earlier < fewestEarlier) return null;
  const expected = (earlier / span) * recentDays;
  // Half a contact on both sides: one contact instead of two is no fall by half.
  const fall = 1 - (recent + 0.5) / (expected + 0.5);
  const severity = Math.max(0, (fall - noise) / (1 - noise)) * Math.min(1, expected / 3);
  return { at, recent, expected, severity };
}
