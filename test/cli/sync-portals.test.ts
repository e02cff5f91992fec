import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { syncPortals } from '../../src/cli/sync-portals.ts';
import { Unavailable } from '../../src/crm/errors.ts';
import type { AccessTokens } from '../../src/jobs/access-tokens.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import type { TokenKeys } from '../../src/store/seal-tokens.ts';
import { saveInstalled } from '../../src/store/tokens.ts';

const keys: TokenKeys = [{ id: '1', key: Buffer.alloc(32, 1) }];
let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  for (const portalId of ['1', '2', '3', '4', '5']) {
    const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 0, userId: null, scopes: [] };
    await saveInstalled(db, portalId, { ...given, at: 0 }, keys);
  }
});
afterAll(() => closeStore(db));

/** Syncs that end when they are told to; none of these portals lets anybody in. */
function start(failing: string | null = null) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  let most = 0;
  let now = 0;
  const said: string[] = [];
  const syncing = syncPortals({
    db,
    crms: {
      async of(portalId) {
        begun.push(portalId);
        now += 1;
        most = Math.max(most, now);
        await new Promise<void>((resolve) => ends.push(resolve));
        now -= 1;
        if (portalId === failing) throw new Unavailable('It sleeps.', { maybeDone: false });
        return null;
      },
    },
    tokens: {} as AccessTokens,
    now: () => 0,
    signal: new AbortController().signal,
    everyMinutes: 0,
    report: (sentence) => said.push(sentence),
    watch: { onRun: () => {}, onFailure: () => {} },
  });
  const end = () => ends.splice(0).forEach((resolve) => resolve());
  return { syncing, begun, said, end, most: () => most };
}

it('syncs all portals, three at a time; a new one comes first and none runs twice at once', async () => {
  const { syncing, begun, end, most } = start();
  syncing.begin();
  await vi.waitFor(() => expect(begun).toEqual(['1', '2', '3']));
  syncing.soon('5');
  syncing.soon('1');
  end();
  await vi.waitFor(() => expect(begun).toEqual(['1', '2', '3', '1', '5', '4']));
  end();
  await syncing.stop();
  expect([begun.length, most()]).toEqual([6, 3]);
});

it('one that fails is told and costs the others nothing', async () => {
  const { syncing, begun, said, end } = start('2');
  for (const portalId of ['1', '2', '3']) syncing.soon(portalId);
  await vi.waitFor(() => expect(begun).toHaveLength(3));
  end();
  await vi.waitFor(() => expect(said).toEqual(['Portal 2: It sleeps.']));
  expect([syncing.inTrouble('2'), syncing.inTrouble('1')]).toEqual([true, false]);
  await syncing.stop();
});
