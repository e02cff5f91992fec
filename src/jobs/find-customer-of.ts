import type { Crm, ObjectType } from '../crm/crm.ts';
import { Forbidden, NotFound } from '../crm/errors.ts';
import { findActivities } from '../store/activities.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import type { CustomerRef } from '../timeline/records.ts';

/** A record that is about a customer without being one. */
export type AboutCustomer = { type: 'deal' | 'ticket'; id: string };

const objectTypes: Record<AboutCustomer['type'], ObjectType> = { deal: 'deals', ticket: 'tickets' };

/**
 * Whom a deal or ticket is about: a deal the company that buys, a ticket the contact who asks, each the other where there
 * is none. Of several companies it is the contact's own primary one. What wasn't read yet is asked of the CRM, at two
 * calls. Null where nobody is linked, or where we may not see it.
 */
export async function findCustomerOf(asked: {
  db: Db;
  crm: Crm | null;
  portalId: string;
  record: AboutCustomer;
}): Promise<CustomerRef | null> {
  const { db, portalId, record } = asked;
  const linked = (await storedLinks(asked)) ?? (await linksInCrm(asked));
  if (!linked) return null;
  const [contactId] = linked.contactIds;
  const contact: CustomerRef | null =
    contactId === undefined ? null : { kind: 'contact', id: contactId };
  const companyId = await mainCompany(db, portalId, contact, linked.companyIds);
  const company: CustomerRef | null =
    companyId === undefined ? null : { kind: 'company', id: companyId };
  return record.type === 'deal' ? (company ?? contact) : (contact ?? company);
}

type Links = { contactIds: string[]; companyIds: string[] };
type Asked = Parameters<typeof findCustomerOf>[0];

async function storedLinks({ db, portalId, record }: Asked): Promise<Links | null> {
  const [found] = await findActivities(db, portalId, [record]);
  return found?.activity ?? null;
}

async function linksInCrm({ crm, record }: Asked): Promise<Links | null> {
  if (!crm) return null;
  const idsOf = async (to: ObjectType) => {
    const found = await crm.associations(objectTypes[record.type], to, [record.id]);
    return [...new Set(found.get(record.id))];
  };
  try {
    return { contactIds: await idsOf('contacts'), companyIds: await idsOf('companies') };
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return null;
    throw error;
  }
}

async function mainCompany(
  db: Db,
  portalId: string,
  contact: CustomerRef | null,
  companyIds: readonly string[],
): Promise<string | undefined> {
  if (companyIds.length < 2 || !contact) return companyIds[0];
  const [known] = await findCustomers(db, portalId, [contact]);
  const own = known?.companyIds.find((id) => companyIds.includes(id));
  return own ?? companyIds[0];
}
