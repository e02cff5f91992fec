import type { QuietWeek } from '../signals/book.ts';
import { weekOf } from '../signals/book-time.ts';
import { medianOf } from '../signals/sum-up-gaps.ts';

/** A week is compared with the median of so many before it, and of those after it that have passed. */
const weeksBefore = 26;
const weeksAfter = 13;
const fewestWeeks = 13;
/** Contacts a week below which a book's quiet is chance: of 30 expected, fewer than 18 come in 1 week of 100. */
const fewestContacts = 30;
/** Share of the usual below which a week counts as quiet; above it a week is a week. */
const quietBelow = 0.6;
/** The same season a year later: 52 weeks, so that it begins on the same day of the week. */
const yearWeeks = 52;

/**
 * Weeks up to yesterday's in which a whole book was much quieter than usual, from everyone's event
 * days (since 1970-01-01); and the same weeks a year later as far as they have not passed, since
 * August comes again. A book that stays quiet gets a new usual within half a year: what goes on
 * for so long is no holiday.
 */
export function findQuietWeeks(books: Iterable<readonly number[]>, today: number): QuietWeek[] {
  const counts = countWeeks(books, weekOf(today) - 1);
  const quiet = counts.weeks.flatMap((week): QuietWeek[] => {
    const around = counts.between(week - weeksBefore, week + weeksAfter);
    const usual = medianOf(around);
    const factor = counts.of(week) / usual;
    const isQuiet = around.length > fewestWeeks && usual >= fewestContacts && factor < quietBelow;
    return isQuiet ? [{ week, factor: Math.round(factor * 100) / 100 }] : [];
  });
  const last = counts.weeks.at(-1) ?? weekOf(today);
  const expected = quiet
    .map(({ week, factor }) => ({ week: week + yearWeeks, factor }))
    .filter(({ week }) => week > last);
  return [...quiet, ...expected];
}

/** Whole weeks from the first event to `lastWeek`, those without any included. */
function countWeeks(books: Iterable<readonly number[]>, lastWeek: number) {
  const byWeek = new Map<number, number>();
  let first = Infinity;
  for (const days of books)
    for (const day of days) {
      const week = weekOf(day);
      if (week > lastWeek) break;
      first = Math.min(first, week);
      byWeek.set(week, (byWeek.get(week) ?? 0) + 1);
    }
  const of = (week: number): number => byWeek.get(week) ?? 0;
  // The first week is rarely whole.
  const weeks: number[] = [];
  for (let week = first + 1; week <= lastWeek; week += 1) weeks.push(week);
  const between = (from: number, to: number): number[] =>
    weeks.slice(Math.max(0, from - first - 1), Math.max(0, to - first)).map(of);
  return { weeks, of, between };
}
