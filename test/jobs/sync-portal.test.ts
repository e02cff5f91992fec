import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Crm, ObjectType } from '../../src/crm/crm.ts';
import { Rejected } from '../../src/crm/errors.ts';
import { syncPortal, type SyncJob } from '../../src/jobs/sync-portal.ts';
import { countActivities } from '../../src/store/activities.ts';
import { resolveCustomer } from '../../src/store/customer-aliases.ts';
import { countCustomers, findCustomers } from '../../src/store/customers.ts';
import { clearDirty, nextDirty } from '../../src/store/dirty-customers.ts';
import { findOverrides, saveOverride } from '../../src/store/overrides.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { getPortal } from '../../src/store/portals.ts';
import { listSkipped } from '../../src/store/skipped-records.ts';
import { override } from '../store/sample-records.ts';
import {
  asPortal,
  contents,
  day,
  noon,
  recordTables,
  smallSeed,
  startPortal,
  type TestPortal,
} from './small-portal.ts';

let db: Db;
let portal: TestPortal;
let portalId: string;
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close();
});

async function start(...options: Parameters<typeof startPortal>): Promise<TestPortal> {
  portal = await startPortal(...options);
  opened.push(portal.stop);
  ({ portalId } = portal);
  return portal;
}

const sync = (changes: Partial<SyncJob> = {}) =>
  syncPortal({ db, crm: portal.crm, now: portal.now, ...changes });
const dirty = async () =>
  (await nextDirty(db, portalId, 10_000)).map(({ kind, id }) => `${kind}:${id}`).sort();
const clean = async () => clearDirty(db, portalId, await nextDirty(db, portalId, 10_000));

/** A note with a body of a megabyte, to thirty contacts. */
const noteAt = (id: string, hs_timestamp: string) => ({
  type: 'notes' as const,
  id,
  createdAt: noon,
  updatedAt: noon,
  properties: { hs_note_body: 'x'.repeat(1_000_000), hs_timestamp },
  associations: { contacts: Array.from({ length: 30 }, (_, index) => String(index + 1)) },
});

/** Ends the sync, as a kill would, after so many pages were fetched; a page in flight is lost. */
const killedAfter = (pages: number) => {
  const controller = new AbortController();
  let fetched = 0;
  const list: Crm['list'] = async (type, request, signal) => {
    if (fetched >= pages) controller.abort(new Error('killed'));
    signal?.throwIfAborted();
    fetched += 1;
    return portal.crm.list(type, request, signal);
  };
  return { crm: { ...portal.crm, list }, signal: controller.signal };
};

/** What is kept is what a portal read for the first time would give. */
async function expectAsFresh(): Promise<void> {
  const fresh = `${portalId}-fresh`;
  await syncPortal({ db, crm: asPortal(portal.crm, fresh), now: portal.now });
  expect(await contents(db, portalId, recordTables)).toEqual(
    await contents(db, fresh, recordTables),
  );
}

/** The portal's own API, as somebody working in the CRM uses it. */
async function call(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${portal.sandbox.url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${portal.sandbox.accessToken}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok)
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? null : response.json();
}
const objects = (type: ObjectType, rest = '') => `/crm/objects/2026-09/${type}${rest}`;

