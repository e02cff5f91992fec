import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { findTurn } from '../../src/store/portal-turns.ts';
import { savePortal, saveSettings } from '../../src/store/portals.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';

const key = Buffer.alloc(32, 5);
const now = Date.UTC(2026, 10, 22, 12);
const printed: string[] = [];
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warmline-portals-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
beforeEach(() => {
  printed.length = 0;
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});

const env = {
  HUBSPOT_CLIENT_ID: 'app',
  HUBSPOT_CLIENT_SECRET: 'secret',
  WARMLINE_TOKEN_KEYS: `1:${key.toString('base64')}`,
  PUBLIC_URL: 'https://warmline.example',
  // Nobody answers there: these commands need no call.
  HUBSPOT_API_URL: 'http://127.0.0.1:9',
};

const run = (...argv: string[]) =>
  buildProgram({
    readConfig: () => readConfig({ ...env, WARMLINE_HOME: home }),
    now: () => now,
    signal: new AbortController().signal,
  }).run(argv);

async function inStore<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openStore({ dataDir: join(home, 'data') });
  try {
    return await work(db);
  } finally {
    await closeStore(db);
  }
}

const install = (portalId: string, actFrom: number) =>
  inStore((db) =>
    withinPortal(portalId, async () => {
      await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
      await saveSettings(db, portalId, { actFrom });
      const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9e15, userId: null };
      await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, [{ id: '1', key }]);
    }),
  );

const actFrom = () => (JSON.parse(printed.join('')) as { actFrom: number }).actFrom;

it('works on the one portal there is, and asks which where there are several', async () => {
  await expect(run('settings', 'show')).rejects.toThrow('No portal has installed Warmline yet');
  await install('71', 40);
  await run('settings', 'show');
  expect(actFrom()).toBe(40);

  await install('72', 60);
  await expect(run('settings', 'show')).rejects.toThrow(
    'works on one portal, and 2 have installed Warmline. Say which: --portal ID (71, 72).',
  );
  printed.length = 0;
  await run('settings', 'show', '--portal', '072');
  expect(actFrom()).toBe(60);
  for (const argv of [
    ['export'],
    ['replay', 'contact:1'],
    ['backtest'],
    ['assess'],
    ['eval:requests', '--portal'],
    ['sync'],
  ])
    await expect(run(...argv)).rejects.toThrow('Say which: --portal ID (71, 72).');
});

it('reads and changes the portal that is named, and no other', async () => {
  await run('settings', 'set', '--portal', '71', '--act-from', '45');
  printed.length = 0;
  await run('settings', 'show', '--portal', '71');
  expect(actFrom()).toBe(45);
  printed.length = 0;
  await run('settings', 'show', '--portal', '72');
  expect(actFrom()).toBe(60);
  printed.length = 0;
  await run('export', '--portal', '72', '--json');
  await run('eval:requests', '--portal', '72', '--json');
  expect(printed[0]).toBe('[]\n');
  await expect(run('replay', 'contact:1', '--portal', '72')).rejects.toThrow("can't be replayed");
  await expect(run('settings', 'show', '--portal', '73')).rejects.toThrow(
    'Portal 73 has not installed Warmline: it can at https://warmline.example/oauth/install.',
  );
});

it('what is kept of a paused portal can be read', async () => {
  await inStore((db) =>
    withinPortal('72', () =>
      db
        .updateTable('portal_tokens')
        .set({ paused_at: now })
        .where('portal_id', '=', '72')
        .execute(),
    ),
  );
  await run('settings', 'show', '--portal', '72');
  expect(actFrom()).toBe(60);
});

it('leaves the reading to those who give turns', async () => {
  await run('sync', '--portal', '71');
  expect(printed).toEqual(['Portal 71 is listed anew by its next turn.\n']);
  const turn = await inStore((db) => withinPortal('71', () => findTurn(db, '71')));
  expect(turn).toMatchObject({ wakeAt: now, sweepAt: -now });
});

it('an environment that leads into another portal is no way to the one that is named', async () => {
  const local = buildProgram({
    readConfig: () => readConfig({ WARMLINE_HOME: join(home, 'local') }),
    now: () => now,
    signal: new AbortController().signal,
  });
  await expect(local.run(['settings', 'show', '--portal', '71'])).rejects.toThrow(
    /leads into portal \d+ and --portal asks for 71/,
  );
});
