import { describe, expect, it } from 'vitest';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { anna, cue, email, now, sent } from '../builders.ts';

/** Asked on a Monday or later at noon, answered so many days later. */
const answered = (days: number, after: number, thread: string): Activity[] => [
  email(days, { threadId: thread, cues: [cue('quote_request', 'Quote?')] }),
  sent(days - after, { threadId: thread, cues: [cue('quote_sent', 'Our quote.')] }),
];
const book = (count: number, after: number, hours = true) =>
  fitModel(
    Array.from({ length: count }, (_, index) =>
      summarize(
        { customer: anna, contacts: [anna], activities: answered(30, after, `t${index}`) },
        now,
        hours ? defaultSettings : undefined,
      ),
    ),
    now,
  ).book.answerHours;

const askedOf = (ownerId: string | null, count: number, after: number) =>
  Array.from({ length: count }, (_, index) => {
    const owned = { ...anna, ownerId };
    const activities = answered(30, after, `t${index}`);
    return summarize({ customer: owned, contacts: [owned], activities }, now, defaultSettings);
  });

describe('how soon this portal usually answers', () => {
  it('is the median in business hours', () => {
    // Thirty days before now is a Monday at noon; a day later it is Tuesday noon.
    expect(book(25, 1)).toEqual({ median: 8, cases: 25 });
  });

  it('does not count nights and weekends', () => {
    expect(book(25, 7)).toEqual({ median: 40, cases: 25 });
  });

  it.each([
    ['too few answers', 19, true],
    ['the hours are not known', 25, false],
  ])('is not said where %s', (_why, count, hours) => {
    expect(book(count, 1, hours)).toBeUndefined();
  });

  it('is each owner’s own where 20 of their contacts’ requests were answered', () => {
    const all = [
      ...askedOf('9', 20, 1),
      ...askedOf('8', 19, 7),
      ...askedOf('7', 30, 7),
      ...askedOf(null, 50, 1),
    ];
    const { book: fitted } = fitModel(all, now);
    expect(fitted.answerHours).toEqual({ median: 8, cases: 119 });
    expect(Object.entries(fitted.ownerAnswerHours ?? {})).toEqual([
      ['7', { median: 40, cases: 30 }],
      ['9', { median: 8, cases: 20 }],
    ]);
    expect(fitModel(all.toReversed(), now).book).toEqual(fitted);
    expect(fitModel(askedOf(null, 25, 1), now).book).not.toHaveProperty('ownerAnswerHours');
  });

  it('counts no withdrawal, and no company beside its contacts', () => {
    const withdrawn = [
      ...answered(30, 1, 't').slice(0, 1),
      email(29, { threadId: 't', cues: [cue('closure', 'Never mind.')] }),
    ];
    const company = { ...anna, kind: 'company' as const };
    const hoursOf = (customer: typeof anna | typeof company, activities: Activity[]) =>
      summarize({ customer, contacts: [anna], activities }, now, defaultSettings).answerHours;
    expect(hoursOf(anna, withdrawn)).toEqual([]);
    expect(hoursOf(company, answered(30, 1, 't'))).toEqual([]);
    expect(hoursOf(anna, answered(30, 1, 't'))).toEqual([8]);
  });
});
