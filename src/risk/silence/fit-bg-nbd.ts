import { nelderMead } from './nelder-mead.ts';
import type { BgNbd, History } from './bg-nbd.ts';
import { logGamma } from './log-gamma.ts';

export type BgNbdFit = {
  model: BgNbd;
  /** Of the whole book, natural logarithm. */
  logLikelihood: number;
  customers: number;
  /** Parameters that ran to the edge of what makes sense: the book does not tell them. */
  atEdge: (keyof BgNbd)[];
};

/** Enough to tell four parameters to three digits; more only costs time. */
const maxDistinct = 100_000;
const edge = { low: 1e-4, high: 1e4 };
const fewestCustomers = 10;

type Row = History & { count: number };

/**
 * Fits the model to a book by maximum likelihood (Nelder–Mead on the logarithms of the parameters).
 * Null for a book too small to tell (fewer than 10 customers, or nobody who ever came back).
 * Of very large books an even sample is taken, the same one each time.
 */
export function fitBgNbd(book: Iterable<History>): BgNbdFit | null {
  const { rows, customers } = group(book);
  const repeats = rows.reduce((sum, row) => sum + row.repeats * row.count, 0);
  if (customers < fewestCustomers || repeats === 0) return null;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  const meanDays = rows.reduce((sum, row) => sum + row.observedDays * row.count, 0) / total;
  const negative = (logs: readonly number[]) =>
    -logLikelihood(toModel(logs), rows) / total + leash(logs);
  const start = [0, Math.log(Math.max(1, meanDays / 4)), 0, 0];
  const options = { tolerance: 1e-10 };
  const first = nelderMead(negative, start, options);
  // A second start from the first answer frees a simplex that collapsed too early.
  const { x } = nelderMead(negative, first.x, options);
  const model = toModel(x);
  return {
    model,
    logLikelihood: (logLikelihood(model, rows) * customers) / total,
    customers,
    atEdge: (Object.keys(model) as (keyof BgNbd)[]).filter(
      (name) => model[name] <= edge.low * 1.01 || model[name] >= edge.high * 0.99,
    ),
  };
}

/** Log-likelihood of a book, equation 7 of the source. */
export function logLikelihood({ r, alpha, a, b }: BgNbd, rows: readonly Row[]): number {
  const most = rows.reduce((top, row) => Math.max(top, row.repeats), 0);
  // Everything that depends on the count alone is worked out once a count.
  const rate: number[] = [];
  const stays: number[] = [];
  const leaves: number[] = [];
  const wholeBeta = logBeta(a, b);
  const known = rows.length > 4 * (most + 1);
  const fill = (x: number) => {
    if (rate[x] !== undefined) return;
    rate[x] = logGamma(r + x) - logGamma(r) + r * Math.log(alpha);
    stays[x] = logBeta(a, b + x) - wholeBeta;
    leaves[x] = x > 0 ? logBeta(a + 1, b + x - 1) - wholeBeta : Number.NEGATIVE_INFINITY;
  };
  if (known) for (let x = 0; x <= most; x += 1) fill(x);
  let sum = 0;
  for (const { repeats: x, lastDay, observedDays, count } of rows) {
    fill(x);
    const alive = (stays[x] as number) - (r + x) * Math.log(alpha + observedDays);
    const gone =
      x > 0
        ? (leaves[x] as number) - (r + x) * Math.log(alpha + lastDay)
        : Number.NEGATIVE_INFINITY;
    const larger = Math.max(alive, gone);
    sum +=
      count *
      ((rate[x] as number) + larger + Math.log(Math.exp(alive - larger) + Math.exp(gone - larger)));
  }
  return sum;
}

function toModel(logs: readonly number[]): BgNbd {
  const [r, alpha, a, b] = logs.map((log) =>
    Math.exp(Math.min(Math.log(edge.high), Math.max(Math.log(edge.low), log))),
  ) as [number, number, number, number];
  return { r, alpha, a, b };
}

/** Keeps the search from wandering off beyond the edges, where the likelihood is flat. */
function leash(logs: readonly number[]): number {
  return logs.reduce(
    (sum, log) => sum + 1e-3 * Math.max(0, Math.abs(log) - Math.log(edge.high)) ** 2,
    0,
  );
}

/** Same histories together; an even sample of them where there are too many. */
function group(book: Iterable<History>): { rows: Row[]; customers: number } {
  const byKey = new Map<string, Row>();
  let customers = 0;
  for (const { repeats, lastDay, observedDays } of book) {
    customers += 1;
    const key = `${repeats},${lastDay},${observedDays}`;
    const row = byKey.get(key);
    if (row) row.count += 1;
    else byKey.set(key, { repeats, lastDay, observedDays, count: 1 });
  }
  const all = [...byKey.values()];
  if (all.length <= maxDistinct) return { rows: all, customers };
  const step = all.length / maxDistinct;
  const rows = Array.from({ length: maxDistinct }, (_, i) => all[Math.floor(i * step)] as Row);
  return { rows, customers };
}

function logBeta(p: number, q: number): number {
  return logGamma(p) + logGamma(q) - logGamma(p + q);
}
