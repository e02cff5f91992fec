/**
 * How gaps are spread over all customers of a portal. `median` in days; `spread` is the robust
 * standard deviation of the natural logarithm of the gaps within one customer, since gaps vary by
 * factors rather than by days.
 */
export type BookRhythm = {
  median: number;
  spread: number;
  /** How many of a customer's own gaps the book's rhythm counts for; 3 when absent. */
  priorGaps?: number;
};

/** A week in which the whole book was quiet: holidays, August. */
export type QuietWeek = {
  /** Weeks from Monday, 29 December 1969. */
  week: number;
  /** Activity as a share of the book's usual, 0–1: a day of it counts for so much of a day. */
  factor: number;
};

/** How soon requests are answered in this portal, in business hours, by that many past answers. */
export type AnswerHours = { median: number; cases: number };

/** The book's rhythm: how the gaps between touches (and purchases) are spread over all customers. */
export type Book = {
  customers: number;
  touchGapDays: BookRhythm;
  purchaseGapDays: BookRhythm;
  /** Share of customers silent for longer than six usual gaps between touches. */
  quietShare?: number;
  /** Absent where too few requests were answered to say. */
  answerHours?: AnswerHours;
  /** By owner's id, of the contacts that are theirs; only owners with enough answers. */
  ownerAnswerHours?: Record<string, AnswerHours>;
  /** Of the days on which we turned to customers, the share that led to an answer; absent where too few tell. */
  response?: { rate: number; cases: number };
  /** Ascending; past ones as seen, and those of the coming year as they were in the last. */
  quietWeeks?: QuietWeek[];
};
