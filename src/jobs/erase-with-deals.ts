import { deleteActivities, findActivities } from '../store/activities.ts';
import { activitiesOfDeals } from '../store/activity-links.ts';
import type { Db } from '../store/db.ts';
import { markDirty } from '../store/dirty-customers.ts';
import { eraseTraces, rewriteActivities, rewriteAssessments } from '../store/erase-person.ts';
import { countErasure, noteErased } from '../store/erased-records.ts';
import type { Activity, ActivityRef } from '../timeline/records.ts';
import { concernedBy } from './concerned-by.ts';
import { withoutPerson } from './without-person.ts';
import { withoutText } from './without-text.ts';

/**
 * A deal that only now shows that it was of somebody erased at `at` (epoch ms): it and what hangs on it alone, where that was kept
 * meanwhile, lose their words, or go where the deal is `gone`, also from what was made of them for whomever, and none of it
 * comes back. Belongs first in the transaction that keeps the deal, which is run anew where Postgres undid it: two that
 * keep pages of the portal and get here at once wait for each other.
 */
export async function eraseWithDeals(
  db: Db,
  portalId: string,
  { deal, gone, at }: { deal: string; gone: boolean; at: number },
): Promise<void> {
  // Whatever is being kept at this moment ends first, and is found below; what is being made is not kept.
  await countErasure(db, portalId);
  const refs = [
    { type: 'deal', id: deal } as const,
    ...(await activitiesOfDeals(db, portalId, [deal])),
  ];
  const isOfDeal = ({ type, id, dealIds = [] }: Activity) =>
    type === 'deal' ? id === deal : dealIds.every((one) => one === deal);
  await eraseWords(db, portalId, refs, { at, goes: (one) => gone && isOfDeal(one) });
}

/** The same for a record that only now shows that it was theirs. */
export async function eraseWithPerson(
  db: Db,
  portalId: string,
  { record, gone, at }: { record: ActivityRef; gone: boolean; at: number },
): Promise<void> {
  // Of most nothing was kept: what is new of somebody who still stands in the CRM disturbs nobody.
  if ((await findActivities(db, portalId, [record])).length === 0)
    return await noteErased(db, portalId, [`${record.type}:${record.id}`], at);
  await countErasure(db, portalId);
  await eraseWords(db, portalId, [record], { at, goes: () => gone });
}

async function eraseWords(
  db: Db,
  portalId: string,
  refs: readonly ActivityRef[],
  { at, goes }: { at: number; goes: (one: Activity) => boolean },
): Promise<void> {
  await noteErased(
    db,
    portalId,
    refs.map(({ type, id }) => `${type}:${id}`),
    at,
  );
  const found = (await findActivities(db, portalId, refs)).map(({ activity }) => activity);
  if (found.length === 0) return;
  const concerned = await concernedBy(db, portalId, found);
  await eraseTraces(db, portalId, { customers: concerned, records: refs });
  await rewriteAssessments(db, portalId, concerned, (one) => withoutPerson(one, []));
  await deleteActivities(db, portalId, found.filter(goes));
  await rewriteActivities(db, portalId, found.filter((one) => !goes(one)).map(withoutText));
  await markDirty(db, portalId, concerned);
}
