import { dayMs } from '../timeline/days.ts';
import type { Book } from './book.ts';

/** 1 January 1970 was a Thursday. */
const mondayOffset = 3;

/** The week that a day (since 1970-01-01) lies in, counted from Monday, 29 December 1969. */
export function weekOf(day: number): number {
  return Math.floor((day + mondayOffset) / 7);
}

/**
 * Days since 1970-01-01 on the book's own clock, which runs slower in weeks in which the whole book
 * is quiet: silence in a week when nobody talks to anybody says little. Never runs backwards.
 */
export function bookDays(at: number, { quietWeeks = [] }: Pick<Book, 'quietWeeks'>): number {
  const day = at / dayMs;
  let lost = 0;
  for (const { week, factor } of quietWeeks) {
    const from = week * 7 - mondayOffset;
    if (day <= from) break;
    lost += (1 - factor) * Math.min(7, day - from);
  }
  return day - lost;
}

/** Length of the time between two moments in days of the book's own clock. */
export function bookDaysBetween(from: number, to: number, book: Pick<Book, 'quietWeeks'>): number {
  return bookDays(to, book) - bookDays(from, book);
}
