import { expect, it } from 'vitest';
import { backtestPortal } from '../../src/jobs/backtest-portal.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { demoPortal } from '../../src/sandbox/demo/demo-portal.ts';
import { simulate } from '../../src/sandbox/demo/simulate.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { day, noon, startPortal } from './small-portal.ts';

const atNoon = () => noon;

it('on the demo portal, whoever the simulation lets leave is found to have left, and was on the list', async () => {
  const portal = await startPortal(demoPortal({ now: noon }));
  const db = await openStore({ dataDir: ':memory:' });
  try {
    await syncPortal({ db, crm: portal.crm, now: atNoon });
    const { backtest, replays } = await backtestPortal({
      db,
      portalId: portal.portalId,
      now: noon,
      months: 20,
      capacity: 3,
      silenceDays: 120,
    });
    const leaving = new Map(simulate(1, noon).map(({ name, leaving }) => [name, leaving]));
    const gone = replays.filter(({ loss }) => backtest.losses[loss]!.returnedAt === null);
    expect(gone.length).toBeGreaterThan(3);
    const really = gone.filter(({ name, loss }) => {
      const left = leaving.get(name);
      return left && left.at < backtest.losses[loss]!.lostAt;
    });
    // A few write so rarely that their long silence is none; most of those who never came back did leave.
    expect(really.length / gone.length).toBeGreaterThan(0.5);
    const listed = really.filter(({ loss }) => backtest.losses[loss]!.leadDays !== null);
    expect(listed.length / really.length).toBeGreaterThan(0.6);
    // Nobody counts as lost before the silence was long enough.
    for (const { lastSignAt, lostAt } of backtest.losses)
      expect(lostAt - lastSignAt).toBe(120 * day);
  } finally {
    await closeStore(db);
    await portal.stop();
  }
}, 600_000);
