/** What an admin sets for one portal. Days are calendar days, hours are business hours. */
export type Settings = {
  /** Language of what is written into the CRM; cards follow the reader's own. */
  language: Language;
  timeZone: string;
  currency: string;
  /** Lifecycle stages that make a record a customer. */
  customerStages: string[];
  /** Property names holding the last login and the end of the contract; `null` where not mapped. */
  lastLoginProperty: string | null;
  renewalProperty: string | null;
  /** Lowest risk of each level. */
  levels: { watch: number; elevated: number; high: number };
  /** A request waits this many business hours before it counts as late. */
  requestDueHours: Record<DueKind, number>;
  /** When somebody is there, by weekday, like "09:00-17:30"; `null` where nobody is. */
  businessHours: Record<Weekday, string | null>;
  /**
   * Whose public holidays count: a country ("HU") or a part of one ("DE-BY"), `auto` (the country
   * of the time zone) or `none`.
   */
  holidays: string;
  /** What `holidays` comes to around now, as dates; kept here so that an assessment can be replayed. */
  publicHolidays: PublicHolidays;
  /** Dates (2026-12-24) on which nobody works although the weekday says so. */
  daysOff: string[];
  /** Dates on which people work although weekday or holiday says otherwise. */
  workDays: string[];
  /** Languages to read, as `readLanguages` names them; empty: every one that can be read. */
  languagesRead: ReadLanguage[];
  /** The admin's own wordings by what they ask for: plain words, found wherever a sentence holds them. */
  extraPhrases: Partial<Record<DueKind, string[]>>;
  /** Addresses and domains whose mail says nothing about a customer. */
  ignoredSenders: string[];
  /** Our addresses that belong to no single user (sales@): mail from them is ours, mail to them was sent to us. */
  sharedMailboxes: string[];
  /** Are sentences and subjects kept, as evidence? Without them only kind, time and a hash are. */
  keepText: boolean;
  /** Risk below which nothing is suggested. */
  actFrom: number;
  /** Object types that could not be read (scope missing), as the CRM names them. */
  unreadable: string[];
  /** The risk is that of nothing being heard of a customer for this many days from now on. */
  lostAfterDays: number;
  /** What tells in this portal that a customer was lost; `null`: silence for `lostAfterDays`. */
  lost: LostDefinition | null;
  /** Log-odds at full severity by signal id, where the portal's admin chose another than the model's. */
  weights: Record<string, number>;
  /** For how many days what past assessments were made from is kept, so that they can be replayed. */
  replayDays: number;
  /** How many days after it was uninstalled what is kept of the portal is erased; 0: at once. */
  eraseAfterDays: number;
  /** Plays switched otherwise than they come, by id. */
  plays: Record<string, boolean>;
  /** After a play was taken for a customer none is suggested for so many days, unless the customer has asked since. */
  daysBetweenPlays: number;
  /** The admin's own wording of a play's draft, by the play's id; `{slots}` are filled in. */
  playTexts: Record<string, PlayText>;
  /** Plays that the admin has added. */
  ownPlays: OwnPlay[];
  /** Names that the portal's own workflows listen for: what "Plan saves" can start. */
  workflowStarts: string[];
  /** What speaks for us, one point an entry: for whoever calls. */
  talkingPoints: string[];
  /** What may be offered to keep a customer. */
  offers: Offer[];
  /** Of a hundred in revenue, how much is profit; `null` where nobody said: then nothing is offered. */
  marginPercent: number | null;
  /** Names of suppliers with whom customers compare us, as customers write them. */
  competitors: string[];
  /** Dates (2027-01-01) from which prices differ. */
  priceChanges: string[];
  /** `12-24 Christmas`: days of every year on which customers are greeted. */
  greetings: string[];
  /** Property with a contact's birthday; `null` where not mapped. */
  birthdayProperty: string | null;
  /** `2026-12-03 Open day`: what customers may be invited to. */
  events: string[];
  /** `2026-11-20 New catalogue`: what customers may be told, from that day on. */
  news: string[];
  /** Days after a purchase on which a call is due, and days after which a meeting looks back. */
  callBackDays: number;
  reviewEveryDays: number;
  /** Value from which a customer is a top one, and below which letting go may be decided; `null`: nobody said. */
  topValue: number | null;
  letGoBelow: number | null;
  /** How many saves a person of the team can take on in a week. */
  capacityPerWeek: number;
  /** What one e-mail, call, task or meeting costs us, in the portal's currency; 0 where nobody said. */
  actionCosts: Record<'email' | 'call' | 'task' | 'meeting', number>;
  /** Property with a customer's segment, and with what a customer or a deal bought; `null`: the industry, the deal's name. */
  segmentProperty: string | null;
  productProperty: string | null;
  /** Property with a customer's value, or `deals`: the sum of won deals and orders. */
  valueProperty: string;
  /** Who has which part, by owner's id; `null` where nobody was named. */
  roles: Roles;
  /** The task that tells each owner once a working day what changed. */
  digest: DigestSettings;
};

