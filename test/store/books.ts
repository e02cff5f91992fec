import { describe, expect, it } from 'vitest';
import { columnNames, keyOf } from '../../src/store/book/book.ts';
import { keepBook, packBook } from '../../src/store/book/pack-book.ts';
import { readBook } from '../../src/store/book/read-book.ts';
import { dropBook } from '../../src/store/book/touch-customers.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import { mergeCustomers } from '../../src/store/customer-aliases.ts';
import { noteActed, saveFacts } from '../../src/store/customer-facts.ts';
import { deleteCustomers, saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { eraseTraces, erasePeople } from '../../src/store/erase-person.ts';
import { eraseTexts } from '../../src/store/erase-texts.ts';
import { saveLives } from '../../src/store/insights/save-lives.ts';
import type { CustomerFacts } from '../../src/action/customer-facts.ts';
import { company, day, facts, life, noon } from './sample-records.ts';
import { toldBook } from './told-book.ts';

const firm = (id: string) => ({ kind: 'company', id }) as const;
const person = (id: string) => ({ kind: 'contact', id }) as const;

/** Somebody with a little of everything. */
const full = (n: number): CustomerFacts =>
  facts(n % 3 === 0 ? person(`${n}`) : firm(`${n}`), {
    ownerId: n % 4 === 0 ? null : `${n % 5}`,
    product: n % 2 === 0 ? `Ölfilter ${n}` : null,
    value: n % 5 === 0 ? null : n / 7,
    risk: n % 6 === 0 ? null : n % 101,
    purchases: n % 7 === 0 ? 300 : 1,
    actionId: n % 2 === 0 ? 'call' : null,
    saved: -n,
  });

/** A portal's customers in columns. */
export function describeBooks(database: () => Db): void {
  let portals = 0;
  const portal = () => `books-${(portals += 1)}`;
  const keep = (p: string, some: CustomerFacts[], at = noon) =>
    saveFacts(
      database(),
      p,
      some.map((one) => ({ facts: one, at })),
    );
  /** What is packed with what was touched since is what is kept now. */
  async function expectTrue(p: string): Promise<unknown[]> {
    const db = database();
    const rows = toldBook(await readBook(db, p));
    await db
      .transaction()
      .execute(async (trx) => {
        await dropBook(trx, p);
        expect(rows).toEqual(toldBook(await readBook(trx, p)));
        throw new Error('taken back');
      })
      .catch((error: Error) => {
        if (error.message !== 'taken back') throw error;
      });
    const keys = rows.map((row) => keyOf(row as ReturnType<typeof firm>));
    expect(keys).toEqual(keys.toSorted());
    return rows;
  }

  describe('a book', () => {
    it('tells the truth after each change, packed before it or not', async () => {
      const db = database();
      const p = portal();
      const ids = Array.from({ length: 40 }, (_, n) => n * 7);
      await keep(p, ids.map(full));
      const changes: [string, () => Promise<unknown>][] = [
        ['values', () => keep(p, [{ ...full(7), value: 1e9, product: 'New', risk: null }])],
        ['somebody new', () => keep(p, [full(1), full(1000), facts(firm('123456789012345678'))])],
        ['no customer any more', () => keep(p, [{ ...full(14), isCustomer: false }])],
        ['a customer again', () => keep(p, [full(14)])],
        ['a task made', () => noteActed(db, p, { ...firm('28'), actionId: 'call' }, noon + 5)],
        [
          'spells',
          () =>
            saveLives(db, p, [
              life(firm('7'), [
                { beganAt: noon - day, endedAt: noon },
                { beganAt: noon, endedAt: null },
              ]),
              life(person('21'), [{ beganAt: noon, endedAt: null }], true),
            ]),
        ],
        ['fewer spells', () => saveLives(db, p, [life(firm('7'), [])])],
        [
          'levels',
          async () => {
            await appendHistory(db, p, [{ ...firm('35'), at: noon, risk: 10, level: 'steady' }]);
            await appendHistory(db, p, [{ ...firm('35'), at: noon + 9, risk: 90, level: 'high' }]);
          },
        ],
        ['a merger', () => mergeCustomers(db, p, 'company', [{ id: '56', oldIds: ['35'] }])],
        ['a deletion', () => deleteCustomers(db, p, [firm('49'), person('63')])],
        ['texts erased', () => eraseTexts(db, p)],
        [
          'everybody else gone',
          () =>
            deleteCustomers(
              db,
              p,
              ids.map((id) => firm(`${id}`)),
            ),
        ],
      ];
      for (const [what, change] of changes) {
        await packBook(db, p);
        const before = await expectTrue(p);
        await change();
        const after = await expectTrue(p);
        expect([what, after]).not.toEqual([what, before]);
      }
    });

    it('gives people their company’s segment at once', async () => {
      const db = database();
      const p = portal();
      await saveCustomers(db, p, 1, [
        { customer: company('A', { segment: 'Farming' }), hash: 'h' },
      ]);
      await keep(p, [facts(person('1'), { companyId: 'A' })]);
      await packBook(db, p);
      await keep(p, [facts(firm('A'), { segment: 'Milling' })]);
      expect(await expectTrue(p)).toMatchObject([{ segment: 'Milling' }, { segment: 'Milling' }]);
    });

    it('is packed anew where many were touched, fewer than that only where somebody is gone', async () => {
      const db = database();
      const p = portal();
      await keep(p, [full(1), full(2)]);
      expect(await keepBook(db, p, 'resting')).toBe(true);
      expect(await keepBook(db, p, 'resting')).toBe(false);
      await keep(p, [{ ...full(1), value: 5 }]);
      expect(await keepBook(db, p, 'resting')).toBe(false);
      await deleteCustomers(db, p, [firm('2')]);
      expect(await keepBook(db, p, 'working')).toBe(false);
      expect(await keepBook(db, p, 'resting')).toBe(true);
      await keep(
        p,
        Array.from({ length: 501 }, (_, n) => full(n + 10)),
      );
      expect(await keepBook(db, p, 'working')).toBe(true);
      expect(await readBook(db, p, ['value'])).toMatchObject({ rows: 502 });
    });

    it('keeps nothing of whom was erased, nor of what they said', async () => {
      const db = database();
      const p = portal();
      const held = async () =>
        (await db.selectFrom('book_columns').selectAll().where('portal_id', '=', p).execute())
          .length;
      await keep(p, [facts(person('77'), { product: 'Anna’s yacht' }), full(1)]);
      await packBook(db, p);
      expect(await held()).toBe(columnNames.length + 1);
      await db.transaction().execute((trx) => erasePeople(trx, p, ['77']));
      expect(await held()).toBe(0);
      expect(
        (
          await db
            .selectFrom('touched_customers')
            .select('id')
            .where('portal_id', '=', p)
            .where('id', '=', '77')
            .execute()
        ).length,
      ).toBe(0);
      await packBook(db, p);
      const customers = [firm('1')];
      await db
        .transaction()
        .execute((trx) => eraseTraces(trx, p, { customers, records: [{ type: 'deal', id: '5' }] }));
      expect(await held()).toBe(0);
    });
  });
}
