import { describe, expect, it } from 'vitest';
import { lowSurvey } from '../../src/signals/low-survey.ts';
import { email, survey } from '../builders.ts';
import { detect } from './detect.ts';

describe('low survey', () => {
  it.each([
    ['no answer', [], 'none', null],
    ['an answer without a score', [survey(5, { score: null })], 'none', null],
    ['a promoter', [survey(5, { score: 9 })], 'fine', 0],
    ['a lukewarm seven', [survey(5, { score: 7 })], 'low', 0.1],
    ['a detractor', [survey(5, { score: 6 })], 'low', 0.6],
    ['a zero', [survey(5, { score: 0 })], 'low', 1],
    ['two of five', [survey(5, { metric: 'csat', score: 2, scale: 5 })], 'low', 0.6],
    ['two on an unsaid scale', [survey(5, { metric: 'csat', score: 2, scale: null })], 'low', 0.6],
    ['a better answer since', [survey(90, { score: 0 }), survey(5, { score: 10 })], 'fine', 0],
    [
      'four contacts since',
      [survey(90, { score: 0 }), email(80), email(60), email(40), email(5)],
      'low',
      0.5,
    ],
  ])('%s', (_case, activities, message, severity) => {
    const found = detect(lowSurvey, activities);
    expect(found.message).toBe(message);
    if (severity === null) expect(found.severity).toBeNull();
    else expect(found.severity).toBeCloseTo(severity, 9);
  });
});
