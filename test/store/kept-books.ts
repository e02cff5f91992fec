import { describe, expect, it } from 'vitest';
import type { CustomerFacts } from '../../src/action/customer-facts.ts';
import { claimAction, completeAction, undoAction } from '../../src/store/actions-taken.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import { type Book, columnNames, refAt, wordsOf } from '../../src/store/book/book.ts';
import { keptBooks } from '../../src/store/book/kept-books.ts';
import { keepBook, packBook } from '../../src/store/book/pack-book.ts';
import { readEverybody } from '../../src/store/book/read-book.ts';
import { mergeCustomers } from '../../src/store/customer-aliases.ts';
import { saveFacts } from '../../src/store/customer-facts.ts';
import { deleteCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { erasePeople, eraseTraces } from '../../src/store/erase-person.ts';
import { eraseTexts } from '../../src/store/erase-texts.ts';
import { saveLives } from '../../src/store/insights/save-lives.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { dice } from './dice.ts';
import { day, facts, life, noon } from './sample-records.ts';
import { toldBook } from './told-book.ts';

const firm = (id: string) => ({ kind: 'company', id }) as const;
const person = (id: string) => ({ kind: 'contact', id }) as const;
const products = (book: Book) =>
  Array.from({ length: book.rows }, (_, row) => {
    const { codes, words } = wordsOf(book, 'product');
    return [refAt(book.keys, row).id, words[codes[row]!]];
  });
/** Every word that a book holds, whether anybody has it or not. */
const wordsIn = (book: Book) => JSON.stringify(Object.values(book.words).map(({ words }) => words));

/** Books that a server keeps between two calls. */
export function describeKeptBooks(database: () => Db): void {
  let portals = 0;
  const portal = () => `kept-${(portals += 1)}`;
  const keep = (p: string, some: CustomerFacts[]) =>
    saveFacts(
      database(),
      p,
      some.map((one) => ({ facts: one, at: noon })),
    );

  describe('a book kept between two calls', () => {
    it('is what is kept at each moment, whatever was changed and packed since', async () => {
      const db = database();
      const p = portal();
      const roll = dice(5);
      const ids = Array.from({ length: 12 }, (_, n) => `${n * 3}`);
      const who = () => {
        const id = ids[roll(ids.length)]!;
        return Number(id) % 2 ? person(id) : firm(id);
      };
      const some = () => [
        ...new Map(Array.from({ length: 1 + roll(4) }, who).map((one) => [one.id, one])).values(),
      ];
      // One asks each time, the other now and then.
      const [often, seldom] = [keptBooks(db), keptBooks(db)];
      let keys = 0;
      const done: string[] = [];
      const level = () => (['steady', 'high', 'unknown', 'high'] as const)[roll(4)]!;
      const changes: (() => Promise<unknown>)[] = [
        () => packBook(db, p),
        () =>
          keep(
            p,
            some().map((one) =>
              facts(one, {
                product: roll(3) ? `Product ${roll(9)}` : null,
                value: roll(3) ? roll(1_000) : null,
                risk: roll(100),
                level: level(),
                isCustomer: roll(5) > 0,
                lastTouchAt: roll(2) ? noon + roll(50) : null,
              }),
            ),
          ),
        () => saveLives(db, p, [life(who(), [{ beganAt: noon - roll(9) * day, endedAt: null }])]),
        () =>
          appendHistory(
            db,
            p,
            // Some of them late: assessed before the action, kept after it.
            some().map((one) => ({ ...one, at: noon + roll(40), risk: roll(100), level: level() })),
          ),
        async () => {
          const key = `key-${(keys += 1)}`;
          const actionId = roll(4) ? 'call' : 'workflow.assess';
          await claimAction(db, p, { key, customer: who(), actionId, task: {}, at: noon });
          await completeAction(db, p, key, `task-${key}`, noon + roll(60));
          done.push(key);
        },
        () => undoAction(db, p, done[roll(done.length)] ?? 'none', noon),
        () => deleteCustomers(db, p, [who()]),
        () => {
          const [one, other] = [who(), who()];
          return one.kind === other.kind
            ? mergeCustomers(db, p, one.kind, [{ id: one.id, oldIds: [other.id] }])
            : Promise.resolve();
        },
        () => db.transaction().execute((trx) => erasePeople(trx, p, [person('9').id])),
      ];
      await keep(
        p,
        ids.map((id) => facts(Number(id) % 2 ? person(id) : firm(id))),
      );
      let acts = 0;
      for (let turn = 0; turn < 150; turn += 1) {
        await changes[roll(5) ? roll(6) : roll(changes.length)]!();
        const told = toldBook(await readEverybody(db, p, columnNames));
        expect(toldBook(await often(p))).toEqual(told);
        if (roll(6) === 0) expect(toldBook(await seldom(p))).toEqual(told);
        acts += (told as { acts: number[][] }[]).filter((one) => one.acts[0]!.length > 0).length;
      }
      expect(acts).toBeGreaterThan(20);
    });

    it('reads no more than whom was touched since, and packs no base anew', async () => {
      const db = database();
      const p = portal();
      await keep(p, [facts(firm('1'), { product: 'One' }), facts(firm('2'), { product: 'Two' })]);
      await packBook(db, p);
      const books = keptBooks(db);
      const first = await books(p);
      expect(await books(p)).toBe(first);
      await keep(p, [facts(firm('2'), { product: 'Three' })]);
      expect(products(await books(p))).toEqual([
        ['1', 'One'],
        ['2', 'Three'],
      ]);
      // What was handed out before stays as it was: whoever counts in it still does.
      expect(products(first)).toEqual([
        ['1', 'One'],
        ['2', 'Two'],
      ]);
    });

    it('has what was written before it was asked for, though another reading is under way', async () => {
      const db = database();
      const p = portal();
      await keep(p, [facts(firm('1'), { value: 0 })]);
      await packBook(db, p);
      const books = keptBooks(db);
      for (let value = 1; value < 12; value += 1) {
        const before = books(p);
        await keep(p, [facts(firm('1'), { value })]);
        const [one, other] = await Promise.all([books(p), books(p), before]);
        expect([one, other].map(({ numbers }) => numbers.value?.[0])).toEqual([value, value]);
      }
    });

    it('fails for whoever asked while the database did not answer, and for nobody after', async () => {
      const p = portal();
      const db = database();
      await keep(p, [facts(firm('1'))]);
      await packBook(db, p);
      let broken = true;
      const executor = db.getExecutor();
      const flaky = new Proxy(db, {
        get: (target, name) =>
          name === 'getExecutor' && broken
            ? () => {
                throw new Error('gone');
              }
            : name === 'getExecutor'
              ? () => executor
              : Reflect.get(target, name, target),
      });
      const books = keptBooks(flaky);
      await expect(Promise.all([books(p), books(p)])).rejects.toThrow('gone');
      broken = false;
      expect((await books(p)).rows).toBe(1);
    });

    it('is one portal’s: two with the same ids never see each other', async () => {
      const db = database();
      const [a, b] = [portal(), portal()];
      const books = keptBooks(db);
      for (const [p, word] of [
        [a, 'of A'],
        [b, 'of B'],
      ] as const) {
        await keep(p, [facts(firm('1'), { product: word })]);
        await packBook(db, p);
      }
      const both = async () => await Promise.all([books(a), books(b), books(a), books(b)]);
      for (let round = 0; round < 3; round += 1) {
        const [first, second, third, fourth] = await both();
        for (const one of [first, third]) expect(wordsIn(one!)).not.toContain('of B');
        for (const one of [second, fourth]) expect(wordsIn(one!)).not.toContain('of A');
        await keep(a, [facts(firm('1'), { product: `of A ${round}` })]);
      }
      await expect(async () => withinPortal(b, () => books(a))).rejects.toThrow('another');
      const nobody = await books(portal());
      expect(nobody.rows).toBe(0);
    });

    it('has at which level somebody was acted on, though that was judged before and kept after', async () => {
      const db = database();
      const p = portal();
      const action = { key: 'one', customer: firm('1'), actionId: 'call', task: {}, at: noon };
      await keep(p, [facts(firm('1'))]);
      await claimAction(db, p, action);
      await completeAction(db, p, 'one', 'task', noon + 10);
      await packBook(db, p);
      const books = keptBooks(db);
      const acts = async () => (await books(p)).lists.acts!.items.map((item) => [...item]);
      expect(await acts()).toEqual([[], []]);
      await appendHistory(db, p, [{ ...firm('1'), at: noon + 5, risk: 91, level: 'high' }]);
      expect(await acts()).toEqual([[noon + 10], [91]]);
      await undoAction(db, p, 'one', noon + 20);
      expect(await acts()).toEqual([[], []]);
    });

    it('takes no column for one of a packing that it is not of, and is packed anew where one is missing', async () => {
      const db = database();
      const p = portal();
      const truth = async () => toldBook(await readEverybody(db, p, columnNames));
      const acts = () =>
        db
          .selectFrom('book_columns')
          .selectAll()
          .where('portal_id', '=', p)
          .where('name', '=', 'acts');
      await keep(p, [facts(firm('1')), facts(firm('2'))]);
      await packBook(db, p);
      const old = await acts().executeTakeFirstOrThrow();
      await keep(p, [facts(firm('0')), facts(firm('3'))]);
      await packBook(db, p);
      const books = keptBooks(db);
      expect(toldBook(await books(p))).toEqual(await truth());
      // As if an older program had packed all but what it doesn't know.
      await db
        .deleteFrom('book_columns')
        .where('portal_id', '=', p)
        .where('name', '=', 'acts')
        .execute();
      expect(toldBook(await keptBooks(db)(p))).toEqual(await truth());
      await db.insertInto('book_columns').values(old).execute();
      await keep(p, [facts(firm('4'))]);
      expect(toldBook(await keptBooks(db)(p))).toEqual(await truth());
      expect(await keepBook(db, p, 'working')).toBe(true);
      expect(await keepBook(db, p, 'working')).toBe(false);
      for (const one of [books, keptBooks(db)])
        expect(toldBook(await one(p))).toEqual(await truth());
    });

    it('of nobody holds more than it may: what is too large is read each time', async () => {
      const db = database();
      const p = portal();
      await keep(p, [facts(firm('1'), { product: 'One' })]);
      await packBook(db, p);
      const books = keptBooks(db, { bytes: 50 });
      const first = await books(p);
      const second = await books(p);
      expect(second).not.toBe(first);
      expect(toldBook(second)).toEqual(toldBook(first));
    });

    it.each([
      [
        'a person',
        (db: Db, p: string) => db.transaction().execute((trx) => erasePeople(trx, p, ['7'])),
      ],
      [
        'what a person said',
        (db: Db, p: string) =>
          db.transaction().execute((trx) =>
            eraseTraces(trx, p, {
              customers: [person('7'), firm('1')],
              records: [{ type: 'deal', id: '5' }],
            }),
          ),
      ],
      ['all texts', (db: Db, p: string) => db.transaction().execute((trx) => eraseTexts(trx, p))],
    ])(
      'shows nothing of %s once that is erased elsewhere, packed anew or not',
      async (what, erase) => {
        const db = database();
        const p = portal();
        const secret = 'Anna’s yacht';
        await keep(p, [
          facts(person('7'), { product: secret }),
          facts(firm('1'), { product: what === 'a person' ? null : secret }),
        ]);
        await packBook(db, p);
        // A server of its own each: one erased through, one asked before and after, one not asked until it was packed anew.
        const [asked, late] = [keptBooks(db), keptBooks(db)];
        for (const books of [asked, late]) expect(wordsIn(await books(p))).toContain(secret);
        await erase(db, p);
        expect(wordsIn(await asked(p))).not.toContain(secret);
        await packBook(db, p);
        for (const books of [asked, late]) expect(wordsIn(await books(p))).not.toContain(secret);
      },
    );
  });
}