/** Off until somebody switches it on. */
export type DigestSettings = {
  on: boolean;
  /** Hour of the day (0–23) in the portal's time zone from which it is made. */
  hour: number;
  /** The most customers that one of them names. */
  most: number;
  /** Levels to which a rise is told, and which one has to leave to have recovered. */
  levels: (typeof digestLevels)[number][];
  /** Who gets one, by owner's id; empty: everybody. */
  owners: string[];
  /** Who is told of customers that nobody owns, or somebody who left; `null`: nobody. */
  fallback: string | null;
};

export const digestLevels = ['watch', 'elevated', 'high'] as const;

/** Subject and body of a draft, in the portal's language. */
export type PlayText = { subject: string; body: string };

/** A play that an admin has added: when, how, and what to say. */
export type OwnPlay = PlayText & {
  name: string;
  /** The signal that must speak. */
  signal: string;
  /** The lowest level at which it is suggested. */
  level: 'watch' | 'elevated' | 'high';
  /** `workflow`: the record is enrolled in one of the portal's own, in HubSpot's window. */
  how: 'email' | 'call' | 'task' | 'meeting' | 'workflow';
};

export const offerKinds = [
  'discount',
  'points',
  'early_access',
  'gift',
  'longer_term',
  'coupon',
] as const;

/** Something to offer: in the words for the customer, and what it costs us in the portal's currency. */
export type Offer = { name: string; kind: (typeof offerKinds)[number]; cost: number };

/** `saver`: who keeps those who want to cancel. */
export type Roles = { manager: string | null; executive: string | null; saver: string | null };

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

/** What can be asked of us and fall due. */
export type DueKind = 'quote_request' | 'price_list_request' | 'information_request';

/** Ascending dates like 2026-12-25, and what they were computed of, like "HU 2026". */
export type PublicHolidays = { of: string; dates: string[] };

/** What an admin may name as the sign of a loss. Only the first and the last tell when it was. */
export type LostDefinition =
  | { kind: 'silence'; days: number }
  | { kind: 'lifecycle_stage'; stages: string[] }
  | { kind: 'property'; name: string; value: string }
  /** A renewal deal that was lost. */
  | { kind: 'lost_renewal' };

export const languages = [
  'en',
  'zh-CN',
  'zh-TW',
  'hu',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ja',
] as const;

export type Language = (typeof languages)[number];

/** Languages whose requests are read. */
export const readLanguages = [
  'en',
  'zh-Hans',
  'zh-Hant',
  'hu',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'ja',
] as const;

export type ReadLanguage = (typeof readLanguages)[number];

export const defaultSettings: Settings = {
  language: 'en',
  timeZone: 'UTC',
  currency: 'USD',
  customerStages: ['customer', 'evangelist'],
  lastLoginProperty: null,
  renewalProperty: null,
  levels: { watch: 25, elevated: 50, high: 75 },
  requestDueHours: { quote_request: 8, price_list_request: 8, information_request: 16 },
  businessHours: {
    mon: '09:00-17:00',
    tue: '09:00-17:00',
    wed: '09:00-17:00',
    thu: '09:00-17:00',
    fri: '09:00-17:00',
    sat: null,
    sun: null,
  },
  holidays: 'auto',
  publicHolidays: { of: '', dates: [] },
  daysOff: [],
  workDays: [],
  languagesRead: [],
  extraPhrases: {},
  ignoredSenders: [],
  sharedMailboxes: [],
  keepText: true,
  actFrom: 25,
  unreadable: [],
  lostAfterDays: 180,
  lost: null,
  weights: {},
  replayDays: 400,
  eraseAfterDays: 30,
  plays: {},
  daysBetweenPlays: 7,
  playTexts: {},
  ownPlays: [],
  workflowStarts: [],
  talkingPoints: [],
  offers: [],
  marginPercent: null,
  competitors: [],
  priceChanges: [],
  greetings: [],
  birthdayProperty: null,
  events: [],
  news: [],
  callBackDays: 7,
  reviewEveryDays: 180,
  topValue: null,
  letGoBelow: null,
  capacityPerWeek: 20,
  actionCosts: { email: 0, call: 0, task: 0, meeting: 0 },
  segmentProperty: null,
  productProperty: null,
  valueProperty: 'total_revenue',
  roles: { manager: null, executive: null, saver: null },
  digest: {
    on: false,
    hour: 8,
    most: 5,
    levels: ['elevated', 'high'],
    owners: [],
    fallback: null,
  },
};
