import type { CrmRecord } from './crm.ts';
import { cut, readText, readTime } from './property-value.ts';

/** Longest body that is read: the words that matter stand at the beginning. */
const maxBody = 200_000;
const maxSubject = 200;

/** What all activities have in common. */
export function activityBase(record: CrmRecord, at: number) {
  const { contacts = [], companies = [], deals = [] } = record.associations;
  return {
    id: record.id,
    at,
    ownerId: readText(record.properties, 'hubspot_owner_id'),
    contactIds: contacts,
    companyIds: companies,
    ...(contacts.length + companies.length === 0 && deals.length > 0 && { dealIds: deals }),
  };
}

/** When an engagement happened, or why it can't be placed in time. */
export function engagementTime(
  record: CrmRecord,
  name = 'hs_timestamp',
): number | { skipped: string } {
  const at = readTime(record.properties, name);
  if (at !== null) return at;
  const given = readText(record.properties, name);
  return {
    skipped:
      given === null
        ? `no time (${name} is empty)`
        : `unreadable time (${name} is "${cut(given, 40)}")`,
  };
}

/** The subject that is kept. */
export function subjectOf(record: CrmRecord, name: string): string | null {
  const text = readText(record.properties, name);
  return text === null ? null : cut(text, maxSubject);
}

/** The first of these properties that holds any text. */
export function bodyOf(record: CrmRecord, ...names: string[]): string | null {
  for (const name of names) {
    const text = readText(record.properties, name);
    if (text !== null) return cut(text, maxBody);
  }
  return null;
}
