import { describe, expect, it } from 'vitest';
import { interactionsFalling } from '../../src/signals/interactions-falling.ts';
import { email, rhythm } from '../builders.ts';
import { detect } from './detect.ts';

describe('interactions falling', () => {
  it.each([
    ['nothing', []],
    ['a short history', rhythm(120, 5, 10)],
    ['few contacts', [email(400), email(200), email(5)]],
  ])('does not apply to %s', (_case, activities) => {
    expect(detect(interactionsFalling, activities)).toMatchObject({
      severity: null,
      message: 'short-history',
    });
  });

  it.each([
    ['a steady rhythm', rhythm(500, 5, 15), 'usual', 0, 0],
    [
      'a rhythm that has halved',
      [...rhythm(500, 95, 10), ...rhythm(80, 5, 25)],
      'falling',
      0.1,
      0.5,
    ],
    ['hardly anything left', [...rhythm(500, 95, 10), email(60)], 'falling', 0.6, 1],
  ])('%s', (_case, activities, message, least, most) => {
    const found = detect(interactionsFalling, activities);
    expect(found.message).toBe(message);
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  });

  it('still stands when the good year is long past', () => {
    const found = detect(interactionsFalling, rhythm(1500, 900, 10));
    expect(found.severity).toBeGreaterThan(0.8);
  });
});
