import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { keepSettings } from '../../src/jobs/keep-settings.ts';
import { takeTurn } from '../../src/jobs/take-turn.ts';
import type { Db } from '../../src/store/db.ts';
import { duePortals } from '../../src/store/due-portals.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

/** Erasing drops the book in columns; until it is packed anew every page of the manager reads everybody as kept. */
describe('the book of a portal in which something was erased', () => {
  let db: Db;
  let portal: TestPortal;
  beforeAll(async () => {
    db = await openStore({ dataDir: ':memory:' });
    let at = noon;
    portal = await startPortal(smallSeed({ contacts: 6, emails: 30 }), { clock: () => (at += 1) });
    await within(() => wakePortal(db, portal.portalId, noon));
    await untilItRests();
  });
  afterAll(async () => {
    await portal.stop();
    await closeStore(db);
  });

  const within = <T>(work: () => Promise<T>) => withinPortal(portal.portalId, work);
  const packed = async () =>
    (await sql`select from book_columns where portal_id = ${portal.portalId}`.execute(db)).rows
      .length > 0;
  const due = () => duePortals(db, portal.now(), 9);

  async function untilItRests(): Promise<void> {
    const { portalId, crm, now } = portal;
    const feed = { kind: 'pushed' as const, subscribe: async () => {} };
    await within(async () => {
      for (let count = 0; count < 50; count += 1)
        if ((await takeTurn({ db, crm, portalId, feed, now }))!.wakeAt > now()) return;
    });
    expect((await within(() => findTurn(db, portalId)))!.wakeAt).toBeGreaterThan(now());
  }

  test.each([
    [
      'a person',
      async () => {
        await erasePerson({ db, portalId: portal.portalId, contactId: '3', now: portal.now() });
      },
    ],
    [
      'all texts',
      async () => {
        const { portalId, now } = portal;
        const changes = { keepText: false };
        await keepSettings({ db, portalId, now: now(), changes, key: 'texts', by: null });
      },
    ],
  ])('is packed by a turn that is due at once: %s', async (_what, erase) => {
    expect(await packed()).toBe(true);
    expect(await due()).toEqual([]);
    await within(erase);
    expect(await packed()).toBe(false);
    expect(await due()).toEqual([portal.portalId]);
    await untilItRests();
    expect(await packed()).toBe(true);
  });
});
