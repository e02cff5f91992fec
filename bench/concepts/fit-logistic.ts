/** Sparse rows: the features of row i are columns[starts[i] … starts[i + 1]). */
export type Rows = {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
  /** How much each row counts; 0 leaves it out. */
  weights: Float64Array;
  size: number;
};

const memory = 8;

/**
 * Logistic regression with a squared penalty `ridge` on every weight but the last column (the
 * constant, which no row needs to hold), by L-BFGS. The same data give the same weights.
 */
export function fitLogistic(rows: Rows, is: Uint8Array, ridge: number, rounds = 80): Float64Array {
  const n = rows.size + 1;
  let x = new Float64Array(n);
  x[rows.size] = -2;
  let { value, slope } = loss(rows, is, ridge, x);
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = downhill(slope, steps);
    const expected = dot(slope, direction);
    if (expected > -1e-6) break;
    let length = round === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    for (let tries = 0; tries < 20; tries += 1) {
      const next = x.map((each, i) => each + length * (direction[i] as number));
      const there = loss(rows, is, ridge, next);
      if (there.value <= value + 1e-4 * length * expected) {
        const s = next.map((each, i) => each - (x[i] as number));
        const y = there.slope.map((each, i) => each - (slope[i] as number));
        const curve = dot(s, y);
        if (curve > 1e-10) steps.push({ s, y, rho: 1 / curve });
        if (steps.length > memory) steps.shift();
        const gained = value - there.value;
        ({ value, slope } = there);
        x = next;
        if (gained < 1e-5 * Math.abs(value)) return x;
        break;
      }
      length /= 2;
    }
  }
  return x;
}

function loss(
  rows: Rows,
  is: Uint8Array,
  ridge: number,
  x: Float64Array,
): { value: number; slope: Float64Array } {
  const slope = new Float64Array(x.length);
  let value = 0;
  for (let i = 0; i < is.length; i += 1) {
    const weight = rows.weights[i] as number;
    if (weight === 0) continue;
    const from = rows.starts[i] as number;
    const to = rows.starts[i + 1] as number;
    let sum = x[rows.size] as number;
    for (let k = from; k < to; k += 1)
      sum += (x[rows.columns[k] as number] as number) * (rows.values[k] as number);
    const sign = is[i] === 1 ? 1 : -1;
    const margin = sign * sum;
    value +=
      weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    const pull = (-sign * weight) / (1 + Math.exp(margin));
    for (let k = from; k < to; k += 1) {
      const column = rows.columns[k] as number;
      slope[column] = (slope[column] as number) + pull * (rows.values[k] as number);
    }
    slope[rows.size] = (slope[rows.size] as number) + pull;
  }
  for (let i = 0; i < rows.size; i += 1) {
    const weight = x[i] as number;
    value += (ridge / 2) * weight * weight;
    slope[i] = (slope[i] as number) + ridge * weight;
  }
  return { value, slope };
}

/** The two loops of L-BFGS. */
function downhill(
  slope: Float64Array,
  steps: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  const q = slope.map((each) => -each);
  const alphas: number[] = [];
  for (const { s, y, rho } of steps.toReversed()) {
    const alpha = rho * dot(s, q);
    alphas.push(alpha);
    add(q, y, -alpha);
  }
  const last = steps.at(-1);
  if (last) scale(q, 1 / (last.rho * dot(last.y, last.y)));
  steps.forEach(({ s, y, rho }, i) => {
    const alpha = alphas[steps.length - 1 - i] as number;
    add(q, s, alpha - rho * dot(y, q));
  });
  return q;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i += 1) to[i] = (to[i] as number) + times * (what[i] as number);
}

function scale(what: Float64Array, times: number): void {
  for (let i = 0; i < what.length; i += 1) what[i] = (what[i] as number) * times;
}
