import { z } from 'zod';
import { objectTypes } from '../crm/crm.ts';
import type { ObjectType } from '../crm/crm.ts';
import { WireError } from './wire-error.ts';
import { seededRandom } from './seeded-random.ts';

/** Where and how often a fault strikes; by default on every call. */
const reach = {
  /** Part of "METHOD /path", as in "POST /crm/objects/2026-09/contacts/search". */
  path: z.string().optional(),
  /** Share of the matching calls, 0 to 1. */
  probability: z.number().min(0).max(1).optional(),
  /** Ends after so many strikes. */
  times: z.number().int().positive().optional(),
  /** Lets so many matching calls pass first. */
  skip: z.number().int().nonnegative().optional(),
};

/** How often a fault of what the app is told strikes; `feed` says where: in the journal or in pushed webhooks, by default in both. */
const feedReach = {
  feed: z.enum(['journal', 'push']).optional(),
  probability: reach.probability,
  times: reach.times,
  skip: reach.skip,
};

const faultSchema = z.discriminatedUnion('kind', [
  /** Answers later. */
  z.strictObject({ kind: z.literal('latency'), ms: z.number().nonnegative(), ...reach }),
  /** 429 though the budget is not used up. */
  z.strictObject({
    kind: z.literal('rate-limit'),
    policy: z.enum(['TEN_SECONDLY_ROLLING', 'SECONDLY', 'DAILY']).optional(),
    retryAfterSeconds: z.number().nonnegative().optional(),
    ...reach,
  }),
  /** 500 (or 503, 504 …) in HubSpot's error shape; nothing was done. */
  z.strictObject({
    kind: z.literal('server-error'),
    status: z.number().int().min(500).max(599).optional(),
    ...reach,
  }),
  /** 502 with the gateway's HTML. */
  z.strictObject({ kind: z.literal('bad-gateway-html'), ...reach }),
  /** 200, but a page of HTML where JSON should be. */
  z.strictObject({ kind: z.literal('ok-html'), ...reach }),
  /** The connection breaks before the call is done, or `after`: it was done and the answer is lost. */
  z.strictObject({
    kind: z.literal('drop'),
    when: z.enum(['before', 'after']).optional(),
    ...reach,
  }),
  /** The answer breaks off in its middle. */
  z.strictObject({ kind: z.literal('cut-short'), ...reach }),
  /** A next page answers the page before it once more. */
  z.strictObject({ kind: z.literal('duplicate-page'), ...reach }),
  /** The records of a page come shuffled. */
  z.strictObject({ kind: z.literal('out-of-order-page'), ...reach }),
  /** What the app is told of a change comes so much later, behind what is told meanwhile. */
  z.strictObject({ kind: z.literal('feed-late'), ms: z.number().positive(), ...feedReach }),
  /** What the app is told of a change comes once more, at once or later. */
  z.strictObject({
    kind: z.literal('feed-twice'),
    ms: z.number().nonnegative().optional(),
    ...feedReach,
  }),
  /** The events of one call come shuffled. */
  z.strictObject({ kind: z.literal('feed-shuffled'), ...feedReach }),
  /** The journal has lost all that it told so far, as after three days. */
  z.strictObject({ kind: z.literal('journal-gap'), ...feedReach }),
  /** The address of a part of the journal has expired before it is used. */
  z.strictObject({ kind: z.literal('journal-file-expired'), ...feedReach }),
  /**
   * A validation rule of the portal's admin refuses to update these records: 400 alone, one entry of
   * a 207 in a batch, or 400 for the whole batch with `wholeBatch`.
   */
  z.strictObject({
    kind: z.literal('refuse-update'),
    type: z.enum(objectTypes),
    ids: z.array(z.string()),
    message: z.string().optional(),
    wholeBatch: z.boolean().optional(),
  }),
]);

export const faultsSchema = z.array(faultSchema);

/**
 * What can go wrong on the wire. For tests by `sandbox.faults.set([...])`, for a running sandbox by
 * `PUT /sandbox/faults` with a JSON array of these, `DELETE /sandbox/faults` to stop.
 */
export type Fault = z.infer<typeof faultSchema>;

export type FaultKind = Fault['kind'];

type Feeding = Extract<Fault, { kind: `feed-${string}` | `journal-${string}` }>;
type Reaching = Exclude<Fault, { kind: 'refuse-update' } | Feeding>;

