import { dayMs } from '../timeline/days.ts';
import type { Settings } from '../timeline/settings.ts';

/** A play that was taken for the customer: when its task was made. */
export type TakenPlay = { id: string; at: number };

/** The play taken last, and until when no other is suggested. */
export type Rest = TakenPlay & { until: number };

/** Whether the customer is left in peace at this moment, after the play that was taken last; null where not. */
export function restAfter(
  taken: readonly TakenPlay[],
  { daysBetweenPlays }: Pick<Settings, 'daysBetweenPlays'>,
  now: number,
): Rest | null {
  const past = taken.filter(({ at }) => at <= now);
  const last = past.reduce<TakenPlay | null>((a, b) => (a && a.at >= b.at ? a : b), null);
  if (!last) return null;
  const until = last.at + daysBetweenPlays * dayMs;
  return now < until ? { ...last, until } : null;
}
