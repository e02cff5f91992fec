import { sql } from 'kysely';
import type { CustomerRef } from '../timeline/records.ts';
import type { Db } from './db.ts';
import { prepared } from './prepared.ts';

/**
 * Names the state of everything a customer's card is drawn from: as long as the stamp is the same, nothing was noted of
 * the customer, nobody judged them anew, and neither settings, model nor the portal's last reading changed. One look by
 * primary keys. Null where a card can't be kept: nobody has judged this record, or the portal was never read whole, or was left.
 *
 * A row's `xmin` is the transaction that wrote it, so it changes with each update.
 */
export async function cardStamp(
  db: Db,
  portalId: string,
  { kind, id }: CustomerRef,
): Promise<string | null> {
  const { rows } = await sql<{ stamp: string }>`
    ${prepared('card_stamp')} select concat_ws(' ', p.xmin, a.xmin, d.mark) as stamp
    from portals p
    join assessments a on a.portal_id = p.portal_id and a.kind = ${kind} and a.id = ${id}
    left join dirty_customers d on d.portal_id = p.portal_id and d.kind = a.kind and d.id = a.id
    where p.portal_id = ${portalId} and p.synced_at is not null
      and not exists (select from portal_ends e where e.portal_id = p.portal_id)
  `.execute(db);
  return rows[0]?.stamp ?? null;
}
