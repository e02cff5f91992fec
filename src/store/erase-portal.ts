import { sql } from 'kysely';
import { addAudit, type AuditEntry } from './audit.ts';
import type { Db } from './db.ts';
import { inTransaction } from './in-transaction.ts';
import { portalTables } from './portal-tables.ts';

/** These say that and when a portal was erased, and go last. */
const kept = new Set(['audit', 'portal_ends']);

/** Notes that the erasure has begun; from now on only its end will do. False when the portal is back, or never ended. */
export async function beginErasing(db: Db, portalId: string): Promise<boolean> {
  const begun = await db
    .updateTable('portal_ends')
    .set({ erasing: true })
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  return begun.numUpdatedRows > 0n;
}

/**
 * Erases up to `limit` rows of the portal from the first table that has any. `more`: go on; `empty`: nothing is left;
 * `stopped`: somebody else ended this erasure, and what is there now is a new installation's.
 */
export async function eraseSome(
  db: Db,
  portalId: string,
  limit: number,
): Promise<'more' | 'empty' | 'stopped'> {
  return await inTransaction(db, async (trx) => {
    // Whoever ends the erasure waits for this batch, and this batch for them.
    const erasing = await trx
      .selectFrom('portal_ends')
      .select('erasing')
      .where('portal_id', '=', portalId)
      .forUpdate()
      .executeTakeFirst();
    if (!erasing?.erasing) return 'stopped';
    for (const table of (await portalTables(trx)).filter((name) => !kept.has(name))) {
      const { numAffectedRows } = await sql`
        delete from ${sql.table(table)} where portal_id = ${portalId} and ctid = any(array(
          select ctid from ${sql.table(table)} where portal_id = ${portalId} limit ${limit}
        ))
      `.execute(trx);
      if (numAffectedRows) return 'more';
    }
    return 'empty';
  });
}

/** Ends the erasure: of the audit one entry stays, which says that all was erased. False when it was ended before. */
export async function endErasing(db: Db, portalId: string, entry: AuditEntry): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    const ended = await trx
      .deleteFrom('portal_ends')
      .where('portal_id', '=', portalId)
      .where('erasing', '=', true)
      .executeTakeFirst();
    if (ended.numDeletedRows === 0n) return false;
    // As a statement and not a function, since that is what a cluster passes on to its machines.
    await sql`set local warmline.erased_portal = ${sql.lit(portalId)}`.execute(trx);
    await trx.deleteFrom('audit').where('portal_id', '=', portalId).execute();
    await sql`set local warmline.erased_portal = ''`.execute(trx);
    await addAudit(trx, portalId, entry);
    return true;
  });
}
