import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { inspectGuard } from '../../src/store/row-level-security.ts';
import { acrossPortals, boundToNone, withinPortal } from '../../src/store/within-portal.ts';
import { calls, everythingOf, fill, plain, storeFunctions, tenantTables } from './tenants.ts';

const a = 'wall-a';
const b = 'wall-b';

/** Beneath our own queries the database itself shows a connection no row of another portal, and takes none. */
export function describeSecondWall(database: () => Db): void {
  describe('the second wall', () => {
    let untouched: Record<string, unknown[]>;
    beforeAll(async () => {
      await fill(database(), a, 'of A');
      await fill(database(), b, 'of B');
      untouched = await everythingOf(database(), b);
    });

    it('stands around every table that holds a portal’s rows', async () => {
      const db = database();
      expect((await inspectGuard(db)).open).toEqual([]);
      const { rows } = await sql<{ name: string }>`
        select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid
        where c.relrowsecurity and c.relforcerowsecurity and p.polcmd = '*' order by 1
      `.execute(db);
      expect(rows.map(({ name }) => name)).toEqual((await tenantTables(db)).sort());
    });

    it('a statement that forgets the portal meets only its own rows, and can write no others', async () => {
      const db = database();
      for (const name of await tenantTables(db)) {
        const table = sql.table(name);
        const seen = await withinPortal(a, () =>
          sql<{ portal_id: string }>`select distinct portal_id from ${table}`.execute(db),
        );
        expect([name, seen.rows]).toEqual([name, [{ portal_id: a }]]);
        await withinPortal(a, () =>
          db
            .transaction()
            .execute(async (trx) => {
              const { rows } = await sql<{ portal_id: string }>`
                delete from ${table} returning portal_id
              `.execute(trx);
              expect(new Set(rows.map((row) => row.portal_id))).toEqual(new Set([a]));
              throw new Error('taken back');
            })
            .catch((error: Error) => expect(error.message).toMatch(/^taken back$|only added to/)),
        );
        const moved = withinPortal(a, () =>
          sql`update ${table} set portal_id = 'wall-c'`.execute(db),
        );
        await expect(moved, name).rejects.toThrow(/row-level security|only added to/);
        const copied = withinPortal(a, () =>
          sql`insert into ${table} select (jsonb_populate_record(t, ${JSON.stringify({ portal_id: b })}::jsonb)).* from ${table} t`.execute(
            db,
          ),
        );
        await expect(copied, name).rejects.toThrow('row-level security');
      }
      expect(await everythingOf(db, b)).toEqual(untouched);
    });

    it('no function of the store reaches B from within A, though it is told to', async () => {
      const db = database();
      for (const [name, call] of await storeFunctions()) {
        const told = await calls[name]?.(db, b);
        if (told === undefined) continue;
        const before = await everythingOf(db, b);
        const got = await withinPortal(a, () => call(db, b, ...told)).catch((error: Error) => {
          expect([name, error.message]).toEqual([name, expect.stringMatching(refusal)]);
        });
        expect([name, plain(got)]).toEqual([name, expect.not.stringContaining('of B')]);
        expect([name, await everythingOf(db, b)]).toEqual([name, before]);
      }
    });

    it('many at once each see their own, whichever connection they get', async () => {
      const db = database();
      const portals = Array.from({ length: 60 }, (_, i) => (i % 3 === 0 ? a : b));
      const seen = await Promise.all(
        portals.map((portalId) =>
          withinPortal(portalId, async () => {
            const names = () =>
              sql<{ ui_domain: string }>`select ui_domain from portals`.execute(db);
            const [one, other] = [await names(), await names()];
            const { rows } = await db
              .transaction()
              .execute((trx) =>
                sql<{ name: string }>`select data ->> 'name' as name from owners`.execute(trx),
              );
            return [...one.rows, ...other.rows, ...rows];
          }),
        ),
      );
      expect(seen).toEqual(
        portals.map((portalId) => {
          const word = portalId === a ? 'of A' : 'of B';
          return [{ ui_domain: word }, { ui_domain: word }, { name: word }];
        }),
      );
    });

    it('work for one portal can’t turn to another, but for one of all portals', async () => {
      const db = database();
      const domains = () =>
        sql<{ ui_domain: string }>`
          select ui_domain from portals where portal_id in (${a}, ${b}) order by 1
        `.execute(db);
      await withinPortal(a, async () => {
        expect(() => withinPortal(b, domains)).toThrow('turned to another');
        expect((await withinPortal(a, domains)).rows).toEqual([{ ui_domain: 'of A' }]);
        expect((await acrossPortals(domains)).rows).toHaveLength(2);
        expect((await acrossPortals(() => withinPortal(b, domains))).rows).toHaveLength(1);
        expect((await boundToNone(() => withinPortal(b, domains))).rows).toEqual([
          { ui_domain: 'of B' },
        ]);
        // What went on for all has left nothing behind.
        expect((await domains()).rows).toEqual([{ ui_domain: 'of A' }]);
      });
      for (const wrong of ['', '*', "1'; reset role; --"])
        expect(() => withinPortal(wrong, domains)).toThrow('no id');
    });

    it('what fails in a transaction leaves the connection with the right portal', async () => {
      const db = database();
      const failing = withinPortal(a, () =>
        db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx)),
      );
      await expect(failing).rejects.toThrow('zero');
      const { rows } = await withinPortal(b, () =>
        sql<{ portal_id: string }>`select portal_id from portals`.execute(db),
      );
      expect(rows).toEqual([{ portal_id: b }]);
    });

    it('costs the planner nothing: it expects as many rows as without, to a factor of two', async () => {
      const db = database();
      const plan = async () => {
        const { rows } = await sql<{ 'QUERY PLAN': { Plan: Node }[] }>`
          explain (format json) select * from dirty_customers where portal_id = ${'crowd'}
        `.execute(db);
        return rows[0]!['QUERY PLAN'][0]!.Plan;
      };
      type Node = { 'Plan Rows': number };
      await sql`
        insert into dirty_customers (portal_id, kind, id)
        select 'crowd', 'contact', i::text from generate_series(1, 4000) i
      `.execute(db);
      await sql`analyze dirty_customers`.execute(db);
      const free = (await plan())['Plan Rows'];
      const walled = (await withinPortal('crowd', plan))['Plan Rows'];
      await sql`delete from dirty_customers where portal_id = 'crowd'`.execute(db);
      expect(free).toBeGreaterThan(3000);
      expect(walled).toBeGreaterThanOrEqual(Math.floor(free / 2));
    });
  });
}

/** The database's own words; a function that finds nothing where it must find something throws its own. */
const refusal = /row-level security|no result|Cannot read properties of undefined/;
