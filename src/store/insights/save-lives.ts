import { sql } from 'kysely';
import type { CustomerLife } from '../../action/customer-life.ts';
import { touching } from '../book/touching.ts';
import type { Db } from '../db.ts';
import { anyOf, rowSet } from '../row-set.ts';

/** Puts these lives in the place of what was kept of the same customers; rows that stay the same aren't written. */
export async function saveLives(
  db: Db,
  portalId: string,
  lives: readonly CustomerLife[],
): Promise<void> {
  if (lives.length === 0) return;
  const rows = lives.flatMap(({ kind, id, spells, discounted }) =>
    spells.map(({ beganAt, endedAt }, nth) => {
      return { kind, id, nth, began_at: beganAt, ended_at: endedAt, discounted };
    }),
  );
  const sizes = lives.map(({ kind, id, spells }) => ({ kind, id, spells: spells.length }));
  await sql`
    with written as (
      delete from customer_spells s using ${rowSet('kind text, id text, spells smallint', sizes)}
      where s.portal_id = ${portalId} and s.id = ${anyOf(lives.map(({ id }) => id))}
        and s.kind = r.kind and s.id = r.id and s.nth >= r.spells
      returning s.kind, s.id
    ) ${touching(portalId, sql`select kind, id from written`)}
  `.execute(db);
  await sql`
    with written as (
    insert into customer_spells (portal_id, kind, id, nth, began_at, ended_at, discounted)
    select ${portalId}, kind, id, nth, began_at, ended_at, discounted
    from ${rowSet(
      'kind text, id text, nth smallint, began_at bigint, ended_at bigint, discounted boolean',
      rows,
    )}
    on conflict (portal_id, kind, id, nth) do update set
      began_at = excluded.began_at, ended_at = excluded.ended_at, discounted = excluded.discounted
    where (customer_spells.began_at, customer_spells.ended_at, customer_spells.discounted)
      is distinct from (excluded.began_at, excluded.ended_at, excluded.discounted)
    returning kind, id
    ) ${touching(portalId, sql`select kind, id from written`)}
  `.execute(db);
}
