import { sql } from 'kysely';
import type { Assessment } from '../action/assessment.ts';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** An assessment whose values the CRM may not hold yet. `writtenHash` names the last values it took. */
export type PendingWriteback = {
  assessment: Assessment;
  levelChangedAt: number;
  writtenHash: string | null;
  refusals: number;
};

/** Values that were offered to the CRM: their hash, how they were put into words, and of which assessment they are. */
export type Offer = CustomerRef & { hash: string; format: string; assessedAt: number };

const offerColumns = 'kind text, id text, hash text, format text, assessed_at bigint';
const offerRow = ({ kind, id, hash, format, assessedAt }: Offer) => ({
  kind,
  id,
  hash,
  format,
  assessed_at: assessedAt,
});

/**
 * Assessments made anew since they were last offered to the CRM, in order of kind and id, after the given customer. Records
 * that refused are left in peace until their time has come. Found by two partial indexes, however large the portal.
 */
export async function pendingWritebacks(
  db: Db,
  portalId: string,
  { now, after, limit }: { now: number; after: CustomerRef | null; limit: number },
): Promise<PendingWriteback[]> {
  const found = await sql<PendingWriteback>`
    with pending as (
      (select a.kind, a.id from assessments a
       where a.portal_id = ${portalId} and a.to_write
         and (a.kind, a.id) > (${after?.kind ?? ''}, ${after?.id ?? ''})
         and not exists (
           select from writebacks w where w.portal_id = a.portal_id and w.kind = a.kind and w.id = a.id
             and w.retry_at > ${now}::bigint
         )
       order by a.kind, a.id limit ${limit})
      union
      (select kind, id from writebacks
       where portal_id = ${portalId} and retry_at <= ${now}::bigint
         and (kind, id) > (${after?.kind ?? ''}, ${after?.id ?? ''})
       order by kind, id limit ${limit})
    )
    select a.data as assessment, a.level_changed_at as "levelChangedAt", w.hash as "writtenHash",
      coalesce(w.refusals, 0) as refusals
    from pending p
    join assessments a on a.portal_id = ${portalId} and a.kind = p.kind and a.id = p.id
    left join writebacks w on w.portal_id = a.portal_id and w.kind = a.kind and w.id = a.id
    order by a.kind, a.id
    limit ${limit}
  `.execute(db);
  return found.rows;
}

/** Offers everyone's values once more where they are put into other words than last time: another language or time zone. */
export async function markReworded(db: Db, portalId: string, format: string): Promise<void> {
  await sql`
    with reworded as (
      update portals set written_format = ${format}
      where portal_id = ${portalId} and written_format is distinct from ${format}
      returning portal_id
    )
    update assessments a set to_write = true from reworded
    where a.portal_id = reworded.portal_id and a.portal_id = ${portalId} and not a.to_write
  `.execute(db);
}

/**
 * The CRM has lost what it held of these customers: their values are offered anew, whatever they are. Returns how many.
 */
