import type { Activity } from './records.ts';

/**
 * A customer's activities, those that only deals say are theirs with the person whom all these deals name and no other: who of
 * several spoke isn't known, nor who did where a deal isn't among these activities, since it is somebody else's. Where the deals
 * name no person, it is the company's whom they all name and no other.
 */
export function fileUnderDeals(activities: readonly Activity[]): Activity[] {
  const deals = new Map(activities.flatMap((one) => (one.type === 'deal' ? [[one.id, one]] : [])));
  return activities.map((activity): Activity => {
    const named = (activity.dealIds ?? []).map((id) => deals.get(id));
    const speaker = onlyOne(named.map((deal) => deal?.contactIds ?? []));
    if (speaker !== null) return { ...activity, contactIds: [speaker] };
    const isPersons = named.some((deal) => deal && deal.contactIds.length > 0);
    const company = isPersons ? null : onlyOne(named.map((deal) => deal?.companyIds ?? []));
    return company === null ? activity : { ...activity, companyIds: [company] };
  });
}

/** The one id that each of these lists holds and nothing else. */
function onlyOne([first = [], ...others]: string[][]): string | null {
  const [id = null] = first;
  return [first, ...others].every((ids) => ids.length === 1 && ids[0] === id) ? id : null;
}
