import { array, assert, asyncProperty, integer, nat, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { createBudget, type Budget } from '../../src/crm/budget.ts';
import { defaultLimits } from '../../src/crm/portal-limits.ts';
import { fakeClock } from './fake-clock.ts';

test('grants the whole budget at once and the next place a window after the first answer', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 3, windowMs: 10_000 }, clock, sleep);
  const granted: number[] = [];
  for (let call = 0; call < 5; call += 1) {
    void (async () => {
      const slot = await budget.take();
      granted.push(clock());
      await sleep(200);
      slot.done();
    })();
  }
  await go(60_000);
  expect(granted).toEqual([0, 0, 0, 10_200, 10_200]);
});

test('never lets more into any window of the server, however unevenly calls travel', async () => {
  await assert(
    asyncProperty(
      array(tuple(nat(900), nat(900)), { minLength: 1, maxLength: 40 }),
      integer({ min: 1, max: 6 }),
      async (travels, calls) => {
        const { clock, sleep, go } = fakeClock(0);
        const windowMs = 1_000;
        const budget = createBudget({ calls, windowMs }, clock, sleep);
        const arrivals: number[] = [];
        for (const [there, back] of travels) {
          void (async () => {
            const slot = await budget.take();
            await sleep(there);
            arrivals.push(clock());
            await sleep(back);
            slot.done();
          })();
        }
        await go(travels.length * 3_000);
        expect(arrivals).toHaveLength(travels.length);
        const sorted = arrivals.toSorted((a, b) => a - b);
        for (const [place, at] of sorted.entries()) {
          const next = sorted[place + calls];
          if (next !== undefined) expect(next - at).toBeGreaterThanOrEqual(windowMs);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a pause holds everybody back, and those who came first go first', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 10, windowMs: 1_000 }, clock, sleep);
  budget.pause(5_000);
  const order: string[] = [];
  for (const name of ['first', 'second', 'third']) {
    void (async () => {
      const slot = await budget.take();
      order.push(`${name} at ${clock()}`);
      slot.done();
    })();
  }
  await go(4_999);
  expect(order).toEqual([]);
  await go(1);
  expect(order).toEqual(['first at 5000', 'second at 5000', 'third at 5000']);
});

test('who gives up while waiting leaves the place to the next', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 1, windowMs: 1_000 }, clock, sleep);
  const first = await budget.take();
  const giveUp = new AbortController();
  const refused = budget.take(giveUp.signal).catch((error: unknown) => error);
  let third = false;
  void (async () => {
    const slot = await budget.take();
    third = true;
    slot.done();
  })();
  giveUp.abort(new Error('no longer needed'));
  expect(await refused).toMatchObject({ message: 'no longer needed' });
  first.done();
  await go(1_000);
  expect(third).toBe(true);
  await go(1_000);
  expect(budget.idle()).toBe(true);
});

test('an aborted signal is refused at once, and a slot counts once however often it is given back', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 2, windowMs: 1_000 }, clock, sleep);
  await expect(budget.take(AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  const slot = await budget.take();
  slot.done();
  slot.done();
  await budget.take();
  let third = false;
  void (async () => {
    await budget.take();
    third = true;
  })();
  await go(999);
  expect(third).toBe(false);
  await go(1);
  expect(third).toBe(true);
});

/** Calls of the background that never run dry, each answered at once; returns when each was let in. */
function floodOf(budget: Budget, clock: () => number, lanes: number): number[] {
  const granted: number[] = [];
  const flood = async (): Promise<void> => {
    for (;;) {
      const slot = await budget.take();
      granted.push(clock());
      slot.done();
    }
  };
  for (let lane = 0; lane < lanes; lane += 1) void flood();
  return granted;
}

/** One urgent call, noted when it is let in and answered at once. */
async function noted(budget: Budget, note: () => void): Promise<void> {
  const slot = await budget.take(undefined, true);
  note();
  slot.done();
}

test('with a reserve the background comes evenly, and uses all but the reserve', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 110, windowMs: 10_000, reserve: 10 }, clock, sleep);
  const granted = floodOf(budget, clock, 20);
  await go(100_000);
  const inEach = Array.from(
    { length: 10 },
    (_, window) => granted.filter((at) => Math.floor(at / 10_000) === window).length,
  );
  expect(Math.max(...inEach)).toBeLessThanOrEqual(101);
  expect(granted.length).toBeGreaterThanOrEqual(990);
  // Not even after the burst at the start does anybody wait long for the next place to come free.
  const gaps = granted.slice(1).map((at, index) => at - (granted[index] ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(200);
});

test('of long readings the one with most left when a place comes free goes first, and after all others', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 1, windowMs: 1_000 }, clock, sleep);
  const left = { emails: 3, calls: 2, other: Infinity };
  const order: string[] = [];
  const read = async (name: keyof typeof left): Promise<void> => {
    const slot = await budget.take(undefined, false, () => left[name]);
    order.push(name);
    left[name] -= 1;
    slot.done();
    if (left[name] > 0 && left[name] < Infinity) await read(name);
  };
  (await budget.take()).done();
  void read('calls');
  void read('emails');
  void read('other');
  await go(60_000);
  expect(order).toEqual(['other', 'emails', 'calls', 'emails', 'calls', 'emails']);
});

test.each([0, 3_000, 9_000, 10_500, 47_123])(
  'at any moment, such as after %i ms, twenty-four urgent calls get through a busy budget in two seconds',
  async (moment) => {
    const { clock, sleep, go } = fakeClock(0);
    const budget = createBudget(defaultLimits.general, clock, sleep);
    floodOf(budget, clock, 20);
    await go(moment);
    const urgent: number[] = [];
    for (let call = 0; call < 24; call += 1) {
      void noted(budget, () => urgent.push(clock() - moment));
    }
    await go(10_000);
    expect(urgent).toHaveLength(24);
    expect(urgent[3]).toBe(0);
    expect(Math.max(...urgent)).toBeLessThanOrEqual(2_000);
  },
);

test('no window of the server holds more than the budget, urgent calls and all', async () => {
  const { clock, sleep, go } = fakeClock(0);
  const budget = createBudget({ calls: 20, windowMs: 1_000, reserve: 4 }, clock, sleep);
  const arrivals = floodOf(budget, clock, 7);
  for (let round = 0; round < 40; round += 1) {
    for (let call = 0; call < 9; call += 1) {
      void noted(budget, () => arrivals.push(clock()));
    }
    await go(330);
  }
  const sorted = arrivals.toSorted((a, b) => a - b);
  for (const [place, at] of sorted.entries()) {
    const next = sorted[place + 20];
    if (next !== undefined) expect(next - at).toBeGreaterThanOrEqual(1_000);
  }
});
