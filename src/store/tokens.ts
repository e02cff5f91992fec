import { sql } from 'kysely';
import type { Db } from './db.ts';
import { inTransaction } from './in-transaction.ts';
import { openTokens, sealTokens, type TokenKeys, type Tokens } from './seal-tokens.ts';

/** A portal's connection as it is kept. */
export type Connection = Tokens & {
  /** When the access token ends, epoch ms. */
  expiresAt: number;
  /** Since when the grant is lost; null: connected. */
  pausedAt: number | null;
};

/** The right to refresh a portal's tokens, until the database's clock says so (epoch ms). */
export type RefreshClaim = { claimedUntil: number };

export type ConnectionState = { pausedAt: number | null; installedAt: number; keyId: string };

/** Keeps what an installation gave, in place of whatever was there, and takes a paused portal up again. */
export async function saveInstalled(
  db: Db,
  portalId: string,
  given: Tokens & {
    expiresAt: number;
    userId: string | null;
    scopes: readonly string[];
    at: number;
  },
  keys: TokenKeys,
): Promise<void> {
  const { keyId, sealed } = sealTokens(keys, portalId, given);
  const values = {
    key_id: keyId,
    sealed,
    expires_at: given.expiresAt,
    user_id: given.userId,
    scopes: given.scopes.join(' '),
    installed_at: given.at,
    paused_at: null,
    // Whoever is refreshing the old grant finds its claim gone and leaves the new one alone.
    claimed_until: null,
  };
  await db
    .insertInto('portal_tokens')
    .values({ portal_id: portalId, ...values })
    .onConflict((conflict) => conflict.column('portal_id').doUpdateSet(values))
    .execute();
}

/** The portal's tokens, opened; null when it was never installed. Throws `SealBroken`. */
export async function findConnection(
  db: Db,
  portalId: string,
  keys: TokenKeys,
): Promise<Connection | null> {
  const row = await db
    .selectFrom('portal_tokens')
    .select(['key_id', 'sealed', 'expires_at', 'paused_at'])
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...openTokens(keys, portalId, { keyId: row.key_id, sealed: row.sealed }),
    expiresAt: row.expires_at,
    pausedAt: row.paused_at,
  };
}

/** Whether the portal is connected, without opening its tokens; null when it was never installed. */
export async function connectionState(db: Db, portalId: string): Promise<ConnectionState | null> {
  const row = await db
    .selectFrom('portal_tokens')
    .select(['paused_at', 'installed_at', 'key_id'])
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  return row ? { pausedAt: row.paused_at, installedAt: row.installed_at, keyId: row.key_id } : null;
}

/**
 * Claims the right to refresh, for so long, unless somebody holds it or the token that is kept now is good beyond
 * `goodUntil`. One statement on one row, so of all processes one gets it; times are the database's, so their clocks
 * don't matter. Answers the claim, or null.
 */
export async function claimRefresh(
  db: Db,
  portalId: string,
  { goodUntil, forMs }: { goodUntil: number; forMs: number },
): Promise<RefreshClaim | null> {
  const { rows } = await sql<RefreshClaim>`
    update portal_tokens
    set claimed_until = (extract(epoch from clock_timestamp()) * 1000)::bigint + ${forMs}::bigint
    where portal_id = ${portalId} and paused_at is null and expires_at <= ${goodUntil}
      and coalesce(claimed_until, 0) <= (extract(epoch from clock_timestamp()) * 1000)::bigint
    returning claimed_until as "claimedUntil"
  `.execute(db);
  return rows[0] ?? null;
}

/** Keeps refreshed tokens and ends the claim; false when the claim is no longer ours, and nothing is changed then. */
export async function saveRefreshed(
  db: Db,
  portalId: string,
  claim: RefreshClaim,
  given: Tokens & { expiresAt: number },
  keys: TokenKeys,
): Promise<boolean> {
  const { keyId, sealed } = sealTokens(keys, portalId, given);
  const done = await db
    .updateTable('portal_tokens')
    .set({ key_id: keyId, sealed, expires_at: given.expiresAt, claimed_until: null })
    .where('portal_id', '=', portalId)
    .where('claimed_until', '=', claim.claimedUntil)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Ends a claim without new tokens; with `pausedAt` the grant is lost, and the portal pauses until it is installed again. */
export async function endClaim(
  db: Db,
  portalId: string,
  claim: RefreshClaim,
  { pausedAt }: { pausedAt: number | null },
): Promise<void> {
  await db
    .updateTable('portal_tokens')
    .set({ claimed_until: null, ...(pausedAt !== null && { paused_at: pausedAt }) })
    .where('portal_id', '=', portalId)
    .where('claimed_until', '=', claim.claimedUntil)
    .execute();
}

/** Notes that the kept access token is refused before its time, so that the next use refreshes it. Leaves a newer one alone. */
export async function expireToken(db: Db, portalId: string, expiresAt: number): Promise<void> {
  await db
    .updateTable('portal_tokens')
    .set({ expires_at: 0 })
    .where('portal_id', '=', portalId)
    .where('expires_at', '=', expiresAt)
    .execute();
}

/** Seals the portal's tokens with the newest key; false when they were already. Throws `SealBroken`. */
export async function resealTokens(db: Db, portalId: string, keys: TokenKeys): Promise<boolean> {
  return await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('portal_tokens')
      .select(['key_id', 'sealed'])
      .where('portal_id', '=', portalId)
      // A refresh that ends meanwhile waits, so its new tokens aren't overwritten by the old ones.
      .forUpdate()
      .executeTakeFirst();
    if (!row || row.key_id === keys[0].id) return false;
    const opened = openTokens(keys, portalId, { keyId: row.key_id, sealed: row.sealed });
    const { keyId, sealed } = sealTokens(keys, portalId, opened);
    await trx
      .updateTable('portal_tokens')
      .set({ key_id: keyId, sealed })
      .where('portal_id', '=', portalId)
      .execute();
    return true;
  });
}
