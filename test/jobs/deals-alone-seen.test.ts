import { afterAll, beforeAll, expect, test } from 'vitest';
import { catchUp } from '../../src/jobs/catch-up.ts';
import { refreshRecord } from '../../src/jobs/refresh-record.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { allScopes } from '../../src/sandbox/all-scopes.ts';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { noteChanges } from '../../src/store/changed-records.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { readRows } from '../../src/store/portal-rows.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { day, noon, smallSeed, startPortal } from './small-portal.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

const properties = { hs_timestamp: String(noon - 2 * day), hs_call_title: 'Call' };
const call = (id: string, associations: SeedRecord['associations']): SeedRecord => ({
  type: 'calls',
  id,
  createdAt: noon - 2 * day,
  updatedAt: noon - day,
  properties,
  associations,
});
const sizes = { contacts: 6, companies: 2, emails: 4, calls: 2, deals: 2 };

test('whoever may see no deals is shown all else, first, followed and opened', async () => {
  const seed = smallSeed(sizes);
  const calls = [call('9001', { deals: ['1'] }), call('9002', { contacts: ['5'] })];
  const scopes = [...allScopes].filter((scope) => !scope.includes('deals'));
  const portal = await startPortal({ ...seed, records: [...seed.records, ...calls] }, { scopes });
  const { portalId, crm, now } = portal;
  await withinPortal(portalId, async () => {
    const { unreadable } = await syncPortal({ db, crm, now });
    expect(unreadable).toEqual(['deals']);
    portal.sandbox.commit(
      [{}, { contacts: ['5'] }].map((links, at) => {
        const id = String(9_010 + at);
        return { op: 'create', type: 'calls', id, at: noon, properties, links } as const;
      }),
    );
    const notes = ['9010', '9011'].map((id) => ({ type: 'calls', id }) as const);
    await noteChanges(db, portalId, notes, noon);
    const report = await catchUp({
      db,
      crm,
      portalId,
      now,
      signal: new AbortController().signal,
    });
    expect(report).toMatchObject({ read: 2, changed: 2 });
    portal.sandbox.commit([
      { op: 'create', type: 'calls', id: '9012', at: noon, properties, links: { contacts: ['5'] } },
    ]);
    await refreshRecord({ db, crm, portalId, customer: { kind: 'contact', id: '5' }, now });
    const people = ['5'];
    const asked = { people, after: null, limit: 99 };
    const { rows } = await readRows(db, portalId, 'activities', asked);
    const kept = rows.flatMap(({ type, id }) => (type === 'call' ? [id] : []));
    expect(kept).toEqual(expect.arrayContaining(['9002', '9011', '9012']));
  });
  await portal.stop();
});

test('a person’s data hold what only a deal says is theirs', async () => {
  const seed = smallSeed(sizes);
  const records = [...seed.records, call('9001', { deals: ['1'] }), call('9002', {})];
  const portal = await startPortal({ ...seed, records });
  const { portalId, crm, now } = portal;
  await withinPortal(portalId, async () => {
    await syncPortal({ db, crm, now });
    const all = await readRows(db, portalId, 'activities', {
      people: null,
      after: null,
      limit: 99,
    });
    const deal = all.rows.find(({ type, id }) => type === 'deal' && id === '1');
    const { contactIds: people } = deal!['data'] as { contactIds: string[] };
    const rowsOf = async (table: string, of: readonly string[]) =>
      (await readRows(db, portalId, table, { people: of, after: null, limit: 99 })).rows
        .filter(({ id }) => String(id).startsWith('900'))
        .map(({ id }) => id);
    expect(people).toHaveLength(1);
    expect(await rowsOf('activities', people)).toEqual(['9001']);
    expect(await rowsOf('activity_links', people)).toEqual(['9001']);
    expect(await rowsOf('activities', ['6'])).toEqual([]);
  });
  await portal.stop();
});
