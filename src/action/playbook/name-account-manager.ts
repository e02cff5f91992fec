import { daysBetween } from '../../timeline/days.ts';
import { isTopAccount } from '../is-top-account.ts';
import type { Play } from '../play.ts';
import { suggest } from '../suggest.ts';

const withinDays = 180;
const manyColleagues = 3;

/** A top account whom nobody owns, or whom a different colleague calls each time: name one who stays. */
export const nameAccountManager: Play = {
  id: 'name-account-manager',
  signal: 'contact-gap',
  how: 'task',
  who: 'manager',
  certainty: 0.5,
  urgency: 3,
  owed: false,
  suggest(situation) {
    const { timeline } = situation.judgement;
    const { now } = situation.context;
    if (!isTopAccount(situation)) return null;
    const { ownerId, name } = timeline.customer;
    const talks = timeline.touches.filter(
      (touch) => touch.ownerId !== null && daysBetween(touch.at, now) <= withinDays,
    );
    const colleagues = new Set(talks.map((touch) => touch.ownerId)).size;
    const own = talks.filter((touch) => touch.ownerId === ownerId).length;
    const passedAround = colleagues >= manyColleagues && 2 * own < talks.length;
    const last = talks.at(-1);
    if (!last || (ownerId !== null && !passedAround)) return null;
    return suggest('name-account-manager', situation, {
      values: {
        customer: name,
        count: colleagues,
        owned: ownerId === null ? 'no' : 'yes',
      },
      evidence: [{ at: last.at, quote: null, record: { type: last.type, id: last.id } }],
      dueHours: 40,
      imagined: [],
      subject: 'title',
    });
  },
};
