import type { Activity, ActivityRef } from '../timeline/records.ts';
import { say, type Reader } from './say.ts';

/**
 * The deals that a record hangs on where no person is known to have said it, in place of a name: "Renewal 2027 (deal)". Null where
 * it hangs on none, or where these activities hold none that has a name.
 */
export function askedOnDeal(
  record: ActivityRef,
  activities: readonly Activity[],
  reader: Reader,
): string | null {
  const said = activities.find(({ type, id }) => type === record.type && id === record.id);
  const names = (said?.dealIds ?? []).flatMap((dealId) => {
    const deal = activities.find(({ type, id }) => type === 'deal' && id === dealId);
    return deal?.type === 'deal' && deal.name ? [deal.name] : [];
  });
  if (names.length === 0) return null;
  const deals = [...new Set(names)].toSorted().join(', ');
  return say({ key: 'card.asker.deal', values: { deals, count: names.length } }, reader);
}
