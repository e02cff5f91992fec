import { businessCalendar, type WorkingHours } from './business-calendar.ts';
import { hourMs } from './days.ts';

/** Hours of the portal's working time between two moments; 0 where `to` is not after `from`. */
export function businessHoursBetween(from: number, to: number, settings: WorkingHours): number {
  return businessCalendar(settings).between(from, to) / hourMs;
}
