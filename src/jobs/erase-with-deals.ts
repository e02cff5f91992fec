import { deleteActivities, findActivities } from '../store/activities.ts';
import { activitiesOfDeals, customersOfActivities } from '../store/activity-links.ts';
import type { Db } from '../store/db.ts';
import { eraseTraces, rewriteActivities, rewriteAssessments } from '../store/erase-person.ts';
import { noteErased } from '../store/erased-records.ts';
import type { Activity } from '../timeline/records.ts';
import { withoutPerson } from './without-person.ts';
import { withoutText } from './without-text.ts';

/**
 * A deal that only now shows that it was of somebody erased at `at` (epoch ms): what hangs on it alone and was kept meanwhile
 * loses its words, or goes with the deal where that is `gone`, and none of it comes back. Belongs in the transaction that keeps
 * the deal.
 */
export async function eraseWithDeals(
  db: Db,
  portalId: string,
  { deal, gone, at }: { deal: string; gone: boolean; at: number },
): Promise<void> {
  const refs = await activitiesOfDeals(db, portalId, [deal]);
  await noteErased(
    db,
    portalId,
    [`deal:${deal}`, ...refs.map(({ type, id }) => `${type}:${id}`)],
    at,
  );
  if (refs.length === 0) return;
  const customers = await customersOfActivities(db, portalId, refs);
  const found = (await findActivities(db, portalId, refs)).map(({ activity }) => activity);
  const goes = ({ dealIds = [] }: Activity) => gone && dealIds.every((id) => id === deal);
  await eraseTraces(db, portalId, { customers, records: refs });
  await rewriteAssessments(db, portalId, customers, (one) => withoutPerson(one, []));
  await deleteActivities(db, portalId, found.filter(goes));
  await rewriteActivities(db, portalId, found.filter((one) => !goes(one)).map(withoutText));
}
