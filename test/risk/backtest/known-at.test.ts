import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownAt } from '../../../src/risk/backtest/known-at.ts';
import { observe } from '../../../src/risk/backtest/observe.ts';
import { priorModel } from '../../../src/risk/prior-model.ts';
import { defaultSettings } from '../../../src/timeline/settings.ts';
import type { Activity } from '../../../src/timeline/records.ts';
import {
  customer,
  cue,
  daysAgo,
  deal,
  email,
  meeting,
  note,
  rhythm,
  sent,
  survey,
  ticket,
} from '../../builders.ts';

const cut = daysAgo(100);
const records = (activities: Activity[], changes: Parameters<typeof customer>[0] = {}) => ({
  customer: customer(changes),
  contacts: [customer(changes)],
  activities,
  closed: [],
});
const context = { now: cut, settings: defaultSettings, model: priorModel, windowDays: 90 };

describe('knownAt', () => {
  it('drops what happened later and what the CRM tells of today only', () => {
    const known = knownAt(
      records([email(120), email(90)], {
        lifecycleStage: 'former customer',
        revenue: 900,
        lastLoginAt: daysAgo(300),
        renewalAt: daysAgo(110),
        leftEmployerAt: daysAgo(20),
        customerSince: daysAgo(500),
      }),
      cut,
    );
    expect(known.activities).toHaveLength(1);
    for (const one of [known.customer, known.contacts[0]]) {
      expect(one).toMatchObject({
        lifecycleStage: null,
        revenue: null,
        // Not even one from before: whoever logged in again since shows a later one, so an old one tells who left.
        lastLoginAt: null,
        renewalAt: null,
        leftEmployerAt: null,
        customerSince: daysAgo(500),
      });
    }
    expect(
      knownAt(records([], { leftEmployerAt: daysAgo(101) }), cut).customer.leftEmployerAt,
    ).toBe(daysAgo(101));
  });

  it('names the owner of then: today’s unless assigned later, then whoever did the latest thing', () => {
    const activities = [
      email(150, { ownerId: '5' }),
      email(120, { ownerId: '6' }),
      note(110, { ownerId: null }),
      email(50, { ownerId: '9' }),
    ];
    const ownerOf = (ownerAssignedAt: number | null) =>
      knownAt(records(activities, { ownerId: '9', ownerAssignedAt }), cut).customer.ownerId;
    expect(ownerOf(null)).toBe('9');
    expect(ownerOf(daysAgo(101))).toBe('9');
    expect(ownerOf(daysAgo(99))).toBe('6');
  });
});

const complaint = (closedAt: number | null) => ticket(108, { closedAt, cues: [cue('complaint')] });

describe('observe', () => {
  const past = [...rhythm(300, 110, 10), sent(105), survey(200, { score: 4 })];

  it('tells silence since the last sign and since anybody’s last contact apart', () => {
    const seen = observe(records([...past, deal(102)]), context);
    expect(seen).toMatchObject({ silentDays: 2, uncontactedDays: 5, ownerId: '7' });
  });

  it('leaves out whom there was nothing to know about, or nobody left to lose', () => {
    expect(observe(records([email(50)]), context)).toBe('no-history');
    expect(observe(records([email(130), email(120)]), context)).toBe('unknown');
    expect(observe(records(rhythm(400, 190, 10)), context)).toBe('already-silent');
    expect(observe(records(rhythm(400, 191, 10)), context)).toBe('already-silent');
    expect(observe(records(rhythm(400, 180, 10)), context)).toMatchObject({ silentDays: 80 });
  });

  it('whatever happens later changes nothing that was seen', () => {
    const later = fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 6 }))
      .map(([days, kind]): Activity => {
        const makers = [
          () => email(days, { cues: [cue('complaint'), cue('cancellation')] }),
          () => sent(days),
          () => deal(days, { createdAt: daysAgo(150) }),
          () => meeting(days),
          () => ticket(days),
          () => survey(days, { score: 0 }),
          () => note(days, { cues: [cue('competitor_mention')] }),
        ];
        return makers[kind]!();
      });
    const before = observe(records(past), context);
    expect(before).toBeTypeOf('object');
    fc.assert(
      fc.property(fc.array(later, { maxLength: 12 }), fc.boolean(), (events, gone) => {
        const changes = gone
          ? { leftEmployerAt: daysAgo(3), lastLoginAt: daysAgo(90), lifecycleStage: 'other' }
          : {};
        expect(observe(records([...past, ...events], changes), context)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('a ticket that was closed later was open then', () => {
    const open = observe(records([...past, complaint(null)]), context);
    expect(observe(records([...past, complaint(daysAgo(90))]), context)).toEqual(open);
    expect(observe(records([...past, complaint(daysAgo(104))]), context)).not.toEqual(open);
  });
});
