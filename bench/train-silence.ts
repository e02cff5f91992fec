/**
 * Trains the shipped silence weights: `node bench/train-silence.ts FOLDER`, a folder with protocol.json and the
 * timeline files it names. Prints the weights for src/risk/silence/shipped-weights.ts and, for
 * each family of books, how weights trained without that family rank it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bookRates, type BookEntry } from '../src/risk/silence/fit-silence.ts';
import { featureNames, silenceFeatures } from '../src/risk/silence/silence-features.ts';

type Population = {
  primary: boolean;
  min_events: number;
  min_days: number;
  max_gap_days: number | null;
  owner_active_in_window: boolean;
};
type Dataset = {
  name: string;
  file: string;
  kind: string;
  cuts: string[];
  horizon_days: number;
  populations: Population[];
  cut_warnings?: Record<string, string>;
};
type Row = { x: number[]; silent: number; weight: number };
type Entry = BookEntry & { events: number[] };

const dayMs = 86_400_000;
/** −1: may only lower the risk; +1: may only raise it. In the order of featureNames. */
const directions = [1, 1, -1, -1, -1, -1];
const ridge = 0.003;
/** Earlier windows of the same book are more rows and not more books. */
const earlierWeight = 0.3;

const folder = process.argv[2];
if (!folder)
  throw new Error('Name the folder with protocol.json: node bench/train-silence.ts FOLDER');
const { datasets } = JSON.parse(readFileSync(join(folder, 'protocol.json'), 'utf8')) as {
  datasets: Dataset[];
};

