import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSilence, type BookEntry } from '../../../src/risk/silence/fit-silence.ts';
import { shippedSilenceWeights } from '../../../src/risk/silence/shipped-weights.ts';
import { silenceLogOdds } from '../../../src/risk/silence/silence-model.ts';

const today = 10_000;
const horizon = 90;

/** Someone with an event every `every` days from `since` days ago until `until` days ago. */
const regular = (every: number, since: number, until = 0): number[] =>
  Array.from(
    { length: Math.floor((since - until) / every) + 1 },
    (_, i) => today - since + i * every,
  );

const book = (size: number): BookEntry[] =>
  Array.from({ length: size }, (_, i) => ({
    days: regular(5 + (i % 40), 300 + (i % 90), i % 4 === 0 ? 100 + (i % 60) : 0),
    owner: null,
  }));

const model = fitSilence(book(200), today, horizon);
const someDays = fc
  .uniqueArray(fc.integer({ min: today - 700, max: today }), { minLength: 1, maxLength: 60 })
  .map((days) => days.sort((a, b) => a - b));

/** Half of the customers stop 100 days ago; `owner` says whose they are. */
function halfStopped(owner: (i: number) => string): BookEntry[] {
  return Array.from({ length: 200 }, (_, i) => ({
    days: regular(6, 400, i % 2 === 0 ? 100 : 0),
    owner: owner(i),
  }));
}

describe('silenceLogOdds', () => {
  it('never falls while nothing happens', () => {
    fc.assert(
      fc.property(someDays, fc.nat(300), (days, later) => {
        expect(silenceLogOdds(days, today + later, horizon, model)).toBeGreaterThanOrEqual(
          silenceLogOdds(days, today, horizon, model) - 1e-9,
        );
      }),
    );
  });

  it('is higher for who is silent beyond the own rhythm', () => {
    const silent = silenceLogOdds(regular(7, 300, 60), today, horizon, model);
    const inTouch = silenceLogOdds(regular(7, 300, 3), today, horizon, model);
    const slow = silenceLogOdds(regular(60, 300, 60), today, horizon, model);
    expect(silent).toBeGreaterThan(inTouch + 1);
    expect(slow).toBeGreaterThan(inTouch);
  });

  it('has every weight on the side that its direction allows', () => {
    const { quiet, gap, count, lately, window, usual } = shippedSilenceWeights;
    expect([quiet, gap].every((weight) => weight >= 0)).toBe(true);
    expect([count, lately, window, usual].every((weight) => weight <= 0)).toBe(true);
  });
});

describe('fitSilence', () => {
  it('sees nothing after the day it is asked about', () => {
    const entries = book(200);
    const cut = entries.map(({ days, owner }) => ({
      days: days.filter((day) => day <= today - 120),
      owner,
    }));
    expect(fitSilence(entries, today - 120, horizon)).toEqual(
      fitSilence(
        cut.filter(({ days }) => days.length > 0),
        today - 120,
        horizon,
      ),
    );
  });

  it('finds a quiet book quieter than a lively one', () => {
    const lively = Array.from({ length: 200 }, (_, i) => ({
      days: regular(10 + (i % 5), 400),
      owner: null,
    }));
    const quiet = Array.from({ length: 200 }, (_, i) => ({
      days: regular(10 + (i % 5), 400, (i * 7) % 380),
      owner: null,
    }));
    expect(fitSilence(quiet, today, horizon).shift).toBeGreaterThan(
      fitSilence(lively, today, horizon).shift,
    );
  });

  it('does not take an absent owner for silent customers', () => {
    const oneOwnerLeft = fitSilence(
      halfStopped((i) => (i % 2 === 0 ? 'gone' : 'here')),
      today,
      horizon,
    );
    const customersLeft = fitSilence(
      halfStopped(() => 'here'),
      today,
      horizon,
    );
    expect(oneOwnerLeft.shift).toBeLessThan(customersLeft.shift);
  });

  it('works without any book', () => {
    const fitted = fitSilence([], today, horizon);
    expect(fitted.shift).toBe(0);
    expect(Number.isFinite(silenceLogOdds([today], today, horizon, fitted))).toBe(true);
  });
});
