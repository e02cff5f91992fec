import type { AssessInput } from '../assess.ts';
import { heedOverrides } from '../action/heed-overrides.ts';
import { heedWords } from '../risk/backtest/heed-words.ts';
import { nobodyLeftOut, type Seen } from '../risk/backtest/measure.ts';
import type { Observation } from '../risk/backtest/observation.ts';
import { observe } from '../risk/backtest/observe.ts';
import type { Word } from '../risk/backtest/word.ts';
import type { Records } from '../risk/judge.ts';
import type { Model } from '../risk/model.ts';
import { buildTimeline, type Timeline } from '../timeline/build-timeline.ts';
import { dayMs } from '../timeline/days.ts';
import type { Activity, CustomerRef } from '../timeline/records.ts';
import type { LostDefinition, Settings } from '../timeline/settings.ts';
import type { WordsOf } from './read-words.ts';

/** The numbers kept of all customers and months, and which owner was at work on which days. */
export type PastBook = {
  /** Call it for everyone before `see`: who was at work is known from all records together. */
  noteWork(activities: readonly Activity[]): void;
  /** Looks at one customer as of one month. */
  see(input: AssessInput, month: number, model: Model): void;
  seen(): Seen;
  customers: CustomerRef[];
  /** Owner ids, as the observations number them. */
  owners: string[];
};

type About = {
  cuts: readonly number[];
  asOf: number;
  settings: Settings;
  definition: LostDefinition;
  windowDays: number;
  wordsOf: WordsOf;
  /** Keep what each risk was made of, to learn weights from? */
  withParts?: boolean;
};

/** A customer's records with what people had said of them by then. */
export function recordsAt(input: AssessInput, at: number): Records {
  return heedOverrides(input, input.overrides, at);
}

/** Begins an empty book of past observations. */
export function startPastBook(about: About): PastBook {
  const { cuts, asOf, settings, definition, windowDays, wordsOf, withParts } = about;
  const observations: Observation[] = [];
  const excluded = cuts.map(() => ({ ...nobodyLeftOut }));
  const customers: CustomerRef[] = [];
  const owners: string[] = [];
  const customerIndex = numbering(customers, ({ kind, id }) => `${kind}:${id}`);
  const ownerIndex = numbering(owners, (id) => id);
  const workDays = new Map<string, Set<number>>();
  const known = new WeakMap<AssessInput, Timeline>();

  /** Where an owner did nothing at all in the window, the silence was ours. Nobody named: not known. */
  function wasAtWork(ownerId: string | null, from: number): boolean {
    if (ownerId === null) return true;
    const days = workDays.get(ownerId);
    const first = Math.floor(from / dayMs);
    for (let day = first; day < first + windowDays; day += 1) if (days?.has(day)) return true;
    return false;
  }

  /** As it is known today. */
  function story(input: AssessInput): Timeline {
    const { customer, contacts, activities } = input;
    const found = known.get(input) ?? buildTimeline(customer, contacts, activities, asOf);
    known.set(input, found);
    return found;
  }

  return {
    customers,
    owners,
    noteWork(activities) {
      for (const { ownerId, at } of activities) {
        if (ownerId === null || at > asOf) continue;
        const days = workDays.get(ownerId) ?? new Set();
        workDays.set(ownerId, days.add(Math.floor(at / dayMs)));
      }
    },
    see(input, month, model) {
      const now = cuts[month]!;
      const left = excluded[month]!;
      const context = { now, settings, model, windowDays, withParts };
      const sighting = attempt(() => observe(recordsAt(input, now), context));
      if (sighting === 'no-history') return;
      if (sighting === null) left.failed += 1;
      else if (sighting === 'unknown') left.unknown += 1;
      else if (sighting === 'already-silent') left.alreadySilent += 1;
      else if (!wasAtWork(sighting.ownerId, now)) left.ownerIdle += 1;
      else {
        const { ownerId, ...numbers } = sighting;
        const words = wordsOf(input);
        const { recorded, label } = heedWords(story(input), words, definition, now, windowDays);
        if (label === null) {
          left.contested += 1;
          left.contestedLost += Number(recorded.left);
          return;
        }
        left.spoken += Number(recorded.left && !label.left);
        observations.push({
          ...numbers,
          lastSignAt: Math.max(numbers.lastSignAt, lastSpokeAt(words, now)),
          customer: customerIndex({ kind: input.customer.kind, id: input.customer.id }),
          month,
          owner: ownerId === null ? -1 : ownerIndex(ownerId),
          ...label,
        });
      }
    },
    seen: () => ({ observations, excluded, customers: customers.length, cuts }),
  };
}

/** −∞: nobody said so by then. */
function lastSpokeAt(words: readonly Word[], now: number): number {
  const spokeAt = words.flatMap(({ says, at }) => (says === 'spoke' && at <= now ? [at] : []));
  return Math.max(-Infinity, ...spokeAt);
}

/** Numbers things as they come; the same thing keeps its number. */
function numbering<T>(things: T[], keyOf: (thing: T) => string): (thing: T) => number {
  const known = new Map<string, number>();
  return (thing) => {
    const key = keyOf(thing);
    let index = known.get(key);
    if (index === undefined) {
      index = things.push(thing) - 1;
      known.set(key, index);
    }
    return index;
  };
}

/** Null instead of an error: one odd record must not take the report down; it is counted. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
