import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../src/requests/ledger.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { repliesSlowing } from '../../src/signals/replies-slowing.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { dayMs } from '../../src/timeline/days.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { anyTalk, anyTouch } from '../any-talk.ts';
import { call, company, cue, customer, email, now, sent } from '../builders.ts';
import { detect } from './detect.ts';

/** We write every 30 days, the first time `first` days ago; each delay is a reply after so many days. */
const talk = (first: number, delays: number[]): Activity[] =>
  delays.flatMap((delay, index) => [sent(first - 30 * index), email(first - 30 * index - delay)]);
const quick = [1, 0.2, 1, 0.5, 1, 1];

/** Asked in a thread of its own, and reminded of it the day before they answer. */
const asked = (first: number, delay: number): Activity[] => [
  sent(first, { threadId: `t${first}` }),
  sent(first - delay + 1, { threadId: `t${first}` }),
  email(first - delay, { threadId: `t${first}` }),
];

describe('replies slowing', () => {
  it.each([
    ['nothing sent', [email(4)], 'few', null, null],
    ['three earlier replies', talk(300, [1, 1, 1, 9, 9, 9, 9]), 'few', null, null],
    ['replies within the day', talk(400, [...quick, 1, 1, 0.1, 1]), 'usual', 0, 0],
    ['one late reply', talk(400, [...quick, 1, 1, 9, 1]), 'usual', 0, 0],
    ['two of four late', talk(400, [...quick, 1, 9, 1, 9]), 'usual', 0, 0],
    ['twice as slow', talk(400, [...quick, 2, 2, 2, 2]), 'usual', 0, 0],
    ['within nine days', talk(400, [...quick, 9, 8, 9, 9]), 'slowing', 0.7, 0.75],
    ['always slow', talk(400, [9, 9, 8, 9, 9, 9, 9, 8, 9]), 'usual', 0, 0],
    ['faster than before', talk(400, [9, 9, 8, 9, 9, 1, 1, 1, 1]), 'usual', 0, 0],
    ['as slow as can be', talk(450, [...quick, 25, 25, 25, 25]), 'slowing', 1, 1],
  ])('%s', (_case, activities, message, least, most) => {
    const found = detect(repliesSlowing, activities);
    expect(found.message).toBe(message);
    if (least === null) return expect(found.severity).toBeNull();
    expect(found.severity).toBeGreaterThanOrEqual(least);
    return expect(found.severity).toBeLessThanOrEqual(most);
  });

  it('says until when it was how long, and shows the reply', () => {
    const found = detect(repliesSlowing, talk(400, [...quick, 9, 9, 9, 9]));
    expect(found.text).toBe('Replies came within a day until Oct 11, 2025; now within 9 days.');
    expect(found.evidence[0]?.record?.type).toBe('email');
  });

  it('counts what still waits with its age, and says so', () => {
    // Of the last four turns one was answered late and one ended by a call.
    const before = [...talk(400, [...quick, 1, 9]), sent(150), call(149)];
    const waiting = (days: number) => detect(repliesSlowing, [...before, sent(days)]);
    expect(waiting(0.5)).toMatchObject({ severity: 0 });
    expect(waiting(5).severity).toBeCloseTo((Math.log2(5) - 1) / 3, 9);
    expect(waiting(30).text).toMatch(
      /now they take 9 days or more, and our message of May 18, 2026 still waits/,
    );
    expect(detect(repliesSlowing, [...before, sent(30), email(0)]).severity).toBeCloseTo(
      waiting(30).severity!,
      9,
    );
  });

  it('takes the message in the same thread for the one answered, and a reminder for no new question', () => {
    const slow = [210, 180, 150, 120].flatMap((first) => asked(first, 9));
    expect(detect(repliesSlowing, [...talk(400, quick), ...slow]).severity).toBeCloseTo(0.72, 1);
    const other = slow.map((mail) => ({ ...mail, threadId: null }));
    expect(detect(repliesSlowing, [...talk(400, quick), ...other]).severity).toBe(0);
  });

  it('takes neither newsletters nor delivered quotes nor another person’s mail for part of the talk', () => {
    const acme = { customer: company(), contacts: [customer(), customer({ id: '2' })] };
    const slow = talk(220, [9, 9, 9, 9]);
    const start = talk(400, quick);
    const found = (more: Activity[]) =>
      detect(repliesSlowing, [...start, ...slow, ...more], acme).severity;
    expect(found([])).toBeGreaterThan(0.7);
    const newsletters = [1, 2, 3, 4].map((days) => sent(days, { automated: true }));
    expect(found(newsletters)).toBe(found([]));
    const ask = email(60, { threadId: 'q', cues: [cue('quote_request')] });
    const delivered = sent(59, { threadId: 'q', cues: [cue('quote_sent')] });
    expect(found([ask, delivered, email(58)])).toBe(found([]));
    // Ben writes after our mail to Anna: her turn is over, and nobody answered it.
    const toAnna = [sent(50), email(49.9, { contactIds: ['2'] })];
    expect(
      detect(repliesSlowing, [...start, ...slow, ...toAnna], acme).reason.values,
    ).toMatchObject({ recentDays: 9, waiting: 'no' });
  });
});

const people = [customer(), customer({ id: '2' })];
const severityAt = (activities: Activity[], at: number): number => {
  const timeline = buildTimeline(company(), people, activities, at);
  const ledger = buildLedger(timeline.activities, { now: at });
  const context = { now: at, settings: defaultSettings, book: priorModel.book, ledger };
  return repliesSlowing.detect(timeline, context).severity ?? 0;
};

describe('whatever the conversation', () => {
  it('has something to say about many of the conversations tried here', () => {
    const tried = fc.sample(anyTalk, { numRuns: 400, seed: 7 });
    const loud = tried.filter((activities) => severityAt(activities, now) > 0);
    expect(loud.length).toBeGreaterThan(40);
  });

  it('a longer silence never lowers it', () => {
    fc.assert(
      fc.property(anyTalk, fc.nat({ max: 900 }), fc.nat({ max: 900 }), (activities, a, b) => {
        const [early, late] = [now + Math.min(a, b) * dayMs, now + Math.max(a, b) * dayMs];
        expect(severityAt(activities, late)).toBeGreaterThanOrEqual(severityAt(activities, early));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['later', 'at the very moment of the last word'])('no contact %s raises it', (when) => {
    fc.assert(
      fc.property(anyTalk, anyTouch, fc.nat({ max: 400 }), (activities, touch, afterDays) => {
        const last = Math.max(...activities.map((activity) => activity.at));
        const at = when === 'later' ? now + afterDays * dayMs : last;
        const added = touch((now - at) / dayMs);
        expect(severityAt([...activities, added], at)).toBeLessThanOrEqual(
          severityAt(activities, at) + 1e-9,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('takes contacts of one moment together, whatever their order', () => {
    // Both an answer and a call: the answer was prompt, since we spoke.
    const before = [...talk(400, [...quick, 9, 9, 9]), sent(20)];
    const reply = email(11);
    const spoken = call(11);
    const alone = detect(repliesSlowing, [...before, reply]);
    expect(alone.severity).toBeGreaterThan(0.7);
    const both = detect(repliesSlowing, [...before, reply, spoken]);
    expect(both.severity).toBeLessThanOrEqual(alone.severity!);
    expect(both.severity).toBeLessThanOrEqual(
      detect(repliesSlowing, [...before, spoken]).severity!,
    );
  });
});
