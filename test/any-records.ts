import * as fc from 'fast-check';
import type { AssessInput } from '../src/assess.ts';
import { dayMs } from '../src/timeline/days.ts';
import type { Activity, Cue, CueKind, Customer } from '../src/timeline/records.ts';
import { anna, company, now } from './builders.ts';

/** Any customer's records around `now`, odd ones included: for properties that must always hold. */
const cueKinds: CueKind[] = [
  'quote_request',
  'price_list_request',
  'information_request',
  'complaint',
  'refund_request',
  'cancellation',
  'price_objection',
  'competitor_mention',
  'contact_left',
  'closure',
  'quote_sent',
  'promise',
];

const moment = (from: number, to: number) =>
  fc.integer({ min: from * 1440, max: to * 1440 }).map((minutes) => now + minutes * 60_000);
const contactIds = fc.subarray(['1', '2', '3']);
const cues: fc.Arbitrary<Cue[]> = fc.array(
  fc.constantFrom(...cueKinds).map((kind) => ({ kind, sentence: kind })),
  { maxLength: 2 },
);
/** Plain mails are the bulk of what a CRM holds; words are rarer. */
const fewCues = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Cue[]>([]) },
  { weight: 1, arbitrary: cues },
);
const direction = fc.constantFrom('in' as const, 'out' as const, 'unknown' as const);
const nothing = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const base = (to: number) => ({
  id: fc.integer({ min: 1, max: 60 }).map(String),
  at: moment(-900, to),
  ownerId: nothing(fc.constantFrom('7', '8')),
  contactIds,
  companyIds: fc.constant<string[]>(['10']),
});
const worded = { subject: fc.constant(null), cues: fewCues, language: fc.constant(null) };

const anyActivity = (to: number): fc.Arbitrary<Activity> =>
  fc.oneof(
    fc.record({
      ...base(to),
      ...worded,
      type: fc.constant('email' as const),
      direction,
      automated: fc.boolean(),
      failed: fc.constant(false),
      threadId: nothing(fc.constantFrom('a', 'b')),
    }),
    fc.record({
      ...base(to),
      ...worded,
      type: fc.constant('message' as const),
      channel: fc.constant('SMS'),
      direction,
      automated: fc.constant(false),
    }),
    fc.record({
      ...base(to),
      ...worded,
      type: fc.constant('call' as const),
      direction,
      connected: nothing(fc.boolean()),
      durationMs: fc.constant(null),
    }),
    fc.record({
      ...base(to),
      ...worded,
      type: fc.constant('meeting' as const),
      outcome: fc.constantFrom(
        ...(['held', 'scheduled', 'no_show', 'canceled', 'unknown'] as const),
      ),
      endAt: fc.constant(null),
    }),
    fc.record({
      ...base(to),
      ...worded,
      type: fc.constant('ticket' as const),
      closedAt: nothing(moment(-600, to)),
      firstReplyAt: nothing(moment(-600, to)),
      priority: fc.constant(null),
    }),
    fc.record({ ...base(to), type: fc.constant('order' as const), amount: nothing(fc.integer()) }),
    fc.record({
      ...base(to),
      type: fc.constant('deal' as const),
      name: fc.constant(null),
      amount: fc.constant(5),
      state: fc.constantFrom(...(['open', 'won', 'lost'] as const)),
      createdAt: moment(-900, to),
      closedAt: fc.constant(null),
      renewal: fc.boolean(),
    }),
    fc.record({
      ...base(to),
      type: fc.constant('survey' as const),
      metric: fc.constantFrom(...(['nps', 'csat', 'ces', 'other'] as const)),
      score: nothing(fc.integer({ min: 0, max: 10 })),
      scale: nothing(fc.constantFrom(5, 10)),
    }),
  );

const person = (id: string): fc.Arbitrary<Customer> =>
  fc
    .record({
      customerSince: nothing(moment(-700, 10)),
      lastLoginAt: nothing(moment(-200, 0)),
      renewalAt: nothing(moment(-200, 200)),
      leftEmployerAt: id === '3' ? nothing(moment(-200, 30)) : fc.constant(null),
    })
    .map((changes) => ({ ...anna, id, name: `Contact ${id}`, ...changes }));

/** Records of a contact or a company; activities up to `untilDays` after now. */
export const anyInput = (untilDays = 0): fc.Arbitrary<AssessInput> =>
  fc
    .record({
      people: fc.tuple(person('1'), person('2'), person('3')),
      isCompany: fc.boolean(),
      activities: fc.array(anyActivity(untilDays), { maxLength: 40 }),
    })
    .map(({ people, isCompany, activities }) => ({
      customer: isCompany
        ? company({ renewalAt: people[0].renewalAt, customerSince: people[0].customerSince })
        : people[0],
      contacts: isCompany ? people : [people[0]],
      activities,
      overrides: [],
    }));

export const anyDays = fc.integer({ min: 1, max: 700 * 24 }).map((hours) => (hours / 24) * dayMs);
