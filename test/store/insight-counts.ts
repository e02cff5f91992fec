import { describe, expect, it } from 'vitest';
import type { CustomerFacts } from '../../src/action/customer-facts.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import { readBook } from '../../src/store/book/read-book.ts';
import { saveFacts } from '../../src/store/customer-facts.ts';
import type { Db } from '../../src/store/db.ts';
import { findLevelMoves, type MoveWay } from '../../src/store/insights/level-moves.ts';
import { findLosses, listLosses } from '../../src/store/insights/losses.ts';
import { saveLives } from '../../src/store/insights/save-lives.ts';
import { countDurations, countSpells } from '../../src/store/insights/spell-counts.ts';
import { day, facts, life, noon } from './sample-records.ts';

type Point = [daysAgo: number, risk: number | null, level: CustomerFacts['level']];

const ago = (days: number) => noon - days * day;
const of = (id: string) => ({ kind: 'contact', id }) as const;

/** A customer as it is now, with what it was before. */
async function keep(
  db: Db,
  p: string,
  id: string,
  changes: Partial<CustomerFacts>,
  past: Point[] = [],
) {
  await saveFacts(db, p, [{ facts: facts(of(id), changes), at: noon }]);
  for (const [days, risk, level] of past)
    await appendHistory(db, p, [{ ...of(id), at: ago(days), risk, level }]);
}

const moves = async (
  db: Db,
  p: string,
  way: MoveWay | null,
  from: number,
  to = 0,
  owner?: string,
) => {
  const period = { from: ago(from), to: ago(to) };
  const choices = owner === undefined ? {} : { owner };
  const { counts, rows } = findLevelMoves(await readBook(db, p), way, {
    period,
    choices,
    limit: 9,
    offset: 0,
  });
  return { ...counts, ids: rows.map(({ id }) => id), rows };
};

async function fillMoves(db: Db, p: string) {
  await keep(db, p, 'worse', { ownerId: '7', level: 'high', risk: 90, value: 5 }, [
    [300, 10, 'steady'],
    [200, 30, 'watch'],
    [20, 60, 'elevated'],
    [3, 88, 'high'],
  ]);
  await keep(db, p, 'better', { ownerId: '8', level: 'steady', risk: 9 }, [
    [100, 80, 'high'],
    [10, 9, 'steady'],
  ]);
  await keep(db, p, 'back', { level: 'high', risk: 80 }, [
    [100, 80, 'high'],
    [9, 20, 'steady'],
    [2, 80, 'high'],
  ]);
  await keep(db, p, 'dark', { level: 'unknown', risk: null }, [
    [100, 80, 'high'],
    [9, null, 'unknown'],
  ]);
  await keep(db, p, 'calm', { level: 'watch', risk: 40 }, [[100, 40, 'watch']]);
  await keep(db, p, 'lead', { level: 'high', isCustomer: false }, [
    [100, 10, 'steady'],
    [9, 80, 'high'],
  ]);
}

const spell = (began: number, ended: number | null) => ({
  beganAt: ago(began),
  endedAt: ended === null ? null : ago(ended),
});

async function fillSpells(db: Db, p: string) {
  await keep(db, p, '1', { value: 100, source: 'OFFLINE' });
  await keep(db, p, '2', { value: null, source: 'OFFLINE' });
  await keep(db, p, '3', { value: 50 });
  await saveLives(db, p, [
    life(of('1'), [spell(730.5, null)]),
    life(of('2'), [spell(365.25, 10)], true),
    // Left, came back, and may leave in a while.
    life(of('3'), [spell(731, 365.5), spell(20, -9)], false),
  ]);
}

