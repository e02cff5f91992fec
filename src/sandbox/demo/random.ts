/** Draws from one stream of pseudo-random numbers; streams with different names don't affect each other. */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number;
  chance(probability: number): boolean;
  between(low: number, high: number): number;
  /** Whole number, both ends included. */
  whole(low: number, high: number): number;
  pick<T>(list: readonly T[]): T;
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  exponential(mean: number): number;
  logNormal(median: number, sigma: number): number;
  /** Gamma with the given mean; a higher shape is more regular, 1 is memoryless. */
  gamma(mean: number, shape: number): number;
};

/** FNV-1a of the stream's name mixed with the seed: the start state of mulberry32. */
function startState(seed: number, stream: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of stream)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A named stream of a seed. mulberry32 (Tommy Ettinger, public domain); normals by Box–Muller; gamma by Marsaglia & Tsang 2000. */
export function random(seed: number, stream: string): Random {
  let state = startState(seed, stream);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const standardGamma = (shape: number): number => {
    if (shape < 1) return standardGamma(shape + 1) * (1 - next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(next() * list.length)];
    if (chosen === undefined) throw new RangeError('cannot pick from an empty list');
    return chosen;
  };
  return {
    next,
    pick,
    chance: (probability) => next() < probability,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor(next() * (high - low + 1)),
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of choices) if ((left -= weight) < 0) return value;
      return pick(choices)[0];
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    logNormal: (median, sigma) => median * Math.exp(sigma * normal()),
    gamma: (mean, shape) => (standardGamma(shape) * mean) / shape,
  };
}
