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
};

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
};