export async function forgetWritten(
  db: Db,
  portalId: string,
  kind: CustomerRef['kind'],
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with forgotten as (
      update writebacks set hash = null
      where portal_id = ${portalId} and kind = ${kind} and hash is not null
      returning id
    ), marked as (
      update assessments a set to_write = true from forgotten f
      where a.portal_id = ${portalId} and a.kind = ${kind} and a.id = f.id and not a.to_write
    )
    select count(*)::int as count from forgotten
  `.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** What was offered need not be offered again, unless it was assessed anew meanwhile. */
async function settleOffers(db: Db, portalId: string, offers: readonly Offer[]): Promise<void> {
  await sql`
    update assessments a set to_write = false from ${rowSet(offerColumns, offers.map(offerRow))}
    where a.portal_id = ${portalId} and a.id = ${anyOf(offers.map(({ id }) => id))}
      and a.kind = r.kind and a.id = r.id and a.assessed_at = r.assessed_at
  `.execute(db);
}

/** The CRM holds these values now; an earlier refusal is over. `echoAt` is the CRM's own time of the write, where it told. */
export async function recordWritten(
  db: Db,
  portalId: string,
  written: readonly (Offer & { echoAt?: number | undefined })[],
  at: number,
): Promise<void> {
  if (written.length === 0) return;
  await sql`
    insert into writebacks (portal_id, kind, id, hash, format, assessed_at, written_at, refusals, echo_at)
    select ${portalId}, kind, id, hash, format, assessed_at, ${at}::bigint, 0, echo_at
    from ${rowSet(
      `${offerColumns}, echo_at bigint`,
      written.map((offer) => ({ ...offerRow(offer), echo_at: offer.echoAt ?? null })),
    )}
    on conflict (portal_id, kind, id) do update set hash = excluded.hash, format = excluded.format,
      assessed_at = excluded.assessed_at, written_at = excluded.written_at, echo_at = excluded.echo_at,
      refused_reason = null, refused_at = null, retry_at = null, refusals = 0
  `.execute(db);
  await settleOffers(db, portalId, written);
}

/** These assessments say what the CRM holds already: nothing was written. */
export async function recordUnchanged(
  db: Db,
  portalId: string,
  unchanged: readonly Offer[],
): Promise<void> {
  if (unchanged.length === 0) return;
  await sql`
    update writebacks w set format = r.format, assessed_at = r.assessed_at,
      refused_reason = null, refused_at = null, retry_at = null, refusals = 0
    from ${rowSet(offerColumns, unchanged.map(offerRow))}
    where w.portal_id = ${portalId} and w.kind = r.kind and w.id = r.id
  `.execute(db);
  await settleOffers(db, portalId, unchanged);
}

/** The CRM refused these values, for the reason it gave; what it took before stands. */
export async function recordRefused(
  db: Db,
  portalId: string,
  refused: readonly (Offer & { reason: string; retryAt: number })[],
  at: number,
): Promise<void> {
  if (refused.length === 0) return;
  const rows = refused.map((offer) => ({
    ...offerRow(offer),
    reason: offer.reason,
    retry_at: offer.retryAt,
  }));
  await sql`
    insert into writebacks (portal_id, kind, id, refused_reason, refused_at, retry_at, refusals)
    select ${portalId}, kind, id, reason, ${at}::bigint, retry_at, 1
    from ${rowSet(`${offerColumns}, reason text, retry_at bigint`, rows)}
    on conflict (portal_id, kind, id) do update set refused_reason = excluded.refused_reason,
      refused_at = excluded.refused_at, retry_at = excluded.retry_at, refusals = writebacks.refusals + 1
  `.execute(db);
  await settleOffers(db, portalId, refused);
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

/** Lets every record that refuses be offered its values at once, as if it had never refused. Returns how many had to wait. */
export async function hurryRefused(db: Db, portalId: string, now: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('writebacks')
    .set({ retry_at: now, refusals: 0 })
    .where('portal_id', '=', portalId)
    .where('retry_at', '>', now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Whether any record that refuses waits for its time to come. */
export async function anyRefusedWaits(db: Db, portalId: string, now: number): Promise<boolean> {
  const waiting = await db
    .selectFrom('writebacks')
    .select('id')
    .where('portal_id', '=', portalId)
    .where('retry_at', '>', now)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
}

/** How many records refuse our values at present. */
export async function countRefused(db: Db, portalId: string): Promise<number> {
  const { count } = await db
    .selectFrom('writebacks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('portal_id', '=', portalId)
    .where('refused_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Which of these were last changed by our own write, at the very moment that the CRM named for it. */
export async function ownEchoes(
  db: Db,
  portalId: string,
  kind: CustomerRef['kind'],
  seen: readonly { id: string; at: number }[],
): Promise<Set<string>> {
  if (seen.length === 0) return new Set();
  const rows = rowSet(
    'id text, at bigint',
    seen.map(({ id, at }) => ({ id, at })),
  );
  const found = await sql<{ id: string }>`
    select w.id from writebacks w join ${rows} on w.id = r.id and w.echo_at = r.at
    where w.portal_id = ${portalId} and w.kind = ${kind} and w.id = ${anyOf(seen.map(({ id }) => id))}
  `.execute(db);
  return new Set(found.rows.map(({ id }) => id));
}
