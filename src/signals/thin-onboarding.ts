import { dayMs } from '../timeline/days.ts';
import { callName } from './call-name.ts';
import { finding, notApplicable } from './finding.ts';
import { heal } from './heal.ts';
import type { Signal } from './signal.ts';

const weekMs = 7 * dayMs;
/** The first quarter decides; its first two weeks are too short to tell. */
const onboardingWeeks = 13;
const fewestWeeks = 2;
/** Weeks after which a missing half weighs in full. */
const fullAfterWeeks = 6;
const healHalfLife = 3;
/** The record must reach back to the start, or empty weeks only show that nothing was logged. */
const recordedWithinMs = 14 * dayMs;

/** A new customer whom nobody spoke with week by week. It stays on record until later contact heals it. */
export const thinOnboarding: Signal = {
  id: 'thin-onboarding',
  title: 'signal.thin-onboarding.title',
  why: 'signal.thin-onboarding.why',
  detect(timeline, { now }) {
    const start = timeline.customer.customerSince;
    if (start === null) return notApplicable('thin-onboarding', 'no-start');
    const firstAt = timeline.activities[0]?.at ?? Infinity;
    if (firstAt >= start + recordedWithinMs)
      return notApplicable('thin-onboarding', 'not-recorded');
    const over = Math.min(onboardingWeeks, Math.floor((now - start) / weekMs));
    if (over < fewestWeeks) return notApplicable('thin-onboarding', 'too-early');
    const met = new Set<number>();
    for (const { at } of timeline.touches) {
      const week = Math.floor((at - start) / weekMs);
      if (week >= 0 && week < onboardingWeeks) met.add(week);
    }
    // The week that runs counts once there was contact in it, and only then.
    const weeks = met.has(over) ? over + 1 : over;
    const missed = weeks - met.size;
    const end = start + onboardingWeeks * weekMs;
    const severity =
      (missed / weeks) *
      Math.min(1, weeks / fullAfterWeeks) *
      heal(timeline.touchDays, end, healHalfLife);
    const values = {
      name: callName(timeline.customer),
      weeks,
      met: met.size,
      missed,
      startAt: start,
    };
    const evidence = [{ at: start, quote: null, record: null }];
    return finding('thin-onboarding', severity, missed > 0 ? 'thin' : 'fine', values, evidence);
  },
};
