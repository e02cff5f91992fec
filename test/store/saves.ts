import { describe, expect, it } from 'vitest';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import type { CustomerFacts } from '../../src/action/customer-facts.ts';
import { saveFacts } from '../../src/store/customer-facts.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { readBook } from '../../src/store/book/read-book.ts';
import {
  listSaves,
  type QueueScope,
  queueRows,
  type SaveSort,
  tallySaves,
  waitingRows,
} from '../../src/store/book/save-rows.ts';
import { findValueBands, responseBands } from '../../src/store/group-bands.ts';
import { countGroups } from '../../src/store/group-grid.ts';
import { listLetGo } from '../../src/store/let-go.ts';
import { inTransaction } from '../../src/store/in-transaction.ts';
import {
  claimStarts,
  completeStarts,
  findStarts,
  listStartsMade,
  reclaimStarts,
  releaseStarts,
} from '../../src/store/workflow-starts.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { countTaken, findQueued, rankOwners } from '../../src/store/save-queue.ts';
import { company, contact, day, facts, noon, override } from './sample-records.ts';

const bands = { worth: { high: 0, middle: 0 }, response: responseBands };
const scope: View = { now: noon, capacity: null, bands, choices: {} };
const best = { sort: 'saved' as const, descending: true, limit: 50, offset: 0 };

type View = Omit<QueueScope, 'taken'>;
type Page = { sort: SaveSort; descending: boolean; limit: number; offset: number };

/** The queue as the pages open it. */
async function opened(db: Db, p: string, view: View) {
  const book = await readBook(db, p);
  const taken = await countTaken(db, p, view.now);
  const told = { ...view, taken: new Map(taken.map((one) => [one.ownerId, one.taken])) };
  return { book, scope: told, rows: queueRows(book, told) };
}

async function listed(db: Db, p: string, view: View & Page) {
  const { book, rows, scope: told } = await opened(db, p, view);
  const owners = await rankOwners(db, p);
  return await findQueued(db, p, listSaves(book, rows, { ...view, ...told, owners }));
}

async function tallied(db: Db, p: string, view: View) {
  const { book, rows, scope: told } = await opened(db, p, view);
  return tallySaves(book, rows, told);
}

const waiting = (id: string, changes: Partial<CustomerFacts> = {}) =>
  facts(
    { kind: 'company', id },
    { ownerId: '7', actionId: 'call', actionHow: 'call', saved: 10, ...changes },
  );
const person = (id: string, segment: string | null) =>
  facts({ kind: 'contact', id }, { counted: false, companyId: 'A', segment });

const at = <T>(values: readonly T[], n: number) => values[n % values.length]!;

