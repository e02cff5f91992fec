import { callName } from '../../signals/call-name.ts';
import { dayMs } from '../../timeline/days.ts';
import { isCustomer } from '../../timeline/is-customer.ts';
import { datedEntries } from '../dated-entry.ts';
import { callNow } from '../imagine.ts';
import { counterpart } from '../people.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

/** Talks from so many days before the change on are taken to have been about it. */
const aheadDays = 45;
const afterDays = 14;

/** Prices change soon and nobody has talked with them since it was decided: explain it first, with what stays the same. */
export const explainPriceRise: Play = {
  id: 'explain-price-rise',
  signal: 'price-or-competitor',
  how: 'call',
  who: 'owner',
  off: 'list',
  certainty: 0.5,
  urgency: 2,
  owed: true,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now, settings } = situation.context;
    if (!isCustomer(timeline.customer, timeline.purchases, settings)) return null;
    const change = datedEntries(settings.priceChanges, { now, timeZone: settings.timeZone }).find(
      ({ at }) => at - now <= aheadDays * dayMs && now - at <= afterDays * dayMs,
    );
    if (!change) return null;
    const since = change.at - aheadDays * dayMs;
    const talked = timeline.touches.some(
      ({ type, at }) => at >= since && (type === 'call' || type === 'meeting'),
    );
    if (talked) return null;
    const contact = counterpart(situation);
    return suggest('explain-price-rise', situation, {
      values: { contact: callName(contact ?? timeline.customer), changeAt: change.at },
      evidence: [{ at: change.at, quote: null, record: null }],
      dueHours: 24,
      imagined: [callNow(contact, situation)],
      subject: 'title',
    });
  },
};