describe('a first sync', () => {
  it('keeps everything with as few calls as there can be', async () => {
    await start(smallSeed({ contacts: 450, companies: 120, emails: 2_350, calls: 310 }));
    const report = await sync();
    const pages = [450, 120, 2_350, 310, 20].reduce(
      (sum, count) => sum + Math.ceil(count / 100),
      0,
    );
    const emptyTypes = 7;
    const fixed = 2; // account and owners
    const calls = portal.sandbox.calls.total;
    expect(calls).toBeLessThanOrEqual((pages + emptyTypes + fixed) * 1.02 + 1);
    expect(report.calls.general + report.calls.search).toBe(calls);
    expect(await countCustomers(db, portalId)).toEqual({ contact: 450, company: 120 });
    expect(await countActivities(db, portalId)).toEqual({ email: 2_350, call: 310, deal: 20 });
    expect(report.changed).toBe(450 + 120 + 2_350 + 310 + 20);
    expect((await getPortal(db, portalId))?.syncedAt).toBe(noon);
    expect((await dirty()).length).toBe(570);
  });

  it('reads messages once and keeps no body', async () => {
    await start(smallSeed());
    await sync();
    const kept = JSON.stringify(await contents(db, portalId, ['activities', 'customers']));
    expect(kept).toContain('quote_request');
    expect(kept).toContain('Could you please send us a quote for 40 housings?');
    expect(kept).not.toContain('Thank you for the talk');
  });

  it('of an empty portal ends well', async () => {
    await start({ ...smallSeed(), records: [] });
    expect(await sync()).toMatchObject({ changed: 0, deleted: 0, skipped: 0, unreadable: [] });
  });

  it('tells what, how many, and what is left, and ends each type complete', async () => {
    await start(smallSeed());
    const last = new Map<string, { done: number; total: number | null }>();
    const seen: (number | null)[] = [];
    await sync({
      onProgress: ({ what, done, total }) => {
        last.set(what, { done, total });
        if (what === 'emails') seen.push(total);
      },
    });
    // The first page is read before anyone is asked how many there are.
    expect(seen).toEqual([null, 230, 230, 230]);
    expect(last.get('contacts')).toEqual({ done: 30, total: 30 });
    expect(last.get('orders')).toEqual({ done: 0, total: 0 });
  });

  it('sets aside what makes no sense, with the reason, and takes the rest', async () => {
    const seed = smallSeed({ emails: 0, calls: 0, deals: 0 });
    await start({
      ...seed,
      records: [
        ...seed.records,
        noteAt('1', String(noon)),
        noteAt('2', String(noon + 900 * day)),
        noteAt('3', ''),
      ],
    });
    const report = await sync();
    expect(report.skipped).toBe(1);
    expect(await countActivities(db, portalId)).toEqual({ note: 2 });
    const [left, ...others] = await listSkipped(db, portalId, 10);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ objectType: 'notes', id: '3' });
    expect(left?.reason).toContain('hs_timestamp');
  });
});

