import type { ActivityRef, CustomerRef } from '../timeline/records.ts';
import type { Phrase } from '../timeline/phrase.ts';

/** `unknown` is not a low risk: it says that the record is too thin to judge. */
export type Level = 'steady' | 'watch' | 'elevated' | 'high' | 'unknown';

export type SignalId =
  | 'contact-gap'
  | 'unanswered-request'
  | 'unanswered-outreach'
  | 'interactions-falling'
  | 'purchases-falling'
  | 'open-complaint'
  | 'low-survey'
  | 'slow-service'
  | 'thin-onboarding'
  | 'renewal-near'
  | 'no-login'
  | 'price-or-competitor'
  | 'contact-left';

/** A thing one can point at: when, which record, and the sentence if there is one. */
export type Evidence = { at: number | null; quote: string | null; record: ActivityRef | null };

/** One signal as it stands for one customer. `severity` is null where it does not apply. */
export type Finding = {
  id: SignalId;
  /** 0 (nothing) to 1 (as bad as it gets); null: not applicable, which is not zero. */
  severity: number | null;
  reason: Phrase;
  evidence: Evidence[];
};

/** A signal's share in the risk. Log-odds add up exactly; points are whole and add up to the risk. */
export type Contribution = Finding & { logOdds: number; points: number };

export type OpenRequest = {
  kind: 'quote_request' | 'price_list_request' | 'information_request';
  at: number;
  sentence: string;
  record: ActivityRef;
  contactId: string | null;
  ownerId: string | null;
  dueAt: number;
};

/** What to do next, with the risk that the very same model gives once it is done. */
export type Action = {
  id: string;
  /** How it is done: our button writes a task, or HubSpot's own window opens with the text in it. */
  how: 'email' | 'call' | 'task' | 'meeting';
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
  /** Risk of the average customer: what the points of the contributions start from. */
  base: { logOdds: number; points: number };
  /** Applicable signals, largest share first. base.points + Σ points = risk. */
  contributions: Contribution[];
  /** Signals that do not apply, with the reason. */
  notApplicable: Finding[];
  /** What is missing for a judgement, or for a better one. */
  missing: Phrase[];
  openRequests: OpenRequest[];
  /** The chosen action; null when nothing needs doing. */
  action: Action | null;
  /** The other actions that apply, each with its counterfactual. */
  alternatives: Action[];
  /** When the level changes if nothing happens; null when it does not within a year. */
  nextChange: { at: number; level: Level; risk: number } | null;
  /** Touches as times, latest last, at most 60: the small picture of the rhythm. */
  rhythm: { touches: number[]; usualGapDays: number | null; spreadDays: number | null };
  lastTouchAt: number | null;
  /** Hash-free summary of what went in, for logs and tests: counts only. */
  inputs: { activities: number; touches: number; contacts: number };
};

/** What people said about an assessment; kept beside it and obeyed by later ones. */
export type Override = {
  id: string;
  kind: 'wrong' | 'snooze' | 'answered' | 'not_a_request';
  reason: string | null;
  /** The request it speaks of (`answered`, `not_a_request`). */
  record: ActivityRef | null;
  by: string | null;
  at: number;
  until: number | null;
};
