import type { Finding, Evidence, SignalId } from '../signals/signal.ts';
import type { JudgeContext, Judgement } from '../risk/judge.ts';
import { daysBetween } from '../timeline/days.ts';
import type { Phrase } from '../timeline/phrase.ts';
import type { Activity } from '../timeline/records.ts';
import type { Action } from './assessment.ts';

/** What a play looks at. */
export type Situation = { judgement: Judgement; context: JudgeContext };

/** Whose part it is; where nobody was named for it, the record's owner does it. */
export type Who =
  | 'owner'
  | 'manager'
  | 'executive'
  /** The colleague with the best record of keeping customers. */
  | 'saver'
  /** The colleague with the stronger relationship. */
  | 'colleague';

export type Suggestion = {
  title: Phrase;
  why: Phrase;
  evidence: Evidence[];
  ownerId: string | null;
  draft: { subject: Phrase; body: Phrase };
  dueAt: number;
  /** What the CRM would hold once it is done, to run the model again with. */
  imagined: Activity[];
  /** The signal it answers in this case, where that is another than the play's. */
  signal?: SignalId;
};

/** One way to win a customer back, keyed on the signal it answers. One file a play. */
export type Play = {
  id: string;
  signal: SignalId;
  how: Action['how'];
  who: Who;
  /**
   * Off until an admin switches it on: `list` where the CRM can't tell when and a list or property of the
   * admin's has to, `routine` where it would be due for nearly everyone.
   */
  off?: 'list' | 'routine';
  /** It offers something: never to a customer whom we may let go. */
  offers?: true;
  /** Share of the effect one may count on: 1 where it is in our hands, less where they must pick up. */
  certainty: number;
  /** Points on top of the expected effect when several plays compete: what is owed comes first. */
  urgency: number;
  /** Owed to the customer at any risk, and where the risk is unknown. */
  owed: boolean;
  suggest(situation: Situation): Suggestion | null;
};

/** Below this a signal is no reason to do anything. */
const leastSeverity = 0.05;

/**
 * The signal's finding when it speaks loudly enough, and of something recent enough to begin a
 * conversation with: nobody calls about a survey of last year.
 */
export function speaking(
  { judgement, context }: Situation,
  id: SignalId,
  { atLeast = leastSeverity, withinDays = Infinity } = {},
): (Finding & { severity: number }) | null {
  const found = judgement.findings.find((finding) => finding.id === id);
  if (!found || found.severity === null || found.severity < atLeast) return null;
  const at = found.evidence[0]?.at ?? context.now;
  if (daysBetween(at, context.now) > withinDays) return null;
  return { ...found, severity: found.severity };
}
