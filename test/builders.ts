import { assess, type AssessContext, type AssessInput } from '../src/assess.ts';
import { priorModel } from '../src/risk/prior-model.ts';
import { dayMs } from '../src/timeline/days.ts';
import type {
  Activity,
  Call,
  Cue,
  CueKind,
  Customer,
  Deal,
  Email,
  Meeting,
  Message,
  Note,
  Order,
  Quote,
  Survey,
  Ticket,
} from '../src/timeline/records.ts';
import { defaultSettings } from '../src/timeline/settings.ts';

/** A Wednesday noon: the moment at which tests judge unless they say otherwise. */
export const now = Date.UTC(2026, 5, 17, 12);

/** A moment so many days before `now`. */
export const daysAgo = (days: number): number => now - days * dayMs;

export const anna: Customer = {
  kind: 'contact',
  id: '1',
  name: 'Anna Kovács',
  firstName: 'Anna',
  email: 'anna@example.com',
  companyIds: ['10'],
  ownerId: '7',
  lifecycleStage: 'customer',
  source: null,
  createdAt: daysAgo(800),
  customerSince: null,
  revenue: null,
  lastLoginAt: null,
  renewalAt: null,
  leftEmployerAt: null,
  ownerAssignedAt: null,
  language: 'en',
  timeZone: null,
};

export const customer = (changes: Partial<Customer> = {}): Customer => ({ ...anna, ...changes });

export const company = (changes: Partial<Customer> = {}): Customer =>
  customer({
    kind: 'company',
    id: '10',
    name: 'Acme',
    firstName: null,
    email: null,
    companyIds: [],
    ...changes,
  });

let ids = 0;
const base = (days: number) => {
  ids += 1;
  return {
    id: String(1000 + ids),
    at: daysAgo(days),
    ownerId: '7',
    contactIds: ['1'],
    companyIds: ['10'],
  };
};
const worded = { subject: null, cues: [] as Cue[], language: null };

export const cue = (kind: CueKind, sentence = `(${kind})`): Cue => ({ kind, sentence });

/** Builders take the age in days first, then whatever differs. */
export const email = (days: number, changes: Partial<Email> = {}): Email => ({
  ...base(days),
  ...worded,
  type: 'email',
  direction: 'in',
  automated: false,
  threadId: null,
  failed: false,
  ...changes,
});
export const sent = (days: number, changes: Partial<Email> = {}): Email =>
  email(days, { direction: 'out', ...changes });
export const message = (days: number, changes: Partial<Message> = {}): Message => ({
  ...base(days),
  ...worded,
  type: 'message',
  channel: 'SMS',
  direction: 'in',
  automated: false,
  ...changes,
});
export const call = (days: number, changes: Partial<Call> = {}): Call => ({
  ...base(days),
  ...worded,
  type: 'call',
  direction: 'out',
  connected: true,
  durationMs: null,
  ...changes,
});
export const meeting = (days: number, changes: Partial<Meeting> = {}): Meeting => ({
  ...base(days),
  ...worded,
  type: 'meeting',
  outcome: 'held',
  endAt: null,
  ...changes,
});
export const note = (days: number, changes: Partial<Note> = {}): Note => ({
  ...base(days),
  ...worded,
  type: 'note',
  ...changes,
});
export const ticket = (days: number, changes: Partial<Ticket> = {}): Ticket => ({
  ...base(days),
  ...worded,
  type: 'ticket',
  closedAt: null,
  firstReplyAt: null,
  priority: null,
  ...changes,
});
export const deal = (days: number, changes: Partial<Deal> = {}): Deal => ({
  ...base(days),
  type: 'deal',
  name: null,
  amount: 100,
  state: 'won',
  createdAt: daysAgo(days + 10),
  closedAt: daysAgo(days),
  renewal: false,
  ...changes,
});
export const order = (days: number, changes: Partial<Order> = {}): Order => ({
  ...base(days),
  type: 'order',
  amount: 100,
  ...changes,
});
export const quote = (days: number, changes: Partial<Quote> = {}): Quote => ({
  ...base(days),
  type: 'quote',
  title: null,
  sent: true,
  expiresAt: null,
  ...changes,
});
export const survey = (days: number, changes: Partial<Survey> = {}): Survey => ({
  ...base(days),
  type: 'survey',
  metric: 'nps',
  score: 9,
  scale: 10,
  ...changes,
});

/** A touch every `every` days from `from` days ago up to `to` days ago. */
export const rhythm = (from: number, to: number, every: number): Email[] => {
  const mails: Email[] = [];
  for (let days = from; days >= to; days -= every) mails.push(email(days));
  return mails;
};

export const context = (changes: Partial<AssessContext> = {}): AssessContext => ({
  now,
  settings: defaultSettings,
  model: priorModel,
  ...changes,
});

export const input = (activities: Activity[], changes: Partial<AssessInput> = {}): AssessInput => ({
  customer: anna,
  contacts: [changes.customer ?? anna],
  activities,
  overrides: [],
  ...changes,
});

/** Anna with these activities, assessed now with the shipped model. */
export const assessed = (
  activities: Activity[],
  changes: Partial<AssessInput> = {},
  situation: Partial<AssessContext> = {},
) => assess(input(activities, changes), context(situation));
