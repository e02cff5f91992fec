import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  probabilityAlive,
  probabilitySilent,
  type BgNbd,
  type History,
} from '../../../src/risk/silence/bg-nbd.ts';
import { fitBgNbd, logLikelihood, type BgNbdFit } from '../../../src/risk/silence/fit-bg-nbd.ts';
import { logGamma } from '../../../src/risk/silence/log-gamma.ts';

/** Published for the CDNOW sample (Fader, Hardie and Lee 2005, table 2). */
const cdnow: BgNbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe('logGamma', () => {
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1, 0],
    [2.5, 0.2846828704729192],
    [10, 12.801827480081469],
    [1000, 5905.220423209181],
  ])('of %d', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 10);
  });
});

describe('BG/NBD probabilities', () => {
  it('gives the published P(alive) of customer 0001 (2 repeats, t_x 30.43, T 38.86)', () => {
    const alive = probabilityAlive(cdnow, { repeats: 2, lastDay: 30.43, observedDays: 38.86 });
    expect(alive).toBeCloseTo(0.7266, 3);
  });

  const model = fc.record({
    r: fc.double({ min: 0.05, max: 5, noNaN: true }),
    alpha: fc.double({ min: 0.5, max: 100, noNaN: true }),
    a: fc.double({ min: 0.05, max: 5, noNaN: true }),
    b: fc.double({ min: 0.1, max: 20, noNaN: true }),
  });
  const history = fc
    .record({ repeats: fc.nat(200), lastDay: fc.nat(2000), quietDays: fc.nat(2000) })
    .map(({ repeats, lastDay, quietDays }): History => ({
      repeats,
      lastDay: repeats === 0 ? 0 : lastDay,
      observedDays: (repeats === 0 ? 0 : lastDay) + quietDays,
    }));

  it('stays between 0 and 1, and never falls while nothing happens', () => {
    fc.assert(
      fc.property(
        model,
        history,
        fc.nat(400),
        fc.integer({ min: 1, max: 400 }),
        (m, h, more, horizon) => {
          const now = probabilitySilent(m, h, horizon);
          const later = probabilitySilent(
            m,
            { ...h, observedDays: h.observedDays + more },
            horizon,
          );
          expect(now).toBeGreaterThanOrEqual(0);
          expect(now).toBeLessThanOrEqual(1);
          expect(later).toBeGreaterThanOrEqual(now - 1e-12);
        },
      ),
    );
  });

  it('falls with a longer horizon', () => {
    fc.assert(
      fc.property(model, history, fc.integer({ min: 1, max: 400 }), (m, h, horizon) => {
        expect(probabilitySilent(m, h, horizon + 30)).toBeLessThanOrEqual(
          probabilitySilent(m, h, horizon) + 1e-12,
        );
      }),
    );
  });
});

const times = (count: number, history: History): History[] =>
  Array.from({ length: count }, () => history);

describe('fitBgNbd', () => {
  it('says nothing of a book too small, or where nobody ever came back', () => {
    const once = { repeats: 0, lastDay: 0, observedDays: 50 };
    expect(fitBgNbd([])).toBeNull();
    expect(fitBgNbd(times(9, { repeats: 3, lastDay: 40, observedDays: 60 }))).toBeNull();
    expect(fitBgNbd(times(500, once))).toBeNull();
  });

  it('finds no better likelihood next to its answer', () => {
    const book = Array.from({ length: 300 }, (_, i) => ({
      repeats: i % 7,
      lastDay: i % 7 === 0 ? 0 : 20 + ((i * 37) % 200),
      observedDays: 240,
    }));
    const fit = fitBgNbd(book) as BgNbdFit;
    const rows = book.map((row) => ({ ...row, count: 1 }));
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      for (const factor of [0.97, 1.03]) {
        const beside = { ...fit.model, [name]: fit.model[name] * factor };
        expect(logLikelihood(beside, rows)).toBeLessThanOrEqual(fit.logLikelihood + 1e-3);
      }
    }
  });

  it('names parameters that ran to the edge', () => {
    // Everybody alive and alike: nothing tells how customers drop out.
    const book = Array.from({ length: 200 }, (_, i) => ({
      repeats: 20 + (i % 3),
      lastDay: 200,
      observedDays: 200,
    }));
    expect(fitBgNbd(book)?.atEdge.length).toBeGreaterThan(0);
  });

  const folder = '../shared/data/activity';
  it.skipIf(!existsSync(folder))('reproduces the published fit of the CDNOW sample', () => {
    const sample = new Set(
      readFileSync(`${folder}/cdnow-sample-ids.csv`, 'utf8').trim().split('\n').slice(1),
    );
    const end = Date.parse('1997-09-30') / 86_400_000;
    const days = new Map<string, Set<number>>();
    const rows = gunzipSync(readFileSync(`${folder}/cdnow.csv.gz`))
      .toString()
      .trim()
      .split('\n');
    for (const line of rows.slice(1)) {
      const [customer, at] = line.split(',') as [string, string];
      const day = Date.parse(at.slice(0, 10)) / 86_400_000;
      if (!sample.has(customer) || day > end) continue;
      days.set(customer, (days.get(customer) ?? new Set()).add(day));
    }
    const fit = fitBgNbd(
      [...days.values()].map((set) => {
        const first = Math.min(...set);
        return {
          repeats: set.size - 1,
          lastDay: (Math.max(...set) - first) / 7,
          observedDays: (end - first) / 7,
        };
      }),
    );
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs((fit?.model[name] as number) / cdnow[name] - 1)).toBeLessThan(0.005);
    }
    expect(fit?.logLikelihood).toBeCloseTo(-9582.4, 1);
  });
});
