import type { Action } from '../../src/action/assessment.ts';
import type { AssessInput } from '../../src/assess.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';
import {
  assessed,
  call,
  cue,
  customer,
  daysAgo,
  deal,
  email,
  meeting,
  order,
  rhythm,
  sent,
  ticket,
} from '../builders.ts';

/** A case in which a play is suggested, and cases that differ in one thing and in which it is not. */
export type PlayCase = {
  id: string;
  when: string;
  activities: Activity[];
  changes?: Partial<AssessInput>;
  settings?: Partial<Settings>;
  /** Who is asked to do it; the record's owner, 7, where it isn't said. */
  ownerId?: string;
  unless: {
    because: string;
    activities?: Activity[];
    changes?: Partial<AssessInput>;
    settings?: Partial<Settings>;
  }[];
};

const steady = rhythm(300, 10, 15);
const quiet = rhythm(500, 100, 15);
const since = (days: number, more = {}) => ({
  customer: customer({ customerSince: daysAgo(days), ...more }),
});
const on = (id: string) => ({ plays: { [id]: true } });
const off = (id: string) => ({
  because: 'it is switched off',
  settings: { plays: { [id]: false } },
});
const unhappy = email(3, { cues: [cue('complaint', 'It broke again.')] });
const complained = { because: 'a complaint waits', activities: [...steady, unhappy] };
const monthly = [400, 370, 340, 310, 280].map((days) => order(days, { amount: 1000 }));
const longTerm = { name: 'Two years, two months free', kind: 'longer_term', cost: 100 } as const;
const gift = { name: 'A spare part kit', kind: 'gift', cost: 100 } as const;
const couponOf = (cost: number) => ({ name: '10 % off', kind: 'coupon', cost }) as const;
const tooDear = email(5, { cues: [cue('price_objection', 'That is too expensive.')] });
const rich = { customer: customer({ revenue: 50_000 }) };
const lostDeal = deal(30, { renewal: true, state: 'lost' });
const helped = (days: number) =>
  ticket(days, { firstReplyAt: daysAgo(days), closedAt: daysAgo(days - 0.5) });
const slow = (days: number) =>
  ticket(days, { firstReplyAt: daysAgo(days - 12), closedAt: daysAgo(days - 25) });
const fixed = ticket(20, {
  cues: [cue('complaint', 'The lid leaks.')],
  firstReplyAt: daysAgo(19),
  closedAt: daysAgo(4),
});
const roles = { manager: '20', executive: '21', saver: '22' };

