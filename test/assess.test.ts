import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNow } from '../src/action/imagine.ts';
import { assess, type AssessInput } from '../src/assess.ts';
import { judge } from '../src/risk/judge.ts';
import { dayMs, minuteMs } from '../src/timeline/days.ts';
import { anyDays, anyInput } from './any-records.ts';
import {
  assessed,
  call,
  company,
  context,
  cue,
  customer,
  daysAgo,
  email,
  input,
  meeting,
  now,
  rhythm,
  sent,
} from './builders.ts';

const asked = (days: number) =>
  email(days, { threadId: 't', cues: [cue('quote_request', 'Could you send us a quote?')] });

describe('assess', () => {
  it('keeps the risk within 0 and 100, and base and points add up to it', () => {
    fc.assert(
      fc.property(anyInput(30), (records) => {
        const found = assess(records, context());
        const points = found.contributions.reduce((sum, { points }) => sum + points, 0);
        const { score } = judge({ ...records, closed: [] }, context());
        expect(score.risk).toBeGreaterThanOrEqual(0);
        expect(score.risk).toBeLessThanOrEqual(100);
        expect(found.base.points + points).toBe(score.risk);
        expect(found.risk).toBe(found.level === 'unknown' ? null : score.risk);
        for (const { points } of found.contributions) expect(points).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order of the input, nor on records told twice', () => {
    fc.assert(
      fc.property(anyInput(30), fc.infiniteStream(fc.nat()), (records, random) => {
        const shuffled = [...records.activities, ...records.activities]
          .map((activity) => ({ activity, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ activity }) => activity);
        const contacts = records.contacts.toReversed();
        expect(assess({ ...records, contacts, activities: shuffled }, context())).toEqual(
          assess(records, context()),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never lowers the risk by silence alone', () => {
    fc.assert(
      fc.property(anyInput(), anyDays, (records, later) => {
        const risk = (at: number) =>
          judge({ ...records, closed: [] }, context({ now: at })).score.risk;
        expect(risk(now + later)).toBeGreaterThanOrEqual(risk(now));
      }),
    );
  });

  it('never raises the risk by an answer', () => {
    fc.assert(
      fc.property(anyInput(), (records) => {
        const judgement = judge({ ...records, closed: [] }, context());
        fc.pre(judgement.ledger.open.length > 0);
        for (const request of judgement.ledger.open) {
          const answer = answerNow(request, { judgement, context: context() });
          const activities = [...records.activities, answer];
          const after = judge({ ...records, activities, closed: [] }, context());
          expect(after.score.risk).toBeLessThanOrEqual(judgement.score.risk);
        }
      }),
    );
  });

  it('says exactly the risk that a later assessment gives once the answer is logged', () => {
    const activities = [...rhythm(300, 45, 20), asked(12)];
    const before = assessed(activities);
    expect(before.action?.id).toBe('answer-request');
    const answer = sent(0, {
      threadId: 't',
      cues: [cue('quote_sent', 'Please find our quote attached.')],
    });
    const after = assessed([...activities, answer]);
    expect(before.risk).toBeGreaterThanOrEqual(50);
    expect(after.risk).toBe(before.action?.riskAfter);
    expect(after.risk).toBeLessThan(before.risk!);
    expect(after.openRequests).toEqual([]);
  });

  it('says exactly the risk that a logged call gives', () => {
    const activities = rhythm(300, 100, 10);
    const before = assessed(activities);
    expect(before.action?.id).toBe('call');
    expect(assessed([...activities, call(0)]).risk).toBe(before.action?.riskAfter);
  });

  it('finds the minute at which the level changes', () => {
    fc.assert(
      fc.property(anyInput(60), (records) => {
        const found = assess(records, context());
        const change = found.nextChange;
        if (!change) {
          expect(assess(records, context({ now: now + 365 * dayMs })).level).toBe(found.level);
          return;
        }
        const at = assess(records, context({ now: change.at }));
        expect(at.level).toBe(change.level);
        expect(at.level).not.toBe(found.level);
        if (change.level !== 'unknown') expect(at.risk).toBe(change.risk);
        if (change.at - minuteMs >= now)
          expect(assess(records, context({ now: change.at - minuteMs })).level).toBe(found.level);
      }),
      { numRuns: 60 },
    );
  });

  it('finds no earlier change than that: each day before shows the old level', () => {
    fc.assert(
      fc.property(anyInput(60), (records) => {
        const found = assess(records, context());
        const until = found.nextChange?.at ?? now + 120 * dayMs;
        for (let at = now; at < Math.min(until, now + 120 * dayMs); at += 3 * dayMs)
          expect(assess(records, context({ now: at })).level).toBe(found.level);
      }),
      { numRuns: 20 },
    );
  });

  it('stays unknown on a thin record, and says what is missing', () => {
    const found = assessed([email(200), sent(100)]);
    expect(found).toMatchObject({ level: 'unknown', risk: null, range: null, action: null });
    expect(found.missing.map(({ key }) => key)).toContain('missing.few-contacts');
  });

  it('shows a lead who was never answered, however thin the record', () => {
    const found = assessed([asked(9)]);
    expect(found.level).toBe('high');
    expect(found.range).not.toBeNull();
    expect(found.openRequests).toHaveLength(1);
    expect(found.action?.id).toBe('answer-request');
    // Once answered nothing is left to judge by: that is unknown, not steady.
    expect(found.action?.riskAfter).toBeNull();
  });

  it('suggests the answer to a fresh request even while the risk is unknown', () => {
    const found = assessed([asked(0.1)]);
    expect(found.level).toBe('unknown');
    expect(found.action?.id).toBe('answer-request');
  });

  it('gives a range where there are few contacts, and a point where there are many', () => {
    expect(assessed(rhythm(60, 20, 20)).range).toEqual([13, 45]);
    expect(assessed(rhythm(300, 20, 20)).range).toBeNull();
  });

  it('assesses nobody at all without falling over', () => {
    expect(assessed([])).toMatchObject({
      level: 'unknown',
      risk: null,
      action: null,
      nextChange: null,
      lastTouchAt: null,
    });
  });

  it('takes a company as the union of its contacts, each event once', () => {
    const shared = email(5, { contactIds: ['1', '2'] });
    const contacts = [customer({ id: '1' }), customer({ id: '2', firstName: 'Ben' })];
    const found = assessed([shared, { ...shared }, email(9, { contactIds: ['2'] })], {
      customer: company(),
      contacts,
    });
    expect(found.inputs).toEqual({ activities: 2, touches: 2, contacts: 2 });
  });
});

describe('overrides', () => {
  const override = {
    id: 'o',
    reason: null,
    record: null,
    by: '7',
    at: daysAgo(1),
    until: now + 10 * dayMs,
  };
  const request = asked(12);
  const activities = [...rhythm(300, 45, 20), request];
  const withOverride = (changes: object): AssessInput =>
    input(activities, { overrides: [{ ...override, kind: 'wrong', ...changes }] });

  it('closes a request that someone says was answered or was none; an answer by phone is a talk as well', () => {
    const record = { type: request.type, id: request.id };
    const risks = (['not_a_request', 'answered'] as const).map((kind) => {
      const found = assess(withOverride({ kind, record }), context());
      expect(found.openRequests).toEqual([]);
      return found.risk!;
    });
    const answered = assessed(activities).action!.riskAfter;
    expect(risks[0]).toBe(answered);
    expect(risks[1]).toBeLessThan(answered!);
  });

  it('holds the level at watch while "wrong" lasts, leaves the risk, and foresees its end', () => {
    const plain = assessed(activities);
    expect(plain.level).toBe('elevated');
    const found = assess(withOverride({}), context());
    expect(found).toMatchObject({ level: 'watch', risk: plain.risk });
    expect(found.nextChange).toMatchObject({ at: override.until, level: 'high' });
    const after = assess(withOverride({}), context({ now: override.until }));
    expect(after.level).toBe('high');
  });

  it('suggests nothing while snoozed, and again from the end on', () => {
    const snoozed = withOverride({ kind: 'snooze' });
    expect(assess(snoozed, context()).action).toBeNull();
    expect(assess(snoozed, context({ now: override.until })).action).not.toBeNull();
  });

  it('does not know of an override before it was made', () => {
    const found = assess(withOverride({ at: now + dayMs }), context());
    expect(found.level).toBe('elevated');
  });
});

describe('meetings', () => {
  it('foresees that a meeting to come lowers the level', () => {
    const planned = meeting(-3, { outcome: 'scheduled' });
    const found = assessed([...rhythm(300, 80, 10), planned]);
    expect(found.level).not.toBe('steady');
    expect(found.nextChange).toMatchObject({ at: planned.at, level: 'steady' });
  });
});
