import { businessCalendar, type WorkingHours } from '../timeline/business-calendar.ts';
import { hourMs } from '../timeline/days.ts';
import { say, type Reader } from './say.ts';

type Waits = { at: number; dueAt: number; lapsed?: boolean };

/** From so many working days on hours say nothing more. */
const daysFrom = 3;

/** For how long it has waited in the portal's working time, in whole hours, and from three working days on in days. */
export function sayWaited({ at }: Waits, now: number, hours: WorkingHours, reader: Reader): string {
  const calendar = businessCalendar(hours);
  const waited = calendar.between(at, now);
  const days = Math.floor(waited / calendar.workingDayMs);
  const values =
    days < daysFrom
      ? { unit: 'hours', count: Math.floor(waited / hourMs) }
      : { unit: 'days', count: days };
  return say({ key: 'card.waited', values }, reader);
}

/** Until when an answer is due, or since when it is overdue; null of a lapsed one, of which none is due any more. */
export function sayDue(
  { dueAt, lapsed = false }: Waits,
  now: number,
  reader: Reader,
): string | null {
  if (lapsed) return null;
  return say({ key: 'card.due', values: { late: now > dueAt ? 'yes' : 'no', dueAt } }, reader);
}
