import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unansweredRequest } from '../../src/signals/unanswered-request.ts';
import { defaultSettings, weekdays, type Settings } from '../../src/timeline/settings.ts';
import { cue, email, quote, sent, ticket } from '../builders.ts';
import { detect } from './detect.ts';

const ask = (days: number, changes = {}) =>
  email(days, { threadId: 't', cues: [cue('quote_request', 'Send us a quote?')], ...changes });

describe('unanswered request', () => {
  it.each([
    ['no request at all', [email(3)], 'none', 0, 0],
    ['a request of two hours ago', [ask(2 / 24)], 'open', 0, 0.1],
    ['a request due today', [ask(1)], 'open', 0.2, 0.3],
    ['a request of twelve days ago', [ask(12)], 'open', 0.8, 0.95],
    ['a request answered by a quote', [ask(12), quote(10)], 'answered', 0, 0],
    [
      'a request only promised to',
      [ask(12), sent(11, { threadId: 't', cues: [cue('promise')] })],
      'open',
      0.8,
      0.95,
    ],
    [
      'a request in a ticket',
      [ticket(12, { cues: [cue('information_request')] })],
      'open',
      0.8,
      0.95,
    ],
  ])('%s', (_case, activities, message, least, most) => {
    const found = detect(unansweredRequest, activities);
    expect(found.message).toBe(message);
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  });

  it('weighs more when they ask again, and more with a second request', () => {
    const once = detect(unansweredRequest, [ask(4)]).severity!;
    expect(detect(unansweredRequest, [ask(4), ask(1)]).severity).toBeGreaterThan(once);
    const other = ask(4, { cues: [cue('information_request')] });
    expect(detect(unansweredRequest, [ask(4), other]).severity).toBeGreaterThan(once);
  });

  it('does not count the weekend against us', () => {
    // Now is a Wednesday; asked last Friday at noon, with 24 hours of work to answer: due now.
    const settings = { requestDueHours: { ...defaultSettings.requestDueHours, quote_request: 24 } };
    const friday = detect(unansweredRequest, [ask(5)], {}, settings).severity!;
    expect(friday).toBeCloseTo(0.25, 9);
  });

  it('quotes the sentence', () => {
    const found = detect(unansweredRequest, [ask(12)]);
    expect(found.evidence).toMatchObject([
      { quote: 'Send us a quote?', record: { type: 'email' } },
    ]);
    expect(found.text).toBe('Asked for a quote on Jun 5, 2026 and has waited 12 days.');
  });

  it('never lowers its severity while they wait, whatever the hours and holidays', () => {
    const hours = fc.constantFrom('09:00-17:00', '00:00-24:00', '22:00-23:30', '08:00-12:00', null);
    fc.assert(
      fc.property(
        fc.array(hours, { minLength: 7, maxLength: 7 }),
        fc.constantFrom('UTC', 'Europe/Budapest', 'Asia/Tokyo', 'America/New_York'),
        fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 4 }),
        fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { minLength: 2, maxLength: 6 }),
        (week, timeZone, days, waits) => {
          const settings = {
            timeZone,
            businessHours: Object.fromEntries(
              weekdays.map((day, index) => [day, week[index] ?? null]),
            ) as Settings['businessHours'],
            daysOff: days.map((day) => `2026-06-${String(day).padStart(2, '0')}`),
          };
          const severities = waits
            .toSorted((a, b) => a - b)
            .map((wait) => detect(unansweredRequest, [ask(wait)], {}, settings).severity!);
          expect(severities).toEqual(severities.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });
});
