import { sql } from 'kysely';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';

export type PortalEnd = {
  endedAt: number;
  /** Its erasure has begun: what is left is no longer whole. */
  erasing: boolean;
};

/**
 * Destroys the portal's tokens, takes its turn and all that waits for it away, and notes when. False when it had ended
 * before; the first time stands. Belongs in one transaction.
 */
export async function endPortal(db: Db, portalId: string, at: number): Promise<boolean> {
  for (const table of [
    'portal_tokens',
    'portal_turns',
    'changed_records',
    'gone_records',
    'replay_wishes',
  ] as const) {
    await db.deleteFrom(table).where('portal_id', '=', portalId).execute();
  }
  const noted = await db
    .insertInto('portal_ends')
    .values({ portal_id: portalId, ended_at: at })
    .onConflict((conflict) => conflict.column('portal_id').doNothing())
    .executeTakeFirst();
  return noted.numInsertedOrUpdatedRows === 1n;
}

/** When the portal was left; null while it is not. */
export async function findEnd(db: Db, portalId: string): Promise<PortalEnd | null> {
  const row = await db
    .selectFrom('portal_ends')
    .modifyFront(prepared('find_end'))
    .select(['ended_at', 'erasing'])
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  return row ? { endedAt: row.ended_at, erasing: row.erasing } : null;
}

/** Since when the portal, as it is kept, is read: its installation, or else its first reading. Null: nothing of it is kept. */
export async function heldSince(db: Db, portalId: string): Promise<number | null> {
  const { rows } = await sql<{ at: number | null }>`
    select case when exists (select from portals where portal_id = ${portalId})
        or exists (select from portal_tokens where portal_id = ${portalId})
      then coalesce((select installed_at from portal_tokens where portal_id = ${portalId}),
        (select min(started_at) from sync_runs where portal_id = ${portalId}), 0) end as at
  `.execute(db);
  return rows[0]?.at ?? null;
}

/** The portal is back and keeps what was read. False when its erasure has begun, and nothing is changed then. */
export async function cancelEnd(db: Db, portalId: string): Promise<boolean> {
  await db
    .deleteFrom('portal_ends')
    .where('portal_id', '=', portalId)
    .where('erasing', '=', false)
    .execute();
  return (await findEnd(db, portalId)) === null;
}
