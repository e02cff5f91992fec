import type { CrmRecord } from '../crm/crm.ts';
import type { RecordKind } from './preview-api.ts';

export const objectTypeOf: Record<RecordKind, 'contacts' | 'companies'> = {
  contact: 'contacts',
  company: 'companies',
};

export const nameProperties: Record<'contacts' | 'companies', string[]> = {
  contacts: ['firstname', 'lastname', 'email', 'jobtitle', 'company', 'hubspot_owner_id'],
  companies: ['name', 'domain', 'city', 'industry', 'hubspot_owner_id'],
};

const text = (record: CrmRecord, name: string) => record.properties[name]?.trim() ?? '';

/** A record's name as a list shows it; its id where it has none. */
export function recordName(record: CrmRecord): string {
  if (record.type === 'companies')
    return text(record, 'name') || text(record, 'domain') || `Company ${record.id}`;
  const full = `${text(record, 'firstname')} ${text(record, 'lastname')}`.trim();
  return full || text(record, 'email') || `Contact ${record.id}`;
}

/** The line under the name. */
export function recordDetail(record: CrmRecord): string {
  const names =
    record.type === 'companies' ? ['domain', 'industry', 'city'] : ['jobtitle', 'company', 'email'];
  return names
    .map((name) => text(record, name))
    .filter((value) => value !== '')
    .join(' · ');
}

/** Epoch milliseconds of a property that holds ISO 8601 or milliseconds; `fallback` where it holds neither. */
export function propertyTime(record: CrmRecord, name: string, fallback: number): number {
  const value = record.properties[name];
  if (!value) return fallback;
  const at = /^-?\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isFinite(at) ? at : fallback;
}
