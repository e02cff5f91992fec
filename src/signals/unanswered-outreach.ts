import { dayMs } from '../timeline/days.ts';
import { groupDays } from '../timeline/group-days.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Activity } from '../timeline/records.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import type { Signal, SignalContext } from './signal.ts';

/** An attempt is unanswered once it has waited this long. */
const patienceMs = 3 * dayMs;
/** So many in a row are as bad as it gets. */
const mostAttempts = 5;

/** We write and call, and nothing comes back. */
export const unansweredOutreach: Signal = {
  id: 'unanswered-outreach',
  title: 'signal.unanswered-outreach.title',
  why: 'signal.unanswered-outreach.why',
  detect(timeline, context) {
    if (timeline.attempts.length === 0) return notApplicable('unanswered-outreach', 'none');
    const waiting = unanswered(timeline, context);
    const count = groupDays(waiting.map((attempt) => attempt.at)).length;
    const last = waiting.at(-1);
    if (count < 2 || !last) return finding('unanswered-outreach', 0, 'usual');
    const values = {
      name: callName(timeline.customer),
      count,
      firstAt: waiting[0]!.at,
      lastAt: last.at,
    };
    const severity = (count - 1) / (mostAttempts - 1);
    return finding('unanswered-outreach', severity, 'unanswered', values, [evidenceOf(last)]);
  },
};

/** Attempts after the last touch. What answered a request, or ended a conversation, asks for nothing. */
function unanswered(timeline: Timeline, { now, ledger }: SignalContext): Activity[] {
  const lastTouchAt = timeline.touches.at(-1)?.at ?? -Infinity;
  const answers = new Set(ledger.resolved.map(({ by }) => by && `${by.type}:${by.id}`));
  return timeline.attempts
    .filter((attempt) => attempt.at > lastTouchAt)
    .filter((attempt, index) => index > 0 || attempt.at - lastTouchAt > patienceMs)
    .filter((attempt) => !answers.has(`${attempt.type}:${attempt.id}`))
    .filter((attempt) => now - attempt.at >= patienceMs);
}