/** The plays that came after the first twelve, each with where it applies and where it doesn't. */
export const laterPlays: PlayCase[] = [
  {
    id: 'complaint-clock',
    when: 'a complaint that nobody has answered',
    activities: [...steady, unhappy],
    unless: [
      { because: 'it was answered', activities: [...steady, unhappy, sent(2)] },
      {
        because: 'it is too long ago for a plain answer',
        activities: [...rhythm(300, 40, 15), email(30, { cues: [cue('complaint')] })],
      },
      off('complaint-clock'),
    ],
  },
  {
    id: 'we-fixed-it',
    when: 'a reported defect whose ticket was closed in silence',
    activities: [...rhythm(300, 25, 15), fixed],
    unless: [
      { because: 'they were told', activities: [...rhythm(300, 25, 15), fixed, sent(2)] },
      {
        because: 'it is still open',
        activities: [...rhythm(300, 25, 15), { ...fixed, closedAt: null }],
      },
    ],
  },
  {
    id: 'take-cancellation',
    when: 'someone who spoke of cancelling',
    activities: [...steady, email(5, { cues: [cue('cancellation', 'We want to cancel.')] })],
    settings: { roles },
    ownerId: '22',
    unless: [
      { because: 'it was only about the price', activities: [...steady, tooDear] },
      {
        because: 'that is long past',
        activities: [...rhythm(300, 130, 15), email(120, { cues: [cue('cancellation')] })],
      },
    ],
  },
  {
    id: 'executive-touch',
    when: 'a top account at high risk',
    activities: [...quiet, email(40, { cues: [cue('cancellation', 'We think of leaving.')] })],
    changes: rich,
    settings: { topValue: 20_000, roles },
    ownerId: '21',
    unless: [
      { because: 'nobody said what a top account is', settings: { topValue: null, roles } },
      { because: 'it is worth less', settings: { topValue: 60_000, roles } },
      { because: 'the risk is not high', activities: rhythm(300, 20, 15) },
    ],
  },
  {
    id: 'first-impression',
    when: 'a customer of three weeks',
    activities: [email(22), email(14)],
    changes: since(20),
    unless: [
      { because: 'somebody spoke with them this week', activities: [email(22), email(3)] },
      { because: 'they are longer with us', changes: since(40) },
      { because: 'they are no customer', changes: since(20, { lifecycleStage: 'lead' }) },
      {
        because: 'the admin calls another stage a customer',
        settings: { customerStages: ['partner'] },
      },
    ],
  },
  {
    id: 'stronger-colleague',
    when: 'an owner without answers, and a colleague who used to talk with them',
    activities: [
      ...rhythm(330, 110, 40).map((mail) => ({ ...mail, ownerId: '8' })),
      ...[90, 75, 60, 45, 30].map((days) => sent(days)),
    ],
    ownerId: '8',
    unless: [
      {
        because: 'nobody knows them better than the owner',
        activities: [...rhythm(330, 110, 40), ...[90, 75, 60, 45, 30].map((days) => sent(days))],
      },
    ],
  },
  {
    id: 'long-term-contract',
    when: 'a contract that ends, and an offer that pays',
    activities: rhythm(300, 22, 22),
    changes: { customer: customer({ renewalAt: daysAgo(-20), revenue: 50_000 }) },
    settings: { offers: [longTerm], marginPercent: 30 },
    unless: [
      { because: 'nobody said what share is profit', settings: { offers: [longTerm] } },
      {
        because: 'it costs more than the profit it may save',
        settings: { offers: [{ ...longTerm, cost: 40_000 }], marginPercent: 30 },
      },
      {
        because: 'there is no such offer',
        settings: { offers: [gift], marginPercent: 30 },
      },
    ],
  },
  {
    id: 'offer',
    when: 'someone who finds us too expensive',
    activities: [...steady, tooDear],
    changes: rich,
    settings: { offers: [gift], marginPercent: 30 },
    unless: [
      {
        because: 'it costs more than the profit it may save',
        settings: { offers: [{ ...gift, cost: 20_000 }], marginPercent: 30 },
      },
      { because: 'nobody spoke of the price', activities: steady },
      { because: 'something is to be put right first', activities: [...steady, tooDear, unhappy] },
      {
        because: 'a coupon is only for approval',
        settings: { offers: [couponOf(1)], marginPercent: 30 },
      },
    ],
  },
  {
    id: 'recommend',
    when: 'orders that fall off, of a product that is known',
    activities: [
      ...steady,
      ...[400, 370, 340, 310, 280].map((days) => deal(days, { name: 'Anna Kovács – Filters' })),
    ],
    unless: [
      { because: 'nobody knows what was bought', activities: [...steady, ...monthly] },
      {
        because: 'orders come as usual',
        activities: [
          ...steady,
          ...[130, 100, 70, 40, 10].map((days) => deal(days, { name: 'Anna Kovács – Filters' })),
        ],
      },
    ],
  },
  {
    id: 'coupon',
    when: 'orders that fall off, and a coupon that pays',
    activities: [...steady, ...monthly],
    settings: { offers: [couponOf(100)], marginPercent: 30, roles },
    ownerId: '20',
    unless: [
      {
        because: 'it costs more than the profit it may save',
        settings: { offers: [couponOf(5000)], marginPercent: 30 },
      },
      complained,
    ],
  },
  {
    id: 'periodic-review',
    when: 'a last meeting of more than half a year ago',
    activities: [...rhythm(300, 60, 15), meeting(200)],
    unless: [
      { because: 'they met lately', activities: [...rhythm(300, 60, 15), meeting(100)] },
      {
        because: 'one is planned',
        activities: [...rhythm(300, 60, 15), meeting(200), meeting(-9, { outcome: 'scheduled' })],
      },
      { because: 'they look back once a year', settings: { reviewEveryDays: 365 } },
    ],
  },
  {
    id: 'training',
    when: 'three tickets in a quarter',
    activities: [...rhythm(300, 40, 15), helped(60), helped(40), helped(20)],
    unless: [
      { because: 'two are no habit', activities: [...rhythm(300, 40, 15), helped(40), helped(20)] },
      {
        because: 'a complaint comes first',
        activities: [...rhythm(300, 40, 15), helped(60), helped(40), helped(20), unhappy],
      },
    ],
  },
  {
    id: 'friction-checklist',
    when: 'tickets that all took weeks',
    activities: [...rhythm(300, 40, 15), slow(90), slow(60), slow(40)],
    settings: { roles },
    ownerId: '20',
    unless: [
      {
        because: 'they were solved at once',
        activities: [...rhythm(300, 40, 15), helped(90), helped(60), helped(40)],
      },
    ],
  },
  {
    id: 'name-account-manager',
    when: 'a top account whom nobody owns',
    activities: rhythm(300, 60, 15),
    changes: { customer: customer({ revenue: 50_000, ownerId: null }) },
    settings: { topValue: 20_000, roles },
    ownerId: '20',
    unless: [
      { because: 'somebody does', changes: rich },
      { because: 'it is no top account', settings: { topValue: 60_000 } },
    ],
  },
  {
    id: 'exit-interview',
    when: 'a lost renewal',
    activities: [...rhythm(300, 40, 15), lostDeal],
    settings: { roles },
    ownerId: '20',
    unless: [
      { because: 'they bought again', activities: [...rhythm(300, 40, 15), lostDeal, deal(5)] },
      {
        because: 'nobody remembers',
        activities: [...rhythm(300, 150, 15), { ...lostDeal, at: daysAgo(140) }],
      },
    ],
  },
  {
    id: 'replay-conversation',
    when: 'a lost renewal, and nobody who answers',
    activities: [...rhythm(300, 40, 15), lostDeal, sent(20), call(10, { connected: false })],
    settings: { roles },
    ownerId: '20',
    unless: [
      {
        because: 'they were asked once only',
        activities: [...rhythm(300, 40, 15), lostDeal, sent(20)],
      },
      {
        because: 'they told it',
        activities: [...rhythm(300, 40, 15), lostDeal, sent(20), sent(15), call(10)],
      },
    ],
  },
  {
    id: 'explain-price-rise',
    when: 'a price change in three weeks of which nobody has talked',
    activities: rhythm(300, 10, 15),
    settings: { ...on('explain-price-rise'), priceChanges: ['2026-07-08'] },
    unless: [
      { because: 'it is off as it comes', settings: { priceChanges: ['2026-07-08'] } },
      { because: 'no date is known', settings: on('explain-price-rise') },
      { because: 'somebody called', activities: [...rhythm(300, 10, 15), call(5)] },
      {
        because: 'it is months away',
        settings: { ...on('explain-price-rise'), priceChanges: ['2026-12-01'] },
      },
    ],
  },
  {
    id: 'call-back-after-purchase',
    when: 'a purchase of ten days ago without a word since',
    activities: [...rhythm(300, 15, 15), order(10)],
    settings: on('call-back-after-purchase'),
    unless: [
      { because: 'it is off as it comes', settings: {} },
      { because: 'they have spoken', activities: [...rhythm(300, 15, 15), order(10), call(2)] },
      {
        because: 'it is too early',
        settings: { ...on('call-back-after-purchase'), callBackDays: 14 },
      },
    ],
  },
  {
    id: 'thank-after-meeting',
    when: 'a meeting of yesterday',
    activities: [...rhythm(300, 10, 15), meeting(1)],
    settings: on('thank-after-meeting'),
    unless: [
      { because: 'it is off as it comes', settings: {} },
      {
        because: 'somebody wrote already',
        activities: [...rhythm(300, 10, 15), meeting(1), sent(0.5)],
      },
    ],
  },
  {
    id: 'event-invitation',
    when: 'an event in two weeks',
    activities: steady,
    settings: { ...on('event-invitation'), events: ['2026-07-01 Open day'] },
    unless: [
      { because: 'it is off as it comes', settings: { events: ['2026-07-01 Open day'] } },
      {
        because: 'it is tomorrow',
        settings: { ...on('event-invitation'), events: ['2026-06-18 Open day'] },
      },
      complained,
    ],
  },
  {
    id: 'news',
    when: 'news, and a month of silence',
    activities: rhythm(300, 30, 15),
    settings: { ...on('news'), news: ['2026-06-10 The new catalogue is out'] },
    unless: [
      { because: 'they spoke lately', activities: steady },
      {
        because: 'it is not out yet',
        settings: { ...on('news'), news: ['2026-07-10 The new catalogue'] },
      },
      {
        because: 'it is off as it comes',
        settings: { news: ['2026-06-10 The new catalogue is out'] },
      },
    ],
  },
  {
    id: 'greeting',
    when: 'a birthday tomorrow',
    activities: steady,
    changes: { customer: customer({ birthday: '06-18' }) },
    settings: on('greeting'),
    unless: [
      { because: 'it was last month', changes: { customer: customer({ birthday: '05-18' }) } },
      { because: 'it is off as it comes', settings: {} },
      { ...complained, changes: { customer: customer({ birthday: '06-18' }) } },
    ],
  },
  {
    id: 'let-go',
    when: 'little value and much trouble, for more than a year',
    activities: [
      ...rhythm(500, 10, 15),
      ...[200, 150, 100].map((days) => email(days, { cues: [cue('complaint', 'Not again.')] })),
      order(100, { amount: 50 }),
    ],
    settings: { ...on('let-go'), letGoBelow: 100, roles },
    ownerId: '20',
    unless: [
      { because: 'nobody said what is too little', settings: on('let-go') },
      { because: 'it is off as it comes', settings: { letGoBelow: 100 } },
      { because: 'they bring enough', settings: { ...on('let-go'), letGoBelow: 40 } },
    ],
  },
];

/** Everything that is suggested in a case, the first choice first. */
export function suggestedIn({
  activities,
  changes = {},
  settings = {},
}: Pick<PlayCase, 'activities' | 'changes' | 'settings'>): Action[] {
  const found = assessed(activities, changes, {
    settings: { ...defaultSettings, actFrom: 1, ...settings },
  });
  return [found.action, ...found.alternatives].filter((action) => action !== null);
}
