import { sql } from 'kysely';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** A record that may have changed; `mark` tells a later word from the one that was dealt with. */
export type ChangedRecord = { id: string; mark: number; noticedAt: number };

/** Notes that these records may have changed. Told again before it was dealt with, each still stands once. */
export async function noteChanges(
  db: Db,
  portalId: string,
  notes: readonly { type: string; id: string }[],
  at: number,
): Promise<void> {
  if (notes.length === 0) return;
  const rows = rowSet(
    'type text, id text',
    notes.map(({ type, id }) => ({ type, id })),
  );
  // In order of key, so that two who note the same records never wait for each other in a circle.
  await sql`
    insert into changed_records (portal_id, object_type, id, noticed_at)
    select distinct ${portalId}, type, id, ${at}::bigint from ${rows} order by type, id
    on conflict (portal_id, object_type, id) do update set mark = excluded.mark
  `.execute(db);
}

/** The next records of one type to read anew, longest noticed first. */
export async function nextChanged(
  db: Db,
  portalId: string,
  type: string,
  limit: number,
): Promise<ChangedRecord[]> {
  return await db
    .selectFrom('changed_records')
    .select(['id', 'mark', 'noticed_at as noticedAt'])
    .where('portal_id', '=', portalId)
    .where('object_type', '=', type)
    .orderBy('noticed_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many wait, by type. */
export async function countChanged(db: Db, portalId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('changed_records')
    .select(['object_type', (eb) => eb.fn.countAll<number>().as('waiting')])
    .where('portal_id', '=', portalId)
    .groupBy('object_type')
    .execute();
  return new Map(rows.map(({ object_type, waiting }) => [object_type, Number(waiting)]));
}

/** Takes the notes away, except where another word came in since they were read. Belongs in the transaction that keeps what was read. */
export async function clearChanged(
  db: Db,
  portalId: string,
  type: string,
  done: readonly Pick<ChangedRecord, 'id' | 'mark'>[],
): Promise<void> {
  if (done.length === 0) return;
  const rows = done.map(({ id, mark }) => ({ id, mark }));
  await sql`
    delete from changed_records c using ${rowSet('id text, mark bigint', rows)}
    where c.portal_id = ${portalId} and c.object_type = ${type} and c.id = ${anyOf(done.map(({ id }) => id))}
      and c.id = r.id and c.mark = r.mark
  `.execute(db);
}

/** Takes away the notes of types that aren't read, or not any more. */
export async function dropOtherTypes(
  db: Db,
  portalId: string,
  read: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('changed_records')
    .where('portal_id', '=', portalId)
    .where('object_type', 'not in', [...read])
    .execute();
}
