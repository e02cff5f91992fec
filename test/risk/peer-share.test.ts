import { expect, it } from 'vitest';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { anna, assessed, now, rhythm, sent } from '../builders.ts';

/** A hundred customers in touch every ten days, silent for 0 to 99 days. */
const mails = (silentDays: number): Activity[] =>
  rhythm(400 + (silentDays % 7), silentDays, 10).filter(({ at }) => at <= now);
const model = fitModel(
  Array.from({ length: 100 }, (_, days) =>
    summarize({ customer: anna, contacts: [anna], activities: mails(days) }, now),
  ),
  now,
);
const share = (activities: Activity[]) => assessed(activities, {}, { model }).peerShare;

it('is the share of the book that has been heard of more lately', () => {
  expect(share(mails(20))).toBeGreaterThan(0.1);
  expect(share(mails(20))).toBeLessThan(0.3);
  expect(share(mails(75))).toBeGreaterThan(0.65);
  expect(share(mails(75))).toBeLessThan(0.85);
  expect(share(rhythm(900, 390, 10))).toBe(1);
  expect(share(rhythm(900, 0, 3))).toBe(0);
});

it('is unknown without a book, and where nothing was ever heard', () => {
  expect(assessed(mails(20)).peerShare).toBeNull();
  expect(share([sent(9)])).toBeNull();
});
