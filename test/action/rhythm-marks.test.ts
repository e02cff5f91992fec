import { expect, it } from 'vitest';
import { rhythmMarks } from '../../src/action/rhythm-marks.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { anna, call, email, meeting, message, note, now, sent } from '../builders.ts';

const marksOf = (activities: Parameters<typeof buildTimeline>[2]) =>
  rhythmMarks(buildTimeline(anna, [anna], activities, now)).map(({ side }) => side);

it('tells their messages, ours and conversations apart, oldest first', () => {
  const activities = [
    email(90),
    sent(80),
    call(70),
    call(60, { connected: false }),
    call(50, { connected: false, direction: 'in' }),
    meeting(40),
    meeting(35, { outcome: 'no_show' }),
    message(30),
    email(20, { direction: 'unknown' }),
  ];
  expect(marksOf(activities.toReversed())).toEqual([
    'theirs',
    'ours',
    'both',
    'ours',
    'theirs',
    'both',
    'ours',
    'theirs',
    'both',
  ]);
});

it('leaves out what is no contact, and keeps the latest of very many', () => {
  expect(marksOf([note(5), email(4, { automated: true }), sent(3, { failed: true })])).toEqual([]);
  const many = Array.from({ length: 150 }, (_, i) => (i < 30 ? sent(200 - i) : email(200 - i)));
  expect(marksOf(many)).toEqual(Array.from({ length: 120 }, () => 'theirs'));
});
