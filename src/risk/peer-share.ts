import { contactOdds } from './contact-odds.ts';
import type { Judgement, JudgeContext } from './judge.ts';

/**
 * Share of the book, 0–1, for whom silence was less likely than it is now for this customer, by
 * contact alone, when the model was fitted. Null without a fitted book, and where nothing was ever
 * heard. Between the table's quantiles by straight lines.
 */
export function peerShare(
  { timeline }: Pick<Judgement, 'timeline'>,
  { now, model }: JudgeContext,
): number | null {
  const { peers } = model;
  const last = (peers?.length ?? 0) - 1;
  if (!peers || last < 1) return null;
  if (timeline.touches.length + timeline.purchases.length === 0) return null;
  const { base, history, gap } = contactOdds(timeline, now, model);
  const odds = base + history + gap;
  const above = peers.findIndex((quantile) => quantile >= odds);
  if (above < 0) return 1;
  if (above === 0) return 0;
  const [low, high] = [peers[above - 1]!, peers[above]!];
  return (above - 1 + (odds - low) / (high - low)) / last;
}
