import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherLife } from '../../src/action/customer-life.ts';
import type { Override } from '../../src/action/assessment.ts';
import { labelOf } from '../../src/risk/backtest/label-of.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity, Customer } from '../../src/timeline/records.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';
import { dayMs } from '../../src/timeline/days.ts';
import { customer, daysAgo, deal, email, now, order } from '../builders.ts';

const counted = { kind: 'contact', id: '1', counted: true, isCustomer: true } as const;

function life(
  activities: Activity[],
  {
    person = {},
    settings = {},
    said = [],
    facts = {},
  }: {
    person?: Partial<Customer>;
    settings?: Partial<Settings>;
    said?: Partial<Override>[];
    facts?: Partial<{ counted: boolean; isCustomer: boolean }>;
  } = {},
) {
  const one = customer({ companyIds: [], ...person });
  const { spells, discounted } = gatherLife(
    {
      overrides: said.map((changes, index) => ({
        id: String(index),
        kind: 'wrong' as const,
        reason: null,
        record: null,
        by: null,
        at: now,
        until: null,
        ...changes,
      })),
    },
    { timeline: buildTimeline(one, [one], activities, now) },
    { ...counted, ...facts },
    { settings: { ...defaultSettings, lostAfterDays: 100, ...settings }, now },
  );
  return {
    discounted,
    /** In days before now; an end in the future is negative. */
    spells: spells.map(({ beganAt, endedAt }) => [
      (now - beganAt) / dayMs,
      endedAt === null ? null : (now - endedAt) / dayMs,
    ]),
  };
}

describe('when somebody was a customer', () => {
  it('begins where the CRM says so, else with the first purchase, else with the first sign', () => {
    expect(life([order(300)], { person: { customerSince: daysAgo(350) } }).spells[0]![0]).toBe(350);
    expect(life([email(500), order(300)]).spells[0]![0]).toBe(300);
    expect(life([email(900)], { person: { createdAt: daysAgo(800) } }).spells[0]![0]).toBe(900);
    expect(life([], { person: { createdAt: daysAgo(50) } }).spells).toEqual([[50, -50]]);
  });

  it('ends when the silence has lasted as long as counts as a loss, and begins anew with who comes back', () => {
    expect(life([order(400), email(350), email(120), email(110)]).spells).toEqual([
      [400, 250],
      [120, 10],
    ]);
    expect(life([order(90)]).spells).toEqual([[90, -10]]);
  });

  it('ends with a lost renewal, and begins anew with a purchase', () => {
    const lost = deal(200, { state: 'lost', renewal: true });
    const settings = { lost: { kind: 'lost_renewal' } } as const;
    expect(life([order(500), lost, email(150), order(100)], { settings }).spells).toEqual([
      [500, 200],
      [100, null],
    ]);
    expect(life([order(500), email(450)], { settings }).spells).toEqual([[500, null]]);
  });

  it('ends a day after the last sign where the CRM marks the loss, and is not known without a sign', () => {
    const settings: Partial<Settings> = { lost: { kind: 'lifecycle_stage', stages: ['former'] } };
    const person = { lifecycleStage: 'former' };
    expect(life([order(300), email(200)], { settings, person }).spells).toEqual([[300, 199]]);
    expect(life([], { settings, person }).spells).toEqual([]);
    expect(life([order(300)], { settings }).spells).toEqual([[300, null]]);
    const named = { lost: { kind: 'property', name: 'gone', value: 'yes' } } as const;
    expect(life([order(300)], { settings: named, person: { lossMark: 'yes' } }).spells).toEqual([
      [300, 299],
    ]);
  });

  it('heeds what people said: spoken with, resting by agreement, no customer', () => {
    const old = [order(300)];
    const spoke = { reason: 'spoke_by_phone', at: daysAgo(250) } as const;
    expect(life(old, { said: [spoke] }).spells).toEqual([[300, 150]]);
    const rests = { reason: 'seasonal', at: daysAgo(210), until: daysAgo(120) } as const;
    expect(life(old, { said: [rests] }).spells).toEqual([[300, 20]]);
    expect(life(old, { said: [{ reason: 'not_customer' }] }).spells).toEqual([]);
    expect(life(old, { said: [{ reason: 'not_customer', until: now - 1 }] }).spells).toHaveLength(
      1,
    );
    expect(life(old, { said: [{ reason: 'solved' }] }).spells).toEqual([[300, 200]]);
  });

  it('counts nobody twice, and no leads', () => {
    expect(life([order(300)], { facts: { counted: false } }).spells).toEqual([]);
    expect(life([email(300)], { facts: { isCustomer: false } }).spells).toEqual([]);
  });

  it('knows whether the first purchase was cheaper', () => {
    expect(life([order(300, { discount: 10 }), order(10, { discount: 0 })]).discounted).toBe(true);
    expect(life([order(300, { discount: 0 })]).discounted).toBe(false);
    expect(life([order(300)]).discounted).toBeNull();
  });
});

describe('for any signs', () => {
  const signs = fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 30 });

  it('spells follow each other, and each end is the very loss that a replay of the past finds', () => {
    fc.assert(
      fc.property(signs, (ages) => {
        const activities = ages.map((age) => email(age));
        const one = customer({ companyIds: [], createdAt: daysAgo(2001) });
        const timeline = buildTimeline(one, [one], activities, now);
        const settings = { ...defaultSettings, lostAfterDays: 100 };
        const { spells } = gatherLife({ overrides: [] }, { timeline }, counted, { settings, now });
        spells.forEach(({ beganAt, endedAt }, nth) => {
          expect(endedAt).toBeGreaterThan(beganAt);
          if (nth > 0) expect(beganAt).toBeGreaterThan(spells[nth - 1]!.endedAt!);
          if (endedAt! > now) return expect(nth).toBe(spells.length - 1);
          const from = endedAt! - 100 * dayMs;
          const label = labelOf(timeline, { kind: 'silence', days: 100 }, from, 100);
          expect(label).toMatchObject({ left: true, lostAt: endedAt });
        });
      }),
    );
  });
});
