import { customersOfActivities } from '../store/activity-links.ts';
import type { Db } from '../store/db.ts';
import { companiesOfContacts } from '../store/erase-person.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';

/** Everyone whose assessment may have been made from these records: their customers, and the companies of those, each once. */
export async function concernedBy(
  db: Db,
  portalId: string,
  records: readonly ActivityRef[],
): Promise<CustomerRef[]> {
  const customers = await customersOfActivities(db, portalId, records);
  const contacts = customers.filter(({ kind }) => kind === 'contact').map(({ id }) => id);
  const all = [...customers, ...(await companiesOfContacts(db, portalId, contacts))];
  return [...new Map(all.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}