/** The queue of customers to save, and the grid of all. */
export function describeSaves(database: () => Db): void {
  let portals = 0;
  const portal = () => `saves-${(portals += 1)}`;
  const keep = (p: string, some: CustomerFacts[], at = noon) =>
    saveFacts(
      database(),
      p,
      some.map((one) => ({ facts: one, at })),
    );
  const ids = async (p: string, over: Partial<View & Page> = {}) =>
    (await listed(database(), p, { ...scope, ...best, ...over })).map(({ id }) => id);

  describe('the facts of a customer', () => {
    it('keep since when an action is suggested while it stays the same', async () => {
      const p = portal();
      const since = async () =>
        (await listed(database(), p, { ...scope, ...best })).map((row) => row.actionSince);
      await keep(p, [waiting('1')], noon - 5 * day);
      await keep(p, [waiting('1', { risk: 90 })], noon);
      expect(await since()).toEqual([noon - 5 * day]);
      await keep(p, [waiting('1', { actionId: 'email' })], noon + day);
      expect(await since()).toEqual([noon + day]);
    });

    it('give people their company’s segment, at once when it changes, unless they have one', async () => {
      const p = portal();
      const db = database();
      await saveCustomers(db, p, 1, [
        { customer: company('A', { segment: 'Farming' }), hash: 'h' },
      ]);
      await keep(p, [person('1', null), person('2', 'Own')]);
      const segments = async () =>
        (
          await db
            .selectFrom('customer_facts')
            .select(['id', 'segment'])
            .where('portal_id', '=', p)
            .where('kind', '=', 'contact')
            .orderBy('id')
            .execute()
        ).map(({ segment }) => segment);
      expect(await segments()).toEqual(['Farming', 'Own']);
      await keep(p, [facts({ kind: 'company', id: 'A' }, { segment: 'Milling' })]);
      expect(await segments()).toEqual(['Milling', 'Own']);
    });

    it('know of a task that was made before they were kept', async () => {
      const p = portal();
      const db = database();
      const task = { customer: { kind: 'company', id: '1' } as const, task: {}, at: noon - day };
      await claimAction(db, p, { ...task, key: 'one', actionId: 'call' });
      await completeAction(db, p, 'one', 't', noon - day);
      await keep(p, [waiting('1'), waiting('2')]);
      expect(await ids(p)).toEqual(['2']);
    });
  });

  describe('the queue', () => {
    it('has the largest saving first, and the unknown after the known by risk', async () => {
      const p = portal();
      await keep(p, [
        waiting('low', { saved: 1 }),
        waiting('risky', { saved: null, risk: 90, level: 'high' }),
        waiting('much', { saved: 500 }),
        waiting('calm', { saved: null, risk: 30 }),
        waiting('loss', { saved: -5 }),
        waiting('dark', { saved: null, risk: null, level: 'unknown' }),
      ]);
      expect(await ids(p)).toEqual(['much', 'low', 'loss', 'risky', 'calm', 'dark']);
      expect(await ids(p, { limit: 2, offset: 2 })).toEqual(['loss', 'risky']);
    });

    it('has nobody without action, no person of a company, no lead, and nobody let go', async () => {
      const p = portal();
      await keep(p, [
        waiting('in'),
        waiting('1', { actionId: null }),
        waiting('2', { counted: false }),
        waiting('3', { isCustomer: false }),
        waiting('4', { letGoAt: noon }),
      ]);
      expect(await ids(p)).toEqual(['in']);
    });

    it('is cut to what each owner can still take on, and nobody’s as one owner’s', async () => {
      const p = portal();
      const db = database();
      await keep(p, [
        ...['a', 'b', 'c'].map((id, at) => waiting(id, { saved: 30 - at })),
        ...['d', 'e', 'f'].map((id, at) => waiting(id, { ownerId: '8', saved: 20 - at })),
        ...['g', 'h', 'i'].map((id, at) => waiting(id, { ownerId: null, saved: 10 - at })),
        waiting('j', { ownerId: '9', saved: 0 }),
        waiting('k', { ownerId: '9', saved: null }),
      ]);
      const cut = { capacity: 2 };
      expect(await ids(p, cut)).toEqual(['a', 'b', 'd', 'e', 'g', 'h', 'k']);
      const b = { kind: 'company', id: 'b' } as const;
      await claimAction(db, p, { key: 'k', customer: b, actionId: 'call', task: {}, at: noon });
      await completeAction(db, p, 'k', 't', noon - day);
      expect(await ids(p, cut)).toEqual(['a', 'd', 'e', 'g', 'h', 'k']);
      expect(await countTaken(db, p, noon)).toEqual([{ ownerId: '7', taken: 1 }]);
      expect(waitingRows(await readBook(db, p), noon)).toHaveLength(10);
      // A week later b may be suggested again.
      expect(await ids(p, { ...cut, now: noon + 7 * day })).toEqual([
        'a',
        'b',
        'd',
        'e',
        'g',
        'h',
        'k',
      ]);
      expect(await ids(p, { capacity: 0 })).toEqual([]);
    });

    it('is filtered by each choice and by what is not known, and says what each filter would show', async () => {
      const p = portal();
      await keep(p, [
        waiting('a', {
          segment: 'Farming',
          source: 'REFERRALS',
          level: 'high',
          signals: ['contact-gap'],
        }),
        waiting('b', { segment: 'Farming', product: 'Lamp', ownerId: '8', response: 0.6 }),
        waiting('c', { segment: null, ownerId: '8', value: 100, response: 0.1, saved: null }),
      ]);
      const under = (choices: QueueScope['choices']) =>
        ids(p, { choices, bands: { worth: { high: 100, middle: 50 }, response: responseBands } });
      expect(await under({ segment: 'Farming' })).toEqual(['a', 'b']);
      expect(await under({ segment: null })).toEqual(['c']);
      expect(await under({ source: 'REFERRALS' })).toEqual(['a']);
      expect(await under({ level: 'high' })).toEqual(['a']);
      expect(await under({ signal: 'contact-gap' })).toEqual(['a']);
      expect(await under({ product: 'Lamp', owner: '8' })).toEqual(['b']);
      expect(await under({ worth: 'high' })).toEqual(['c']);
      expect(await under({ worth: 'unknown', response: 'high' })).toEqual(['b']);
      expect(await under({ response: 'low' })).toEqual(['c']);

      const tally = await tallied(database(), p, {
        ...scope,
        choices: { segment: 'Farming', owner: '8' },
      });
      const of = (dimension: string) =>
        tally
          .filter((row) => row.dimension === dimension)
          .map(({ value, count }) => [value, count])
          .sort();
      expect(tally.filter(({ dimension }) => dimension === 'all')).toEqual([
        { dimension: 'all', value: null, count: 1, saved: 10, unknown: 0 },
      ]);
      // Beside the other filter's choice: whom another owner, or another segment, would show.
      expect(of('owner')).toEqual([
        ['7', 1],
        ['8', 1],
      ]);
      expect(of('segment')).toEqual([
        [null, 1],
        ['Farming', 1],
      ]);
      expect(of('product')).toEqual([['Lamp', 1]]);
    });

    it.each([null, 5])(
      'says of each filter what it would show, under any choices, with capacity %s',
      async (capacity) => {
        const p = portal();
        await keep(
          p,
          Array.from({ length: 60 }, (_, n) =>
            waiting(String(n), {
              ownerId: at(['7', '8', null], n),
              level: at(['high', 'watch'], n),
              segment: at(['Farming', null, 'Milling', 'Baking'], n),
              source: at(['REFERRALS', 'OFFLINE', null], n >> 1),
              product: at(['Lamp', 'Oven', null, 'Mill', 'Sieve'], n),
              signals: at([['contact-gap'], ['no-login'], []] as const, n >> 2),
              value: n * 10,
              response: (n % 10) / 10,
              saved: n % 7 === 0 ? null : n,
            }),
          ),
        );
        const wide = { worth: { high: 400, middle: 200 }, response: responseBands };
        const every: QueueScope['choices'][] = [
          {},
          { level: 'high' },
          { owner: null },
          { level: 'high', source: 'OFFLINE' },
          { worth: 'high', response: 'low', level: 'watch' },
          { owner: '7', level: 'high', segment: 'Farming', source: null, product: 'Lamp' },
          {
            owner: '7',
            level: 'high',
            segment: 'Farming',
            source: null,
            product: 'Lamp',
            signal: 'no-login',
          },
        ];
        const shown = ['owner', 'level', 'segment', 'source', 'product', 'signal'] as const;
        for (const choices of every) {
          const view = { ...scope, capacity, bands: wide };
          const list = (under: QueueScope['choices']) =>
            listed(database(), p, { ...view, choices: under, ...best, limit: 99 });
          const tally = await tallied(database(), p, { ...view, choices });
          const fit = await list(choices);
          expect(tally.find(({ dimension }) => dimension === 'all')).toEqual({
            dimension: 'all',
            value: null,
            count: fit.length,
            saved: fit.reduce((sum, { saved }) => sum + (saved ?? 0), 0),
            unknown: fit.filter(({ saved }) => saved === null).length,
          });
          for (const one of shown) {
            const { [one]: _own, ...others } = choices;
            const counts = new Map<string | null, number>();
            for (const row of await list(others)) {
              const value = one === 'owner' ? row.ownerId : row[one];
              counts.set(value, (counts.get(value) ?? 0) + 1);
            }
            const told = tally.filter(({ dimension }) => dimension === one);
            expect(new Map(told.map(({ value, count }) => [value, count]))).toEqual(counts);
            expect(told).toHaveLength(counts.size);
          }
        }
      },
    );

    it('is sorted by value, risk, age, due date and owner, the unknown last', async () => {
      const p = portal();
      await keep(
        p,
        [
          waiting('a', { value: 1, risk: 90, actionDueAt: noon + 3 }),
          waiting('b', { value: null, risk: 10, actionDueAt: noon + 1 }),
        ],
        noon,
      );
      await keep(p, [waiting('c', { value: 9, risk: null, actionDueAt: noon + 2 })], noon - day);
      const by = (sort: 'value' | 'risk' | 'age' | 'due', descending: boolean) =>
        listed(database(), p, { ...scope, ...best, sort, descending }).then((rows) =>
          rows.map(({ id }) => id).join(''),
        );
      expect(await by('value', true)).toBe('cab');
      expect(await by('value', false)).toBe('acb');
      expect(await by('risk', true)).toBe('abc');
      expect(await by('age', true)).toBe('cab');
      expect(await by('due', true)).toBe('bca');
    });
  });

  describe('the grid', () => {
    it('bands the values: the top fifth, three tenths, the lower half', async () => {
      const p = portal();
      await keep(
        p,
        Array.from({ length: 10 }, (_, index) =>
          facts({ kind: 'company', id: String(index) }, { value: index + 1, response: index / 10 }),
        ),
      );
      await keep(p, [
        facts({ kind: 'company', id: 'dark' }, { value: null, level: 'unknown', risk: null }),
        facts({ kind: 'company', id: 'gone' }, { value: 99, letGoAt: noon }),
        facts({ kind: 'contact', id: 'lead' }, { isCustomer: false, value: 1000 }),
      ]);
      const db = database();
      const book = await readBook(db, p);
      const worth = findValueBands(book);
      // Whoever was let go is a customer all the same.
      expect(worth).toEqual({ high: 9, middle: 6 });
      const cells = countGroups(book, { worth, response: responseBands });
      const count = (of: Partial<(typeof cells)[number]>) =>
        cells
          .filter((cell) =>
            Object.entries(of).every(([name, value]) => cell[name as 'count'] === value),
          )
          .reduce((sum, cell) => sum + cell.count, 0);
      expect(count({ worth: 'high' })).toBe(2);
      expect(count({ worth: 'middle' })).toBe(3);
      expect(count({ worth: 'low' })).toBe(5);
      expect(cells.filter(({ worth: of }) => of === 'unknown')).toEqual([
        {
          worth: 'unknown',
          level: 'unknown',
          response: 'unknown',
          count: 1,
          value: null,
          waiting: 0,
        },
      ]);
      expect(count({ response: 'high' })).toBe(5);
      expect(findValueBands(await readBook(db, portal()))).toEqual({ high: 0, middle: 0 });
    });

    it('has a lane for those let go, with who, when and why', async () => {
      const p = portal();
      const db = database();
      const one = { kind: 'company', id: '1' } as const;
      await saveCustomers(db, p, 1, [
        { customer: company('1'), hash: 'h' },
        { customer: contact('2'), hash: 'h' },
      ]);
      const said = { kind: 'let_go', reason: 'costs_more', by: 'rep@x', note: 'Enough.' } as const;
      await saveOverride(db, p, one, override('key-one', said));
      await keep(p, [facts(one, { letGoAt: noon, value: 5 }), facts({ kind: 'contact', id: '2' })]);
      expect(await listLetGo(db, p, 9)).toEqual({
        total: 1,
        rows: [
          {
            kind: 'company',
            id: '1',
            at: noon,
            value: 5,
            override: 'key-one',
            reason: 'costs_more',
            note: 'Enough.',
            by: 'rep@x',
          },
        ],
      });
    });

    it('is claimed for one workflow by one of many who ask, in whatever order, and again when that is over', async () => {
      const p = portal();
      const db = database();
      const all = Array.from({ length: 40 }, (_, i) => String(i + 1));
      const claim = (actionId: string, when: number, some: readonly string[] = all) =>
        inTransaction(db, (trx) =>
          claimStarts(trx, p, {
            kind: 'contact',
            ids: some,
            actionId,
            task: { name: actionId },
            at: when,
            againSince: when - 7 * day,
            quietSince: when - 60_000,
          }),
        );
      const race = async (when: number) => {
        const orders = [all, all.toReversed(), [...all.slice(20), ...all.slice(0, 20)]];
        const claims = await Promise.all(
          Array.from({ length: 9 }, (_, i) =>
            claim(i % 2 ? 'workflow.start.one' : 'workflow.start.other', when, at(orders, i)),
          ),
        );
        return claims.flatMap((some) => [...some]);
      };
      expect((await race(noon)).toSorted()).toEqual(all.toSorted());
      const places = [...(await findStarts(db, p, 'contact', all)).values()];
      expect(places).toHaveLength(40);
      const done = places.map((place) => ({ ...place, at: noon }));
      expect((await completeStarts(db, p, done)).size).toBe(40);
      // Noted once: a late note of the same changes nothing.
      expect((await completeStarts(db, p, [{ ...done[0]!, at: noon + 9 }])).size).toBe(0);

      expect(await race(noon + 60_000)).toEqual([]);
      const first = places[0]!;
      const rival =
        first.actionId === 'workflow.start.one' ? 'workflow.start.other' : 'workflow.start.one';
      expect(await claim(first.actionId, noon + day, [first.id])).toEqual(new Set());
      expect(await claim(rival, noon + day, [first.id])).toEqual(new Set([first.id]));
      // While it is being started there is no place for any.
      expect(await claim(first.actionId, noon + 9 * day, [first.id])).toEqual(new Set());
      expect((await race(noon + 9 * day)).toSorted()).toEqual(
        all.filter((id) => id !== first.id).toSorted(),
      );
      expect(await listStartsMade(db, p, { kind: 'contact', id: all[5]! })).toMatchObject([
        { at: noon },
      ]);
    });

    it('is started by whoever holds the claim, and by nobody who held it once', async () => {
      const p = portal();
      const db = database();
      const start = {
        kind: 'contact' as const,
        ids: ['1'],
        actionId: 'workflow.start.one',
        task: {},
      };
      const times = { at: noon, againSince: noon - 7 * day, quietSince: noon - 60_000 };
      await inTransaction(db, (trx) => claimStarts(trx, p, { ...start, ...times }));
      const held = async () => (await findStarts(db, p, 'contact', ['1'])).get('1')!;
      const first = await held();
      const took = await Promise.all(
        Array.from({ length: 5 }, () => reclaimStarts(db, p, [first], noon + day)),
      );
      expect(took.map(({ size }) => size).toSorted()).toEqual([0, 0, 0, 0, 1]);

      const second = await held();
      expect(second).toMatchObject({ claimedAt: noon + day, doneAt: null });
      const other = { ...second, actionId: 'workflow.start.other' };
      for (const one of [first, other]) {
        await releaseStarts(db, p, [one]);
        expect((await reclaimStarts(db, p, [one], 0)).size).toBe(0);
        expect((await completeStarts(db, p, [{ ...one, at: noon }])).size).toBe(0);
      }
      expect(await held()).toEqual(second);
      expect((await completeStarts(db, p, [{ ...second, at: noon }])).size).toBe(1);
      await releaseStarts(db, p, [second]);
      expect(await held()).toMatchObject({ doneAt: noon });
    });
  });
}
