import type { Crm } from '../crm/crm.ts';
import type { Plan } from '../crm/reading-plan.ts';
import { deleteActivities, unseenActivities } from '../store/activities.ts';
import { deleteCustomers, unseenCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

const batchSize = 100;

/**
 * Forgets the records of a type that a finished sweep did not meet, once the CRM confirms that it has them no longer:
 * a list that changes while it is read may pass over a record. An old id that now answers with another record
 * was merged, and is gone as well. Returns how many were forgotten; costs a call for each hundred.
 */
export async function forgetGone({
  db,
  crm,
  portalId,
  run,
  item,
  signal,
}: {
  db: Db;
  crm: Crm;
  portalId: string;
  run: number;
  item: Plan;
  signal?: AbortSignal;
}): Promise<number> {
  const kind = customerKindOf(item.type);
  const unseen =
    kind === null
      ? await unseenActivities(db, portalId, activityTypeOf(item.type), run)
      : await unseenCustomers(db, portalId, kind, run);
  let forgotten = 0;
  for (let start = 0; start < unseen.length; start += batchSize) {
    const ids = unseen.slice(start, start + batchSize);
    const { records } = await crm.read(item.type, ids, ['hs_object_id'], signal);
    const existing = new Set(
      records.filter((record) => !record.archived).map((record) => record.id),
    );
    const gone = ids.filter((id) => !existing.has(id));
    await db.transaction().execute((trx) =>
      kind === null
        ? deleteActivities(
            trx,
            portalId,
            gone.map((id) => ({ type: activityTypeOf(item.type), id })),
          )
        : deleteCustomers(
            trx,
            portalId,
            gone.map((id) => ({ kind, id })),
          ),
    );
    forgotten += gone.length;
  }
  return forgotten;
}
