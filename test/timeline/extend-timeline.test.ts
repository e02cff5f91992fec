import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import { extendTimeline } from '../../src/timeline/extend-timeline.ts';
import { anyInput } from '../any-records.ts';
import { anna, call, now } from '../builders.ts';

const refOf = ({ type, id }: { type: string; id: string }) => `${type}:${id}`;

it('gives what building anew from all records gives, wherever the additions lie', () => {
  fc.assert(
    fc.property(anyInput(60), fc.nat({ max: 40 }), fc.boolean(), (input, place, atOnce) => {
      const { customer, contacts } = input;
      const build = (activities: typeof input.activities) =>
        buildTimeline(customer, contacts, activities, now);
      const records = input.activities.filter(
        (one, index, all) => all.findIndex((other) => refOf(other) === refOf(one)) === index,
      );
      // Tickets tell of later times, which building leaves out: what is added has happened.
      const past = records.filter(({ at, type }) => at <= now && type !== 'ticket');
      const more = past.slice(place % 8, (place % 8) + 2);
      if (atOnce) for (const activity of more) activity.at = now;
      const others = records.filter((activity) => !more.includes(activity));
      expect(extendTimeline(build(others), more)).toEqual(build(records));
    }),
  );
});

it('leaves the timeline it began with as it was', () => {
  const timeline = buildTimeline(anna, [anna], [], now);
  const before = structuredClone(timeline);
  extendTimeline(timeline, [call(0)]);
  expect(timeline).toEqual(before);
});
