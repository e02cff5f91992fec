import { createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './db.ts';
import { anyOf, rowSet } from './row-set.ts';

/** With what erased records are looked up, and how often something was erased. */
export type ErasureState = { keys: readonly string[]; count: number };

/** What is left of those erased: hashes, and what they are keyed with. */
export type ErasedList = { keys: string[]; hashes: { hash: string; at: number }[] };

/**
 * Holds erasures up until the transaction ends, so that what is being kept comes before the next one or sees it, and
 * never slips past. Asked of every page: `keys` is empty where nobody was ever erased.
 */
export async function erasureState(db: Db, portalId: string): Promise<ErasureState> {
  const found = await sql<ErasureState>`
    select erasure_keys as keys, erasures as count from portals where portal_id = ${portalId} for share
  `.execute(db);
  return found.rows[0] ?? { keys: [], count: 0 };
}

/** Begins an erasure: whatever is being kept of the portal at this moment ends first. Belongs first in its transaction. */
export async function countErasure(db: Db, portalId: string): Promise<void> {
  await sql`
    update portals set erasures = erasures + 1, erasure_keys = case
      when erasure_keys = '{}' then array[${randomBytes(32).toString('base64')}::text] else erasure_keys end
    where portal_id = ${portalId}
  `.execute(db);
}

/** Notes that these records, named `contact:1` or `email:2`, were erased, the last time at `at`. Only keyed hashes are kept of the names. */
export async function noteErased(
  db: Db,
  portalId: string,
  names: readonly string[],
  at: number,
): Promise<void> {
  const { keys } = await erasureState(db, portalId);
  const [key] = keys;
  if (key === undefined || names.length === 0) return;
  const rows = names.map((name) => ({ hash: hashName(key, portalId, name) }));
  await sql`
    insert into erased_records (portal_id, hash, at)
    select distinct ${portalId}, hash, ${at}::bigint from ${rowSet('hash text', rows)}
    on conflict (portal_id, hash) do update set at = excluded.at where erased_records.at < excluded.at
  `.execute(db);
}

/** Which of these records, named `contact:1`, were erased, with when that was last. */
export async function findErased(
  db: Db,
  portalId: string,
  keys: readonly string[],
  names: readonly string[],
): Promise<Map<string, number>> {
  if (keys.length === 0 || names.length === 0) return new Map();
  const byHash = new Map(
    keys.flatMap((key) => names.map((name) => [hashName(key, portalId, name), name])),
  );
  const found = await sql<{ hash: string; at: number }>`
    select hash, at from erased_records where portal_id = ${portalId} and hash = ${anyOf([...byHash.keys()])}
  `.execute(db);
  const times = new Map<string, number>();
  for (const { hash, at } of found.rows) {
    const name = byHash.get(hash)!;
    times.set(name, Math.max(at, times.get(name) ?? at));
  }
  return times;
}

/** The whole list, to be kept apart from backups: it is what makes a restored one forget again. */
export async function listErased(db: Db, portalId: string): Promise<ErasedList> {
  const { keys } = await erasureState(db, portalId);
  const hashes = await db
    .selectFrom('erased_records')
    .select(['hash', 'at'])
    .where('portal_id', '=', portalId)
    .orderBy('at')
    .orderBy('hash')
    .execute();
  return { keys: [...keys], hashes };
}

/** Takes a list up beside the one at hand, after a backup was restored. Nothing where the portal isn't kept. */
export async function addErased(
  db: Db,
  portalId: string,
  { keys, hashes }: ErasedList,
): Promise<void> {
  const known = await sql`
    update portals set erasure_keys = array(select distinct k from unnest(erasure_keys || ${keys}::text[]) k)
    where portal_id = ${portalId}
  `.execute(db);
  if (!known.numAffectedRows || hashes.length === 0) return;
  await sql`
    insert into erased_records (portal_id, hash, at)
    select distinct on (hash) ${portalId}, hash, at from ${rowSet('hash text, at bigint', hashes)} order by hash, at
    on conflict do nothing
  `.execute(db);
}

function hashName(key: string, portalId: string, name: string): string {
  return createHmac('sha256', key).update(`${portalId} ${name}`).digest('base64url');
}
