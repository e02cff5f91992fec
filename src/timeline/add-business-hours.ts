import { businessCalendar, type WorkingHours } from './business-calendar.ts';
import { hourMs } from './days.ts';

/**
 * The moment by which `hours` of the portal's working time have passed after `at`: evenings,
 * weekends, public holidays and the admin's days off don't count. A question of Friday evening is
 * not late on Sunday.
 */
export function addBusinessHours(at: number, hours: number, settings: WorkingHours): number {
  return businessCalendar(settings).add(at, hours * hourMs);
}
