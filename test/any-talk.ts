import * as fc from 'fast-check';
import type { Activity } from '../src/timeline/records.ts';
import { call, cue, email, meeting, message, sent } from './builders.ts';

const thread = fc.option(fc.constantFrom('a', 'b'), { nil: null });

const step = fc.record({
  /** Much of what is logged by date alone stands at one and the same moment. */
  gapHours: fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 40 * 24 }) },
  ),
  kind: fc.constantFrom(
    ...(['out', 'out', 'out', 'out', 'in', 'in', 'in', 'in', 'in'] as const),
    ...(['unknown', 'call', 'meeting', 'text', 'ask', 'answer'] as const),
  ),
  person: fc.constantFrom('1', '2'),
  thread,
});

/**
 * Conversations dense enough to have a habit, with odd ends: of the records in `any-records` few
 * are. The last one is up to 20 days old.
 */
export const anyTalk: fc.Arbitrary<Activity[]> = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 48 }), { minLength: 4, maxLength: 6 }),
    fc.array(step, { minLength: 6, maxLength: 20 }),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([habit, steps, sinceLast]) => {
    let days = sinceLast;
    const late = steps.map(({ gapHours, kind, person, thread: threadId }, index): Activity => {
      days += gapHours / 24;
      const changes = { id: `s${index}`, contactIds: [person] };
      if (kind === 'call') return call(days, changes);
      if (kind === 'meeting') return meeting(days, changes);
      if (kind === 'text') return message(days, changes);
      const mail = { ...changes, threadId };
      if (kind === 'ask') return email(days, { ...mail, cues: [cue('quote_request')] });
      if (kind === 'answer') return sent(days, { ...mail, cues: [cue('quote_sent')] });
      return email(days, { ...mail, direction: kind });
    });
    const early = habit.flatMap((hours, index) => {
      const at = days + 60 + 30 * (habit.length - index);
      return [sent(at, { id: `h${index}` }), email(at - hours / 24, { id: `r${index}` })];
    });
    return [...early, ...late];
  });

/** A contact so many days ago, added to a conversation. */
export const anyTouch: fc.Arbitrary<(days: number) => Activity> = fc
  .record({
    kind: fc.constantFrom(...(['in', 'unknown', 'call', 'meeting', 'text'] as const)),
    person: fc.constantFrom('1', '2', '3'),
    thread,
  })
  .map(({ kind, person, thread: threadId }) => (days) => {
    const changes = { id: '~', contactIds: [person] };
    if (kind === 'call') return call(days, changes);
    if (kind === 'meeting') return meeting(days, changes);
    if (kind === 'text') return message(days, changes);
    return email(days, { ...changes, direction: kind, threadId });
  });
