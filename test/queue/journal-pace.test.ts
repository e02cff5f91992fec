import { expect, test } from 'vitest';
import { createJournalPace } from '../../src/queue/journal-pace.ts';

const minute = 60_000;

/** Looks for so long, each a pause after the one before; how long the pauses were. */
function look(pace: ReturnType<typeof createJournalPace>, clock: { at: number }, ms: number) {
  const pauses: number[] = [];
  for (const end = clock.at + ms; clock.at < end;) {
    const pause = pace.after(0);
    pauses.push(pause);
    clock.at += pause;
  }
  return pauses;
}

test('looks after a second while something is told, and within ten for twenty minutes after', () => {
  const clock = { at: 0 };
  const pace = createJournalPace(() => clock.at);
  expect(pace.after(3)).toBe(1_000);
  const pauses = look(pace, clock, 19 * minute);
  expect(pauses.slice(0, 3)).toEqual([1_500, 2_250, 3_375]);
  expect(Math.max(...pauses)).toBe(10_000);
});

test('looks at most 91 times in an hour of silence', () => {
  const clock = { at: 0 };
  const pace = createJournalPace(() => clock.at);
  look(pace, clock, 30 * minute);
  expect(look(pace, clock, 60 * minute).length).toBeLessThanOrEqual(91);
});

test('looks within ten seconds while somebody has a panel open, however silent it is, and for twenty minutes after', () => {
  const clock = { at: 0 };
  const pace = createJournalPace(() => clock.at);
  look(pace, clock, 60 * minute);
  expect(pace.waitMs()).toBe(40_000);
  const seenAt = clock.at - minute;
  expect(pace.after(0, seenAt)).toBe(10_000);
  expect(look(pace, clock, 18 * minute).at(-1)).toBe(10_000);
  expect(look(pace, clock, 5 * minute).at(-1)).toBe(40_000);
  // Somebody who looked long ago is not at work.
  expect(pace.after(0, seenAt)).toBe(40_000);
});

test('hurries for what happens in a portal, and is as slow again as before when the journal tells nothing of it', () => {
  const clock = { at: 0 };
  const pace = createJournalPace(() => clock.at);
  look(pace, clock, 60 * minute);
  pace.hurry();
  expect(pace.waitMs()).toBe(1_000);
  expect(look(pace, clock, 5 * minute).at(-1)).toBe(40_000);
});
