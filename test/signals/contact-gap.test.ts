import { describe, expect, it } from 'vitest';
import { contactGap } from '../../src/signals/contact-gap.ts';
import { daysAgo, email, meeting, note, order, rhythm, sent } from '../builders.ts';
import { detect } from './detect.ts';

describe('contact gap', () => {
  it('does not apply without any two-way contact', () => {
    const found = detect(contactGap, [sent(3), note(2), email(1, { automated: true })]);
    expect(found).toMatchObject({ severity: null, message: 'none' });
  });

  it.each([
    ['a contact within the usual gap', rhythm(300, 15, 15), 'usual', 0, 0],
    ['a gap somewhat longer than usual', rhythm(300, 30, 15), 'late', 0.1, 0.5],
    ['a gap several times the usual', rhythm(330, 90, 15), 'late', 0.95, 1],
    ['one contact only, long ago', [email(120)], 'late-book', 0.3, 0.9],
    ['one contact only, of late', [email(10)], 'usual-book', 0, 0],
  ])('%s', (_case, activities, message, least, most) => {
    const found = detect(contactGap, activities);
    expect(found.message).toBe(message);
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  });

  it('goes by the purchases of who never spoke with us', () => {
    const found = detect(contactGap, [order(400), order(370), order(340), order(200)]);
    expect(found.message).toBe('bought');
    expect(found.severity).toBeGreaterThan(0.3);
    expect(found.text).toMatch(
      /^No two-way contact is recorded. The last purchase was 200 days ago/,
    );
    expect(detect(contactGap, [order(400), order(200), email(1)]).message).toBe('usual-book');
  });

  it('says how late and what is normal', () => {
    const found = detect(contactGap, rhythm(333, 33, 20));
    expect(found.text).toBe(
      'Last contact 33 days ago (May 15, 2026). Normal for Anna is 20 ± 7 days: 12 days late.',
    );
    expect(found.evidence[0]?.at).toBe(daysAgo(33));
  });

  it('judges the same gap by the own rhythm: late for one, usual for another', () => {
    const brisk = detect(contactGap, rhythm(340, 40, 10)).severity!;
    const calm = detect(contactGap, rhythm(640, 40, 60)).severity!;
    expect(brisk).toBeGreaterThan(0.4);
    expect(calm).toBe(0);
  });

  it('is not fooled by a burst of mails in one afternoon', () => {
    const quarterly = [270, 180, 90].flatMap((days) => [
      email(days),
      email(days - 0.1),
      email(days - 0.2),
    ]);
    expect(detect(contactGap, quarterly).reason.values['usualDays']).toBeGreaterThan(35);
  });

  it('takes a past meeting without an outcome for held', () => {
    const found = detect(contactGap, [
      ...rhythm(300, 100, 10),
      meeting(2, { outcome: 'scheduled' }),
    ]);
    expect(found.severity).toBe(0);
  });
});
