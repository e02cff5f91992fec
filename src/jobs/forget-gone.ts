import type { Crm } from '../crm/crm.ts';
import { deleteActivities, unseenActivities } from '../store/activities.ts';
import { deleteCustomers, unseenCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { keepPage, type PageContext } from './keep-page.ts';
import { readLinked } from './read-linked.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';
import { inTransaction } from '../store/in-transaction.ts';

const batchSize = 100;

/**
 * Forgets the records of a type that a finished sweep did not meet, once the CRM confirms that it has them no longer:
 * a list that changes while it is read may pass over a record, which is read now. An old id that now answers with another
 * record was merged, and is gone as well. Returns how many were forgotten; costs a few calls for each hundred.
 */
export async function forgetGone(
  job: PageContext & { db: Db; crm: Crm; signal?: AbortSignal },
): Promise<number> {
  const { db, crm, portalId, run, item, signal } = job;
  const kind = customerKindOf(item.type);
  const unseen =
    kind === null
      ? await unseenActivities(db, portalId, activityTypeOf(item.type), run)
      : await unseenCustomers(db, portalId, kind, run);
  let forgotten = 0;
  for (let start = 0; start < unseen.length; start += batchSize) {
    const ids = unseen.slice(start, start + batchSize);
    const { records } = await readLinked(crm, item, ids, signal);
    const asked = new Set(ids);
    const existing = records.filter(({ id, archived }) => asked.has(id) && !archived);
    const found = new Set(existing.map(({ id }) => id));
    const gone = ids.filter((id) => !found.has(id));
    await inTransaction(db, async (trx) => {
      await keepPage(trx, job, existing);
      await (kind === null
        ? deleteActivities(
            trx,
            portalId,
            gone.map((id) => ({ type: activityTypeOf(item.type), id })),
          )
        : deleteCustomers(
            trx,
            portalId,
            gone.map((id) => ({ kind, id })),
          ));
    });
    forgotten += gone.length;
  }
  return forgotten;
}
