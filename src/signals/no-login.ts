import { daysBetween } from '../timeline/days.ts';
import { callName } from './call-name.ts';
import { finding, notApplicable } from './finding.ts';
import type { Signal } from './signal.ts';

/** Nothing up to two weeks, a third at a month, full at two months. */
const fromDays = 14;
const fullDays = 60;

/** They have stopped using what they pay for (from the property mapped as last login). */
export const noLogin: Signal = {
  id: 'no-login',
  title: 'signal.no-login.title',
  why: 'signal.no-login.why',
  detect(timeline, { now, settings }) {
    const { lastLoginAt } = timeline.customer;
    if (lastLoginAt === null)
      return notApplicable(
        'no-login',
        settings.lastLoginProperty === null ? 'not-mapped' : 'empty',
      );
    const days = daysBetween(lastLoginAt, now);
    const values = {
      name: callName(timeline.customer),
      days: Math.max(0, Math.floor(days)),
      lastLoginAt,
    };
    const severity = (days - fromDays) / (fullDays - fromDays);
    return finding('no-login', severity, severity > 0 ? 'silent' : 'recent', values, [
      { at: lastLoginAt, quote: null, record: null },
    ]);
  },
};
