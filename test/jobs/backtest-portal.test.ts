import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backtestPortal } from '../../src/jobs/backtest-portal.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { markSynced, savePortal } from '../../src/store/portals.ts';
import type { Activity, Customer } from '../../src/timeline/records.ts';
import { company, contact, day, email } from '../store/sample-records.ts';

const today = Date.UTC(2026, 5, 10, 12);
const owners = ['r1', 'r2'];

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

async function keep(portalId: string, customers: Customer[], activities: Activity[]) {
  await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  await replaceOwners(
    db,
    portalId,
    owners.map((id) => ({ id, name: `Rep ${id}`, email: null })),
  );
  await saveCustomers(
    db,
    portalId,
    1,
    customers.map((customer) => ({ customer, hash: 'h' })),
  );
  await saveActivities(
    db,
    portalId,
    1,
    activities.map((activity) => ({ activity, hash: 'h' })),
  );
  await markSynced(db, portalId, today);
}

/** A mail every ten days from 400 days ago until so many days ago. */
const mails = (id: string, until: number, changes: Partial<Activity> = {}): Activity[] =>
  Array.from({ length: Math.floor((400 - until) / 10) + 1 }, (_, index) =>
    email(`${id}-${index}`, [id], {
      at: today - (400 - 10 * index) * day,
      ownerId: owners[Number(id) % 2]!,
      ...(changes as object),
    }),
  );
const people = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) =>
    contact(String(from + index), { ownerId: owners[(from + index) % 2]! }),
  );

/** Forty customers in touch every ten days; every fifth stopped 130 days ago, on the last day of January. */
const book = () => {
  const customers = people(40);
  const activities = customers.flatMap(({ id }) => mails(id, Number(id) % 5 === 0 ? 130 : 0));
  return { customers, activities };
};

const job = (portalId: string) => ({
  db,
  portalId,
  now: today,
  months: 3,
  capacity: 4,
  silenceDays: 90,
});

describe('backtestPortal', () => {
  it('finds who left, and that they stood on the list', async () => {
    const { customers, activities } = book();
    await keep('a', customers, activities);
    const { backtest, replays, modelVersions } = await backtestPortal(job('a'));
    expect(backtest.cuts.map((at) => new Date(at).toISOString().slice(0, 7))).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(modelVersions).toHaveLength(3);
    expect(backtest.customers).toBe(40);
    // In touch until the end of January, silent from then: February and March foresee the loss.
    expect(backtest.months.map(({ counted, left }) => [counted, left])).toEqual([
      [40, 0],
      [40, 8],
      [40, 8],
    ]);
    expect(backtest.losses).toHaveLength(8);
    expect(backtest.enough).toBe(false);
    expect(backtest.results[0]).toMatchObject({ way: 'risk', flagged: 24, caught: 8 });
    expect(backtest.months[2]).toMatchObject({ flagged: 8, hits: 8 });
    expect(replays).toHaveLength(8);
    expect(replays[0]).toMatchObject({ customer: { kind: 'contact' }, ownerName: /^Rep r/ });
  });

  it('later events change no past figure but labels', async () => {
    const { customers, activities } = book();
    await keep('b', customers, [...activities, ...mails('5', 0).slice(-6)]);
    const [before, after] = [await backtestPortal(job('a')), await backtestPortal(job('b'))];
    expect(after.modelVersions).toEqual(before.modelVersions);
    const seen = ({ backtest }: typeof after) => [
      backtest.months.map(({ counted, flagged, unknown, alreadySilent }) => [
        counted,
        flagged,
        unknown,
        alreadySilent,
      ]),
      backtest.levels.map(({ level, counted }) => [level, counted]),
    ];
    expect(seen(after)).toEqual(seen(before));
    // The next mail came 80 days after the last: for that one 90 silent days there were not.
    expect(before.backtest.losses).toHaveLength(8);
    expect(after.backtest.losses).toHaveLength(7);
  });

  it('where the owner did nothing in the window, the silence was ours', async () => {
    const { customers, activities } = book();
    const away = activities.filter(({ ownerId, at }) => ownerId !== 'r2' || at < today - 131 * day);
    await keep('c', customers, away);
    const { backtest } = await backtestPortal(job('c'));
    expect(backtest.months[2]).toMatchObject({ counted: 20, left: 4, ownerIdle: 20 });
  });

  it('silence after the last reading is not known, so the months end earlier', async () => {
    const { customers, activities } = book();
    await keep('d', customers, activities);
    await markSynced(db, 'd', today - 20 * day);
    const { backtest } = await backtestPortal(job('d'));
    expect(backtest.asOf).toBe(today - 20 * day);
    expect(new Date(backtest.cuts.at(-1)!).toISOString()).toBe('2026-02-01T00:00:00.000Z');
  });

  it('counts a company and not its contacts as well, and sees no other portal', async () => {
    const [ann, bob] = people(2);
    const members = [ann!, bob!].map((one) => ({ ...one, companyIds: ['9'] }));
    const linked = { companyIds: ['9'] };
    await keep(
      'e',
      [company('9', { ownerId: 'r1' }), ...members],
      [...mails('1', 0, linked), ...mails('2', 0, linked)],
    );
    const { backtest } = await backtestPortal(job('e'));
    expect(backtest.customers).toBe(1);
    expect((await backtestPortal(job('nobody'))).backtest.counted).toBe(0);
  });

  it('reports progress and stops when asked to', async () => {
    const steps: string[] = [];
    await backtestPortal({ ...job('a'), onProgress: ({ what }) => steps.push(what) });
    expect([...new Set(steps)]).toEqual(['rhythms of past months', 'past months']);
    const signal = AbortSignal.abort(new Error('interrupted'));
    await expect(backtestPortal({ ...job('a'), signal })).rejects.toThrow('interrupted');
  });
});
