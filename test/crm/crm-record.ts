import type { CrmRecord, ObjectType } from '../../src/crm/crm.ts';

export const createdAt = Date.UTC(2025, 0, 2);
/** When the activities of these tests happened. */
export const at = Date.UTC(2025, 5, 1, 9, 30);

/** A record of the given type, at `at`, between contact 1 and company 2. */
export function crmRecord(
  type: ObjectType,
  properties: Record<string, string | null> = {},
  more: Partial<CrmRecord> = {},
): CrmRecord {
  return {
    id: '10',
    type,
    properties: { hs_timestamp: new Date(at).toISOString(), ...properties },
    createdAt,
    updatedAt: createdAt,
    archived: false,
    associations: { contacts: ['1'], companies: ['2'] },
    ...more,
  };
}
