import { daysBetween } from '../timeline/days.ts';
import { callName } from './call-name.ts';
import { finding, notApplicable } from './finding.ts';
import { heal } from './heal.ts';
import type { Signal } from './signal.ts';

const nearDays = 90;
/** Without contact for this long, the end comes near unspoken of. */
const quietDays = 30;
/** Share that the date alone makes up; the rest comes with silence. */
const dateAlone = 0.3;
/** A renewal deal won from so many days before the end settles the matter. */
const renewedWithinDays = 180;
const healHalfLife = 2;

/** The contract ends soon, or has ended and nothing in the CRM says that it goes on. */
export const renewalNear: Signal = {
  id: 'renewal-near',
  title: 'signal.renewal-near.title',
  why: 'signal.renewal-near.why',
  detect(timeline, { now }) {
    const { customer, purchases, touches, touchDays } = timeline;
    const endAt = customer.renewalAt;
    if (endAt === null) return notApplicable('renewal-near', 'no-date');
    const renewed = purchases.some(
      (purchase) =>
        purchase.type === 'deal' &&
        purchase.renewal &&
        daysBetween(purchase.at, endAt) < renewedWithinDays,
    );
    const leftDays = daysBetween(now, endAt);
    const values = {
      name: callName(customer),
      days: Math.abs(Math.round(leftDays)),
      endAt,
    };
    if (renewed) return finding('renewal-near', 0, 'renewed', values);
    const near = Math.min(1, Math.max(0, (nearDays - leftDays) / nearDays));
    const last = touches.at(-1);
    const quiet = last ? Math.min(1, daysBetween(last.at, now) / quietDays) : 1;
    const severity =
      near * (dateAlone + (1 - dateAlone) * quiet) * heal(touchDays, endAt, healHalfLife);
    const message = near === 0 ? 'far' : leftDays >= 0 ? 'near' : 'past';
    return finding('renewal-near', severity, message, values, [
      { at: endAt, quote: null, record: null },
    ]);
  },
};
