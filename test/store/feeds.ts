import { describe, expect, it } from 'vitest';
import {
  clearChanged,
  countChanged,
  nextChanged,
  noteChanges,
} from '../../src/store/changed-records.ts';
import { dropGone, findGone, noteGone, rememberedMs } from '../../src/store/gone-records.ts';
import type { Db } from '../../src/store/db.ts';
import { duePortals } from '../../src/store/due-portals.ts';
import {
  claimFeed,
  moveFeed,
  noteAtWork,
  releaseFeed,
  renewFeed,
} from '../../src/store/feed-cursors.ts';
import {
  beginTurn,
  endTurn,
  findTurn,
  removeTurn,
  sweepPortal,
  wakePortal,
} from '../../src/store/portal-turns.ts';
import { listReadings } from '../../src/store/installed-portals.ts';
import { markSynced, savePortal } from '../../src/store/portals.ts';
import { nextDueAt } from '../../src/store/next-due.ts';
import { startRun } from '../../src/store/sync-runs.ts';
import { day, noon } from './sample-records.ts';

const plan = {
  wakeAt: noon + day,
  sweepAt: noon + 9,
  pollAt: 0,
  failures: 0,
  problem: null,
  subscribed: true,
};

/** What changes, whose turn it is and how far a feed was read, on whichever database. */
export function describeFeeds(database: () => Db): void {
  describe('changed records', () => {
    const mails = [
      { type: 'emails', id: '1' },
      { type: 'emails', id: '2' },
    ];

    it('stand once however often they are told, and keep when they were first noticed', async () => {
      const db = database();
      await noteChanges(db, 'changes-1', [...mails, ...mails], noon);
      await noteChanges(db, 'changes-1', mails, noon + 9);
      expect(await countChanged(db, 'changes-1')).toEqual(new Map([['emails', 2]]));
      const [first] = await nextChanged(db, 'changes-1', 'emails', 1);
      expect(first).toMatchObject({ id: '1', noticedAt: noon });
    });

    it('told again while they were read wait for another reading', async () => {
      const db = database();
      await noteChanges(db, 'changes-2', mails, noon);
      const read = await nextChanged(db, 'changes-2', 'emails', 9);
      await noteChanges(db, 'changes-2', [{ type: 'emails', id: '2' }], noon + 9);
      await clearChanged(db, 'changes-2', 'emails', read);
      expect((await nextChanged(db, 'changes-2', 'emails', 9)).map(({ id }) => id)).toEqual(['2']);
    });
  });

  describe('gone records', () => {
    it('are known for a day, by portal and type', async () => {
      const db = database();
      await noteGone(db, 'gone-1', 'deals', ['1', '2', '2'], noon);
      await noteGone(db, 'gone-1', 'contacts', ['1'], noon + rememberedMs);
      await noteGone(db, 'gone-1', 'deals', ['2'], noon + rememberedMs);
      expect(await findGone(db, 'gone-1', 'deals', ['1', '2', '3'])).toEqual(new Set(['1', '2']));
      expect(await findGone(db, 'gone-2', 'deals', ['1'])).toEqual(new Set());
      await noteGone(db, 'gone-2', 'deals', ['1'], noon);
      expect(await nextDueAt(db, 'gone-1')).toBe(noon + rememberedMs);
      await dropGone(db, 'gone-1', noon + rememberedMs - 1);
      expect(await findGone(db, 'gone-1', 'deals', ['1', '2', '3'])).toEqual(new Set(['1', '2']));
      await dropGone(db, 'gone-1', noon + rememberedMs);
      expect(await nextDueAt(db, 'gone-1')).toBe(noon + 2 * rememberedMs);
      expect(await findGone(db, 'gone-1', 'deals', ['1', '2', '3'])).toEqual(new Set(['2']));
      expect(await findGone(db, 'gone-2', 'deals', ['1'])).toEqual(new Set(['1']));
      expect(await findGone(db, 'gone-1', 'contacts', ['1'])).toEqual(new Set(['1']));
    });
  });

  describe('turns', () => {
    it('come at the earliest time that anybody asked for', async () => {
      const db = database();
      await wakePortal(db, 'turns-1', noon + 9);
      await wakePortal(db, 'turns-1', noon + 5);
      await wakePortal(db, 'turns-1', noon + 7);
      expect(await findTurn(db, 'turns-1')).toMatchObject({ wakeAt: noon + 5, sweepAt: 0 });
      expect(await duePortals(db, noon + 4, 9)).not.toContain('turns-1');
      expect(await duePortals(db, noon + 5, 9)).toContain('turns-1');
    });

    it('under way are not due, end with their plan, and come again where somebody woke them meanwhile', async () => {
      const db = database();
      await wakePortal(db, 'turns-2', noon);
      const quiet = (await beginTurn(db, 'turns-2', noon))!;
      expect(await duePortals(db, noon + 1, 99)).not.toContain('turns-2');
      await endTurn(db, 'turns-2', quiet, plan);
      expect(await findTurn(db, 'turns-2')).toEqual(plan);

      const disturbed = (await beginTurn(db, 'turns-2', noon + 20))!;
      await wakePortal(db, 'turns-2', noon + 21);
      await sweepPortal(db, 'turns-2', noon + 22);
      await endTurn(db, 'turns-2', disturbed, plan);
      const after = await findTurn(db, 'turns-2');
      expect(after?.wakeAt).toBe(noon + 21);
      expect(after?.sweepAt).toBeLessThanOrEqual(0);
    });

    it('lost with their process come back by themselves', async () => {
      const db = database();
      await wakePortal(db, 'turns-3', noon);
      const { lostAt } = (await beginTurn(db, 'turns-3', noon))!;
      expect(await duePortals(db, lostAt, 99)).toContain('turns-3');
      await removeTurn(db, 'turns-3');
      expect(await duePortals(db, lostAt, 99)).not.toContain('turns-3');
      expect(await beginTurn(db, 'turns-3', noon)).toBeNull();
    });
  });

  describe('how far a portal is behind', () => {
    it('is since its turn is due, since it fails, or since its first reading began', async () => {
      const db = database();
      const p = 'behind-1';
      const since = async () =>
        (await listReadings(db)).find(({ portalId }) => portalId === p)?.since;
      await savePortal(db, p, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
      expect(await since()).toBeNull();
      await startRun(db, p, noon);
      expect(await since()).toBe(noon);
      await markSynced(db, p, noon + 5);
      expect(await since()).toBe(noon + 5);
      await wakePortal(db, p, noon + 9);
      expect(await since()).toBe(noon + 9);
      const begun = (await beginTurn(db, p, noon + 9))!;
      await endTurn(db, p, begun, { ...plan, failures: 1, problem: 'Unavailable' });
      expect(await since()).toBe(noon + 5);
    });
  });

  describe('a feed', () => {
    it('is read by one at a time, and moves only under a claim that still holds', async () => {
      const db = database();
      const mine = (await claimFeed(db, 'feed-1', 60_000))!;
      expect(mine).toMatchObject({ position: null, readAt: null });
      expect(await claimFeed(db, 'feed-1', 60_000)).toBeNull();
      const longer = (await renewFeed(db, 'feed-1', mine.claim, 60_000))!;
      const to = { position: '7', readAt: noon };
      expect(await moveFeed(db, 'feed-1', mine.claim, to)).toBe(false);
      expect(await moveFeed(db, 'feed-1', longer, to)).toBe(true);
      await releaseFeed(db, 'feed-1', longer);
      expect(await claimFeed(db, 'feed-1', 60_000)).toMatchObject({ position: '7', readAt: noon });
    });

    it('knows when somebody last had a panel open, whoever tells of it late', async () => {
      const db = database();
      await noteAtWork(db, 'feed-3', noon);
      await noteAtWork(db, 'feed-3', noon - 5);
      const first = await claimFeed(db, 'feed-3', 60_000);
      expect(first).toMatchObject({ position: null, readAt: null, atWorkAt: noon });
      await releaseFeed(db, 'feed-3', first!.claim);
      await noteAtWork(db, 'feed-3', noon + 5);
      expect(await claimFeed(db, 'feed-3', 60_000)).toMatchObject({ atWorkAt: noon + 5 });
    });

    it('whose reader was killed is taken by the next once the claim ran out', async () => {
      const db = database();
      const killed = (await claimFeed(db, 'feed-2', -1))!;
      const next = await claimFeed(db, 'feed-2', 60_000);
      expect(next).not.toBeNull();
      expect(await renewFeed(db, 'feed-2', killed.claim, 60_000)).toBeNull();
    });
  });
}
