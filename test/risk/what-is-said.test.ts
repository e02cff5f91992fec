import { describe, expect, it } from 'vitest';
import { fitModel, summarize } from '../../src/risk/fit-model.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import type { Activity, CueKind } from '../../src/timeline/records.ts';
import { anna, assessed, cue, email, now, rhythm } from '../builders.ts';

/** A book in which nobody ever left: the calmest there can be. */
const loyal = fitModel(
  Array.from({ length: 60 }, (_, i) =>
    summarize(
      { customer: anna, contacts: [anna], activities: rhythm(800, i % 10, 14 + (i % 15)) },
      now,
    ),
  ),
  now,
);

const said = (kind: CueKind, days: number): Activity[] => [
  ...rhythm(800, days + 1, 20),
  email(days, { cues: [cue(kind)] }),
];

describe.each([
  ['the shipped model', priorModel],
  ['the most loyal book', loyal],
])('in %s', (_name, model) => {
  it.each([
    ['a word of cancelling', said('cancellation', 2), ['elevated', 'high']],
    ['a quote open for two weeks', said('quote_request', 14), ['elevated', 'high']],
    [
      'a complaint unanswered for twelve days',
      said('complaint', 12),
      ['watch', 'elevated', 'high'],
    ],
    ['another supplier named', said('competitor_mention', 3), ['watch', 'elevated', 'high']],
    ['nothing', rhythm(800, 5, 20), ['steady']],
  ])('%s is heard', (_what, activities, levels) => {
    expect(levels).toContain(assessed(activities, {}, { model }).level);
  });

  it('half a year of silence is seen, however loyal the customers have been', () => {
    const { level } = assessed(rhythm(980, 180, 20), {}, { model });
    expect(['elevated', 'high']).toContain(level);
  });
});
