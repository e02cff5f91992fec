/**
 * `node --expose-gc bench/assess-speed.ts [MOST]`: assessments a second on one core beside the time to parse the same
 * timelines from JSON and to read them from a database; growth to MOST customers (100,000 unless told); the time to fit
 * a book of a million. Times are this process's own CPU time, since a shared machine's clock measures the neighbours
 * too; a database server's own work is not in it, so reading is given by the clock as well.
 */
import { assess, judgeInput } from '../src/assess.ts';
import type { AssessInput } from '../src/assess.ts';
import { loadInputs } from '../src/jobs/load-inputs.ts';
import { modelInUse, weighed } from '../src/jobs/model-in-use.ts';
import { refreshAt } from '../src/jobs/refresh-at.ts';
import { fitSample, mostCustomers, summarize, type FitSummary } from '../src/risk/fit-model.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { getPortal } from '../src/store/portals.ts';
import { defaultSettings } from '../src/timeline/settings.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import { demoInputs } from './demo-inputs.ts';

const now = Date.UTC(2026, 10, 22, 2);
const most = Number(process.argv[2] ?? 100_000);
const million = 1_000_000;

/** This process's CPU time in milliseconds, of all its threads. */
const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const memoryMb = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};
const rows: [what: string, figure: string, limit: string][] = [];
const say = (what: string, figure: string, limit = '') => rows.push([what, figure, limit]);
const us = (ms: number, count: number) => `${((1000 * ms) / count).toFixed(0)} µs`;

const db = await openStore({ dataDir: ':memory:' });
const { portalId, inputs } = await demoInputs(db, now);
const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
const context = { now, settings, model: weighed((await modelInUse(db, portalId)).model, settings) };
const texts = inputs.map((input) => JSON.stringify(input));
const bytes = texts.reduce((sum, text) => sum + text.length, 0);
const activities = inputs.reduce((sum, input) => sum + input.activities.length, 0);
const parse = (index: number) => JSON.parse(texts[index % texts.length] as string) as AssessInput;

/** Both on fresh objects, in portions, so that each customer is new to the assessment. */
function pass(count: number, work: (input: AssessInput) => void) {
  const portion = 500;
  let parsing = 0;
  let working = 0;
  for (let start = 0; start < count; start += portion) {
    let began = cpuMs();
    const fresh = Array.from({ length: Math.min(portion, count - start) }, (_, i) =>
      parse(start + i),
    );
    parsing += cpuMs() - began;
    began = cpuMs();
    for (const input of fresh) work(input);
    working += cpuMs() - began;
  }
  return { parsing, working };
}

const assessOnly = (input: AssessInput) => void assess(input, context);
pass(1500, assessOnly);

say('customers of the demo portal', String(inputs.length));
say(
  'activities, kB of JSON each',
  `${(activities / inputs.length).toFixed(0)}, ${(bytes / inputs.length / 1000).toFixed(1)}`,
);
const before = memoryMb();
for (let count = 1000; count <= most; count *= 10) {
  const { parsing, working } = pass(count, assessOnly);
  const grown = memoryMb() - before;
  const per = count.toLocaleString('en');
  say(`${per}: parse one`, us(parsing, count));
  say(`${per}: assess one`, us(working, count));
  say(`${per}: assess / parse`, (working / parsing).toFixed(1), '3');
  say(`${per}: assessed a second`, ((1000 * count) / working).toFixed(0));
  say(`${per}: memory held after, MB`, grown.toFixed(1));
}
const part = Math.min(most, 3000);
say(
  'of it: judge alone, one',
  us(pass(part, (input) => void judgeInput(input, context)).working, part),
);
const judgements = inputs.map((input) => judgeInput(input, context));
const rounds = Math.ceil(part / judgements.length);
const refreshBegan = cpuMs();
for (let round = 0; round < rounds; round += 1)
  for (const judgement of judgements) refreshAt(judgement, context);
say('beside it: when to refresh, one', us(cpuMs() - refreshBegan, rounds * judgements.length));

async function reading(name: string, from: typeof db) {
  const refs = inputs.map(({ customer: { kind, id } }) => ({ kind, id }));
  const began = [cpuMs(), performance.now()] as const;
  let read = 0;
  for (let start = 0; start < refs.length; start += 250)
    read += (await loadInputs(from, portalId, refs.slice(start, start + 250))).length;
  const [cpu, clock] = [cpuMs() - began[0], performance.now() - began[1]];
  say(`read one from ${name}`, `${us(cpu, read)} CPU, ${us(clock, read)} by the clock`);
}
await reading('PGlite', db);
await closeStore(db);
const server = await startPostgres();
const postgres = await openStore({ databaseUrl: await server.newDatabase() });
await demoInputs(postgres, now);
await reading('Postgres', postgres);
await closeStore(postgres);
await server.stop();

// A book of a million: every 64th customer is summed up (see fit-book), the most that are ever taken.
let every = 1;
while (million / every > mostCustomers) every *= 2;
const summaries: FitSummary[] = [];
const taken = Math.ceil(million / every);
const summed = pass(taken, (input) => summaries.push(summarize(input, now)));
const began = cpuMs();
const sample = { add: () => {}, items: () => summaries, seen: () => million };
fitSample(sample, now, settings.lostAfterDays);
const fitting = cpuMs() - began;
const all = summed.parsing + summed.working + fitting;
say(`fit of 1,000,000: parse ${taken.toLocaleString('en')}, s`, (summed.parsing / 1000).toFixed(1));
say('fit of 1,000,000: sum them up, s', (summed.working / 1000).toFixed(1));
say('fit of 1,000,000: the fit itself, s', (fitting / 1000).toFixed(1));
say('fit of 1,000,000: together, s', (all / 1000).toFixed(1), '20');

console.log(`own CPU time; Node ${process.version}\n`);
for (const [what, figure, limit] of [['', 'figure', 'limit'] as const, ...rows])
  console.log(`${what.padEnd(42)} ${figure.padStart(34)} ${limit.padStart(6)}`);
