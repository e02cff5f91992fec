import { daysBetween } from '../../timeline/days.ts';
import type { CueKind } from '../../timeline/records.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';
import { yearlyRevenue } from '../yearly-profit.ts';

/** A year tells: a bad month does not. */
const knownForDays = 365;
const fewest = 3;
const troubling: ReadonlySet<CueKind> = new Set(['complaint', 'refund_request', 'price_objection']);

/** Little value, and much trouble on both sides: decide, with a reason, whether to let them go. Not everyone is to be kept. */
export const letGo: Play = {
  id: 'let-go',
  signal: 'open-complaint',
  how: 'task',
  who: 'manager',
  off: 'list',
  certainty: 0.5,
  urgency: 0,
  owed: false,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    const revenue = yearlyRevenue(timeline, now);
    if (settings.letGoBelow === null || revenue === null || revenue >= settings.letGoBelow)
      return null;
    const first = timeline.activities[0];
    if (!first || daysBetween(first.at, now) < knownForDays) return null;
    const troubles = timeline.heard.filter(
      ({ at, cues }) =>
        daysBetween(at, now) <= knownForDays && cues.some(({ kind }) => troubling.has(kind)),
    );
    const last = troubles.at(-1);
    if (!last || troubles.length < fewest) return null;
    return suggest('let-go', situation, {
      values: {
        customer: timeline.customer.name,
        count: troubles.length,
        sinceAt: troubles[0]!.at,
      },
      evidence: [{ at: last.at, quote: null, record: { type: last.type, id: last.id } }],
      dueHours: 40,
      imagined: [],
      subject: 'title',
    });
  },
};
