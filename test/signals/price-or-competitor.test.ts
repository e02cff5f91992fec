import { expect, it } from 'vitest';
import { priceOrCompetitor } from '../../src/signals/price-or-competitor.ts';
import { cue, email, order, sent } from '../builders.ts';
import { detect } from './detect.ts';

it.each([
  ['nothing to read', [sent(3)], 'nothing', null],
  ['no such words', [email(3)], 'none', 0],
  ['too expensive', [email(3, { cues: [cue('price_objection')] })], 'said', 0.55],
  ['our own mail about prices', [email(9), sent(3, { cues: [cue('price_objection')] })], 'none', 0],
  ['another supplier', [email(3, { cues: [cue('competitor_mention')] })], 'said', 0.65],
  ['cancelling', [email(3, { cues: [cue('cancellation')] })], 'said', 1],
  ['bought since', [email(30, { cues: [cue('price_objection')] }), order(3)], 'said', 0.11],
  [
    'three contacts since',
    [email(90, { cues: [cue('competitor_mention')] }), email(60), email(40), email(5)],
    'said',
    0.325,
  ],
])('price or competitor: %s', (_case, activities, message, severity) => {
  const found = detect(priceOrCompetitor, activities);
  expect(found.message).toBe(message);
  if (severity === null) expect(found.severity).toBeNull();
  else expect(found.severity).toBeCloseTo(severity, 9);
});