/** What the pages of movements, measures and cohorts count. */
export function describeInsights(database: () => Db): void {
  let portals = 0;
  const portal = () => `insights-${(portals += 1)}`;

  describe('movements', () => {
    it.each([28, 290])(
      'compare where each stood before the %i days and after them, whatever lay between',
      async (days) => {
        const p = portal();
        await fillMoves(database(), p);
        const worse = await moves(database(), p, 'worse', days);
        expect(worse).toMatchObject({ worse: 1, better: 1, ids: ['worse'] });
        expect(worse.rows[0]).toEqual({
          ...of('worse'),
          ownerId: '7',
          value: 5,
          was: days === 28 ? 'watch' : 'steady',
          wasRisk: days === 28 ? 30 : 10,
          level: 'high',
          risk: 90,
          at: ago(3),
        });
        expect(await moves(database(), p, 'better', days)).toMatchObject({ ids: ['better'] });
        expect(await moves(database(), p, null, days)).toMatchObject({
          worse: 1,
          better: 1,
          ids: [],
        });
        expect(await moves(database(), p, 'worse', days, 0, '8')).toMatchObject({
          worse: 0,
          better: 1,
        });
        expect(await moves(database(), p, 'worse', days, 0, '7')).toMatchObject({
          worse: 1,
          ids: ['worse'],
        });
      },
    );

    it('leave out what changed after the period', async () => {
      const p = portal();
      await fillMoves(database(), p);
      const then = await moves(database(), p, 'worse', 28, 5);
      expect(then.rows).toEqual([
        expect.objectContaining({ id: 'worse', was: 'watch', level: 'elevated', at: ago(20) }),
      ]);
      // Back to high two days ago: five days ago it was better.
      expect((await moves(database(), p, 'better', 28, 5)).ids.toSorted()).toEqual([
        'back',
        'better',
      ]);
    });

    it('list the furthest first, then the most valuable, a page at a time', async () => {
      const p = portal();
      const past: Point[] = [
        [9, 10, 'steady'],
        [1, 80, 'high'],
      ];
      await keep(database(), p, 'c', { level: 'high', value: 5 }, past);
      await keep(database(), p, 'b', { level: 'high', value: 9 }, past);
      await keep(database(), p, 'a', { level: 'high', value: null }, past);
      await keep(database(), p, 'd', { level: 'elevated', value: 99 }, [
        [9, 30, 'watch'],
        [1, 60, 'elevated'],
      ]);
      const page = async (offset: number) =>
        findLevelMoves(await readBook(database(), p), 'worse', {
          period: { from: ago(7), to: noon },
          choices: {},
          limit: 2,
          offset,
        });
      expect((await page(0)).rows.map(({ id }) => id)).toEqual(['b', 'c']);
      expect((await page(2)).rows.map(({ id }) => id)).toEqual(['a', 'd']);
      expect(await page(4)).toEqual({ counts: { worse: 4, better: 0 }, rows: [] });
    });
  });

  describe('times in which somebody was a customer', () => {
    it('are counted over several series of periods at once, with all years of known value', async () => {
      const p = portal();
      await fillSpells(database(), p);
      const bounds = [ago(30), ago(15), noon];
      const asked = { series: [bounds, [ago(400), noon]], asOf: noon, choices: {} };
      const book = await readBook(database(), p);
      const { periods, lives } = countSpells(book, asked);
      expect(periods).toEqual([
        [
          { from: ago(30), to: ago(15), atStart: 2, began: 1, ended: 0, lostWithin: 0 },
          { from: ago(15), to: noon, atStart: 3, began: 0, ended: 1, lostWithin: 0 },
        ],
        [{ from: ago(400), to: noon, atStart: 2, began: 2, ended: 1, lostWithin: 1 }],
      ]);
      expect(lives).toMatchObject({ customers: 3, valued: 2, value: 150 });
      expect(lives.years).toBeCloseTo(2 + (365.5 + 20) / 365.25, 5);
      const offline = countSpells(book, {
        ...asked,
        choices: { source: 'OFFLINE' },
      });
      expect(offline.lives).toMatchObject({ customers: 2, valued: 1, value: 100 });
    });

    it('lost are those whose time ended in the period and who are not back by its end', async () => {
      const p = portal();
      await fillSpells(database(), p);
      const book = await readBook(database(), p);
      const lost = (from: number, to: number) =>
        findLosses(book, { from: ago(from), to: ago(to) }, {}).count;
      expect(lost(30, 0)).toBe(1);
      expect(lost(400, 0)).toBe(1);
      // Then it was not known yet that the third would come back.
      expect(lost(400, 100)).toBe(1);
      const period = { from: ago(400), to: noon };
      const listed = listLosses(book, findLosses(book, period, {}), { limit: 9, offset: 0 });
      expect(listed.map(({ id }) => id)).toEqual(['2']);
    });

    it('of cohorts are grouped by the year in which they began, as UTC has it', async () => {
      const p = portal();
      await fillSpells(database(), p);
      const book = await readBook(database(), p);
      const found = countDurations(book, 'tenure', { asOf: noon, choices: {} });
      const sorted = found.toSorted((a, b) => `${a.value}`.localeCompare(`${b.value}`));
      expect(sorted).toEqual([
        { value: '2024', weeks: 52, ended: 1, going: 0 },
        { value: '2024', weeks: 104, ended: 0, going: 1 },
        { value: '2025', weeks: 50, ended: 1, going: 0 },
      ]);
    });
  });
}
