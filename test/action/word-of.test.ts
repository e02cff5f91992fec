import { expect, it } from 'vitest';
import { wrongReasons } from '../../src/action/assessment.ts';
import { wordOf } from '../../src/action/word-of.ts';

const of = (reason: (typeof wrongReasons)[number] | null) =>
  wordOf({ reason, at: 1, until: 2 })?.says ?? null;

it('each reason tells what it tells about staying, and no more', () => {
  expect(Object.fromEntries(wrongReasons.map((reason) => [reason, of(reason)]))).toEqual({
    spoke_by_phone: 'spoke',
    seasonal: 'pause',
    on_hold: 'pause',
    not_customer: 'no_customer',
    merged: 'elsewhere',
    solved: null,
    other: null,
  });
  // What was said before reasons were codes.
  expect(of(null)).toBeNull();
  expect(wordOf({ reason: 'on_hold', at: 1, until: 2 })).toEqual({
    says: 'pause',
    at: 1,
    until: 2,
  });
});
