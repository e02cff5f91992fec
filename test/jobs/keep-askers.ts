import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { cue, customer, email, sent } from '../builders.ts';

/** Keeps contacts who write every other week and have asked for a quote that nobody answered: each has a next action. */
export async function keepAskers(db: Db, portalId: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const person = customer({ id, name: `Customer ${id}`, ownerId: '7' });
    await saveCustomers(db, portalId, 1, [{ customer: person, hash: 'h' }]);
    const activities = [
      ...Array.from({ length: 20 }, (_, i) => {
        const at = { id: `${id}-${i}`, contactIds: [id] };
        return i % 2 === 0 ? email(20 + 14 * i, at) : sent(19 + 14 * i, at);
      }),
      email(9, {
        id: `${id}-ask`,
        contactIds: [id],
        cues: [cue('quote_request', 'Could you quote 40 valves?')],
      }),
    ];
    const kept = activities.map((activity) => ({ activity, hash: activity.id }));
    await saveActivities(db, portalId, 1, kept);
  }
}
