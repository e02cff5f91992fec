import * as fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { saveFacts } from '../../src/store/customer-facts.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { countDirty, markDue } from '../../src/store/dirty-customers.ts';
import { countLogins, type Logins } from '../../src/store/insights/logins.ts';
import { migrations } from '../../src/store/migrations.ts';
import { savePortal } from '../../src/store/portals.ts';
import { company, contact, day, facts, noon } from './sample-records.ts';

/** As it was counted before there was a column: from the records themselves. */
async function countFromRecords(db: Db, portalId: string, asOf: number): Promise<Logins> {
  const since = (days: number) => sql`l.login > ${asOf - days * day}::bigint`;
  const found = await sql<Logins>`
    select count(l.login)::integer as ever, (count(*) filter (where ${since(1)}))::integer as day,
      (count(*) filter (where ${since(30)}))::integer as month,
      (count(*) filter (where l.joined))::integer as joined,
      (count(*) filter (where l.joined and l.login >= l.since))::integer as activated
    from (
      select c.login, f.since,
        f.since > ${asOf - 104 * day}::bigint and f.since <= ${asOf - 14 * day}::bigint as joined
      from (
        select kind, id, (data ->> 'lastLoginAt')::bigint as login from customers where portal_id = ${portalId}
      ) c
      join customer_facts f on f.portal_id = ${portalId} and f.kind = c.kind and f.id = c.id
      where f.is_customer
    ) l where l.login is null or l.login <= ${asOf}::bigint
  `.execute(db);
  return found.rows[0]!;
}

/** On the very edges of what is counted, and beside them. */
const at = fc
  .tuple(fc.constantFrom(-1, 0, 1, 14, 30, 60, 104, 400), fc.constantFrom(-1, 0, 1))
  .map(([days, ms]) => noon - days * day + ms);
const record = fc.record({
  kind: fc.constantFrom('contact' as const, 'company' as const),
  id: fc.constantFrom('1', '2', '3', '4', '5'),
  lastLoginAt: fc.option(at),
  since: at,
  isCustomer: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
});
/** Records as they are read one after the other, some of them again with another login. */
const readings = fc.array(fc.array(record, { minLength: 1, maxLength: 6 }), { maxLength: 4 });

/** As a page that was read and a batch that was judged are kept. */
async function read(db: Db, p: string, all: readonly ReturnType<typeof toRecord>[]): Promise<void> {
  const each = [...new Map(all.map((one) => [one.key, one])).values()];
  await saveCustomers(
    db,
    p,
    1,
    each.map(({ customer }) => ({ customer, hash: String(customer.lastLoginAt) })),
  );
  await saveFacts(
    db,
    p,
    each.map((one) => ({ facts: one.facts, at: noon })),
  );
}

export function describeLogins(database: () => Db): void {
  describe('logins', () => {
    let portals = 0;
    const portal = () => `logins-${(portals += 1)}`;

    it('are counted from columns as they are from the records', async () => {
      await fc.assert(
        fc.asyncProperty(readings, async (batches) => {
          const p = portal();
          for (const batch of batches) await read(database(), p, batch.map(toRecord));
          expect(await countLogins(database(), p, noon)).toEqual(
            await countFromRecords(database(), p, noon),
          );
        }),
        { numRuns: 40 },
      );
    });

    it('alone touch nobody of the book, which has no column of them', async () => {
      const db = database();
      const p = portal();
      const one = { kind: 'contact' as const, id: '1', since: noon - 400 * day, isCustomer: true };
      const touched = async () =>
        (await sql`select from touched_customers where portal_id = ${p}`.execute(db)).rows.length;
      await read(db, p, [toRecord({ ...one, lastLoginAt: noon - 9 * day })]);
      const before = await touched();
      expect(await countLogins(db, p, noon)).toMatchObject({ ever: 1, day: 0 });
      await read(db, p, [toRecord({ ...one, lastLoginAt: noon - 1 })]);
      expect(await countLogins(db, p, noon)).toMatchObject({ ever: 1, day: 1 });
      expect(await touched()).toBe(before);
      await read(db, p, [toRecord({ ...one, lastLoginAt: null })]);
      expect(await countLogins(db, p, noon)).toMatchObject({ ever: 0, day: 0 });
    });

    it('of a store that had no column are counted once everybody was judged by this program, and hold nobody up before', async () => {
      const db = database();
      const p = portal();
      const given = { kind: 'company' as const, since: noon - 50 * day, isCustomer: true };
      const records = [noon - day / 2, noon - 20 * day, null].map((lastLoginAt, id) =>
        toRecord({ ...given, id: String(id), lastLoginAt }),
      );
      await savePortal(db, p, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
      await read(db, p, records);
      const counted = await countLogins(db, p, noon);
      expect(counted).toEqual({ ever: 2, day: 1, month: 2, joined: 3, activated: 2 });
      // Back to what the earlier version kept; other tests of this database are none the wiser.
      const undone = new Error('undone');
      const trying = db.transaction().execute(async (trx) => {
        await sql`alter table customer_facts drop column last_login_at`.execute(trx);
        await migrations['0031-last-logins']!.up(trx);
        // Reading every record while the table is locked would hold up whoever is at work.
        expect(await countLogins(trx, p, noon)).toMatchObject({ ever: 0, joined: 3 });
        await sql`delete from dirty_customers where portal_id = ${p}`.execute(trx);
        const program = 'another';
        expect(await markDue(trx, p, { now: noon, modelId: 'model-1', program })).toBe(true);
        expect(await countDirty(trx, p)).toBe(records.length);
        await read(trx, p, records);
        expect(await countLogins(trx, p, noon)).toEqual(counted);
        throw undone;
      });
      await expect(trying).rejects.toBe(undone);
    });
  });
}

function toRecord(given: {
  kind: 'contact' | 'company';
  id: string;
  lastLoginAt: number | null;
  since: number;
  isCustomer: boolean;
}) {
  const { kind, id, lastLoginAt, since, isCustomer } = given;
  const customer = (kind === 'contact' ? contact : company)(id, { lastLoginAt });
  return {
    key: `${kind}:${id}`,
    customer,
    facts: facts({ kind, id }, { lastLoginAt, since, isCustomer }),
  };
}
