import { describe, expect, it } from 'vitest';
import { horizonDays, isLost, lostDefinition } from '../../src/risk/is-lost.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity, Customer } from '../../src/timeline/records.ts';
import { defaultSettings, type LostDefinition } from '../../src/timeline/settings.ts';
import { anna, customer, daysAgo, deal, email, now, order, sent } from '../builders.ts';

const lost = (
  activities: Activity[],
  definition: LostDefinition,
  {
    who = anna,
    from = daysAgo(100),
    to = now,
  }: { who?: Customer; from?: number; to?: number } = {},
) => isLost(buildTimeline(who, [who], activities, now), definition, { from, to });

describe('lost by silence', () => {
  const silence = { kind: 'silence', days: 90 } as const;
  it.each([
    ['a touch within the days', [email(50)], false],
    ['a purchase within the days', [order(50)], false],
    ['our mails alone', [sent(50)], true],
    ['a touch before and one after', [email(100), email(9)], true],
    ['nothing', [], true],
  ])('%s', (_case, activities, expected) => {
    expect(lost(activities, silence)).toBe(expected);
  });

  it('is not known before the days are over', () => {
    expect(lost([], silence, { from: daysAgo(89) })).toBeNull();
    expect(lost([], silence, { from: daysAgo(90) })).toBe(true);
  });
});

describe('lost renewal', () => {
  it.each([
    ['lost in the time', deal(20, { state: 'lost', renewal: true }), true],
    ['lost before', deal(120, { state: 'lost', renewal: true }), false],
    ['won', deal(20, { renewal: true }), false],
    ['another deal lost', deal(20, { state: 'lost' }), false],
  ])('%s', (_case, renewal, expected) => {
    expect(lost([email(110), renewal], { kind: 'lost_renewal' })).toBe(expected);
  });
});

describe('marked in the CRM', () => {
  const marked = { kind: 'property', name: 'state', value: 'gone' } as const;
  const gone = customer({ lossMark: 'gone', lifecycleStage: 'former' });
  it('is dated to the day after the last sign of life', () => {
    expect(lost([email(50)], marked, { who: gone })).toBe(true);
    expect(lost([email(120)], marked, { who: gone })).toBe(false);
    expect(lost([email(50)], marked)).toBe(false);
    expect(lost([], marked, { who: gone })).toBeNull();
  });

  it('reads the lifecycle stage too', () => {
    const stage = { kind: 'lifecycle_stage', stages: ['former'] } as const;
    expect(lost([email(50)], { ...stage, stages: [...stage.stages] }, { who: gone })).toBe(true);
    expect(lost([email(50)], { ...stage, stages: ['other'] }, { who: gone })).toBe(false);
  });
});

it('takes silence for as long as is set where nothing else is named', () => {
  expect(lostDefinition(defaultSettings)).toEqual({ kind: 'silence', days: 180 });
  expect(horizonDays({ ...defaultSettings, lostAfterDays: 60 })).toBe(60);
  expect(horizonDays({ ...defaultSettings, lost: { kind: 'silence', days: 30 } })).toBe(30);
  expect(horizonDays({ ...defaultSettings, lost: { kind: 'lost_renewal' } })).toBe(180);
});
