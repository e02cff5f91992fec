import { createHash } from 'node:crypto';
import type { CrmRecord } from '../crm/crm.ts';

/** A short name for a text: 128 bits of SHA-256, as 22 characters. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/**
 * Tells whether a CRM record changed in anything we read: the named properties and its associations.
 * An empty value is the same as none. The time of modification is left out, since our own write-back moves it. `reader` names how records are read
 * (program and settings): when that changes, every record counts as changed.
 */
export function recordHash(
  record: CrmRecord,
  properties: readonly string[],
  reader: string,
): string {
  const values = properties
    .filter((name) => !name.endsWith('lastmodifieddate'))
    .map((name) => record.properties[name] || null);
  const links = Object.entries(record.associations)
    // A contact's first company is the primary one; elsewhere the order says nothing.
    .map(([type, ids]): [string, string[]] => [
      type,
      record.type === 'contacts' ? ids : ids.toSorted(),
    ])
    .filter(([, ids]) => ids.length > 0)
    .sort(([a], [b]) => a.localeCompare(b));
  return hashText(JSON.stringify([reader, record.type, record.createdAt, values, links]));
}
