import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { contents, day, noon, smallSeed, startPortal } from './small-portal.ts';

// A database may answer in any order.
vi.mock(import('../../src/store/activities.ts'), async (original) => {
  const store = await original();
  return {
    ...store,
    findActivities: async (...asked) => (await store.findActivities(...asked)).toReversed(),
  };
});

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

const record = (
  type: SeedRecord['type'],
  id: string,
  properties: Record<string, string>,
  associations: SeedRecord['associations'],
): SeedRecord => ({
  type,
  id,
  createdAt: noon - 2 * day,
  updatedAt: noon - day,
  properties,
  associations,
});

it('what only a deal says is a person’s goes with the deal, in whatever order the store tells of them', async () => {
  const at = String(noon - 2 * day);
  const seed = smallSeed({ contacts: 6, companies: 2, emails: 0, calls: 0, deals: 0 });
  const more = [
    record('deals', '7000', { dealname: 'Deal', createdate: at }, { contacts: ['5'] }),
    record('calls', '9001', { hs_timestamp: at, hs_call_title: 'Call' }, { deals: ['7000'] }),
    record('notes', '9002', { hs_timestamp: at, hs_note_body: 'Prices.' }, { deals: ['7000'] }),
  ];
  const portal = await startPortal({ ...seed, records: [...seed.records, ...more] });
  const { portalId, crm, now } = portal;
  await syncPortal({ db, crm, now });
  const report = await erasePerson({ db, portalId, contactId: '5', now: noon });
  expect(report).toMatchObject({ deleted: 3, stripped: 0 });
  expect(JSON.stringify(await contents(db, portalId, ['activities']))).not.toContain('7000');
  await portal.stop();
});
