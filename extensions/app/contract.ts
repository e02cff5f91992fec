/**
 * What the backend sends to the panels: the one file both sides share (types only).
 * All texts arrive in the reader's language; times are ISO 8601 in UTC.
 */

export type CardLevel = 'steady' | 'watch' | 'elevated' | 'high' | 'unknown';

export type CardReason = {
  id: string;
  title: string;
  text: string;
  /** Whole points this reason adds to (or takes from) the risk. */
  points: number;
  at: string | null;
  /** The customer's exact sentence. */
  quote: string | null;
  record: { objectTypeId: string; id: string } | null;
};

export type CardRequest = {
  /** Names the request in POSTs: `type:id:kind`. */
  id: string;
  kind: string;
  kindLabel: string;
  sentence: string;
  at: string;
  /** "waiting 5 days" */
  age: string;
  overdue: boolean;
  /** "Overdue since 3 Nov 2026" or "Due by 3 Nov 2026"; null where no answer is due any more. */
  due?: string | null;
  record: { objectTypeId: string; id: string };
  /** "Asked on 12 March (e-mail)", where the portal keeps no sentences: then `sentence` is empty. */
  asked?: string | null;
  /** "You usually answer within 4 working hours; this one has waited 31", where that is known. */
  wait?: string | null;
  /** Who asked (or to whom we promised), where it isn't the customer of the card; and who should answer. */
  asker?: string | null;
  who?: string | null;
  /** A mail to the asker with the answer's frame in it, for the host's own composer. */
  reply?: { objectTypeId: string; id: string; subject: string; body: string };
};

export type CardAction = {
  id: string;
  how: 'email' | 'call' | 'task' | 'meeting';
  /** Text of the button. */
  label: string;
  title: string;
  why: string;
  who: string | null;
  dueAt: string;
  subject: string;
  body: string;
  riskAfter: number | null;
  /** "Answer the quote: 78 → 41", or that nothing is known to lower it. */
  effect: string | null;
};

export type Card = {
  customer: { kind: 'contact' | 'company'; id: string; name: string };
  level: CardLevel;
  levelLabel: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  range: [number, number] | null;
  /** One sentence that says what stands here. */
  summary: string;
  trend: { at: string; risk: number }[];
  change: { points: number; sinceAt: string; text: string } | null;
  reasons: CardReason[];
  requests: CardRequest[];
  /** What we said we would do and have not; `kind` is "promise". */
  promises?: CardRequest[];
  action: CardAction | null;
  alternatives: CardAction[];
  nextChange: { at: string; text: string } | null;
  rhythm: { touches: string[]; text: string | null };
  missing: string[];
  override: { id: string; text: string; until: string | null; by: string | null } | null;
  assessedAt: string;
  syncedAt: string | null;
};

export type CardResponse =
  | { status: 'ok'; card: Card }
  /** Known portal, but this record has not been read yet. */
  | { status: 'not_ready'; message: string }
  /** A deal or ticket to which nobody is linked. */
  | { status: 'no_customer'; message: string };

/** Why an assessment is wrong, as it is kept: the words for it are each reader's. */
export type WrongReason =
  'spoke_by_phone' | 'seasonal' | 'on_hold' | 'merged' | 'solved' | 'not_customer' | 'other';

/** POST /api/card/feedback. `key` is made by the panel once for each press, so that a repeat changes nothing. */
export type FeedbackRequest = {
  key: string;
  customer: { kind: 'contact' | 'company'; id: string };
  /** `answered`: by phone or in person; `answered_elsewhere`: in writing that the CRM doesn't hold. */
  kind: 'wrong' | 'snooze' | 'answered' | 'answered_elsewhere' | 'not_a_request';
  reason?: WrongReason;
  /** What the person says in their own words, at most 500 characters. */
  note?: string;
  /** The request or promise spoken of, for the last three. */
  request?: string;
  /** Days until a snooze or a "wrong" ends; 1–365. */
  days?: number;
};

/** Names what was kept, so that the panel can offer to undo it. */
export type FeedbackResponse = { override: string };

/** POST /api/card/act: makes the task in the CRM. */
export type ActRequest = {
  key: string;
  customer: { kind: 'contact' | 'company'; id: string };
  action: string;
};
export type ActResponse = { taskId: string };

/** POST /api/card/undo. */
export type UndoRequest = {
  customer: { kind: 'contact' | 'company'; id: string };
  override: string;
};

/** Any error: a sentence that says what to do, in the reader's language where possible. */
export type ErrorResponse = { status: 'error'; code: string; message: string };

