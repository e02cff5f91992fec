import type { SeedRecord } from '../../src/sandbox/portal.ts';

export const start = Date.parse('2026-06-01T09:00:00.000Z');

/** `count` contacts with ids from 1, a minute apart. */
export function someContacts(count: number): SeedRecord[] {
  return Array.from({ length: count }, (_, at) => ({
    type: 'contacts',
    id: String(at + 1),
    createdAt: start - 86_400_000 + at * 60_000,
    updatedAt: start - 3_600_000 + at * 1000,
    properties: { email: `person${at + 1}@example.com`, firstname: `Person ${at + 1}` },
    associations: {},
  }));
}