function readBook(file: string): Entry[] {
  const bytes = readFileSync(join(folder as string, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  const entries = new Map<string, { events: number[]; owner: string | null }>();
  for (const line of text.trim().split('\n').slice(1)) {
    const cells = line.split(',');
    const day = Math.floor(Date.parse((cells[1] as string).slice(0, 10)) / dayMs);
    const entry = entries.get(cells[0] as string) ?? {
      events: [],
      owner: cells[5]?.trim() || null,
    };
    entry.events.push(day);
    entries.set(cells[0] as string, entry);
  }
  return [...entries.values()].map(({ events, owner }) => {
    events.sort((a, b) => a - b);
    return { events, owner, days: [...new Set(events)] };
  });
}

function rowsAt(
  book: readonly Entry[],
  end: number,
  horizon: number,
  population: Population,
  maxGap: number | null,
): Row[] {
  const rates = bookRates(book, end);
  const within = ({ days }: Entry) => days.some((day) => day > end && day <= end + horizon);
  const busy = new Set(book.filter(within).map(({ owner }) => owner));
  return book.flatMap((entry): Row[] => {
    const days = entry.days.filter((day) => day <= end);
    const events = entry.events.filter((day) => day <= end).length;
    if (events < population.min_events || days.length < population.min_days) return [];
    if (maxGap !== null && end - (days.at(-1) as number) > maxGap) return [];
    if (population.owner_active_in_window && !busy.has(entry.owner)) return [];
    const features = silenceFeatures(days, end, horizon, rates);
    return [
      { x: featureNames.map((name) => features[name]), silent: within(entry) ? 0 : 1, weight: 1 },
    ];
  });
}

/** Rows of one data set: its own cuts, and earlier closed windows with less weight. Sums to weight 1. */
function rowsOf({ file, cuts, horizon_days: horizon, populations, cut_warnings }: Dataset) {
  const book = readBook(file);
  const began = Math.min(...book.map(({ days }) => days[0] as number));
  const population = populations.find(({ primary }) => primary) as Population;
  const test: Row[] = [];
  const train: Row[] = [];
  for (const cut of cuts.filter((one) => !cut_warnings?.[one])) {
    const end = Date.parse(cut) / dayMs;
    const rows = rowsAt(book, end, horizon, population, population.max_gap_days);
    test.push(...rows);
    train.push(...spread(rows, 1));
    for (const part of [1, 1 / 2, 1 / 3]) {
      const length = Math.floor(horizon * part);
      for (let back = 1; back <= 4; back += 1) {
        const earlier = end - length * back;
        if (earlier - began < 0.8 * length) continue;
        const gap = population.max_gap_days === null ? null : length;
        const more = rowsAt(book, earlier, length, population, gap);
        if (more.length > 40) train.push(...spread(more, earlierWeight));
      }
    }
  }
  const total = train.reduce((sum, { weight }) => sum + weight, 0);
  return { test, train: train.map((row) => ({ ...row, weight: row.weight / total })) };
}

const spread = (rows: readonly Row[], weight: number) =>
  rows.map((row) => ({ ...row, weight: weight / rows.length }));

/** Ridge logistic regression on standardised features with signs held, by coordinate-wise Newton steps. */
function fit(rows: readonly Row[]): { intercept: number; weights: number[] } {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const mean = directions.map(
    (_, j) => rows.reduce((s, { x, weight }) => s + weight * (x[j] as number), 0) / total,
  );
  const deviation = directions.map((_, j) =>
    Math.sqrt(
      rows.reduce(
        (s, { x, weight }) => s + weight * ((x[j] as number) - (mean[j] as number)) ** 2,
        0,
      ) / total,
    ),
  );
  const z = rows.map(({ x }) =>
    x.map((v, j) => (v - (mean[j] as number)) / (deviation[j] as number)),
  );
  const beta = directions.map(() => 0);
  let base = 0;
  const sums = rows.map(() => 0);
  for (let sweep = 0; sweep < 300; sweep += 1) {
    let moved = 0;
    for (let j = -1; j < beta.length; j += 1) {
      let slope = j < 0 ? 0 : 2 * ridge * (beta[j] as number);
      let curve = j < 0 ? 1e-9 : 2 * ridge;
      rows.forEach(({ silent, weight }, i) => {
        const p = 1 / (1 + Math.exp(-(sums[i] as number)));
        const v = j < 0 ? 1 : ((z[i] as number[])[j] as number);
        slope += (weight / total) * (p - silent) * v;
        curve += (weight / total) * p * (1 - p) * v * v;
      });
      const now = j < 0 ? base : (beta[j] as number);
      let next = now - slope / curve;
      if (j >= 0 && next * (directions[j] as number) < 0) next = 0;
      if (next === now) continue;
      rows.forEach((_, i) => {
        sums[i] =
          (sums[i] as number) + (next - now) * (j < 0 ? 1 : ((z[i] as number[])[j] as number));
      });
      if (j < 0) base = next;
      else beta[j] = next;
      moved = Math.max(moved, Math.abs(next - now));
    }
    if (moved < 1e-5) break;
  }
  const weights = beta.map((b, j) => b / (deviation[j] as number));
  return { intercept: base - weights.reduce((s, w, j) => s + w * (mean[j] as number), 0), weights };
}

/** ROC area, ties counted half. */
function auc(rows: readonly Row[], score: (row: Row) => number): number {
  const ordered = rows
    .map((row) => ({ s: score(row), silent: row.silent }))
    .sort((a, b) => a.s - b.s);
  let rankSum = 0;
  for (let i = 0; i < ordered.length;) {
    let j = i;
    while (j < ordered.length && ordered[j]?.s === ordered[i]?.s) j += 1;
    for (let k = i; k < j; k += 1) rankSum += (ordered[k]?.silent as number) * ((i + j + 1) / 2);
    i = j;
  }
  const silent = ordered.filter((row) => row.silent === 1).length;
  return (rankSum - (silent * (silent + 1)) / 2) / (silent * (ordered.length - silent));
}

const sets = datasets.map((dataset) => ({ dataset, ...rowsOf(dataset) }));
/** Books of one kind of business are one family: a fair test leaves all of them out. */
const family = ({ file, kind }: Dataset) => (kind === 'purchase' ? file : kind);
const all = fit(sets.flatMap(({ train }) => train));
console.log('weights', {
  intercept: all.intercept.toFixed(3),
  ...Object.fromEntries(featureNames.map((name, j) => [name, all.weights[j]?.toFixed(3)])),
});
for (const { dataset, test } of sets) {
  const without = fit(
    sets.filter((other) => family(other.dataset) !== family(dataset)).flatMap(({ train }) => train),
  );
  const by =
    ({ weights }: typeof all) =>
    (row: Row) =>
      row.x.reduce((s, v, j) => s + v * (weights[j] as number), 0);
  console.log(
    `${dataset.name.padEnd(14)} ${String(test.length).padStart(6)} rows  AUC all ${auc(test, by(all)).toFixed(4)}  without its family ${auc(test, by(without)).toFixed(4)}  recency ${auc(test, (row) => row.x[1] as number).toFixed(4)}`,
  );
}
