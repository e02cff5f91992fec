import { expect, it } from 'vitest';
import { keptForMinute } from '../../src/server/kept-for-minute.ts';

it('reads a portal once a minute, each portal for itself, and again after a failure', async () => {
  let at = 0;
  const read: string[] = [];
  let fails = false;
  const kept = keptForMinute(
    () => at,
    async (portalId) => {
      read.push(portalId);
      if (fails) throw new Error('no answer');
      return `${portalId} at ${at}`;
    },
  );
  expect(await Promise.all([kept('1'), kept('1'), kept('2')])).toEqual([
    '1 at 0',
    '1 at 0',
    '2 at 0',
  ]);
  expect(read).toEqual(['1', '2']);
  at = 59_999;
  expect(await kept('1')).toBe('1 at 0');
  at = 60_000;
  expect(await kept('1')).toBe('1 at 60000');
  at = 120_000;
  fails = true;
  await expect(kept('1')).rejects.toThrow('no answer');
  fails = false;
  expect(await kept('1')).toBe('1 at 120000');
  expect(read).toEqual(['1', '2', '1', '1', '1']);
});
