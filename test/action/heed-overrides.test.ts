import { describe, expect, it } from 'vitest';
import type { Override } from '../../src/action/assessment.ts';
import { heedOverrides, isOnlySaid, playsDone } from '../../src/action/heed-overrides.ts';
import { anna, assessed, company, cue, daysAgo, email, now, rhythm } from '../builders.ts';

const said = (changes: Partial<Override>): Override => ({
  id: 'key-12345',
  kind: 'wrong',
  reason: null,
  record: null,
  by: 'rep@x.example',
  at: daysAgo(1),
  until: null,
  ...changes,
});
const silent = rhythm(400, 90, 20);
const heard = (override: Override, at = now) =>
  heedOverrides({ customer: anna, contacts: [anna], activities: [] }, [override], at).activities;

describe('what people say took place', () => {
  it.each([
    ['an answer by phone', { kind: 'answered', record: { type: 'email', id: '5' } }],
    ['a suggested call that is done', { kind: 'done', action: { id: 'call', how: 'call' } }],
    ['a meeting', { kind: 'done', action: { id: 'periodic-review', how: 'meeting' } }],
    ['"wrong, for we spoke"', { kind: 'wrong', reason: 'spoke_by_phone' }],
  ] as [string, Partial<Override>][])('counts as a conversation: %s', (_, changes) => {
    const [call] = heard(said(changes));
    expect(call).toMatchObject({ type: 'call', connected: true, at: daysAgo(1) });
    expect(isOnlySaid(call!)).toBe(true);
    expect(heard(said(changes), daysAgo(2))).toEqual([]);
  });

  it.each([
    ['an answer in writing', { kind: 'answered_elsewhere', record: { type: 'email', id: '5' } }],
    ['an e-mail that was written', { kind: 'done', action: { id: 'news', how: 'email' } }],
    ['another reason for "wrong"', { kind: 'wrong', reason: 'seasonal' }],
    ['a pause', { kind: 'snooze' }],
  ] as [string, Partial<Override>][])('does not: %s', (_, changes) => {
    expect(heard(said(changes))).toEqual([]);
  });

  it('lowers the risk of a long silence as a logged call would, and its absence brings it back', () => {
    const before = assessed(silent);
    const after = assessed(silent, {
      overrides: [said({ kind: 'done', action: { id: 'call', how: 'call' } })],
    });
    expect(after.risk!).toBeLessThan(before.risk! - 10);
    expect(after.lastTouchAt).toBe(daysAgo(1));
    expect(assessed(silent, { overrides: [] }).risk).toBe(before.risk);
  });

  it('closes the request as well where that was answered', () => {
    const asking = [
      ...silent,
      email(9, { id: '5', cues: [cue('quote_request', 'A quote, please?')] }),
    ];
    const answered = said({ kind: 'answered', record: { type: 'email', id: '5' } });
    expect(assessed(asking).openRequests).toHaveLength(1);
    expect(assessed(asking, { overrides: [answered] }).openRequests).toEqual([]);
  });

  it('belongs to the company where it was said of one', () => {
    const records = { customer: company(), contacts: [anna], activities: [] };
    const { activities } = heedOverrides(records, [said({ reason: 'spoke_by_phone' })], now);
    expect(activities).toMatchObject([{ contactIds: [], companyIds: ['10'] }]);
  });

  it('lets the customer rest from a play that was done', () => {
    const done = said({ kind: 'done', action: { id: 'call', how: 'call' } });
    expect(playsDone([said({}), done])).toEqual([{ id: 'call', at: daysAgo(1) }]);
    expect(assessed(silent, { overrides: [done] }).action).toBeNull();
  });
});
