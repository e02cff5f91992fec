import { createBudget, type Budget, type Clock, type Limit, type Sleep } from './budget.ts';

export type Limits = { general: Limit; search: Limit };

/**
 * What a marketplace app may use of one account: 110 calls in 10 s, search counted apart. Search allows
 * 5 a second for all of an account's apps together, so we take 4 and leave room for the others. The reserve is what
 * opening a card during a first load needs at once (`jobs/load-opened.ts`); the rest it takes from the steady flow.
 */
export const defaultLimits: Limits = {
  general: { calls: 110, windowMs: 10_000, reserve: 4 },
  search: { calls: 4, windowMs: 1_000 },
};

export type PortalLimits = {
  budgets: Record<keyof Limits, Budget>;
  /** Until then the portal takes no calls: the day's quota is used up, or it asked for a long pause (epoch ms). */
  closedUntil: number;
};

/** Both budgets of one portal, used by nobody else. */
export function createPortalLimits(limits: Limits, clock: Clock, sleep: Sleep): PortalLimits {
  return {
    budgets: {
      general: createBudget(limits.general, clock, sleep),
      search: createBudget(limits.search, clock, sleep),
    },
    closedUntil: 0,
  };
}

const shared = new Map<string, PortalLimits>();

/**
 * The limits that all connections to one portal share in this process. Whoever asks first decides clock and sizes.
 * Ask anew for each call: portals that have been quiet for a window are forgotten, since a new start is the same.
 */
export function sharedPortalLimits(
  portalKey: string,
  limits: Limits,
  clock: Clock,
  sleep: Sleep,
): PortalLimits {
  const known = shared.get(portalKey);
  if (known) return known;
  for (const [key, { budgets, closedUntil }] of shared) {
    if (closedUntil <= clock() && budgets.general.idle() && budgets.search.idle()) {
      shared.delete(key);
    }
  }
  const fresh = createPortalLimits(limits, clock, sleep);
  shared.set(portalKey, fresh);
  return fresh;
}
