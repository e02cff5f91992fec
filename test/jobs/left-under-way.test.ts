import { expect, onTestFinished, test } from 'vitest';
import { takeTurn } from '../../src/jobs/take-turn.ts';
import { uninstallPortal } from '../../src/jobs/uninstall-portal.ts';
import { duePortals } from '../../src/store/due-portals.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { connectionState, saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { day, noon, smallSeed, startPortal } from './small-portal.ts';

const keys = [{ id: 'k', key: Buffer.alloc(32, 5) }] as const;

test('a portal that is left in the midst of its first load has no turn and no token, whatever the turn under way still does', async () => {
  const db = await openStore({ dataDir: ':memory:' });
  onTestFinished(() => closeStore(db));
  const { portalId, crm, sandbox, stop } = await startPortal(smallSeed());
  onTestFinished(stop);
  let pages = 0;
  const left: typeof crm = {
    ...crm,
    async list(...asked) {
      pages += 1;
      if (pages === 3) {
        sandbox.commit([{ op: 'uninstall', at: noon }]);
        await uninstallPortal({ db, portalId, now: noon });
      }
      return await crm.list(...asked);
    },
  };
  await withinPortal(portalId, async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9e15, userId: null };
    await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, keys);
    await wakePortal(db, portalId, noon);
    const feed = { kind: 'pushed', subscribe: async () => {} } as const;
    // Whether the CRM still answers the calls under way is its own affair.
    await takeTurn({ db, crm: left, portalId, feed, now: () => noon }).catch(() => {});
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(await findTurn(db, portalId)).toBeNull();
    expect(await connectionState(db, portalId)).toBeNull();
  });
  expect(await duePortals(db, noon + 400 * day, 10)).toEqual([]);
});
