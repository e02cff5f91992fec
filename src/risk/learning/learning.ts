import type { WeightedSignalId } from '../../signals/signal.ts';

/** What a portal's own past changes in a model. `slope` 1, `shift` 0 and the shipped weights: nothing. */
export type Learned = {
  /** Log-odds of silence count for so much, and are moved by so much. */
  slope: number;
  shift: number;
  weights: Partial<Record<WeightedSignalId, number>>;
};

/** How one way of telling the probability did on the same cases. */
export type WayFigures = {
  /** Mean of −log of the probability given to what came about. */
  logLoss: number;
  /** Mean squared distance between probability and outcome. */
  brier: number;
  /** Of two customers, one who left and one who stayed, how often the former ranked higher. */
  areaUnderCurve: number;
  /** Mean probability; the share who left is the trial's. */
  said: number;
};

/** Why the portal's own weights are, or are not, in use. */
export type LearningReason =
  | 'better'
  | 'too-few-losses'
  | 'no-better-than-shipped'
  | 'no-better-than-recency'
  | 'ranks-worse'
  | 'drifted';

/** What was decided when the model was fitted, with the figures it was decided by. */
export type Learning = {
  source: 'shipped' | 'fitted';
  reason: LearningReason;
  /** Losses seen in the windows trained on, and in the latest closed one. */
  trainedOn: { customers: number; left: number };
  latest: { from: number; customers: number; left: number } | null;
  /**
   * On the latest closed window, which nothing on trial had seen: as shown with the shipped weights and
   * with those learned, these by themselves (what is said may fall silent), and the days of silence
   * alone. Null where there was no trial.
   */
  trial: Record<'shipped' | 'shown' | 'fitted' | 'recency', WayFigures> | null;
  /** In use: fitted on all windows, the latest included. */
  learned: Learned | null;
};