describe('a second sync', () => {
  it('of an unchanged portal changes nothing and marks nobody', async () => {
    await start(smallSeed());
    await sync();
    await clean();
    const before = await contents(db, portalId, recordTables);
    const report = await sync();
    expect(report).toMatchObject({ changed: 0, deleted: 0 });
    expect(await contents(db, portalId, recordTables)).toEqual(before);
    expect(await dirty()).toEqual([]);
  });

  it('follows what was added, changed, unlinked and deleted, and marks those concerned', async () => {
    await start(smallSeed());
    await sync();
    await clean();
    await call('PATCH', objects('contacts', '/3'), { properties: { firstname: 'Newname' } });
    await call('DELETE', objects('emails', '/10'));
    await call('POST', objects('calls'), {
      properties: { hs_timestamp: new Date(noon - day).toISOString(), hs_call_title: 'Hello' },
      associations: [
        {
          to: { id: '5' },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 194 }],
        },
      ],
    });
    const report = await sync();
    expect(report).toMatchObject({ changed: 2, deleted: 1 });
    expect((await findCustomers(db, portalId, [{ kind: 'contact', id: '3' }]))[0]?.name).toBe(
      'Newname Test',
    );
    // 3 and its firm, 5 and its firm, and e-mail 10 was with contact 11, of firm 2.
    expect(await dirty()).toEqual([
      'company:1',
      'company:2',
      'company:4',
      'contact:11',
      'contact:3',
      'contact:5',
    ]);
    await expectAsFresh();
  });

  it('forgets a deleted contact and follows a merged one to its new id, with what people said', async () => {
    await start(smallSeed());
    await sync();
    await saveOverride(db, portalId, { kind: 'contact', id: '8' }, override('o'));
    await call('DELETE', objects('contacts', '/4'));
    const merged = (await call('POST', objects('contacts', '/merge'), {
      primaryObjectId: '7',
      objectIdToMerge: '8',
    })) as { id: string };
    const report = await sync();
    expect(report.deleted).toBe(3);
    expect(await countCustomers(db, portalId)).toEqual({ contact: 28, company: 5 });
    const now = { kind: 'contact' as const, id: merged.id };
    expect(await resolveCustomer(db, portalId, { kind: 'contact', id: '8' })).toEqual(now);
    expect(await resolveCustomer(db, portalId, { kind: 'contact', id: '7' })).toEqual(now);
    expect((await findOverrides(db, portalId, [now])).get(`contact:${merged.id}`)).toHaveLength(1);
  });

  it('deletes nothing that the list merely passed over', async () => {
    await start(smallSeed());
    await sync();
    const list: Crm['list'] = async (type, request, signal) => {
      const page = await portal.crm.list(type, request, signal);
      return {
        ...page,
        records: page.records.filter(({ id }) => type !== 'contacts' || id !== '9'),
      };
    };
    const report = await sync({ crm: { ...portal.crm, list } });
    expect(report.deleted).toBe(0);
    expect((await countCustomers(db, portalId)).contact).toBe(30);
  });

  it('keeps the old data of a type it may not read any more, and says so', async () => {
    await start(smallSeed());
    await sync();
    const scopes = [
      'oauth',
      'crm.objects.contacts.read',
      'crm.objects.companies.read',
      'crm.objects.owners.read',
    ];
    const restricted = await startPortal(
      { ...smallSeed(), portalId: Number(portalId) },
      { scopes },
    );
    opened.push(restricted.stop);
    const report = await sync({ crm: restricted.crm });
    expect(report.unreadable).toContain('deals');
    expect(report.types.deals).toMatchObject({ state: 'unreadable' });
    expect(report.types.deals?.reason).toBeTruthy();
    expect((await getPortal(db, portalId))?.settings.unreadable).toEqual(report.unreadable);
    expect(await countActivities(db, portalId)).toEqual({ email: 230, call: 40, deal: 20 });
    await sync();
    expect((await getPortal(db, portalId))?.settings.unreadable).toEqual([]);
  });
});

describe('an interrupted sync', () => {
  it.each([1, 2, 4, 6, 9])(
    'killed after %i pages goes on where it was: nothing lost, nothing read twice',
    async (pages) => {
      await start(smallSeed());
      await expect(sync(killedAfter(pages))).rejects.toThrow('killed');
      const before = portal.sandbox.calls.total;
      const report = await sync();
      expect(report.resumed).toBe(true);
      const listed = [1, 1, 3, 1, 1, 0].reduce((sum, count) => sum + count, 0) + 7;
      // All pages once but for those under way at the kill, and how many there are asked twice; account and owners again.
      const again = portal.sandbox.calls.total - before - 2;
      expect(again + pages).toBeLessThanOrEqual(listed + 2 + 2);
      expect(report.types.emails?.read).toBe(230);
      await expectAsFresh();
    },
  );

  it('begins a type anew when the CRM no longer takes its old cursor', async () => {
    await start(smallSeed({ calls: 0, deals: 0 }));
    const stopAt: Crm['list'] = async (type, request, signal) => {
      if (type === 'emails' && request.after) throw new Error('killed');
      return portal.crm.list(type, request, signal);
    };
    await expect(sync({ crm: { ...portal.crm, list: stopAt } })).rejects.toThrow('killed');
    const places: (string | null | undefined)[] = [];
    const list: Crm['list'] = async (type, request, signal) => {
      if (type === 'emails') places.push(request.after);
      if (type === 'emails' && places.length === 1) {
        throw new Rejected('cursor expired', { status: 400, perRecord: [] });
      }
      return portal.crm.list(type, request, signal);
    };
    const report = await sync({ crm: { ...portal.crm, list } });
    expect(places[0]).toBeTruthy();
    expect(places[1]).toBeNull();
    expect(report.types.emails?.read).toBe(230);
    expect(await countActivities(db, portalId)).toEqual({ email: 230 });
  });

  it('is begun anew when it lies a day back', async () => {
    await start(smallSeed());
    await expect(sync(killedAfter(3))).rejects.toThrow('killed');
    expect((await sync({ now: () => noon + 2 * day })).resumed).toBe(false);
  });
});

