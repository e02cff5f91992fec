import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { AskKind, Level } from '../../src/action/assessment.ts';
import { deleteActivities } from '../../src/store/activities.ts';
import { deleteCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { erasePeople } from '../../src/store/erase-person.ts';
import {
  type CustomerAsks,
  dropOpenAsks,
  listOpenAsks,
  readOpenAsks,
  saveOpenAsks,
  tallyOpenAsks,
  type Waiting,
} from '../../src/store/open-asks.ts';
import { retellAsks } from '../../src/store/told-asks.ts';
import type { CustomerRef } from '../../src/timeline/records.ts';
import { dice } from './dice.ts';
import { day, noon } from './sample-records.ts';

const kinds: readonly AskKind[] = ['quote_request', 'price_list_request', 'promise'];
const levels: readonly Level[] = ['steady', 'watch', 'high', 'unknown'];
const mail = (n: number) => ({ type: n % 2 ? ('email' as const) : ('note' as const), id: `${n}` });

function someAsks(customer: CustomerRef, roll: ReturnType<typeof dice>): CustomerAsks {
  const waiting = Array.from({ length: roll(4) }, (): Waiting => {
    const asker = roll(5);
    return {
      ask: kinds[roll(3)]!,
      at: noon - roll(90) * day,
      dueAt: noon + (roll(9) - 4) * day,
      sentence: `Sentence ${roll(1_000)}`,
      record: mail(roll(6)),
      contactId: asker === 0 ? null : `${asker}`,
      ownerId: roll(3) === 0 ? null : `${roll(3)}`,
      lapsed: roll(3) === 0,
    };
  });
  const risk = roll(4) === 0 ? null : roll(100);
  const value = roll(4) === 0 ? null : roll(10_000);
  return { customer, risk, level: levels[roll(4)]!, value, waiting };
}

/** What the page lists, put together from the rows of all who have it, as it was before it was kept. */
async function toldAnew(db: Db, p: string) {
  const same = sql`record_id collate "C", record_type collate "C", ask collate "C"`;
  const first = sql`(kind = 'contact' and customer_id = contact_id) is true desc, kind = 'contact' desc, customer_id`;
  const { rows } = await sql`
    select distinct on (${same}) portal_id, record_type, record_id, ask, at, due_at, kind, customer_id, contact_id, owner_id,
      bool_and(lapsed) over same as lapsed, max(customer_id) filter (where kind = 'company') over same as company_id,
      max(risk) over same as risk, max(value) over same as value
    from open_asks where portal_id = ${p}
    window same as (partition by ${same} order by ${first} rows between unbounded preceding and unbounded following)
    order by ${same}, ${first}
  `.execute(db);
  return rows;
}

const told = async (db: Db, p: string) =>
  (
    await sql`
      select * from told_asks where portal_id = ${p} order by record_id collate "C", record_type collate "C", ask collate "C"
    `.execute(db)
  ).rows;

const customers: readonly CustomerRef[] = Array.from({ length: 6 }, (_, n) => ({
  kind: n < 4 ? 'contact' : 'company',
  id: `${n < 4 ? n + 1 : n - 3}`,
}));

/** The open asks of a portal, each once. */
export function describeAsks(database: () => Db): void {
  describe('an open ask', () => {
    it('is told once and as its rows have it, whoever changes them', async () => {
      const db = database();
      const p = 'asks-anybody';
      const other = 'asks-untouched';
      const roll = dice(7);
      await saveOpenAsks(
        db,
        other,
        customers.map((one) => someAsks(one, roll)),
      );
      const before = await told(db, other);
      expect(before.length).toBeGreaterThan(3);
      let most = 0;
      for (let turn = 0; turn < 60; turn += 1) {
        const some = customers.filter(() => roll(3) === 0);
        switch (roll(8)) {
          case 0:
            await dropOpenAsks(db, p, mail(roll(6)), roll(2) ? kinds[roll(3)]! : null);
            break;
          case 1:
            await deleteActivities(db, p, [mail(roll(6))]);
            break;
          case 2:
            await deleteCustomers(db, p, some.slice(0, 1));
            break;
          case 3:
            await db.transaction().execute((trx) => erasePeople(trx, p, [`${1 + roll(4)}`]));
            break;
          default:
            await saveOpenAsks(
              db,
              p,
              some.map((one) => someAsks(one, roll)),
            );
        }
        const rows = await told(db, p);
        expect(rows).toEqual(await toldAnew(db, p));
        most = Math.max(most, rows.length);
      }
      expect(most).toBeGreaterThan(6);
      expect(await told(db, other)).toEqual(before);
    });

    it('is told anew where somebody wrote its rows without telling, and then nothing is written', async () => {
      const db = database();
      const [p, other] = ['asks-behind', 'asks-behind-not'];
      const roll = dice(13);
      for (const portalId of [p, other])
        await saveOpenAsks(
          db,
          portalId,
          customers.map((one) => someAsks(one, roll)),
        );
      const before = await told(db, other);
      const behind = [
        sql`delete from open_asks where portal_id = ${p} and kind = 'contact' and customer_id in ('1', '2')`,
        sql`update open_asks set lapsed = not lapsed, risk = 99 where portal_id = ${p}`,
        sql`insert into open_asks select portal_id, kind, customer_id, record_type, 'new', ask, at, due_at, sentence, contact_id,
          owner_id, risk, level, value, lapsed from open_asks where portal_id = ${p} on conflict do nothing`,
        sql`delete from open_asks where portal_id = ${p}`,
      ];
      for (const statement of behind) {
        await statement.execute(db);
        expect(await told(db, p)).not.toEqual(await toldAnew(db, p));
        await retellAsks(db, p);
        expect(await told(db, p)).toEqual(await toldAnew(db, p));
        const versions = async () =>
          (
            await sql`select xmin::text, ctid::text from told_asks where portal_id = ${p}`.execute(
              db,
            )
          ).rows;
        const written = await versions();
        await retellAsks(db, p);
        expect(await versions()).toEqual(written);
      }
      expect(await told(db, other)).toEqual(before);
    });

    it('has what all tell of it when its rows are written at the same moment', async () => {
      const db = database();
      const p = 'asks-at-once';
      const roll = dice(11);
      // In a transaction each, as customers are judged: whoever is second must tell the first one's rows as well.
      for (let round = 0; round < 15; round += 1)
        await Promise.all(
          customers.map((customer) =>
            db.transaction().execute(async (trx) => {
              await saveOpenAsks(trx, p, [someAsks(customer, roll)]);
              await sql`select pg_sleep(0.002)`.execute(trx);
            }),
          ),
        );
      expect((await told(db, p)).length).toBeGreaterThan(3);
      expect(await told(db, p)).toEqual(await toldAnew(db, p));
    });

    it('is listed, paged and counted as a plain reading of all would have it', async () => {
      const db = database();
      const p = 'asks-pages';
      const roll = dice(3);
      const asked = Array.from({ length: 20 }, () => someAsks(customers[0]!, roll).waiting);
      await saveOpenAsks(db, p, [
        ...customers.map((one) => someAsks(one, roll)),
        { ...someAsks({ kind: 'contact', id: '9' }, roll), waiting: asked.flat() },
      ]);
      const all = (await toldAnew(db, p)) as {
        record_id: string;
        owner_id: string | null;
        lapsed: boolean;
        ask: AskKind;
        due_at: number;
      }[];
      const total = all.filter(({ lapsed }) => !lapsed).length;
      expect(total).toBeGreaterThan(4);
      const filter = { sort: 'value', descending: true, lapsed: false, limit: 3 } as const;
      const pages = [];
      for (let offset = 0; offset < total; offset += 3)
        pages.push(...(await listOpenAsks(db, p, { ...filter, offset })));
      expect(pages.map(({ value }) => value)).toEqual(
        pages.map(({ value }) => value).toSorted((a, b) => (b ?? -1) - (a ?? -1)),
      );
      expect(new Set(pages.map((one) => `${one.recordType} ${one.recordId} ${one.ask}`)).size).toBe(
        total,
      );
      const last = await readOpenAsks(db, p, { ...filter, offset: 999 }, noon);
      expect(last.rows).toEqual(pages.slice(Math.floor((total - 1) / 3) * 3));
      expect(last.tally).toEqual(await tallyOpenAsks(db, p, noon));
      const sum = (of: (one: (typeof last.tally)[number]) => number) =>
        last.tally.reduce((so, one) => so + of(one), 0);
      expect(sum(({ count }) => count)).toBe(all.length);
      expect(sum(({ overdue }) => overdue)).toBe(
        all.filter(({ lapsed, due_at }) => !lapsed && due_at < noon).length,
      );
    });
  });
}
