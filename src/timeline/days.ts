export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** A day of exactly 24 hours: gaps are lengths of time, not dates on a calendar. */
export const dayMs = 24 * hourMs;

/** Length of the time between two moments in days; negative when `to` lies before `from`. */
export function daysBetween(from: number, to: number): number {
  return (to - from) / dayMs;
}
