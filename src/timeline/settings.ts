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
  /** The risk is that of nothing being heard of a customer for this many days from now on. */
  lostAfterDays: number;
  /** What tells in this portal that a customer was lost; `null`: silence for `lostAfterDays`. */
  lost: LostDefinition | null;
  /** Log-odds at full severity by signal id, where the portal's admin chose another than the model's. */
  weights: Record<string, number>;
  /** For how many days what past assessments were made from is kept, so that they can be replayed. */
  replayDays: number;
};

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
  lostAfterDays: 180,
  lost: null,
  weights: {},
  replayDays: 400,
};
