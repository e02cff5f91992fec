import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAgenda } from '../../../src/sandbox/demo/agenda.ts';
import {
  addOfficeHours,
  inOfficeHours,
  isOfficeHour,
  localTime,
} from '../../../src/sandbox/demo/business-time.ts';
import { countries, countryOf } from '../../../src/sandbox/demo/countries.ts';
import { random } from '../../../src/sandbox/demo/random.ts';
import { textsOf } from '../../../src/sandbox/demo/texts/of.ts';
import { languages } from '../../../src/timeline/settings.ts';

const start = Date.UTC(2024, 0, 1);
const moments = fc.integer({ min: start, max: start + 1200 * 86_400_000 });
const places = fc.constantFrom(...countries);

const draw = (seed: number, name: string): number[] =>
  Array.from({ length: 5 }, random(seed, name).next);

const mean = (draw: () => number): number =>
  Array.from({ length: 20_000 }, draw).reduce((sum, x) => sum + x, 0) / 20_000;

describe('the agenda', () => {
  test('runs everything up to the end once, in order of time, ties as planned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (times) => {
        const agenda = createAgenda(0, 40);
        const ran: [number, number][] = [];
        times.forEach((at, index) => agenda.plan(at, () => ran.push([agenda.time(), index])));
        agenda.run();
        const expected = times
          .map((at, index): [number, number] => [at, index])
          .filter(([at]) => at <= 40)
          .sort(([one, i], [other, j]) => one - other || i - j);
        expect(ran).toEqual(expected);
      }),
    );
  });

  test('moves what is planned for the past to now', () => {
    const agenda = createAgenda(0, 100);
    let ranAt = -1;
    agenda.plan(50, () => agenda.plan(10, () => (ranAt = agenda.time())));
    agenda.run();
    expect(ranAt).toBe(50);
  });
});

describe('office hours', () => {
  test('any moment moves forward into an open office, by less than two weeks', () => {
    fc.assert(
      fc.property(moments, places, fc.nat(), (at, place, number) => {
        const moved = inOfficeHours(place, at, random(number, 'test'));
        expect(isOfficeHour(place, moved)).toBe(true);
        expect(moved).toBeGreaterThanOrEqual(at - 60_000);
        expect(moved - at).toBeLessThan(14 * 86_400_000);
      }),
    );
  });

  test('office hours added end in office hours, and more hours end later', () => {
    fc.assert(
      fc.property(
        moments,
        places,
        fc.double({ min: 0, max: 60, noNaN: true }),
        (at, place, hours) => {
          const end = addOfficeHours(place, at, hours, random(1, 'test'));
          expect(
            [end - 60_000, end, end + 60_000].some((moment) => isOfficeHour(place, moment)),
          ).toBe(true);
          expect(end).toBeGreaterThanOrEqual(at - 60_000);
        },
      ),
    );
  });

  test('follow the clock of the place, summer time included', () => {
    const tokyo = countryOf('JP');
    const london = countryOf('GB');
    expect(localTime(tokyo, Date.parse('2026-06-01T00:00:00Z')).getUTCHours()).toBe(9);
    expect(localTime(london, Date.parse('2026-06-01T12:00:00Z')).getUTCHours()).toBe(13);
    expect(localTime(london, Date.parse('2026-12-01T12:00:00Z')).getUTCHours()).toBe(12);
    expect(isOfficeHour(countryOf('FR'), Date.parse('2026-07-14T10:00:00Z'))).toBe(false);
  });
});

describe('the random streams', () => {
  test('repeat for the same seed and name, and differ otherwise', () => {
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
  });

  test('have the means they promise', () => {
    const { gamma, exponential, next } = random(7, 'means');
    expect(mean(next)).toBeCloseTo(0.5, 1);
    expect(mean(() => exponential(30)) / 30).toBeCloseTo(1, 1);
    expect(mean(() => gamma(20, 3)) / 20).toBeCloseTo(1, 1);
    expect(mean(() => gamma(20, 0.7)) / 20).toBeCloseTo(1, 1);
  });

  test('a heavier choice is drawn more often, an impossible one never', () => {
    const { weighted } = random(3, 'weights');
    const drawn = Array.from({ length: 2_000 }, () =>
      weighted([
        ['a', 3],
        ['b', 1],
        ['c', 0],
      ]),
    );
    expect(drawn.filter((each) => each === 'a').length).toBeGreaterThan(1_300);
    expect(drawn).not.toContain('c');
  });
});

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsOf(language);
  test('have at least six wordings of each request, and two of everything else', () => {
    for (const kind of ['askQuote', 'askPrices', 'askInformation', 'complain'] as const) {
      expect(new Set(texts[kind]).size, kind).toBeGreaterThanOrEqual(6);
    }
    for (const [key, value] of Object.entries(texts)) {
      if (Array.isArray(value)) expect(value.length, key).toBeGreaterThanOrEqual(2);
    }
  });

  test('use no slot that nobody fills', () => {
    const known =
      'product item po ref amount weekday competitor site colleague first last us subject n name email date from sent to d m y h i'.split(
        ' ',
      );
    const slots = [...JSON.stringify(texts).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    for (const slot of slots) expect(known).toContain(slot);
  });

  test('are their own, not another language’s', () => {
    const others = languages.filter((other) => other !== language).map(textsOf);
    for (const other of others)
      expect(other.askQuote.filter((text) => texts.askQuote.includes(text))).toEqual([]);
  });
});
