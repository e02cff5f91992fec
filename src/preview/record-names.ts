import type { CrmRecord } from '../crm/crm.ts';
import type { RecordKind } from './preview-api.ts';

export type RecordType = 'contacts' | 'companies' | 'deals' | 'tickets';

export const objectTypeOf = {
  contact: 'contacts',
  company: 'companies',
  deal: 'deals',
  ticket: 'tickets',
} as const satisfies Record<RecordKind, RecordType>;

export const nameProperties: Record<RecordType, string[]> = {
  contacts: ['firstname', 'lastname', 'email', 'jobtitle', 'company', 'hubspot_owner_id'],
  companies: ['name', 'domain', 'city', 'industry', 'hubspot_owner_id'],
  deals: ['dealname', 'amount', 'dealstage', 'hubspot_owner_id'],
  tickets: ['subject', 'hs_ticket_priority', 'hubspot_owner_id'],
};

const text = (record: CrmRecord, name: string) => record.properties[name]?.trim() ?? '';

/** A record's name as a list shows it; its id where it has none. */
export function recordName(record: CrmRecord): string {
  if (record.type === 'companies')
    return text(record, 'name') || text(record, 'domain') || `Company ${record.id}`;
  if (record.type === 'deals') return text(record, 'dealname') || `Deal ${record.id}`;
  if (record.type === 'tickets') return text(record, 'subject') || `Ticket ${record.id}`;
  const full = `${text(record, 'firstname')} ${text(record, 'lastname')}`.trim();
  return full || text(record, 'email') || `Contact ${record.id}`;
}

const details: Partial<Record<CrmRecord['type'], string[]>> = {
  contacts: ['jobtitle', 'company', 'email'],
  companies: ['domain', 'industry', 'city'],
  deals: ['dealstage', 'amount'],
  tickets: ['hs_ticket_priority'],
};

/** The line under the name. */
export function recordDetail(record: CrmRecord): string {
  return (details[record.type] ?? details['contacts'] ?? [])
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
