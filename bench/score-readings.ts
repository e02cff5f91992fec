import { seededRandom } from '../src/sandbox/seeded-random.ts';

/** What a message should be read as and what it was read as. */
export type Read = { lang: string; expected: ReadonlySet<string>; found: ReadonlySet<string> };

export const requestKinds: ReadonlySet<string> = new Set([
  'quote_request',
  'price_list_request',
  'information_request',
]);

/** Counts what was rightly found, wrongly found and missed. */
export class Tally {
  right = 0;
  wrong = 0;
  missed = 0;

  add(expected: boolean, found: boolean): void {
    if (expected && found) this.right += 1;
    else if (found) this.wrong += 1;
    else if (expected) this.missed += 1;
  }

  get precision(): number {
    return this.right / (this.right + this.wrong || 1);
  }

  get recall(): number {
    return this.right / (this.right + this.missed || 1);
  }

  /** 1 where there was nothing to find and nothing was found. */
  get f1(): number {
    const total = 2 * this.right + this.wrong + this.missed;
    return total === 0 ? 1 : (2 * this.right) / total;
  }

  toString(): string {
    return `P ${this.precision.toFixed(3)}  R ${this.recall.toFixed(3)}  F1 ${this.f1.toFixed(3)}  (${this.right} right, ${this.wrong} wrong, ${this.missed} missed)`;
  }
}

/** Messages that ask for anything of the three kinds, whichever of them. */
export function anyRequest(readings: readonly Read[]): Tally {
  const tally = new Tally();
  for (const { expected, found } of readings) tally.add(asks(expected), asks(found));
  return tally;
}

/** Each kind of request counted for itself: a quote taken for a price list is wrong and missed. */
export function strictRequests(readings: readonly Read[]): Tally {
  return eachRequest(readings, (kind) => kind);
}

/** The same with the neighbours quote and price list as one kind. */
export function mergedRequests(readings: readonly Read[]): Tally {
  return eachRequest(readings, (kind) => (kind === 'price_list_request' ? 'quote_request' : kind));
}

/** Tallies of all kinds by name. */
export function byKind(readings: readonly Read[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { expected, found } of readings)
    for (const kind of new Set([...found, ...expected])) {
      const tally = tallies.get(kind) ?? new Tally();
      tallies.set(kind, tally);
      tally.add(expected.has(kind), found.has(kind));
    }
  return tallies;
}

/** The mean F1 of what is no request: complaints, promises and the like. */
export function cuesMacroF1(readings: readonly Read[]): number {
  const cues = [...byKind(readings)].filter(([kind]) => !requestKinds.has(kind));
  return cues.reduce((sum, [, { f1 }]) => sum + f1, 0) / (cues.length || 1);
}

/**
 * The 95 % interval of a figure by the percentile bootstrap (Efron 1979): of as many cases, drawn
 * with replacement, a thousand times. The same cases and seed give the same interval.
 */
export function interval<T>(
  cases: readonly T[],
  figure: (sample: readonly T[]) => number,
  { rounds = 1_000, seed = 7 } = {},
): [low: number, high: number] {
  const random = seededRandom(seed);
  const figures = Array.from({ length: rounds }, () =>
    figure(cases.map((each) => cases[Math.floor(random() * cases.length)] ?? each)),
  ).toSorted((a, b) => a - b);
  const at = (share: number): number => figures[Math.round(share * (rounds - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

function asks(kinds: ReadonlySet<string>): boolean {
  return [...kinds].some((kind) => requestKinds.has(kind));
}

function eachRequest(readings: readonly Read[], as: (kind: string) => string): Tally {
  const tally = new Tally();
  for (const { expected, found } of readings) {
    const merged = [expected, found].map(
      (kinds) => new Set([...kinds].filter((kind) => requestKinds.has(kind)).map(as)),
    );
    for (const kind of new Set(merged.flatMap((kinds) => [...kinds])))
      tally.add(merged[0]?.has(kind) === true, merged[1]?.has(kind) === true);
  }
  return tally;
}
