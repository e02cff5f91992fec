import { type RawBuilder, sql } from 'kysely';
import type { AskKind } from '../action/assessment.ts';
import type { ActivityType } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { inTransaction } from './in-transaction.ts';
import { rowSet } from './row-set.ts';

/** Which ask of which message. */
export type AskKey = { type: ActivityType; id: string; ask: AskKind };

/**
 * An ask stands on the asker's card and on the company's, a row of `open_asks` each; `told_asks` has it once, as the manager's page lists
 * it. Runs in one transaction what changes rows of the one and returns whose they were, and puts the other right.
 */
export async function tellingAsks(
  db: Db,
  portalId: string,
  change: (trx: Db) => Promise<readonly AskKey[]>,
): Promise<void> {
  const run = async (trx: Db) => tellAsks(trx, portalId, await change(trx));
  if (db.isTransaction) await run(db);
  else await inTransaction(db, run);
}

/** To be returned by a statement that changes rows of `open_asks t`. */
export const changedAsk = sql`t.record_type as type, t.record_id as id, t.ask`;

/**
 * Puts right what the list has of a portal where it differs from the rows: a program that knew no list wrote rows beside this one, or
 * before it. Reads all of the portal's asks; writes nothing where nothing differs.
 */
export async function retellAsks(db: Db, portalId: string): Promise<void> {
  const all = sql`(select * from open_asks where portal_id = ${portalId}) a`;
  await tellingAsks(db, portalId, async (trx) => {
    const { rows } = await sql<AskKey>`
      with told as materialized (${tellOf(all)})
      select record_type as type, record_id as id, ask
      from told n full join (select * from told_asks where portal_id = ${portalId}) t using (record_type, record_id, ask)
      where (${listed('t')}) is distinct from (${listed('n')})
    `.execute(trx);
    return rows;
  });
}

const columns = `at, due_at, kind, customer_id, contact_id, owner_id, lapsed, company_id, risk, value`;
const listed = (alias: string) =>
  sql.raw(columns.replaceAll(/\w+/g, (column) => `${alias}.${column}`));

async function tellAsks(db: Db, portalId: string, asks: readonly AskKey[]): Promise<void> {
  if (asks.length === 0) return;
  const named = rowSet(
    'record_type text, record_id text, ask text',
    asks.map(({ type, id, ask }) => ({ record_type: type, record_id: id, ask })),
  );
  // Whoever else changes one of them waits here, and then sees what was changed: two would each tell only their own. It writes nothing
  // where the ask is told already; others never see a row that was only begun.
  await sql`
    insert into told_asks (portal_id, record_type, record_id, ask, at, due_at, kind, customer_id, lapsed)
    select distinct ${portalId}, record_type, record_id, ask, 0, 0, '', '', true from ${named} order by 2, 3, 4
    on conflict (portal_id, record_type, record_id, ask) do update set lapsed = excluded.lapsed where told_asks.portal_id is null
  `.execute(db);
  await sql`
    with told as materialized (${tellOf(rowsOf(portalId, named))}), gone as (
      delete from told_asks t using ${named}
      where t.portal_id = ${portalId} and t.record_type = r.record_type and t.record_id = r.record_id and t.ask = r.ask
        and not exists (
          select from open_asks o where o.portal_id = ${portalId} and o.record_type = t.record_type
            and o.record_id = t.record_id and o.ask = t.ask
        )
    )
    update told_asks t set (${sql.raw(columns)}) = row(${listed('n')}) from told n
    where t.portal_id = ${portalId} and t.record_type = n.record_type and t.record_id = n.record_id and t.ask = n.ask
      and (${listed('t')}) is distinct from (${listed('n')})
  `.execute(db);
}

/**
 * Of these rows of `open_asks`, as `a`, what those of one ask tell together: the asker's own row goes before another contact's, and these before companies'. The worse
 * of all risks and the greater of all values count; it is lapsed where it is for everybody. Which of two ids is first matters to nobody.
 */
function tellOf(rows: RawBuilder<unknown>): RawBuilder<unknown> {
  const same = sql`a.record_id, a.record_type, a.ask`;
  const first = sql`(a.kind = 'contact' and a.customer_id = a.contact_id) is true desc, a.kind = 'contact' desc, a.customer_id`;
  return sql`
    select distinct on (${same}) a.record_type, a.record_id, a.ask,
      a.at, a.due_at, a.kind, a.customer_id, a.contact_id, a.owner_id, bool_and(a.lapsed) over same as lapsed,
      max(a.customer_id) filter (where a.kind = 'company') over same as company_id,
      max(a.risk) over same as risk, max(a.value) over same as value
    from ${rows}
    window same as (partition by ${same} order by ${first} rows between unbounded preceding and unbounded following)
    order by ${same}, ${first}
  `;
}

const rowsOf = (portalId: string, named: RawBuilder<unknown>) => sql`
  (select distinct record_type, record_id, ask from ${named}) k
  cross join lateral (
    select * from open_asks o where o.portal_id = ${portalId} and o.record_type = k.record_type
      and o.record_id = k.record_id and o.ask = k.ask offset 0
  ) a
`;