/** Where faults of what the app is told strike: as it is told, as the journal is asked, and as one of its files is named. */
const strikesAt: Record<Feeding['kind'], readonly string[]> = {
  'feed-late': ['journal', 'push'],
  'feed-twice': ['journal', 'push'],
  'feed-shuffled': ['journal', 'push'],
  'journal-gap': ['gap'],
  'journal-file-expired': ['file'],
};

type Active<F> = { fault: F; seen: number; struck: number };

/** The faults that are switched on. Which calls they strike is repeatable: the dice start anew with each `set`. */
export class Faults {
  #active: Active<Reaching>[] = [];
  #feeding: Active<Feeding>[] = [];
  #rules: Extract<Fault, { kind: 'refuse-update' }>[] = [];
  #random = seededRandom(1);
  readonly #pages = new Map<string, unknown>();

  constructor(faults: readonly Fault[] = []) {
    this.set(faults);
  }

  set(faults: readonly Fault[]): void {
    this.#active = [];
    this.#feeding = [];
    this.#rules = [];
    this.#pages.clear();
    this.#random = seededRandom(1);
    for (const fault of faults) {
      if (fault.kind === 'refuse-update') this.#rules.push(fault);
      else if (fault.kind in strikesAt)
        this.#feeding.push({ fault: fault as Feeding, seen: 0, struck: 0 });
      else this.#active.push({ fault: fault as Reaching, seen: 0, struck: 0 });
    }
  }

  clear(): void {
    this.set([]);
  }

  list(): Fault[] {
    return [...this.#active, ...this.#feeding].map(({ fault }): Fault => fault).concat(this.#rules);
  }

  /** The faults that strike this call ("METHOD /path"); those of pages strike pages, a duplicate only later ones. */
  strike(call: string, page: 'first' | 'later' | 'none' = 'none'): Reaching[] {
    const striking: Reaching[] = [];
    for (const entry of this.#active) {
      const { path } = entry.fault;
      if (path !== undefined && !call.includes(path)) continue;
      if (entry.fault.kind === 'duplicate-page' && page !== 'later') continue;
      if (entry.fault.kind === 'out-of-order-page' && page === 'none') continue;
      if (this.#hits(entry)) striking.push(entry.fault);
    }
    return striking;
  }

  /** The faults that strike what the app is told, or its reading of it. */
  strikeFeed(where: 'journal' | 'push' | 'gap' | 'file'): Feeding[] {
    return this.#feeding
      .filter(({ fault }) => strikesAt[fault.kind].includes(where))
      .filter(({ fault }) => fault.feed === undefined || fault.feed === where)
      .filter((entry) => this.#hits(entry))
      .map(({ fault }) => fault);
  }

  #hits(entry: Active<Reaching | Feeding>): boolean {
    const { probability = 1, times = Infinity, skip = 0 } = entry.fault;
    if ((entry.seen += 1) <= skip || entry.struck >= times) return false;
    if (probability < 1 && this.#random() >= probability) return false;
    entry.struck += 1;
    return true;
  }

  /** The refusal of an update of this record, if a rule of the portal says so. */
  refusal(type: ObjectType, id: string): { error: WireError; wholeBatch: boolean } | null {
    const rule = this.#rules.find((one) => one.type === type && one.ids.includes(id));
    if (rule === undefined) return null;
    const message = rule.message ?? 'A validation rule of this account refuses the update.';
    return {
      error: new WireError(400, message, {
        category: 'VALIDATION_ERROR',
        errors: [{ message, code: 'PROPERTY_VALIDATION_RULE' }],
      }),
      wholeBatch: rule.wholeBatch === true,
    };
  }

  /**
   * What a page answers when page faults strike. `walk` names the listing without its cursor:
   * a duplicate is the last page answered on it, cursor included.
   */
  page(walk: string, body: unknown, kinds: ReadonlySet<FaultKind>): unknown {
    if (!isPage(body)) return body;
    const before = this.#pages.get(walk);
    // Pages are kept only while they may be needed: they are large.
    if (this.#active.some(({ fault }) => fault.kind === 'duplicate-page'))
      this.#pages.set(walk, body);
    if (kinds.has('duplicate-page') && before !== undefined) return before;
    if (!kinds.has('out-of-order-page')) return body;
    return { ...body, results: this.shuffled(body.results) };
  }

  /** The rows in another order, the same one at each run. */
  shuffled<T>(rows: readonly T[]): T[] {
    const keyed = rows.map((row) => ({ row, key: this.#random() }));
    return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
  }
}

function isPage(body: unknown): body is { results: unknown[] } {
  return (
    typeof body === 'object' && body !== null && 'results' in body && Array.isArray(body.results)
  );
}