describe('a sync that is told to pause', () => {
  it('stops after the pages under way and the next call goes on: nothing lost, nothing read twice', async () => {
    await start(smallSeed({ contacts: 250, emails: 950 }));
    const reports = [];
    do reports.push(await sync({ portalId, shouldPause: () => true }));
    while (reports.at(-1)?.paused && reports.length < 60);
    const last = reports.pop();
    expect(last).toMatchObject({ paused: false, resumed: true });
    expect(reports.length).toBeGreaterThan(5);
    for (const { paused, run, deleted } of reports)
      expect({ paused, run, deleted }).toEqual({ paused: true, run: last?.run, deleted: 0 });
    const lists = Object.entries(portal.sandbox.calls.byPath).filter(([path]) =>
      path.startsWith('GET /crm/objects'),
    );
    // 3 pages of contacts, 1 of companies, 10 of e-mails, 1 of each of the nine others.
    expect(lists.reduce((sum, [, count]) => sum + count, 0)).toBe(3 + 1 + 10 + 9);
    expect((await getPortal(db, portalId))?.syncedAt).toBe(noon);
    // Who the portal is and who works there is asked once, and how many e-mails there are.
    expect(portal.sandbox.calls.total).toBeLessThanOrEqual(3 + 1 + 10 + 9 + 2 + 1);
    await expectAsFresh();
  });

  it('tells that it is not done, and leaves the run open', async () => {
    await start(smallSeed());
    let pages = 0;
    const report = await sync({ shouldPause: () => (pages += 1) > 3 });
    expect(report).toMatchObject({ paused: true, resumed: false, deleted: 0 });
    expect((await getPortal(db, portalId))?.syncedAt).toBeNull();
    expect(report.types.orders?.state ?? 'not begun').not.toBe('paused');
    expect(report.types.emails).toMatchObject({ state: 'paused', read: 100 });
    // Something that happened before the pause is not taken for a portal that may not be read.
    expect((await getPortal(db, portalId))?.settings.unreadable).toEqual([]);
  });
});

it('under faults of every kind ends with the very same data', async () => {
  await start(smallSeed());
  await syncPortal({ db, crm: asPortal(portal.crm, `${portalId}-calm`), now: portal.now });
  portal.sandbox.faults.set([
    { kind: 'rate-limit', retryAfterSeconds: 0, probability: 0.15 },
    { kind: 'server-error', probability: 0.1 },
    { kind: 'bad-gateway-html', probability: 0.1 },
    { kind: 'ok-html', probability: 0.1 },
    { kind: 'drop', probability: 0.05 },
    { kind: 'cut-short', probability: 0.05 },
    { kind: 'duplicate-page', probability: 0.2 },
    { kind: 'out-of-order-page', probability: 0.5 },
  ]);
  // However often it gives up: each call goes on from there.
  let attempts = 0;
  for (let done = false; !done && attempts < 60; attempts += 1) {
    done = await sync().then(
      () => true,
      () => false,
    );
  }
  expect(attempts).toBeLessThan(60);
  portal.sandbox.faults.clear();
  expect(await contents(db, portalId, recordTables)).toEqual(
    await contents(db, `${portalId}-calm`, recordTables),
  );
  const struck = Object.keys(portal.sandbox.calls.byStatus);
  expect(struck).toEqual(expect.arrayContaining(['429', '500', '502', '0']));
});
