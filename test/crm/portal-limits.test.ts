import { expect, test } from 'vitest';
import { sharedPortalLimits } from '../../src/crm/portal-limits.ts';
import { jumpingClock } from './fake-clock.ts';

const limits = { general: { calls: 2, windowMs: 10_000 }, search: { calls: 1, windowMs: 1_000 } };

test('a portal keeps its limits while they matter, and is forgotten when a new start is the same', async () => {
  const { clock, sleep } = jumpingClock();
  const of = (key: string) => sharedPortalLimits(key, limits, clock, sleep);
  const busy = of('busy');
  const slot = await busy.budgets.general.take();
  const closed = of('closed');
  closed.closedUntil = clock() + 60_000;
  const quiet = of('quiet');

  expect(of('busy')).toBe(busy);
  of('a new portal');
  expect(of('busy')).toBe(busy);
  expect(of('closed')).toBe(closed);
  expect(of('quiet')).not.toBe(quiet);

  slot.done();
  of('another new portal');
  expect(of('busy')).toBe(busy);
  await sleep(60_000);
  of('one more new portal');
  expect(of('busy')).not.toBe(busy);
  expect(of('closed')).not.toBe(closed);
});
