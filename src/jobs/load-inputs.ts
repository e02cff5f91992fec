import type { AssessInput } from '../assess.ts';
import { latestActions } from '../store/actions-taken.ts';
import { findActivities } from '../store/activities.ts';
import { activitiesOfCustomers } from '../store/activity-links.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { contactsOfCompanies } from '../store/memberships.ts';
import { findOverrides, findRequestOverrides } from '../store/overrides.ts';
import { fileUnderDeals } from '../timeline/file-under-deals.ts';
import type { Activity, Customer, CustomerRef } from '../timeline/records.ts';

/** What an assessment is made from. */
export type LoadedInput = { input: AssessInput };

const keyOf = ({ kind, id }: CustomerRef) => `${kind}:${id}`;

/**
 * Loads the records of these customers (those not kept are left out), in order of kind and id: a company with its
 * contacts and with their activities, each once. Overrides of a request reach everyone who has that request.
 */
export async function loadInputs(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
): Promise<LoadedInput[]> {
  const customers = await findCustomers(db, portalId, refs);
  const companyIds = customers.filter(({ kind }) => kind === 'company').map(({ id }) => id);
  const memberIds = await contactsOfCompanies(db, portalId, companyIds);
  const members = new Map(
    (
      await findCustomers(
        db,
        portalId,
        [...new Set([...memberIds.values()].flat())].map((id) => ({ kind: 'contact', id })),
      )
    ).map((contact) => [contact.id, contact]),
  );
  const activityRefs = await activitiesOfCustomers(db, portalId, customers);
  const distinct = [
    ...new Map(
      [...activityRefs.values()].flat().map((ref) => [`${ref.type}:${ref.id}`, ref]),
    ).values(),
  ];
  const activities = new Map(
    (await findActivities(db, portalId, distinct)).map((row) => [
      `${row.activity.type}:${row.activity.id}`,
      row,
    ]),
  );
  const overrides = await findOverrides(db, portalId, customers);
  const taken = new Map(
    (await latestActions(db, portalId, customers)).map(({ customer, actionId, at }) => [
      keyOf(customer),
      { id: actionId, at },
    ]),
  );
  const requestOverrides = await findRequestOverrides(db, portalId, distinct);

  return customers.map((customer) => {
    const keys = (activityRefs.get(keyOf(customer)) ?? [])
      .map(({ type, id }) => `${type}:${id}`)
      .sort();
    const rows = keys.map((key) => activities.get(key)).filter((row) => row !== undefined);
    const contacts: Customer[] =
      customer.kind === 'contact'
        ? [customer]
        : (memberIds.get(customer.id) ?? [])
            .map((id) => members.get(id))
            .filter((contact) => contact !== undefined);
    const said = [
      ...(overrides.get(keyOf(customer)) ?? []),
      ...keys.flatMap((key) => requestOverrides.get(key) ?? []),
    ];
    const last = taken.get(keyOf(customer));
    const input: AssessInput = {
      customer,
      contacts,
      activities: fileUnderDeals(rows.map((row): Activity => row.activity)),
      overrides: [...new Map(said.map((override) => [override.id, override])).values()].sort(
        (a, b) => a.at - b.at,
      ),
      ...(last && { taken: [last] }),
    };
    return { input };
  });
}
