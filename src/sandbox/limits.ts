import type { RatePolicy } from './errors.ts';

/** Sizes and budgets; the defaults are those of a marketplace app. Tests loosen or tighten single ones. */
export type Limits = {
  /** General calls in any 10 seconds. */
  perTenSeconds: number;
  /** Search calls in any second; they do not count in the general budget. */
  searchPerSecond: number;
  /** General calls a day (UTC); null as for OAuth apps, which have no daily limit of their own. */
  perDay: number | null;
  listPage: number;
  searchPage: number;
  searchResults: number;
  /** Characters of a search's body. */
  searchBody: number;
  batch: number;
  associationsRead: number;
  associationsWrite: number;
  /** Linked records of one type that come inline or in one batch-read result before it pages. */
  associationsInline: number;
  associationsPerInput: number;
  /** How long a write stays invisible to search. */
  searchLagMs: number;
  /** Life of an OAuth access token. */
  tokenLifeMs: number;
  /** `toObjectId` as a number, as older recorded answers have it; a string by the specification. */
  numericToObjectId: boolean;
  /** Characters of one property value other than a body. */
  propertyLength: number;
};

export const defaultLimits: Limits = {
  perTenSeconds: 110,
  searchPerSecond: 5,
  perDay: null,
  listPage: 100,
  searchPage: 200,
  searchResults: 10_000,
  searchBody: 3_000,
  batch: 100,
  associationsRead: 1_000,
  associationsWrite: 2_000,
  associationsInline: 100,
  associationsPerInput: 500,
  searchLagMs: 2_000,
  tokenLifeMs: 30 * 60_000,
  numericToObjectId: false,
  propertyLength: 65_536,
};

/** A rolling window: at most `limit` calls in any `windowMs`. Refused calls do not count. */
export class RollingWindow {
  readonly #limit: number;
  readonly #windowMs: number;
  #times: number[] = [];

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  /** Counts a call at `now` and says whether it is allowed. */
  take(now: number): boolean {
    const oldest = now - this.#windowMs;
    if ((this.#times[0] ?? now) <= oldest) this.#times = this.#times.filter((at) => at > oldest);
    if (this.#times.length >= this.#limit) return false;
    this.#times.push(now);
    return true;
  }

  get remaining(): number {
    return Math.max(0, this.#limit - this.#times.length);
  }
}

/** Both budgets of one account. */
export class Budgets {
  readonly #limits: Limits;
  readonly #general: RollingWindow;
  readonly #search: RollingWindow;
  #day = -1;
  #today = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#general = new RollingWindow(limits.perTenSeconds, 10_000);
    this.#search = new RollingWindow(limits.searchPerSecond, 1_000);
  }

  /** Null if the call may go on, else the policy that refuses it. */
  take(budget: 'general' | 'search', now: number): RatePolicy | null {
    if (budget === 'search') return this.#search.take(now) ? null : 'SECONDLY';
    const day = Math.floor(now / 86_400_000);
    if (day !== this.#day) {
      this.#day = day;
      this.#today = 0;
    }
    if (this.#limits.perDay !== null && this.#today >= this.#limits.perDay) return 'DAILY';
    if (!this.#general.take(now)) return 'TEN_SECONDLY_ROLLING';
    this.#today += 1;
    return null;
  }

  /** The headers of a general answer; search answers carry none. */
  headers(): Record<string, string> {
    const { perTenSeconds, perDay } = this.#limits;
    return {
      'x-hubspot-ratelimit-max': String(perTenSeconds),
      'x-hubspot-ratelimit-remaining': String(this.#general.remaining),
      'x-hubspot-ratelimit-interval-milliseconds': '10000',
      ...(perDay === null
        ? {}
        : {
            'x-hubspot-ratelimit-daily': String(perDay),
            'x-hubspot-ratelimit-daily-remaining': String(Math.max(0, perDay - this.#today)),
          }),
    };
  }
}