/** One open ask of the portal, as a row of the manager's page. */
export type AskRow = {
  id: string;
  kind: string;
  kindLabel: string;
  /** Empty where the settings keep no text: `asked` then says what was asked where. */
  sentence: string;
  asked: string | null;
  at: string;
  /** "waiting 9 working hours", by the portal's opening hours, or when it was asked where it lapsed. */
  age: string;
  overdue: boolean;
  /** "Overdue since 3 Nov 2026" or "Due by 3 Nov 2026"; null where no answer is due any more. */
  due?: string | null;
  asker: string | null;
  company: string | null;
  owner: string | null;
  /** Money in the portal's currency, as the reader writes it; null where no revenue is known. */
  value: string | null;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  level: CardLevel;
  levelLabel: string;
  /** The record whose card answers it, and its page in the CRM. */
  customer: { objectTypeId: string; id: string };
  url: string;
};

export type AskChoice = { value: string; label: string; count: number };

/** GET /api/asks?owner=&kind=&overdue=&sort=&order=&page=&language= */
export type AsksResponse = {
  status: 'ok';
  rows: AskRow[];
  /** Asks that all filters let through; pages begin at 1. */
  total: number;
  /** The same whether overdue or not, and how many of them are. */
  all: number;
  overdue: number;
  page: number;
  pages: number;
  /** What the filters may be set to. `none`: nobody's; no kind: all requests that can still be answered. */
  owners: AskChoice[];
  kinds: AskChoice[];
  /** The same rows, all pages, as a CSV file; for a quarter of an hour. */
  csvUrl: string;
  /** When the portal was last read. */
  syncedAt: string | null;
};

/** What a setting may hold: one entry a line, or the choices made, are a list. */
export type SettingValue = string | number | boolean | string[] | null;

/** One field of the admin's page, with all its texts in the reader's language. */
export type SettingField = {
  /** Names it in POSTs; a part of a setting has a dot: `levels.watch`. */
  name: string;
  /** `fact`: found in the portal, to be read and not changed; `lines`: one entry a line. */
  kind: 'number' | 'text' | 'lines' | 'choice' | 'choices' | 'switch' | 'fact';
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

/** How Warmline itself is doing in this portal. */
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
  /** The latest saves, also those taken back. */
  history?: SavedSettings[];
};

export type SavedSettings = { key: string; text: string; lines: string[] };

/** GET /api/settings?language= */
export type SettingsResponse = {
  status: 'ok';
  sections: SettingsSection[];
  state: SettingsState;
  /** The last save that can be undone. */
  lastSave: SavedSettings | null;
  /** Everyone is being judged by new settings: so many still wait. Null where nobody does. */
  waiting: string | null;
};

export type SettingsChanges = Record<string, SettingValue>;

/** POST /api/settings/preview: what a change would do. Saves nothing. */
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

/** POST /api/settings. `key` is made once for each press, so that a repeat changes nothing. */
export type SaveSettingsRequest = { key: string; changes: SettingsChanges; language: string };
/** POST /api/settings/undo: takes back the save of this key, if it is the last. */
export type UndoSettingsRequest = { key: string; language: string };

/** With 422: nothing was saved. */
export type SettingsRefused = ErrorResponse & { problems: SettingProblem[] };

/** POST /api/saves/plan: what would be made for the selected records. Changes nothing. */
export type SavesPlanRequest = {
  kind: 'contact' | 'company';
  /** At most 500. */
  ids: string[];
  language: string;
};

/** One of the selected records. */
export type SaveRow = {
  id: string;
  name: string;
  level: CardLevel;
  levelLabel: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  /** `ready`: a task would be made; `made`: it has this task already; `none`: nothing is suggested; `unread`: never read. */
  state: 'ready' | 'made' | 'none' | 'unread';
  action: { id: string; title: string; dueAt: string; who: string | null } | null;
  /** The record's owner, by name. */
  owner: string | null;
};

export type SavesPlanResponse = {
  status: 'ok';
  rows: SaveRow[];
  /** How many of the rows stand at each level, the highest first; levels nobody stands at are left out. */
  levels: { level: CardLevel; label: string; count: number }[];
  /** To whom all tasks may be given. */
  colleagues: { id: string; name: string }[];
};

/** POST /api/saves/make: makes the tasks. Asked again on the same day, it makes none twice. */
export type SavesMakeRequest = {
  kind: 'contact' | 'company';
  /** At most 10 at a time, each with the action that the plan named. */
  saves: { id: string; action: string }[];
  /** Whom the tasks go to: as suggested, the record's owner, or a colleague by id. */
  assign: string;
};

/** `gone`: no longer suggested; `refused`: the CRM won't have it; `later`: it didn't answer, so try again. */
export type SaveOutcome = {
  id: string;
  outcome: 'made' | 'already' | 'gone' | 'refused' | 'later';
  /** The CRM's own words, where it refused. */
  message: string | null;
};

export type SavesMakeResponse = { status: 'ok'; outcomes: SaveOutcome[] };
