import type { Level } from '../level.ts';
import type { CustomerRef } from '../../timeline/records.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import type { Calibration } from './calibrate.ts';
import type { LossReplay } from './replay-loss.ts';

/** A measured figure with its 95 % interval; null where it can't be told. */
export type Figure = { value: number; low: number; high: number } | null;

/** Ways of choosing whom to look after: ours, the longest silence first, and fixed day counts. */
export const ways = ['risk', 'recency', 'rule-30', 'rule-60', 'rule-90'] as const;
export type Way = (typeof ways)[number];

/** How well one way of choosing did. All figures but the counts are null with too few losses. */
export type WayResult = {
  way: Way;
  /** Customer-months flagged, and those of them who left. */
  flagged: number;
  hits: number;
  /** hits ÷ flagged, and that ÷ the share who left among all. */
  precision: Figure;
  lift: Figure;
  /** Losses flagged before they counted as lost; ÷ all losses. */
  caught: number;
  recall: Figure;
  /** Median days from the first flag to the loss, over those caught. */
  leadDays: Figure;
  /** Chance that of two in one month the one who left ranks higher; null for rules, which do not rank. */
  areaUnderCurve: Figure;
};

/** The risk held to a rule's own number of flags in each month, over the whole book. */
export type EqualWork = {
  rule: Way;
  flagged: number;
  hits: number;
  caught: number;
  precision: Figure;
  recall: Figure;
};

/** Losses caught with so many places a month on each owner's list. */
export type AtCapacity = { capacity: number; caughtByRisk: number; caughtByRecency: number };

export type MonthResult = {
  at: number;
  counted: number;
  left: number;
  flagged: number;
  hits: number;
  /** Who did not count, and why. */
  unknown: number;
  alreadySilent: number;
  ownerIdle: number;
  /** Left out because of what people said, and those of them whom the records show as lost. */
  contested: number;
  contestedLost: number;
  /** Counted as stayed because somebody spoke with them, whom the records show as lost. */
  spoken: number;
  /** Whose judgement failed; none should. */
  failed: number;
};

/** One loss as it could have been foreseen. */
export type LossResult = {
  customer: number;
  owner: number;
  lastSignAt: number;
  lostAt: number;
  /** When there was a sign of life again; null: not until today. */
  returnedAt: number | null;
  /** When the risk first flagged it, and how long before the loss; null: missed. */
  flaggedAt: number | null;
  leadDays: number | null;
  /** In the first month whose window holds the loss: place in the book by each ranking, of so many. */
  rankedAt: number;
  placeByRisk: number;
  placeByRecency: number;
  of: number;
};

/** One customer in one month who stood on the list, or who left without having stood there. */
export type ListedCustomer = {
  /** The month, and the indices of the customer and of the owner then (-1: nobody named). */
  at: number;
  customer: number;
  owner: number;
  listed: boolean;
  /** As shown then. */
  risk: number;
  level: Level;
  /** The loss within the window after that month; null: stayed. */
  lostAt: number | null;
};

export type Backtest = {
  asOf: number;
  /** What counted as a loss, and how long after each month was looked for one. */
  definition: LostDefinition;
  windowDays: number;
  capacity: number;
  cuts: number[];
  counted: number;
  customers: number;
  /** Customer-months in whose window the customer was lost. */
  left: number;
  losses: LossResult[];
  /** False: too few losses for percentages; then there are counts and places only. */
  enough: boolean;
  results: WayResult[];
  /** Risk minus recency, drawn together: an interval without 0 is a difference. */
  difference: { precision: Figure; recall: Figure; areaUnderCurve: Figure };
  equalWork: EqualWork[];
  byCapacity: AtCapacity[];
  months: MonthResult[];
  /** By month; within it those on the list by falling risk, then those who left without. */
  listed: ListedCustomer[];
  levels: { level: Level; counted: number; left: number }[];
  /** Null with too few losses. */
  calibration: Calibration | null;
};

/** A loss with the name it has today and what was there to be seen. */
export type ReplayedLoss = LossReplay & {
  /** Index into the backtest's losses. */
  loss: number;
  customer: CustomerRef;
  name: string;
  /** Null where nobody is named, or the CRM names them no more. */
  ownerName: string | null;
};

/** A portal's backtest with the replays, as the page, the file and `--json` show it. */
export type BacktestReport = {
  portalId: string;
  timeZone: string;
  backtest: Backtest;
  /** Today's records of those in `listed`, by their index; without an entry where the CRM has it no more. */
  people: Record<number, CustomerRef & { name: string }>;
  /** Names of the owners in `listed`, by their index; null where the CRM names them no more. */
  ownerNames: Record<number, string | null>;
  /** Of the model fitted at each month. */
  modelVersions: string[];
  /** The latest losses, newest first; at most 100. */
  replays: ReplayedLoss[];
};

/** With fewer losses a percentage would be an accident. */
export const fewestLosses = 20;
