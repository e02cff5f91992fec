import { sql } from 'kysely';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

/** What the CRM's record holds from us: the hash of the last values it took, and the last refusal. */
export type Writeback = CustomerRef & {
  hash: string | null;
  refusedReason: string | null;
  refusedHash: string | null;
  refusedAt: number | null;
  refusals: number;
};

/** What was last written to these records, by `kind:id`; records never written are missing. */
export async function findWritebacks(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<Map<string, Writeback>> {
  if (refs.length === 0) return new Map();
  const keys = refs.map(({ kind, id }) => ({ kind, id }));
  const found = await sql<Writeback>`
    select w.kind, w.id, w.hash, w.refused_reason as "refusedReason", w.refused_hash as "refusedHash",
      w.refused_at as "refusedAt", w.refusals
    from ${rowSet('kind text, id text', keys)}
    join writebacks w on w.portal_id = ${portalId} and w.kind = r.kind and w.id = r.id
  `.execute(db);
  return new Map(found.rows.map((row) => [`${row.kind}:${row.id}`, row]));
}

/** The CRM took these values; an earlier refusal is over. */
export async function recordWritten(
  db: Db,
  portalId: string,
  written: readonly (CustomerRef & { hash: string })[],
  at: number,
): Promise<void> {
  if (written.length === 0) return;
  await sql`
    insert into writebacks (portal_id, kind, id, hash, written_at, refusals)
    select ${portalId}, kind, id, hash, ${at}::bigint, 0 from ${rowSet('kind text, id text, hash text', written)}
    on conflict (portal_id, kind, id) do update set hash = excluded.hash, written_at = excluded.written_at,
      refused_reason = null, refused_hash = null, refused_at = null, refusals = 0
  `.execute(db);
}

/** The CRM refused these values, for the reason it gave; what it took before stands. */
export async function recordRefused(
  db: Db,
  portalId: string,
  refused: readonly (CustomerRef & { hash: string; reason: string })[],
  at: number,
): Promise<void> {
  if (refused.length === 0) return;
  await sql`
    insert into writebacks (portal_id, kind, id, refused_hash, refused_reason, refused_at, refusals)
    select ${portalId}, kind, id, hash, reason, ${at}::bigint, 1
    from ${rowSet('kind text, id text, hash text, reason text', refused)}
    on conflict (portal_id, kind, id) do update set refused_hash = excluded.refused_hash,
      refused_reason = excluded.refused_reason, refused_at = excluded.refused_at, refusals = writebacks.refusals + 1
  `.execute(db);
}

/** Records that refuse our values, with the CRM's words, the latest refusal first; at most `limit`. */
export async function listRefused(
  db: Db,
  portalId: string,
  limit: number,
): Promise<(CustomerRef & { reason: string; at: number; refusals: number })[]> {
  const rows = await db
    .selectFrom('writebacks')
    .select(['kind', 'id', 'refused_reason', 'refused_at', 'refusals'])
    .where('portal_id', '=', portalId)
    .where('refused_at', 'is not', null)
    .orderBy('refused_at', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    reason: row.refused_reason ?? '',
    at: row.refused_at ?? 0,
    refusals: row.refusals,
  }));
}
