import { describe, expect, it } from 'vitest';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity } from '../../src/timeline/records.ts';
import {
  anna,
  call,
  company,
  customer,
  daysAgo,
  deal,
  email,
  meeting,
  message,
  note,
  now,
  order,
  quote,
  sent,
  survey,
  ticket,
} from '../builders.ts';

const build = (activities: Activity[]) => buildTimeline(anna, [anna], activities, now);

describe('what counts as contact', () => {
  it.each([
    ['their mail', email(1)],
    ['mail without a direction', email(1, { direction: 'unknown' })],
    ['their message', message(1)],
    ['a call in which two spoke', call(1)],
    ['a call logged without an outcome', call(1, { connected: null })],
    ['a missed call of theirs', call(1, { direction: 'in', connected: false })],
    ['a meeting held', meeting(1)],
    ['a past meeting without an outcome', meeting(1, { outcome: 'unknown' })],
    ['a past meeting still marked as scheduled', meeting(1, { outcome: 'scheduled' })],
  ])('%s is a touch', (_case, activity) => {
    const timeline = build([activity]);
    expect(timeline.touches).toEqual([activity]);
    expect(timeline.attempts).toEqual([]);
  });

  it.each([
    ['our mail', sent(1)],
    ['our message', message(1, { direction: 'out' })],
    ['a call that nobody answered', call(1, { connected: false })],
    ['a meeting to which nobody came', meeting(1, { outcome: 'no_show' })],
  ])('%s is an attempt', (_case, activity) => {
    const timeline = build([activity]);
    expect(timeline.attempts).toEqual([activity]);
    expect(timeline.touches).toEqual([]);
  });

  it.each([
    ['a newsletter', sent(1, { automated: true })],
    ['an absence notice', email(1, { automated: true })],
    ['a bounced mail', sent(1, { failed: true })],
    ['a meeting called off', meeting(1, { outcome: 'canceled' })],
    ['a note', note(1)],
    ['a quote', quote(1)],
    ['an open deal', deal(1, { state: 'open' })],
    ['a lost deal', deal(1, { state: 'lost' })],
  ])('%s is neither', (_case, activity) => {
    const timeline = build([activity]);
    expect(timeline.activities).toEqual([activity]);
    for (const list of [timeline.touches, timeline.attempts, timeline.purchases])
      expect(list).toEqual([]);
  });

  it('files purchases, tickets and surveys', () => {
    const [won, bought, asked, answered] = [deal(4), order(3), ticket(2), survey(1)];
    const timeline = build([won, bought, asked, answered]);
    expect(timeline.purchases).toEqual([won, bought]);
    expect(timeline.tickets).toEqual([asked]);
    expect(timeline.surveys).toEqual([answered]);
  });
});

describe('time', () => {
  it('orders by time, type and id', () => {
    const [a, b, c] = [email(5, { id: '2' }), email(5, { id: '10' }), call(5, { id: '9' })];
    const late = email(1);
    expect(build([late, a, b, c]).activities).toEqual([c, b, a, late]);
  });

  it('counts a burst within 24 hours as one contact day', () => {
    const mails = [10, 9.9, 9.5, 9.1, 8.9, 3].map((days) => email(days));
    expect(build(mails).touchDays).toEqual([daysAgo(10), daysAgo(8.9), daysAgo(3)]);
  });

  it('leaves out what lies ahead, keeps planned meetings apart and remembers the moments', () => {
    const planned = meeting(-3, { outcome: 'scheduled' });
    const off = meeting(-4, { outcome: 'canceled' });
    const timeline = build([planned, off, email(-5), email(2)]);
    expect(timeline.activities).toHaveLength(1);
    expect(timeline.scheduled).toEqual([planned]);
    expect(timeline.upcoming).toEqual([daysAgo(-3), daysAgo(-4), daysAgo(-5)]);
  });

  it('does not know yet that a ticket will be closed', () => {
    const closedLater = ticket(5, { firstReplyAt: daysAgo(4), closedAt: daysAgo(-2) });
    const timeline = build([closedLater]);
    expect(timeline.tickets).toMatchObject([{ firstReplyAt: daysAgo(4), closedAt: null }]);
    expect(timeline.upcoming).toEqual([daysAgo(-2)]);
    expect(closedLater.closedAt).toBe(daysAgo(-2));
  });
});

const acme = (activities: Activity[]) =>
  buildTimeline(company(), [customer({ id: '2' }), customer({ id: '1' })], activities, now);

describe('whose events', () => {
  it('takes each event of a company once, of two versions always the same one', () => {
    const [first, second] = [email(5, { id: '1' }), email(4, { id: '1' })];
    expect(acme([first, second, first]).activities).toEqual([second]);
    expect(acme([second, first]).activities).toEqual([second]);
    expect(acme([]).contacts.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('keeps a call and a mail of the same id apart', () => {
    expect(build([email(5, { id: '1' }), call(5, { id: '1' })]).activities).toHaveLength(2);
  });

  it('tells owner changes, not those to come', () => {
    const contacts = [
      customer({ ownerAssignedAt: daysAgo(9) }),
      customer({ id: '2', ownerId: '8', ownerAssignedAt: daysAgo(30) }),
      customer({ id: '3', ownerAssignedAt: daysAgo(-1) }),
    ];
    expect(buildTimeline(company(), contacts, [], now).ownerChanges).toEqual([
      { at: daysAgo(30), ownerId: '8' },
      { at: daysAgo(9), ownerId: '7' },
    ]);
  });
});
