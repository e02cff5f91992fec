import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { calls, fill, storeFunctions, tenantTables } from './tenants.ts';

/** Tables without a portal's rows, each with the reason. */
const shared = new Map([
  ['used_states', 'of installations under way, before any portal is known'],
  ['feed_cursors', 'one feed tells of all portals'],
  ['kysely_migration', 'the schema is one for all'],
  ['kysely_migration_lock', 'the schema is one for all'],
]);

/** Citus takes these once `citus.enable_unsafe_triggers` is on. */
const ownRowTriggers = new Set(['audit_append_only', 'audit_no_truncate']);

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  Alias?: string;
  'Index Cond'?: string;
  'Recheck Cond'?: string;
  Filter?: string;
  Plans?: Plan[];
};

/** What lets a cluster keep a portal's rows together on one machine, and answer what concerns it there alone. */
export function describeLayout(database: () => Db): void {
  describe('the layout', () => {
    it('knows of each table why it has no portal', async () => {
      const db = database();
      const all = (await db.introspection.getTables({ withInternalKyselyTables: true })).map(
        ({ name }) => name,
      );
      const tenants = new Set(await tenantTables(db));
      expect(all.filter((name) => !tenants.has(name)).sort()).toEqual([...shared.keys()].sort());
    });

    it('has the portal in every primary key, unique index and foreign key', async () => {
      const { rows } = await sql<{ table: string; name: string; columns: string[] }>`
        select t.relname as "table", i.relname as name, array_agg(a.attname::text) as columns
        from pg_index x
        join pg_class i on i.oid = x.indexrelid
        join pg_class t on t.oid = x.indrelid
        join pg_attribute a on a.attrelid = t.oid and a.attnum = any(x.indkey)
        where t.relnamespace = 'public'::regnamespace and (x.indisunique or x.indisprimary or x.indisexclusion)
        group by 1, 2
        union all
        select t.relname, c.conname, array_agg(a.attname::text)
        from pg_constraint c
        join pg_class t on t.oid = c.conrelid
        join pg_attribute a on a.attrelid = t.oid and a.attnum = any(c.conkey)
        where t.relnamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f', 'x')
        group by 1, 2
      `.execute(database());
      expect(rows.length).toBeGreaterThan(40);
      const without = rows.filter(
        ({ table, columns }) => !shared.has(table) && !columns.includes('portal_id'),
      );
      expect(without).toEqual([]);
    });

    it('has a primary key on every table, no view, and only triggers that look at their own row', async () => {
      const db = database();
      const { rows } = await sql<{ name: string }>`
        select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
          and (c.relkind in ('v', 'm', 'f')
            or c.relkind = 'r' and not exists (select from pg_index x where x.indrelid = c.oid and x.indisprimary))
        union all
        select tgname from pg_trigger where not tgisinternal
      `.execute(db);
      expect(rows.filter(({ name }) => !ownRowTriggers.has(name))).toEqual([]);
    });

    it('meets every table of every statement with the same portal, joined ones too', async () => {
      const db = database();
      const p = 'layout';
      await fill(db, p, 'of one');
      const asked: CompiledQuery[] = [];
      const recorded = db.withPlugin(recorder(db, asked));
      for (const [name, call] of await storeFunctions()) {
        const given = await calls[name]?.(db, p);
        if (given === undefined) continue;
        await call(recorded, p, ...given);
      }
      const tenants = new Set(await tenantTables(db));
      const statements = new Map(asked.map((query) => [query.sql, query]));
      expect(statements.size).toBeGreaterThan(80);
      let joins = 0;
      const loose: string[] = [];
      for (const query of statements.values()) {
        if (!/^\s*(select|insert|update|delete|with)\b/i.test(query.sql)) continue;
        const scans = scansOf(await planOf(db, query), tenants);
        if (scans.length > 1) joins += 1;
        loose.push(...scans.filter((scan) => !meetsOnly(p, scan)).map(nameOf(query)));
      }
      expect(loose).toEqual([]);
      expect(joins).toBeGreaterThan(10);
    });

    it('finds the one table that a statement meets without the portal', async () => {
      const db = database();
      const query = sql`
        select c.id from dirty_customers d join customers c on c.kind = d.kind and c.id = d.id
        where d.portal_id = ${'layout'}
      `.compile(db);
      const scans = scansOf(await planOf(db, query), new Set(await tenantTables(db)));
      const loose = scans.filter((scan) => !meetsOnly('layout', scan));
      expect(loose.map((scan) => scan['Relation Name'])).toEqual(['customers']);
    });
  });
}

async function planOf(db: Db, { sql: text, parameters }: CompiledQuery): Promise<Plan> {
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    CompiledQuery.raw(`explain (format json) ${text}`, [...parameters]),
  );
  return rows[0]!['QUERY PLAN'][0]!.Plan;
}

/** Equal to that portal by name: the planner hands it on over joins, as a cluster's does. */
const meetsOnly = (portalId: string, scan: Plan) =>
  [scan['Index Cond'], scan['Recheck Cond'], scan.Filter]
    .join(' ')
    .includes(`portal_id = '${portalId}'::text`);

const nameOf = (query: CompiledQuery) => (scan: Plan) =>
  `${scan['Relation Name']} as ${scan.Alias} in: ${query.sql}`;

/** Every reading of a table with portals' rows; one that is a target of an insert only is none. */
function scansOf(plan: Plan, tenants: ReadonlySet<string>): Plan[] {
  const below = (plan.Plans ?? []).flatMap((part) => scansOf(part, tenants));
  const reads = plan['Node Type'].endsWith(' Scan');
  return reads && tenants.has(plan['Relation Name'] ?? '') ? [plan, ...below] : below;
}

function recorder(db: Db, asked: CompiledQuery[]): KyselyPlugin {
  return {
    transformQuery({ node, queryId }) {
      asked.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
