import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { Unavailable } from '../../src/crm/errors.ts';
import { refreshRecord } from '../../src/jobs/refresh-record.ts';
import { syncPortal, type SyncJob } from '../../src/jobs/sync-portal.ts';
import { countActivities, findActivities } from '../../src/store/activities.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import {
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
const emails = 2_321;
let alone: Record<string, string[]>;

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  alone = await byListAlone();
});
afterAll(() => closeStore(db));
afterEach(() => portal.stop());

const start = async (...options: Parameters<typeof startPortal>) => {
  portal = await startPortal(...options);
};
const long = () => smallSeed({ emails, calls: 0, deals: 0 });
const sync = (changes: Partial<SyncJob> = {}) =>
  syncPortal({ db, crm: portal.crm, now: portal.now, ...changes });
const kept = (portalId: string) => contents(db, portalId, recordTables);
const path = (method: string, rest: string) =>
  portal.sandbox.calls.byPath[`${method} /crm/objects/2026-09/${rest}`] ?? 0;

/** Notes which e-mails came by the list and which by search. */
function watched(crm: Crm) {
  const [listed, searched]: [string[], string[]] = [[], []];
  const watching: Crm = {
    ...crm,
    list: async (type, ...rest) => {
      const page = await crm.list(type, ...rest);
      if (type === 'emails') listed.push(...page.records.map(({ id }) => id));
      return page;
    },
    search: async (type, ...rest) => {
      const page = await crm.search(type, ...rest);
      if (type === 'emails') searched.push(...page.records.map(({ id }) => id));
      return page;
    },
  };
  return { crm: watching, listed, searched };
}

const noSearch: Crm['search'] = async () => {
  throw new Unavailable('no search', { maybeDone: false });
};

/** What the list alone brings of the same portal. */
async function byListAlone(): Promise<Record<string, string[]>> {
  await start(long());
  await sync({ crm: { ...portal.crm, search: noSearch } });
  await portal.stop();
  return kept(portal.portalId);
}

describe('a first load by list and search', () => {
  it('brings what the list alone brings, in fewer calls, and hardly anything twice', async () => {
    await start(long());
    const { crm, listed, searched } = watched(portal.crm);
    const report = await sync({ crm });
    const formula = Math.ceil(emails / 100) + 11 + 2;
    expect(portal.sandbox.calls.total).toBeLessThan(formula);
    expect(report.types.emails).toMatchObject({ read: emails, changed: emails, textless: false });
    expect(searched.length).toBeGreaterThan(1_000);
    expect(searched[0]).toBe(String(emails));
    // No more than the page on which they met.
    expect(new Set(listed).size).toBe(listed.length);
    expect(new Set(searched).size).toBe(searched.length);
    expect(listed.length + searched.length - emails).toBeLessThanOrEqual(100);
    expect(await kept(portal.portalId)).toEqual(alone);
  });

  it('reads a record the same way either way: a second sync changes nothing, and lists only', async () => {
    await start(long());
    await sync();
    const searches = path('POST', 'emails/search');
    expect(searches).toBeGreaterThan(5);
    expect(await sync()).toMatchObject({ changed: 0, deleted: 0 });
    expect(path('POST', 'emails/search')).toBe(searches);
  });

  it('misses nothing that is not in the search yet', async () => {
    await start(long(), { searchLagMs: 3_600_000 });
    for (let made = 0; made < 3; made += 1) {
      const properties = { hs_timestamp: String(noon - day), hs_email_subject: `New ${made}` };
      await portal.crm.create('emails', properties, [{ type: 'contacts', id: '5' }]);
    }
    const { crm, searched } = watched(portal.crm);
    await sync({ crm });
    expect(searched[0]).toBe(String(emails));
    expect((await countActivities(db, portal.portalId)).email).toBe(emails + 3);
  });

  it('lets no older answer of the search stand over what was read anew meanwhile', async () => {
    await start(long(), { searchLagMs: 3_600_000 });
    const id = String(emails - 30);
    await portal.crm.update('emails', [{ id, properties: { hs_email_subject: 'New subject' } }]);
    const { portalId, crm: real, now } = portal;
    const crm: Crm = {
      ...real,
      search: async (...asked) => {
        const page = await real.search(...asked);
        const found = await real.associations('emails', 'contacts', [id]);
        const contact = found.get(id)?.[0] ?? '';
        const customer = { kind: 'contact' as const, id: contact };
        if (asked[0] === 'emails') await refreshRecord({ db, crm: real, portalId, customer, now });
        return page;
      },
    };
    await sync({ crm });
    const [email] = await findActivities(db, portalId, [{ type: 'email', id }]);
    expect(email?.activity).toMatchObject({ subject: 'New subject' });
  });

  type Answer = (crm: Crm, ...asked: Parameters<Crm['search']>) => ReturnType<Crm['search']>;
  it.each<[string, Answer]>([
    ['fails', () => noSearch('emails', { filterGroups: [], properties: [] })],
    [
      'ignores the order asked for',
      async (crm, type, request) => {
        const page = await crm.search(type, request);
        return { ...page, records: page.records.toReversed() };
      },
    ],
    [
      'finds nothing of what it counts',
      async (crm, type, request) => ({
        ...(await crm.search(type, request)),
        records: [],
      }),
    ],
  ])('reads on by the list alone where the search %s', async (_how, answer) => {
    await start(long());
    const search: Crm['search'] = (...asked) => answer(portal.crm, ...asked);
    const report = await sync({ crm: { ...portal.crm, search } });
    expect(report.types.emails?.read).toBe(emails);
    expect(await kept(portal.portalId)).toEqual(alone);
  });

  it('does not search where the cursors of the list are no ids', async () => {
    await start(long());
    const list: Crm['list'] = async (type, request, signal) => {
      const after = request.after ? Buffer.from(request.after, 'base64').toString() : null;
      const page = await portal.crm.list(type, { ...request, after }, signal);
      return { ...page, after: page.after && Buffer.from(page.after).toString('base64') };
    };
    const { crm, searched } = watched({ ...portal.crm, list });
    const report = await sync({ crm });
    expect(report.types.emails?.read).toBe(emails);
    // One, to tell how many there are.
    expect(path('POST', 'emails/search')).toBe(1);
    expect(searched.length).toBeLessThanOrEqual(1);
  });

  it('reads all again by the list where it does not let itself be led to an id', async () => {
    await start(long());
    const list: Crm['list'] = async (type, request, signal) => {
      const leapt = type === 'emails' && request.after === String(emails);
      return portal.crm.list(type, leapt ? { ...request, after: '7' } : request, signal);
    };
    await sync({ crm: { ...portal.crm, list } });
    expect(await kept(portal.portalId)).toEqual(alone);
  });
});

