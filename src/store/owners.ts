import { sql } from 'kysely';
import type { Owner } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { prepared } from './prepared.ts';
import { rowSet } from './row-set.ts';

/** Puts this list of our people in the place of the old one. */
export async function replaceOwners(
  db: Db,
  portalId: string,
  owners: readonly Owner[],
): Promise<void> {
  const rows = owners.map((owner) => ({ id: owner.id, data: jsonText(owner) }));
  await db
    .deleteFrom('owners')
    .where('portal_id', '=', portalId)
    .$if(owners.length > 0, (query) =>
      query.where(
        'id',
        'not in',
        owners.map((owner) => owner.id),
      ),
    )
    .execute();
  await sql`
    insert into owners (portal_id, id, data)
    select distinct on (id) ${portalId}, id, data::jsonb from ${rowSet('id text, data text', rows)}
    on conflict (portal_id, id) do update set data = excluded.data
  `.execute(db);
}

/** All of our people, by id. */
export async function getOwners(db: Db, portalId: string): Promise<Map<string, Owner>> {
  const rows = await db
    .selectFrom('owners')
    .modifyFront(prepared('get_owners'))
    .select(['id', 'data'])
    .where('portal_id', '=', portalId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.data]));
}
