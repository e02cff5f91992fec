import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Unavailable } from '../../src/crm/errors.ts';
import type { ObjectType } from '../../src/crm/crm.ts';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { pollChanges } from '../../src/jobs/poll-changes.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { takeTurn, type Feed } from '../../src/jobs/take-turn.ts';
import { countChanged, noteChanges } from '../../src/store/changed-records.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { contents, day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

const pushed: Feed = { kind: 'pushed', subscribe: async () => {} };
const polled: Feed = { kind: 'polled', everyMs: 900_000 };
const kept = ['customers', 'memberships', 'activities', 'activity_links', 'owners'];

/** A clock that each look moves on, so that slices end though nothing takes time. */
function ticking(stepMs: number, from = noon): () => number {
  let at = from;
  return () => (at += stepMs);
}

async function change(
  { sandbox }: TestPortal,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<{ id: string }> {
  const answer = await fetch(`${sandbox.url}/crm/objects/2026-09/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${sandbox.accessToken}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return answer.status === 204 ? { id: '' } : ((await answer.json()) as { id: string });
}

type Way = { feed?: Feed; now?: () => number; sliceMs?: number };

/** Turns until the portal rests, as a worker would give them; the reports of all. */
async function turns(portal: TestPortal, { feed = pushed, now = portal.now, sliceMs }: Way = {}) {
  const { portalId, crm } = portal;
  return await withinPortal(portalId, async () => {
    const reports = [];
    for (let count = 0; count < 200; count += 1) {
      const report = await takeTurn({
        db,
        crm,
        portalId,
        feed,
        now,
        ...(sliceMs !== undefined && { sliceMs }),
      });
      reports.push(report!);
      if (report!.wakeAt > now()) return reports;
    }
    throw new Error('The portal never rests.');
  });
}

async function begin(way: Way = {}): Promise<TestPortal> {
  // The portal's clock moves, so that no two changes fall on one moment.
  const portal = await startPortal(smallSeed(), { clock: ticking(1, noon - 60_000) });
  await withinPortal(portal.portalId, () => wakePortal(db, portal.portalId, noon));
  await turns(portal, way);
  return portal;
}

const note = (portal: TestPortal, ...notes: { type: ObjectType; id: string }[]) =>
  withinPortal(portal.portalId, async () => {
    await noteChanges(db, portal.portalId, notes, noon);
    await wakePortal(db, portal.portalId, noon);
  });

/** What a fresh listing of the portal as it stands now would keep. */
async function freshly(portal: TestPortal): Promise<Record<string, string[]>> {
  const other = await openStore({ dataDir: ':memory:' });
  try {
    return await withinPortal(portal.portalId, async () => {
      await syncPortal({ db: other, crm: portal.crm, now: portal.now });
      return await contents(other, portal.portalId, kept);
    });
  } finally {
    await closeStore(other);
  }
}

const here = (portal: TestPortal) =>
  withinPortal(portal.portalId, () => contents(db, portal.portalId, kept));

describe('a first load', () => {
  test('is done in slices, judges nobody before it is whole, and ends as if done at once', async () => {
    const portal = await startPortal(smallSeed());
    await withinPortal(portal.portalId, () => wakePortal(db, portal.portalId, noon));
    const reports = await turns(portal, { now: ticking(5), sliceMs: 40 });
    expect(reports.length).toBeGreaterThan(3);
    const whole = reports.findIndex(({ sync }) => sync && !sync.paused);
    expect(reports.slice(0, whole).every(({ assess }) => assess === null)).toBe(true);
    const written = reports.reduce((sum, { write }) => sum + (write?.written ?? 0), 0);
    expect(written).toBe(35);
    expect(await here(portal)).toEqual(await freshly(portal));
    await portal.stop();
  });
});

describe('what a feed told', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await begin();
  });
  afterAll(() => portal.stop());

  test('is read anew, judged and written back, and nothing else is called', async () => {
    const { id } = await change(portal, 'POST', 'emails', {
      properties: {
        hs_timestamp: new Date(noon - 3 * day).toISOString(),
        hs_email_direction: 'INCOMING_EMAIL',
        hs_email_subject: 'Housings',
        hs_email_text: 'Could you please send us a quote for 90 housings?',
      },
      associations: [
        {
          to: { id: '3' },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 198 }],
        },
      ],
    });
    const before = portal.crm.counts();
    await note(portal, { type: 'emails', id }, { type: 'emails', id });
    const [report] = await turns(portal);
    expect(report?.caughtUp).toMatchObject({ read: 1, changed: 1, deleted: 0 });
    expect(report?.assess?.assessed).toBe(2);
    expect(report?.write?.written).toBeGreaterThan(0);
    const after = portal.crm.counts();
    // Batch read, two kinds of links, and a write for contacts and for companies.
    expect(after.general - before.general).toBeLessThanOrEqual(5);
    expect(after.search).toBe(before.search);
    expect(await here(portal)).toEqual(await freshly(portal));
  });

  test('told twice, late, or of records that never were: the portal as it stands is what counts', async () => {
    const before = await here(portal);
    await note(portal, { type: 'emails', id: '5' }, { type: 'contacts', id: '999999' });
    await note(portal, { type: 'emails', id: '5' }, { type: 'line_items', id: '1' });
    const [report] = await turns(portal);
    expect(report?.caughtUp.changed).toBe(0);
    expect(await here(portal)).toEqual(before);
    expect(await withinPortal(portal.portalId, () => countChanged(db, portal.portalId))).toEqual(
      new Map(),
    );
  });

  test('as gone is forgotten, with what it was linked to', async () => {
    await change(portal, 'DELETE', 'contacts/7');
    await change(portal, 'DELETE', 'emails/14');
    await note(portal, { type: 'contacts', id: '7' }, { type: 'emails', id: '14' });
    const [report] = await turns(portal);
    expect(report?.caughtUp.deleted).toBe(2);
    expect(await here(portal)).toEqual(await freshly(portal));
  });

  test('as merged is one customer with the activities of both', async () => {
    const { id } = await change(portal, 'POST', 'contacts/merge', {
      primaryObjectId: '11',
      objectIdToMerge: '12',
    });
    await note(portal, { type: 'contacts', id }, { type: 'contacts', id: '11' });
    await turns(portal);
    const found = await here(portal);
    expect(
      found['activity_links']!.filter((row) => row.includes(`"${id}"`)).length,
    ).toBeGreaterThan(9);
    expect(found).toEqual(await freshly(portal));
  });

  test('of changed properties and owners is followed', async () => {
    await change(portal, 'PATCH', 'contacts/9', { properties: { firstname: 'Zoe' } });
    await change(portal, 'PATCH', 'companies/2', { properties: { name: 'New Name' } });
    await note(portal, { type: 'contacts', id: '9' }, { type: 'companies', id: '2' });
    await turns(portal);
    const found = await here(portal);
    expect(JSON.stringify(found['customers'])).toContain('New Name');
    expect(found).toEqual(await freshly(portal));
  });
});

describe('searching for changes', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await begin({ feed: polled });
  });
  afterAll(() => portal.stop());
  const poll = () =>
    withinPortal(portal.portalId, () =>
      pollChanges({ db, crm: portal.crm, portalId: portal.portalId, now: portal.now }),
    );

  test('finds nothing where nothing but we ourselves wrote, one call a type', async () => {
    const before = portal.crm.counts().search;
    expect(await poll()).toBe(0);
    expect(portal.crm.counts().search - before).toBe(12);
  });

  test('finds what changed once, though the overlap shows it again', async () => {
    await change(portal, 'PATCH', 'contacts/4', { properties: { lastname: 'Other' } });
    await change(portal, 'PATCH', 'deals/3', { properties: { amount: '777' } });
    expect(await poll()).toBe(2);
    expect(await poll()).toBe(0);
    await withinPortal(portal.portalId, () => wakePortal(db, portal.portalId, noon));
    await turns(portal, { feed: polled });
    expect(await here(portal)).toEqual(await freshly(portal));
    expect(await poll()).toBe(0);
  });

  test('sees what somebody changed right after our own write', async () => {
    await change(portal, 'PATCH', 'contacts/5', { properties: { lastname: 'Again' } });
    expect(await poll()).toBe(1);
  });
});

test('a portal that was searched is followed from the turn on in which the feed is asked to tell of it', async () => {
  const portal = await begin({ feed: polled });
  await change(portal, 'PATCH', 'contacts/6', { properties: { lastname: 'Meanwhile' } });
  let asked = 0;
  const feed: Feed = { kind: 'pushed', subscribe: async () => void (asked += 1) };
  for (const searches of [12, 0]) {
    const before = portal.crm.counts().search;
    await withinPortal(portal.portalId, () => wakePortal(db, portal.portalId, noon));
    await turns(portal, { feed });
    // What changed before it was asked is found by one more search.
    expect(portal.crm.counts().search - before).toBe(searches);
    expect(asked).toBe(1);
    expect(await here(portal)).toEqual(await freshly(portal));
  }
  await portal.stop();
});

test('a turn that fails is planned again, later each time, and the next good one forgets it', async () => {
  const portal = await begin();
  const { portalId } = portal;
  const broken = {
    ...portal.crm,
    read: () =>
      Promise.reject(new Unavailable('HubSpot is not well.', { maybeDone: false })) as never,
  };
  const fail = async () => {
    await note(portal, { type: 'contacts', id: '1' });
    await withinPortal(portalId, () =>
      expect(
        takeTurn({ db, crm: broken, portalId, feed: pushed, now: portal.now }),
      ).rejects.toThrow('not well'),
    );
    return (await withinPortal(portalId, () => findTurn(db, portalId)))!;
  };
  expect(await fail()).toMatchObject({
    failures: 1,
    problem: 'Unavailable',
    wakeAt: noon + 60_000,
  });
  expect(await fail()).toMatchObject({ failures: 2, wakeAt: noon + 120_000 });
  await note(portal, { type: 'contacts', id: '1' });
  await turns(portal);
  expect(await withinPortal(portalId, () => findTurn(db, portalId))).toMatchObject({
    failures: 0,
    problem: null,
  });
  await portal.stop();
});

const goneOf = ({ portalId }: TestPortal) =>
  withinPortal(
    portalId,
    async () => (await contents(db, portalId, ['gone_records']))['gone_records'],
  );

describe('what is noted of the deleted', () => {
  test('goes within hours of a day, in a portal as well in which nothing happens any more', async () => {
    const portal = await begin();
    await change(portal, 'DELETE', 'contacts/7');
    await note(portal, { type: 'contacts', id: '7' });
    await turns(portal);
    expect(await goneOf(portal)).toHaveLength(1);
    let at = noon;
    const now = () => at;
    while (at < noon + 27 * 3_600_000) {
      at = (await turns(portal, { now })).at(-1)!.wakeAt;
      if (at < noon + day) expect(await goneOf(portal)).toHaveLength(1);
    }
    expect(await goneOf(portal)).toEqual([]);
    await portal.stop();
  });

  test('names nobody who was erased before the deletion was told', async () => {
    const portal = await begin();
    const { portalId } = portal;
    await withinPortal(portalId, () => erasePerson({ db, portalId, contactId: '7', now: noon }));
    for (const id of ['7', '8']) await change(portal, 'DELETE', `contacts/${id}`);
    await note(portal, { type: 'contacts', id: '7' }, { type: 'contacts', id: '8' });
    await turns(portal);
    expect(await goneOf(portal)).toEqual([expect.stringContaining('"id":"8"')]);
    await portal.stop();
  });
});
