import type { Level } from '../risk/level.ts';
import type { Contribution } from '../risk/score-risk.ts';
import type { Evidence, Finding, SignalId } from '../signals/signal.ts';
import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Phrase } from '../timeline/phrase.ts';

export type { Level } from '../risk/level.ts';
export type { Contribution } from '../risk/score-risk.ts';
export type { Evidence, Finding, SignalId } from '../signals/signal.ts';

export type OpenRequest = {
  kind: 'quote_request' | 'price_list_request' | 'information_request';
  at: number;
  sentence: string;
  record: ActivityRef;
  contactId: string | null;
  /** Who should answer: the asker's owner, else the customer's, else the record's. */
  ownerId: string | null;
  dueAt: number;
  /** Nobody came back to it for so long that an answer would be odd: it is shown, and asks for nothing. */
  lapsed?: boolean;
  /** Business hours it has waited for, and within how many an answer usually comes, where known. */
  waitedHours?: number;
  usualHours?: number;
  /** Whose usual answer that is: of the owner who should answer, or else of the whole book. */
  usualOf?: 'owner' | 'book';
  /** Language of the message it is in, as a BCP 47 tag; null where it can't be told. */
  language?: string | null;
};

/** What may wait: one of the customer's requests, or a promise of ours. */
export type AskKind = OpenRequest['kind'] | 'promise';

/** Something of ours that was said to come and has not: an `OpenRequest` turned round. */
export type OpenPromise = Omit<OpenRequest, 'kind' | 'waitedHours' | 'usualHours' | 'usualOf'>;

/** What to do next, with the risk that the very same model gives once it is done. */
export type Action = {
  id: string;
  /** How it is done: our button writes a task, or HubSpot's own window opens, for a mail with the text in it. */
  how: 'email' | 'call' | 'task' | 'meeting' | 'workflow';
  title: Phrase;
  why: Phrase;
  evidence: Evidence[];
  /** Who should do it: the owner's id, or null when nobody owns the record. */
  ownerId: string | null;
  draft: { subject: Phrase; body: Phrase };
  dueAt: number;
  /** Signal this action answers. */
  signal: SignalId;
  /** Risk after the action, by re-running the model on the changed timeline. */
  riskAfter: number | null;
};

export type Assessment = {
  customer: CustomerRef;
  assessedAt: number;
  modelVersion: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  /** Where the record is thin, the range the risk may lie in. */
  range: [number, number] | null;
  level: Level;
  /** Risk of a customer of whom no signal speaks: what the points of the contributions start from. */
  base: { logOdds: number; points: number };
  /** Applicable signals, largest share first. base.points + Σ points = risk. */
  contributions: Contribution[];
  /** Signals that do not apply, with the reason. */
  notApplicable: Finding[];
  /** What is missing for a judgement, or for a better one. */
  missing: Phrase[];
  openRequests: OpenRequest[];
  /** Absent in assessments stored before promises were listed. */
  openPromises?: OpenPromise[];
  /** The chosen action; null when nothing needs doing. */
  action: Action | null;
  /** The other actions that apply, each with its counterfactual. */
  alternatives: Action[];
  /** A play was taken lately: until then nothing else is suggested. Absent where none was. */
  rest?: { id: string; at: number; until: number };
  /** When the level changes if nothing happens; null when it does not within a year. */
  nextChange: { at: number; level: Level; risk: number } | null;
  /** Touches as times, latest last, at most 60: the small picture of the rhythm. */
  rhythm: { touches: number[]; usualGapDays: number | null; spreadDays: number | null };
  /** Share of the book's customers of this kind, 0–1, that had a lower risk; null where unknown. */
  peerShare?: number | null;
  lastTouchAt: number | null;
  /** Hash-free summary of what went in, for logs and tests: counts only. */
  inputs: { activities: number; touches: number; contacts: number };
};

/** What a person may say of a found request: both kinds of answer own that it was one. */
export type Verdict = 'answered' | 'answered_elsewhere' | 'not_a_request';

/** Why someone says that an assessment is wrong: codes, so that they can be counted in any language. */
export const wrongReasons = [
  'spoke_by_phone',
  'seasonal',
  'on_hold',
  'merged',
  'solved',
  'not_customer',
  'other',
] as const;

export type WrongReason = (typeof wrongReasons)[number];

/** Why someone decides to let a customer go: one hundred percent retention is not the goal, and the reason is kept. */
export const letGoReasons = [
  'poor_fit',
  'costs_more',
  'no_need',
  'closed_down',
  'conduct',
  'let_go_other',
] as const;

export type LetGoReason = (typeof letGoReasons)[number];

/** What people said about an assessment; kept beside it and obeyed by later ones. */
export type Override = {
  id: string;
  /** `answered`: by phone or in person; `answered_elsewhere`: in writing that the CRM doesn't hold. */
  kind: 'wrong' | 'snooze' | 'let_go' | 'done' | Verdict;
  reason: WrongReason | LetGoReason | null;
  /** In the person's own words and language. */
  note?: string | null;
  /** The request it speaks of (the last three kinds). */
  record: ActivityRef | null;
  /** Which of the record's requests, or the promise in it; absent: all its requests. */
  request?: AskKind;
  /** The action that was done without us (only `done`). */
  action?: Pick<Action, 'id' | 'how'>;
  by: string | null;
  at: number;
  until: number | null;
};
