import type { Ledger } from '../requests/ledger-types.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { ActivityRef } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Book } from './book.ts';

export const signalIds = [
  'contact-gap',
  'contact-history',
  'unanswered-request',
  'unanswered-outreach',
  'interactions-falling',
  'purchases-falling',
  'open-complaint',
  'low-survey',
  'replies-slowing',
  'slow-service',
  'thin-onboarding',
  'renewal-near',
  'no-login',
  'price-or-competitor',
  'contact-left',
] as const;

export type SignalId = (typeof signalIds)[number];

/** These two share out the log-odds of silence, which are computed and not weighted. */
export type RhythmSignalId = 'contact-gap' | 'contact-history';
export type WeightedSignalId = Exclude<SignalId, RhythmSignalId>;

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

/** What a signal may know besides the timeline. `now` may lie after the timeline's own moment. */
export type SignalContext = { now: number; settings: Settings; book: Book; ledger: Ledger };

/**
 * One way of seeing that a customer may leave. Two laws hold for each, and tests keep them: as long
 * as nothing happens the severity never falls, and a touch never raises it. They make the risk
 * monotone, and the date of the next change findable by bisection. So nothing heals by time alone:
 * what heals is contact.
 */
export type Signal = {
  id: SignalId;
  /** Message keys of its name and of why it matters. */
  title: string;
  why: string;
  detect(timeline: Timeline, context: SignalContext): Finding;
};
