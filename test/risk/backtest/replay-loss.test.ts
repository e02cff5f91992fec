import { expect, it } from 'vitest';
import { replayLoss } from '../../../src/risk/backtest/replay-loss.ts';
import { priorModel } from '../../../src/risk/prior-model.ts';
import { dayMs } from '../../../src/timeline/days.ts';
import { defaultSettings } from '../../../src/timeline/settings.ts';
import type { Activity } from '../../../src/timeline/records.ts';
import { anna, cue, daysAgo, email, rhythm } from '../../builders.ts';

const replay = (activities: Activity[]) =>
  replayLoss(() => ({ customer: anna, contacts: [anna], activities, closed: [] }), {
    settings: defaultSettings,
    modelAt: () => priorModel,
    lastSignAt: daysAgo(100),
    lostAt: daysAgo(10),
  });

it('finds the signal that spoke first and was never silent again', () => {
  const asked = email(120, { cues: [cue('quote_request', 'Please send us a quote.')] });
  const { points, touches, firstMissed } = replay([...rhythm(500, 100, 10), asked]);
  expect(firstMissed).toMatchObject({
    id: 'unanswered-request',
    evidence: { quote: 'Please send us a quote.' },
  });
  // The first week's end after the request was late.
  expect(firstMissed!.at).toBeGreaterThan(daysAgo(120));
  expect(firstMissed!.at).toBeLessThanOrEqual(daysAgo(110));
  expect(points.at(-1)!.at).toBe(daysAgo(10));
  expect(points[1]!.at - points[0]!.at).toBe(7 * dayMs);
  expect(touches.at(-1)).toBe(daysAgo(100));
});

it('sees no later record in an earlier week', () => {
  const before = rhythm(500, 100, 10);
  const late = email(15, { cues: [cue('cancellation', 'We cancel.')] });
  const week = (activities: Activity[]) =>
    replay(activities).points.filter(({ at }) => at < daysAgo(15));
  expect(week([...before, late])).toEqual(week(before));
  expect(replay([...before, late]).points.at(-1)).not.toEqual(replay(before).points.at(-1));
});

it('tells of silence alone where nothing else spoke', () => {
  const { firstMissed } = replay(rhythm(500, 100, 10));
  expect(firstMissed!.at).toBeGreaterThan(daysAgo(100));
});
