import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { App } from '../../src/cli/open-app.ts';
import { createWatch } from '../../src/cli/watch.ts';
import { workPortals } from '../../src/cli/work-portals.ts';
import { readConfig } from '../../src/config.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { savePortal } from '../../src/store/portals.ts';
import { beginReplay, wishReplay } from '../../src/store/replay-wishes.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { noon } from '../jobs/small-portal.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

it('operators hear of a replay that failed though nothing was thrown, and of one that was kept', async () => {
  for (const id of ['801', '802'])
    await withinPortal(id, async () => {
      await savePortal(db, id, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
      await wishReplay(db, id, noon);
    });
  // Three workers were killed by it.
  await withinPortal('801', async () => {
    for (let kill = 1; kill <= 3; kill += 1)
      await beginReplay(db, '801', { claim: 'killed', at: noon, until: noon });
  });
  const lines: string[] = [];
  const config = readConfig({ LOG_LEVEL: 'info' });
  const logTo = { write: (line: string) => void lines.push(line) };
  const watch = createWatch(config, () => noon, { logTo });
  // Nobody is connected: there are no turns.
  const app = { db, watch, journal: null, crms: { of: async () => null } } as unknown as App;
  const stop = await workPortals(app, { ...config, databaseUrl: null }, () => noon);
  const told = () =>
    lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ job }) => job === 'replay');
  await vi.waitFor(() => expect(told()).toHaveLength(2), { timeout: 60_000, interval: 20 });
  await stop();
  const of = (id: string) => told().find(({ portal }) => portal === id);
  expect(of('801')).toMatchObject({ level: 'warn', outcome: 'failed' });
  expect(of('802')).toMatchObject({ level: 'info', outcome: 'kept' });
  const { body } = await watch.metrics.text();
  expect(body).toContain('warmline_replays_total{outcome="failed"} 1');
  expect(body).toContain('warmline_replays_total{outcome="kept"} 1');
  expect(body).toContain('warmline_replays_total{outcome="again"} 0');
}, 90_000);
