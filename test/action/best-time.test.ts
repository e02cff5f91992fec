import { describe, expect, it } from 'vitest';
import { bestTime } from '../../src/action/best-time.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { dayMs, hourMs } from '../../src/timeline/days.ts';
import { anna, call, customer, email, meeting, now, sent } from '../builders.ts';

/** Noon of so many days ago, moved to an hour in UTC. */
const at = (days: number, hour: number) => now - days * dayMs + (hour - 12) * hourMs;
const replies = (hours: number[]) => hours.map((hour, i) => email(0, { at: at(5 + 7 * i, hour) }));
const find = (activities: Parameters<typeof buildTimeline>[2], who = anna, timeZone = 'UTC') =>
  bestTime(who, buildTimeline(who, [who], activities, now), { timeZone, now });

describe('the best time to contact somebody', () => {
  it('is the two hours in which most replies came, in the portal’s time', () => {
    expect(find(replies([9, 9, 10, 9, 10, 9, 15, 9, 13]))).toEqual({
      fromHour: 9,
      toHour: 11,
      count: 7,
      of: 9,
      timeZone: 'UTC',
      isTheirs: false,
    });
    expect(find(replies([8, 8, 8, 8, 8, 8, 8, 8]), anna, 'Asia/Tokyo')).toMatchObject({
      fromHour: 16,
      isTheirs: false,
    });
  });

  it('is told in the contact’s own time where that is known', () => {
    const there = customer({ timeZone: 'America/New_York' });
    expect(find(replies([14, 14, 14, 14, 14, 14, 14, 14]), there, 'Europe/Budapest')).toMatchObject(
      {
        fromHour: 9,
        timeZone: 'America/New_York',
        isTheirs: true,
      },
    );
    const odd = customer({ timeZone: 'Mars/Olympus' });
    expect(find(replies([9, 9, 9, 9, 9, 9, 9, 9]), odd)).toMatchObject({
      timeZone: 'UTC',
      isTheirs: false,
    });
  });

  it('says nothing of few replies, of replies at any hour, of old ones, of our own mail and of meetings', () => {
    expect(find(replies([9, 9, 9, 9, 9, 9, 9]))).toBeNull();
    expect(find(replies([8, 9, 10, 11, 12, 13, 14, 15, 16, 9, 13, 11, 15]))).toBeNull();
    expect(
      find(replies([9, 9, 9, 9, 9, 9, 9, 9]).map((one) => ({ ...one, at: one.at - 400 * dayMs }))),
    ).toBeNull();
    expect(find(Array.from({ length: 12 }, (_, i) => sent(0, { at: at(5 + i, 9) })))).toBeNull();
    expect(find(Array.from({ length: 12 }, (_, i) => meeting(0, { at: at(5 + i, 9) })))).toBeNull();
  });

  it('counts a burst of mail once, calls that were picked up, and nobody else’s', () => {
    const burst = Array.from({ length: 20 }, (_, i) => email(0, { at: at(5, 9) + i * 60_000 }));
    expect(find(burst)).toBeNull();
    const calls = Array.from({ length: 8 }, (_, i) => call(0, { at: at(5 + i, 16) }));
    expect(find(calls)).toMatchObject({ fromHour: 15, of: 8 });
    expect(find(calls.map((one) => ({ ...one, contactIds: ['2'] })))).toBeNull();
  });
});
