import { sql } from 'kysely';
import type { Db } from './db.ts';
import { rowSet } from './row-set.ts';

/**
 * Notes that these records may have changed and has their portal take its turn at this time at the latest, where the portal is
 * known: installed, or read with a token of its own. One that was left takes no notes. Answers whether it is. All in one statement, since a feed may tell of
 * thousands in a second; the turn's row is written only where it would come later, and held either way, so
 * that a turn which begins meanwhile sees these notes.
 */
export async function takeNotes(
  db: Db,
  portalId: string,
  notes: readonly { type: string; id: string }[],
  at: number,
): Promise<boolean> {
  const rows = rowSet(
    'type text, id text',
    notes.map(({ type, id }) => ({ type, id })),
  );
  // In order of key, so that two who note the same records never wait for each other in a circle.
  const { rows: found } = await sql`
    with known as materialized (
      select ${portalId}::text as portal_id
      where exists (select from portal_tokens where portal_id = ${portalId})
        or exists (select from portals where portal_id = ${portalId})
    ), alive as (
      select portal_id from known where not exists (select from portal_ends where portal_id = ${portalId})
    ), noted as (
      insert into changed_records (portal_id, object_type, id, noticed_at)
      select distinct alive.portal_id, r.type, r.id, ${at}::bigint from alive, ${rows} order by 2, 3
      on conflict (portal_id, object_type, id) do update set mark = excluded.mark
    ), woken as (
      insert into portal_turns (portal_id, wake_at, sweep_at, poll_at)
      select portal_id, ${at}::bigint, 0, 0 from alive where ${notes.length}::int > 0
      on conflict (portal_id) do update set wake_at = excluded.wake_at
        where portal_turns.wake_at > excluded.wake_at
    )
    select from known
  `.execute(db);
  return found.length > 0;
}
