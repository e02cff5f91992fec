/**
 * `node bench/writes-per-change.ts [--days 30]`: the demo portal lives on for so many days, each of its records logged at its
 * own time and told by the feed at once, and every turn taken when it is due. How many records are written, in how many
 * calls, for each change of a level that was real; and what else the others were written for.
 */
import { parseArgs } from 'node:util';
import { connectCrm } from '../src/crm/connect.ts';
import type { Crm, ObjectType } from '../src/crm/crm.ts';
import { takeChanges } from '../src/jobs/take-changes.ts';
import { takeTurn } from '../src/jobs/take-turn.ts';
import { demoPortal } from '../src/sandbox/demo/demo-portal.ts';
import type { Seed, SeedRecord } from '../src/sandbox/portal.ts';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { wakePortal } from '../src/store/portal-turns.ts';
import { withinPortal } from '../src/store/within-portal.ts';

const { values } = parseArgs({ options: { days: { type: 'string', default: '30' } } });
const days = Number(values.days);
const end = Date.UTC(2026, 10, 22, 2);
const start = end - days * 86_400_000;
/** What the feed and the queue take from a logged record to its turn. */
const toldAfterMs = 2_000;
const wide = { calls: 1_000_000, windowMs: 1_000 };

const { seed, later } = partAt(demoPortal({ seed: 1, now: end }), start);
let at = start;
const sandbox = await startSandbox({
  seed,
  clock: () => at,
  strict: { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs: 0 },
});
const db = await openStore({ dataDir: ':memory:' });
const portalId = String(seed.portalId);

/** What each record was told last, and what for; a record that was never written is not one that changed. */
const told = new Map<string, Record<string, string>>();
const why = { level: 0, requests: 0, action: 0, reasons: 0, score: 0, model: 0, firsts: 0 };
/** Calls made, and the fewest that the records of a turn take, a hundred in each and contacts and companies apart. */
let [calls, fewest] = [0, 0];
let offered: { key: string; properties: Record<string, string> }[] = [];
const connected = connectCrm({
  baseUrl: sandbox.url,
  accessToken: sandbox.accessToken,
  limits: { general: wide, search: wide },
});
const crm: Crm = {
  ...connected,
  update: async (type, changes, signal) => {
    calls += 1;
    for (const { id, properties } of changes) offered.push({ key: `${type} ${id}`, properties });
    return await connected.update(type, changes, signal);
  },
};

let wakeAt: number;
let model = '';
const feed = { kind: 'pushed', subscribe: async () => {} } as const;
const turn = () =>
  withinPortal(portalId, async () => {
    const report = await takeTurn({ db, crm, portalId, feed, now: () => at });
    if (!report) throw new Error('The portal has no turns.');
    if (report.write && report.write.refused > 0) throw new Error('The portal refused records.');
    for (const type of ['contacts', 'companies'])
      fewest += Math.ceil(offered.filter(({ key }) => key.startsWith(`${type} `)).length / 100);
    const version = report.assess?.modelVersion ?? model;
    for (const { key, properties } of offered.splice(0)) count(key, properties, version !== model);
    model = version;
    return report.wakeAt;
  });

function count(key: string, properties: Record<string, string>, newModel: boolean): void {
  const before = told.get(key);
  told.set(key, properties);
  const differs = (...names: string[]): boolean =>
    names.some((name) => before?.[`warmline_${name}`] !== properties[`warmline_${name}`]);
  if (!before) why.firsts += 1;
  else if (differs('risk_level')) why.level += 1;
  else if (newModel) why.model += 1;
  else if (differs('open_requests', 'oldest_request_at')) why.requests += 1;
  else if (differs('next_action')) why.action += 1;
  else if (differs('risk_reasons')) why.reasons += 1;
  else if (differs('risk_score')) why.score += 1;
  else throw new Error(`${key} was written though nothing of it changed.`);
}

await withinPortal(portalId, () => wakePortal(db, portalId, start));
do wakeAt = await turn();
while (wakeAt <= at);
const customers = told.size;
[calls, fewest, why.firsts] = [0, 0, 0];
const [callsBefore, changesBefore] = [crm.counts(), await levelChanges()];
let turns = 0;

for (;;) {
  const nextAt = (later[0]?.createdAt ?? Infinity) + toldAfterMs;
  if (Math.min(nextAt, wakeAt) > end) break;
  at = Math.max(at, Math.min(nextAt, wakeAt));
  const logged: SeedRecord[] = [];
  while (later[0] && later[0].createdAt + toldAfterMs <= at) logged.push(later.shift()!);
  for (const { type, id, createdAt, properties, associations } of logged)
    sandbox.commit([{ op: 'create', type, id, at: createdAt, properties, links: associations }]);
  const changes = logged.map(({ type, id, createdAt }) => ({
    kind: 'record' as const,
    portalId,
    at: createdAt,
    type,
    id,
  }));
  await takeChanges(db, changes, at);
  wakeAt = await turn();
  turns += 1;
}

const changed = (await levelChanges()) - changesBefore;
const made = crm.counts();
const all = Object.values(why).reduce((sum, one) => sum + one, 0);
const spent = made.general + made.search - callsBefore.general - callsBefore.search;
console.log(
  `${days} days of ${customers} customers: ${turns} turns, ${changed} changes of level, ${all} records written in ${calls} calls of ${spent}`,
);
print('records written with another level ÷ changes of level', why.level / changed, 1);
print('calls that write ÷ the fewest for what each turn changed', calls / fewest, 1);
console.log(
  `all records written ÷ changes of level: ${(all / changed).toFixed(2)}, ${(calls / changed).toFixed(2)} calls. ` +
    `${why.level} for their level; without it ${why.requests} for their open requests, ${why.action} for the next action, ` +
    `${why.reasons} for the reasons, ${why.score} for the score alone, ${why.model} for a new model, ${why.firsts} new customers`,
);
await closeStore(db);
await sandbox.stop();

/** Prints a figure beside its limit; a figure beyond it fails the run. */
function print(what: string, figure: number, limit: number): void {
  const holds = figure <= limit;
  if (!holds) process.exitCode = 1;
  console.log(`${what.padEnd(60)}${figure.toFixed(2)}  limit ${limit}${holds ? '' : '  MISSED'}`);
}

async function levelChanges(): Promise<number> {
  const { count: rows } = await withinPortal(portalId, () =>
    db
      .selectFrom('level_changes')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('portal_id', '=', portalId)
      .executeTakeFirstOrThrow(),
  );
  return Number(rows);
}

/** The portal as it was at a time, and what came after, in order; links to what is not there yet come with that. */
function partAt(whole: Seed, time: number): { seed: Seed; later: SeedRecord[] } {
  const records = [...whole.records];
  const since = new Map(records.map((one) => [`${one.type} ${one.id}`, one.createdAt]));
  const known = (one: SeedRecord): SeedRecord => {
    const knownBy = Math.max(time, one.createdAt);
    const isKnown = (type: string, id: string) => (since.get(`${type} ${id}`) ?? 0) <= knownBy;
    const associations: SeedRecord['associations'] = {};
    for (const [name, ids] of Object.entries(one.associations)) {
      const type = name as ObjectType;
      associations[type] = ids.filter((id) => isKnown(type, id));
    }
    return { ...one, updatedAt: Math.min(one.updatedAt, knownBy), associations };
  };
  return {
    seed: { ...whole, records: records.filter(({ createdAt }) => createdAt <= time).map(known) },
    later: records
      .filter(({ createdAt }) => createdAt > time)
      .map(known)
      .toSorted((a, b) => a.createdAt - b.createdAt),
  };
}
