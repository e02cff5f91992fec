import { sql } from 'kysely';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** So old a record that comes again is known by its age to have been restored. */
export const rememberedMs = 86_400_000;

/** Notes that the CRM no longer had these records of a type, so that one which is restored within a day is known for it. */
export async function noteGone(
  db: Db,
  portalId: string,
  type: string,
  ids: readonly string[],
  at: number,
): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    insert into gone_records (portal_id, object_type, id, gone_at)
    select distinct ${portalId}, ${type}::text, id, ${at}::bigint
    from ${rowSet(
      'id text',
      ids.map((id) => ({ id })),
    )} order by id
    on conflict (portal_id, object_type, id) do update set gone_at = excluded.gone_at
  `.execute(db);
}

/** Which of these were noted as gone. */
export async function findGone(
  db: Db,
  portalId: string,
  type: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await sql<{ id: string }>`
    select id from gone_records where portal_id = ${portalId} and object_type = ${type} and id = ${anyOf(ids)}
  `.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}

/** Forgets what was noted a day ago or earlier: the portal's turn does so, which `nextDueAt` asks for. */
export async function dropGone(db: Db, portalId: string, at: number): Promise<void> {
  await sql`
    delete from gone_records where portal_id = ${portalId} and gone_at <= ${at - rememberedMs}::bigint
  `.execute(db);
}
