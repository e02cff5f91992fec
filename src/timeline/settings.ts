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
  /** A request waits this many hours before it counts as late. */
  requestDueHours: number;
  /** Risk below which nothing is suggested. */
  actFrom: number;
  /** Object types that could not be read (scope missing), as the CRM names them. */
  unreadable: string[];
};

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

export const defaultSettings: Settings = {
  language: 'en',
  timeZone: 'UTC',
  currency: 'USD',
  customerStages: ['customer', 'evangelist'],
  lastLoginProperty: null,
  renewalProperty: null,
  levels: { watch: 25, elevated: 50, high: 75 },
  requestDueHours: 24,
  actFrom: 25,
  unreadable: [],
};
