import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLedger } from '../../src/requests/ledger.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import { repliesSlowing } from '../../src/signals/replies-slowing.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { dayMs } from '../../src/timeline/days.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { call, company, cue, customer, email, meeting, now, sent } from '../builders.ts';
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

/** Conversations dense enough to have a habit, with odd ends: the laws' own records seldom have one. */
const step = fc.record({
  gap: fc.integer({ min: 0, max: 40 * 24 }),
  kind: fc.constantFrom('out', 'out', 'in', 'in', 'in', 'call', 'meeting', 'unknown'),
  person: fc.constantFrom('1', '2'),
  thread: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
});
const anyTalk = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 48 }), { minLength: 4, maxLength: 6 }),
    fc.array(step, { minLength: 4, maxLength: 16 }),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([habit, steps, sinceLast]) => {
    let days = sinceLast;
    const late = steps.map(({ gap, kind, person, thread }, index): Activity => {
      days += gap / 24;
      const changes = { id: `s${index}`, contactIds: [person] };
      if (kind === 'call') return call(days, changes);
      if (kind === 'meeting') return meeting(days, changes);
      const direction = kind as 'in' | 'out' | 'unknown';
      return email(days, { ...changes, direction, threadId: thread });
    });
    const early = habit.flatMap((hours, index) => {
      const at = days + 60 + 30 * (habit.length - index);
      return [sent(at, { id: `h${index}` }), email(at - hours / 24, { id: `r${index}` })];
    });
    return [...early, ...late];
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

  it('no contact raises it, however late the answer', () => {
    const touch = fc.record({
      kind: fc.constantFrom('in', 'unknown', 'call', 'meeting'),
      person: fc.constantFrom('1', '2', '3'),
      thread: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null }),
      afterDays: fc.nat({ max: 400 }),
    });
    fc.assert(
      fc.property(anyTalk, touch, (activities, { kind, person, thread, afterDays }) => {
        const at = now + afterDays * dayMs;
        const changes = { id: '~', contactIds: [person] };
        const direction = kind as 'in' | 'unknown';
        const added =
          kind === 'call'
            ? call(-afterDays, changes)
            : kind === 'meeting'
              ? meeting(-afterDays, changes)
              : email(-afterDays, { ...changes, direction, threadId: thread });
        expect(severityAt([...activities, added], at)).toBeLessThanOrEqual(
          severityAt(activities, at) + 1e-9,
        );
      }),
      { numRuns: 1000 },
    );
  });
});
