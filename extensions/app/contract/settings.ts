/** What the settings page asks and is told. */
import type { ErrorResponse } from './error.ts';

export type SettingValue = string | number | boolean | string[] | null;

export type SettingField = {
  /** Names it in POSTs; a part of a setting has a dot: `levels.watch`. */
  name: string;
  /** `fact`: found in the portal, to be read and not changed; `lines`: one entry a line; `prose`: a text of several lines. */
  kind: 'number' | 'text' | 'lines' | 'prose' | 'choice' | 'choices' | 'switch' | 'fact';
  label: string;
  /** What it does, in one short sentence; null where the group's says it. */
  hint: string | null;
  /** What to do about a value that does not do. */
  rule: string;
  value: SettingValue;
  /** The value where nobody sets one. */
  usual: SettingValue;
  source: { kind: 'found' | 'default' | 'set'; text: string };
  options?: { value: string; label: string }[];
  /** Of a number: the least and the most, and whether halves will do. */
  min?: number;
  max?: number;
  fractions?: boolean;
  /** Of a number: may be left empty. */
  empty?: boolean;
  /** What a text, or each of the lines, must look like, and how many lines there may be. */
  pattern?: string;
  most?: number;
  /** Shown only while another field holds one of these. */
  when?: { field: string; is: string[] };
};

export type SettingsGroup = {
  id: string;
  title: string;
  hint: string | null;
  /** Closed at first: seldom needed. */
  closed: boolean;
  fields: SettingField[];
};

export type SettingsSection = { id: string; title: string; groups: SettingsGroup[] };

export type SettingsState = {
  /** When the portal was last read, and whether that is too long ago. */
  freshness: string;
  stale: boolean;
  facts: { label: string; value: string }[];
  /** What is recorded of each channel. */
  coverage: { label: string; value: string; latest: string }[];
  /** What could not be read, and what would cure it. */
  unreadable: { what: string; cure: string }[];
  /** Records that do not take our values, with the CRM's own words. */
  refused: { name: string; url: string; words: string; cure: string; at: string }[];
  refusedMore: string | null;
  /** Those that refuse wait for their time to come, or are due already; null where none refuses. */
  retry?: 'waiting' | 'due' | null;
  /** How changes come to be known, and when something was last heard. */
  feed?: { label: string; value: string }[];
  /** What was taken of the account's budget of calls, day by day. */
  calls?: { label: string; value: string }[];
  /** The daily digest: when last and next, whom it can't reach and why; empty where it is off. */
  digests?: { label: string; value: string }[];
  /** What each of our people records, by channel; the last is whoever is nobody's. */
  people?: { name: string; value: string }[];
  /** Everything that is held, as a file behind a link that holds for a quarter of an hour; and how to leave. */
  exportUrl?: string;
  leaveUrl?: string;
  /** The latest saves, also those taken back. */
  history?: SavedSettings[];
};

export type GuideStep = {
  id: string;
  title: string;
  text: string;
  /** The tab on which it is done; null where it is not on this page. */
  section: string | null;
  /** A page to look at, where there is one. */
  url: string | null;
  done: boolean;
};

/** The admin's first steps, at most five; they go on where somebody left off. */
export type SettingsGuide = {
  steps: GuideStep[];
  /** Put away; it can be taken out again. */
  closed: boolean;
};

export type GuideRequest = { done?: string; closed?: boolean; language: string };

export type SavedSettings = { key: string; text: string; lines: string[] };

export type SettingsResponse = {
  status: 'ok';
  sections: SettingsSection[];
  state: SettingsState;
  /** The last save that can be undone. */
  lastSave: SavedSettings | null;
  guide?: SettingsGuide;
  /** Everyone is being judged by new settings: so many still wait. Null where nobody does. */
  waiting: string | null;
};

export type SettingsChanges = Record<string, SettingValue>;

export type SettingsPreviewRequest = { changes: SettingsChanges; language: string };

export type SettingsPreviewResponse = {
  status: 'ok';
  problems: SettingProblem[];
  /** How many would change level; null where the values don't do, or where it takes too long to tell. */
  moved: { count: number; text: string; lines: string[] } | null;
  /** What else follows from it, one sentence each. */
  notes: string[];
};

export type SettingProblem = { field: string; text: string };

export type SaveSettingsRequest = { key: string; changes: SettingsChanges; language: string };

export type RetryRefusedRequest = { language: string };

export type UndoSettingsRequest = { key: string; language: string };

export type SettingsRefused = ErrorResponse & { problems: SettingProblem[] };
