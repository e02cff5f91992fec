import type { SignalId } from '../signals/signal.ts';

/**
 * Log-odds that each signal adds at full severity. A judgement of ours, from what service and sales
 * teams report, until a portal's own past says more: no public data links requests or complaints to
 * churn. None may be negative: signals only ever speak for a risk.
 */
export const weights: Record<SignalId, number> = {
  // Silence far beyond the own rhythm is the strongest thing a CRM shows about most customers.
  'contact-gap': 2.6,
  // Someone who asked and was left waiting buys elsewhere; alone it makes an elevated risk.
  'unanswered-request': 3.3,
  // We write and nothing comes back; weak alone, since many good customers answer rarely.
  'unanswered-outreach': 0.9,
  // The slope before the silence.
  'interactions-falling': 1.1,
  // Money speaks plainer than mail.
  'purchases-falling': 1.8,
  // The tip of an iceberg: most say nothing and leave.
  'open-complaint': 2.2,
  // A plain detractor is worth watching, whatever else looks well.
  'low-survey': 2.2,
  // A reason to leave that the customer may not have named yet.
  'slow-service': 0.7,
  'thin-onboarding': 0.8,
  // Not bad in itself: the moment at which all the rest is decided.
  'renewal-near': 0.8,
  'no-login': 1.2,
  // They say it themselves: to speak of cancelling is an elevated risk, of price or another supplier
  // one to watch.
  'price-or-competitor': 3,
  // The champion is gone and nobody else knows us: elevated by itself.
  'contact-left': 2.8,
};

/** Log-odds of a customer of whom no signal speaks: about 6 in 100. */
export const shippedBaseLogOdds = -2.75;
