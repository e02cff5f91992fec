import type { Crm, ObjectType } from '../../crm/crm.ts';
import { inventedDomain } from './invent-customer.ts';
import { keyOf, keyProperties } from './to-crm-input.ts';
import type { EventType } from './to-crm-input.ts';

type Lister = Pick<Crm, 'list'>;

/** Contacts that an earlier import left: id by e-mail address. One call per 100 contacts of the portal. */
export async function importedContacts(
  crm: Lister,
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const record of all(crm, 'contacts', ['email'], signal)) {
    const email = record.properties['email'] ?? '';
    if (email.endsWith(`@${inventedDomain}`)) found.set(email, record.id);
  }
  return found;
}

/**
 * How often each event is in the portal already. Two equal events in a file are two events, so they are counted rather
 * than merely known. The lists are read, not the search: it lags, and a rerun may follow at once.
 */
export async function importedEvents(
  crm: Lister,
  types: readonly EventType[],
  contacts: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<Map<EventType, Map<string, number>>> {
  const found = new Map<EventType, Map<string, number>>();
  for (const type of types) {
    const counts = new Map<string, number>();
    for await (const record of all(crm, type, keyProperties[type], signal)) {
      for (const contactId of record.associations.contacts ?? []) {
        if (!contacts.has(contactId)) continue;
        const key = keyOf(type, contactId, record.properties);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    found.set(type, counts);
  }
  return found;
}

async function* all(
  crm: Lister,
  type: ObjectType,
  properties: readonly string[],
  signal?: AbortSignal,
) {
  let after: string | null = null;
  do {
    const associations = type === 'contacts' ? [] : (['contacts'] as const);
    const page = await crm.list(type, { properties, associations, after, limit: 100 }, signal);
    yield* page.records;
    after = page.after;
  } while (after !== null);
}
