import type { SignalId, WeightedSignalId } from '../signals/signal.ts';

/**
 * Log-odds that each signal adds at full severity, on top of those of silence. A judgement of ours,
 * from what service and sales teams report, until a portal's own past says more: no public data
 * links requests or complaints to churn. None may be negative: signals only ever speak for a risk.
 */
export const weights: Record<WeightedSignalId, number> = {
  // Someone who asked and was left waiting buys elsewhere; alone it makes an elevated risk.
  'unanswered-request': 4,
  // We write and nothing comes back; weak alone, since many good customers answer rarely.
  'unanswered-outreach': 0.9,
  // Small, since the model of silence counts recent contacts itself: only the slope is new.
  'interactions-falling': 0.3,
  // Talk that goes on hides it from the model of silence. Where both stop the two overlap, but then
  // the risk is high anyway; in a book of customers who only buy it would count twice, so fitting the
  // model scales it by the share of buyers who also talk with us.
  'purchases-falling': 2.4,
  // The tip of an iceberg: most say nothing and leave.
  'open-complaint': 2.9,
  // A plain detractor is worth watching, whatever else looks well.
  'low-survey': 2.9,
  // Interest cools before it ends. Weak alone, and the model of silence sees part of it.
  'replies-slowing': 0.5,
  // A reason to leave that the customer may not have named yet.
  'slow-service': 0.7,
  'thin-onboarding': 0.8,
  // Not bad in itself: the moment at which all the rest is decided.
  'renewal-near': 0.8,
  'no-login': 1.2,
  // They say it themselves: to speak of cancelling is an elevated risk, of price or another supplier
  // one to watch.
  'price-or-competitor': 4,
  // The champion is gone and nobody else knows us: elevated by itself.
  'contact-left': 3.5,
};

/**
 * Log-odds of a typical customer on a day of contact (one every three weeks for a year) by the
 * shipped model of silence: 3 in 100.
 */
export const shippedBaseLogOdds = -3.442;

/**
 * Signals that rest on something said or asked and not on a rhythm: they speak however little else
 * is recorded.
 */
export const explicitSignals: ReadonlySet<SignalId> = new Set([
  'unanswered-request',
  'open-complaint',
  'low-survey',
  'price-or-competitor',
  'contact-left',
]);
