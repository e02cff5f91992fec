import { sql } from 'kysely';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { anyOf, rowSet } from './row-set.ts';

const batchSize = 500;
const groups = { activities: 'type', assessments: 'kind' } as const;

/**
 * Puts every record of a table through `change`, a batch at a time, so that memory stays bounded. Hashes stay as they
 * are. Belongs in one transaction with what makes the change necessary.
 */
export async function rewriteData<Data>(
  db: Db,
  portalId: string,
  table: keyof typeof groups,
  change: (data: Data) => Data,
): Promise<void> {
  const group = sql.ref(groups[table]);
  let after = { group: '', id: '' };
  for (;;) {
    const found = await sql<{ group: string; id: string; data: Data }>`
      select ${group} as "group", id, data from ${sql.table(table)}
      where portal_id = ${portalId} and (${group}, id) > (${after.group}, ${after.id})
      order by ${group}, id limit ${batchSize}
    `.execute(db);
    const rows = found.rows.map(({ data, ...key }) => ({ ...key, data: jsonText(change(data)) }));
    await sql`
      update ${sql.table(table)} t set data = r.data::jsonb
      from ${rowSet('"group" text, id text, data text', rows)}
      where t.portal_id = ${portalId} and t.id = ${anyOf(rows.map(({ id }) => id))}
        and t.${group} = r."group" and t.id = r.id
    `.execute(db);
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = { group: last.group, id: last.id };
  }
}
