import { expect, it } from 'vitest';
import type { Override } from '../../src/action/assessment.ts';
import { assess } from '../../src/assess.ts';
import { call, context, cue, daysAgo, email, input, rhythm, sent } from '../builders.ts';

const promise = (days: number, id: string) =>
  sent(days, { id, cues: [cue('promise', `I will send it, ${id}.`)] });
const listed = (activities: Parameters<typeof input>[0], overrides: Override[] = []) =>
  (assess({ ...input(activities), overrides }, context()).openPromises ?? []).map(
    ({ sentence }) => sentence,
  );
const closed = (id: string, request?: Override['request']): Override => ({
  id: `o-${id}`,
  kind: 'answered_elsewhere',
  reason: null,
  record: { type: 'email', id },
  ...(request && { request }),
  by: null,
  at: daysAgo(0.5),
  until: null,
});

it('lists the promises still to come, the oldest first, and none of long ago', () => {
  const activities = [
    ...rhythm(300, 100, 20),
    promise(5, 'b'),
    promise(9, 'a'),
    promise(61, 'old'),
  ];
  expect(listed(activities)).toEqual(['I will send it, a.', 'I will send it, b.']);
  expect(listed([...activities, call(2)])).toEqual([]);
});

it('leaves out the one that a person has closed, and nothing else of that message', () => {
  const both = email(6, { id: 'm', cues: [cue('quote_request', 'A quote, please.')] });
  const activities = [...rhythm(300, 100, 20), both, promise(5, 'b'), promise(4, 'c')];
  expect(listed(activities, [closed('b', 'promise')])).toEqual(['I will send it, c.']);
  // A press on a request says nothing of a promise.
  expect(listed(activities, [closed('b'), closed('m', 'promise')])).toHaveLength(2);
});