describe('a first load that is killed', () => {
  it.each([2, 5, 9, 12, 15])(
    'after %i pages of either walk goes on with both where they were',
    async (pages) => {
      await start(long());
      const controller = new AbortController();
      let fetched = 0;
      const step = () => {
        if ((fetched += 1) > pages) controller.abort(new Error('killed'));
        controller.signal.throwIfAborted();
      };
      const { crm: real } = portal;
      const dying: Crm = {
        ...real,
        list: async (type, ...rest) => {
          if (type === 'emails') step();
          return real.list(type, ...rest);
        },
        search: async (type, ...rest) => {
          step();
          return real.search(type, ...rest);
        },
      };
      const first = watched(dying);
      await sync({ crm: first.crm, signal: controller.signal }).catch((error: unknown) => {
        expect(String(error)).toContain('killed');
      });
      const second = watched(real);
      const report = await sync({ crm: second.crm });
      expect(report.types.emails?.read).toBe(emails);
      // What was on its way at the kill is read again: a page of the list, two chunks of the search; and the page of meeting.
      const twice = [first, second].flatMap(({ listed, searched }) => [...listed, ...searched]);
      expect(twice.length - emails).toBeLessThanOrEqual(100 + 2 * 1_000 + 100);
      expect(await kept(portal.portalId)).toEqual(alone);
    },
  );

  it('and paused after every page reads each page once', async () => {
    await start(long());
    const { crm, listed, searched } = watched(portal.crm);
    let calls = 0;
    while ((await sync({ crm, shouldPause: () => true })).paused && calls < 99) calls += 1;
    expect(calls).toBeLessThan(99);
    expect(new Set([...listed, ...searched]).size).toBe(emails);
    expect(await kept(portal.portalId)).toEqual(alone);
  });
});

it('under faults of every kind both walks end with the very same data', async () => {
  await start(long());
  portal.sandbox.faults.set([
    { kind: 'rate-limit', retryAfterSeconds: 0, probability: 0.1 },
    { kind: 'server-error', probability: 0.05 },
    { kind: 'ok-html', probability: 0.05 },
    { kind: 'drop', probability: 0.03 },
    { kind: 'cut-short', probability: 0.03 },
    { kind: 'duplicate-page', probability: 0.03 },
    { kind: 'out-of-order-page', probability: 0.03 },
  ]);
  let done = false;
  for (let attempts = 0; !done && attempts < 60; attempts += 1) {
    done = await sync().then(
      () => true,
      () => false,
    );
  }
  portal.sandbox.faults.clear();
  expect(done).toBe(true);
  expect(await kept(portal.portalId)).toEqual(alone);
});
