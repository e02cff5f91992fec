import { describe, expect, it } from 'vitest';
import { findQuietWeeks } from '../../src/risk/find-quiet-weeks.ts';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import type { Model } from '../../src/risk/model.ts';
import { weekOf } from '../../src/signals/book-time.ts';
import { dayMs } from '../../src/timeline/days.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { anna, assessed, daysAgo, email, now } from '../builders.ts';

const today = Math.floor(now / dayMs);
/** The summer of this book: six weeks that ended two days ago. */
const summer = { from: today - 44, to: today - 2 };
const inSummer = (day: number): boolean => day > summer.from && day <= summer.to;
const aYearBefore = (day: number): boolean => inSummer(day + 364);

/**
 * Everyone is in touch every 5 to 12 days, one in four until they leave; in the quiet days only one
 * in ten of these contacts comes about.
 */
const daysOf = (customer: number, isQuiet: (day: number) => boolean): number[] => {
  const days: number[] = [];
  const last = customer % 4 === 3 ? today - 70 - ((customer * 37) % 600) : today - 1;
  for (let day = today - 800 + (customer % 12); day <= last; day += 5 + (customer % 8))
    if (!isQuiet(day) || (day + customer) % 10 === 0) days.push(day);
  return days;
};
const bookOf = (customers: number, isQuiet: (day: number) => boolean): number[][] =>
  Array.from({ length: customers }, (_, customer) => daysOf(customer, isQuiet));
const weeksOf = (isQuiet: (day: number) => boolean, customers = 200) =>
  findQuietWeeks(bookOf(customers, isQuiet), today).map(({ week }) => week);

describe('quiet weeks', () => {
  it('are those in which the whole book was quiet, and the same a year later', () => {
    const weeks = weeksOf(inSummer);
    const whole = [0, 1, 2, 3, 4].map((later) => weekOf(summer.from + 7) + later);
    expect(weeks).toEqual(expect.arrayContaining([...whole, ...whole.map((week) => week + 52)]));
    expect(weeks.length).toBeLessThanOrEqual(14);
  });

  it('are none in an even book, nor in one too small to tell', () => {
    expect(weeksOf(() => false)).toEqual([]);
    expect(weeksOf(inSummer, 12)).toEqual([]);
  });

  it('stop being quiet when it goes on: that is no holiday', () => {
    const since = (days: number) => weeksOf((day) => day > today - days);
    expect(since(60).length).toBeGreaterThan(6);
    const first = weekOf(today - 400);
    const past = since(400).filter((week) => week < weekOf(today));
    expect(past.filter((week) => week > first + 9)).toEqual([]);
  });

  it('are not told from the week that still runs', () => {
    const weeks = weeksOf((day) => weekOf(day) === weekOf(today));
    expect(weeks).toEqual([]);
  });
});

const mails = (customer: number, isQuiet: (day: number) => boolean): Activity[] =>
  daysOf(customer, isQuiet).map((day) => email(today - day, { id: `${customer}-${day}` }));

const fitted = (isQuiet: (day: number) => boolean): Model =>
  fitModel(
    Array.from({ length: 150 }, (_, customer) =>
      summarize({ customer: anna, contacts: [anna], activities: mails(customer, isQuiet) }, now),
    ),
    now,
    60,
  );
const notSteady = (model: Model, isQuiet: (day: number) => boolean): number =>
  Array.from({ length: 60 }, (_, index) => index)
    .filter((customer) => customer % 4 !== 3)
    .map((customer) => assessed(mails(customer, isQuiet), {}, { model }))
    .filter(({ level }) => level !== 'steady').length;

describe('a summer in which nobody talks', () => {
  it('does not turn everybody red, seen or expected from last year', () => {
    const seen = fitted(inSummer);
    const blind = { ...seen, book: { ...seen.book, quietWeeks: [] } };
    expect(notSteady(blind, inSummer)).toBeGreaterThan(20);
    expect(notSteady(seen, inSummer)).toBe(0);
    // Fitted in spring, from what was known then: last year's summer stands for this one's.
    const both = (day: number): boolean => inSummer(day) || aYearBefore(day);
    const spring = daysAgo(60);
    const early = fitModel(
      Array.from({ length: 150 }, (_, customer) =>
        summarize({ customer: anna, contacts: [anna], activities: mails(customer, both) }, spring),
      ),
      spring,
      60,
    );
    expect(notSteady(early, both)).toBe(0);
  });

  it('still shows who is silent for longer than the summer', () => {
    const model = fitted(inSummer);
    const gone = mails(2, inSummer).filter(({ at }) => at < daysAgo(120));
    expect(assessed(gone, {}, { model })).toMatchObject({ level: 'high' });
  });
});
