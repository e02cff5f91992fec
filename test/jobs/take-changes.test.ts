import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change } from '../../src/crm/changes.ts';
import { takeChanges } from '../../src/jobs/take-changes.ts';
import { clearChanged, nextChanged } from '../../src/store/changed-records.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { beginTurn, endTurn, findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';

const now = Date.UTC(2026, 10, 1);
let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:', unbound: 'refused' });
});
afterAll(() => closeStore(db));

const contact = (portalId: string, id: string, at = now): Change => ({
  portalId,
  at,
  kind: 'record',
  type: 'contacts',
  id,
});

const noted = (portalId: string) =>
  withinPortal(portalId, () => nextChanged(db, portalId, 'contacts', 100));
const turnOf = (portalId: string) => withinPortal(portalId, () => findTurn(db, portalId));

async function known(portalId: string): Promise<string> {
  const account = { timeZone: 'UTC', currency: 'EUR', uiDomain: null };
  await withinPortal(portalId, () => savePortal(db, portalId, account));
  return portalId;
}

test('records are noted once each, by portal, and their portals woken', async () => {
  const [one, two] = [await known('1'), await known('2')];
  const changes = [contact(one, '7'), contact(two, '7'), contact(one, '7'), contact(one, '8')];
  const taken = await takeChanges(db, changes, now);
  expect(taken).toEqual({ noted: 3, dropped: 0, privacy: [], installed: [], uninstalled: [] });
  expect((await noted(one)).map(({ id }) => id)).toEqual(['7', '8']);
  expect((await noted(two)).map(({ id }) => id)).toEqual(['7']);
  expect(await turnOf(one)).toMatchObject({ wakeAt: now, sweepAt: 0 });
});

test('a portal that was installed and not read yet is known; one that nobody knows is left alone', async () => {
  const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: now, userId: null, scopes: [] };
  const keys = [{ id: '1', key: Buffer.alloc(32, 1) }] as const;
  await withinPortal('3', () => saveInstalled(db, '3', { ...tokens, at: now }, keys));
  const taken = await takeChanges(
    db,
    [contact('3', '1'), contact('4', '1'), { portalId: '4', at: now, kind: 'uninstalled' }],
    now,
  );
  expect(taken).toMatchObject({ noted: 1, dropped: 2, uninstalled: [] });
  expect(await noted('4')).toEqual([]);
  expect(await turnOf('4')).toBeNull();
});

test('what is more than a record is given back in its order, and wakes nobody', async () => {
  const portalId = await known('5');
  const others: Change[] = [
    { portalId, at: 1, kind: 'privacy', contactId: '9' },
    { portalId, at: 2, kind: 'uninstalled' },
    { portalId, at: 3, kind: 'installed' },
    { portalId, at: 4, kind: 'uninstalled' },
  ];
  const taken = await takeChanges(db, others, now);
  expect(taken.privacy).toEqual([others[0]]);
  expect(taken.uninstalled).toEqual([others[1], others[3]]);
  expect(taken.installed).toEqual([others[2]]);
  expect(await turnOf(portalId)).toBeNull();
});

test('a portal that is due earlier stays so, and one that rests is woken', async () => {
  const portalId = await known('6');
  await withinPortal(portalId, () => wakePortal(db, portalId, now - 500));
  await takeChanges(db, [contact(portalId, '1')], now);
  expect((await turnOf(portalId))?.wakeAt).toBe(now - 500);
  const rest = await turnOf(portalId);
  const begun = await withinPortal(portalId, () => beginTurn(db, portalId, now));
  await withinPortal(portalId, () =>
    endTurn(db, portalId, begun!, { ...rest!, wakeAt: now + 86_400_000 }),
  );
  await takeChanges(db, [contact(portalId, '1')], now + 9);
  expect((await turnOf(portalId))?.wakeAt).toBe(now + 9);
});

test('word that comes while a turn is under way has it followed by another', async () => {
  const portalId = await known('7');
  await takeChanges(db, [contact(portalId, '1')], now);
  const begun = await withinPortal(portalId, () => beginTurn(db, portalId, now + 1));
  const read = await noted(portalId);
  await takeChanges(db, [contact(portalId, '1')], now + 2);
  await withinPortal(portalId, async () => {
    await clearChanged(db, portalId, 'contacts', read);
    await endTurn(db, portalId, begun!, { ...begun!.turn, wakeAt: now + 86_400_000 });
  });
  expect(await noted(portalId)).toHaveLength(1);
  expect((await turnOf(portalId))?.wakeAt).toBe(now + 2);
});

test('many at once are all kept, whoever tells of the same records in another order', async () => {
  const portalId = await known('8');
  const ids = Array.from({ length: 200 }, (_, index) => String(index));
  await Promise.all(
    [ids, ids.toReversed(), ids].map((told) =>
      takeChanges(
        db,
        told.map((id) => contact(portalId, id)),
        now,
      ),
    ),
  );
  expect(
    await withinPortal(portalId, () => nextChanged(db, portalId, 'contacts', 999)),
  ).toHaveLength(200);
});
