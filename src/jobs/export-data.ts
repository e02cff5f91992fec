import { gunzipSync } from 'node:zlib';
import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { idsOfPerson } from '../store/erase-person.ts';
import { type PortalRow, readRows } from '../store/portal-rows.ts';
import { portalTables } from '../store/portal-tables.ts';

export type ExportDataJob = {
  db: Db;
  portalId: string;
  /** A contact's id: only what is theirs. Null: all that is held of the portal. */
  person: string | null;
  now: number;
  /** Takes the rows of a table, some at a time; called once at least for each table. */
  write: (table: string, rows: readonly PortalRow[]) => Promise<void>;
};

const batchSize = 500;
const times = /^(?:at|.+_at|watermark|claimed_until)$/;

/**
 * Hands out all that is held of a portal, or of one person in it, as of one moment, whatever is written meanwhile: every
 * row of every table, times as ISO 8601, packed inputs opened; what is secret (tokens, keys) is left out. Answers how many
 * rows each table gave; that it was exported is noted in the audit.
 */
export async function exportData(job: ExportDataJob): Promise<Record<string, number>> {
  const { db, portalId, person, now, write } = job;
  const counts = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const people = person === null ? null : await idsOfPerson(trx, portalId, person);
      const rowsOf: Record<string, number> = {};
      for (const table of await portalTables(trx)) {
        let after: string[] | null = null;
        rowsOf[table] = 0;
        do {
          const page = await readRows(trx, portalId, table, { people, after, limit: batchSize });
          await write(table, page.rows.map(readable));
          rowsOf[table] += page.rows.length;
          after = page.after;
        } while (after !== null);
      }
      return rowsOf;
    });
  const about = person === null ? null : `contact:${person}`;
  await addAudit(db, portalId, { at: now, who: 'admin', what: 'data_exported', about });
  return counts;
}

/** As somebody can read it: times with their date, and what was packed as what it is. */
function readable(row: PortalRow): PortalRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]): [string, unknown] => {
      if (name === 'packed' && typeof value === 'string') return ['inputs', unpacked(value)];
      if (times.test(name) && typeof value === 'number' && value > 0)
        return [name, new Date(value).toISOString()];
      return [name, value];
    }),
  );
}

/** JSON shows bytes as hexadecimal digits behind `\x`. */
function unpacked(hex: string): unknown {
  const text = gunzipSync(Buffer.from(hex.slice(2), 'hex')).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
