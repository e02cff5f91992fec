/**
 * What it costs to load a large portal into a database that holds a large one already: the CPU time to keep and judge each of
 * several equal portals, one after the other, divided by that of the first. Records come from memory, so only what is computed
 * here and in the database counts; with `--postgres` that of the server as well.
 *
 *   node bench/second-load.ts [contacts] [activities] [--postgres] [--portals 2]
 */
import { readdir, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CrmRecord, ObjectType } from '../src/crm/crm.ts';
import { readingPlan } from '../src/crm/reading-plan.ts';
import { assessPortal } from '../src/jobs/assess-portal.ts';
import { keepPage } from '../src/jobs/keep-page.ts';
import { readerVersion } from '../src/jobs/reader-version.ts';
import { closeStore, countFirst, openStore } from '../src/store/open-store.ts';
import { saveSettings } from '../src/store/portals.ts';
import { startRun } from '../src/store/sync-runs.ts';
import { defaultSettings as settings } from '../src/timeline/settings.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import { largePortal } from './large-portal.ts';

const { values, positionals } = parseArgs({
  options: {
    postgres: { type: 'boolean', default: false },
    portals: { type: 'string', default: '2' },
  },
  allowPositionals: true,
});
const [contacts = 2_000, activities = 20_000] = positionals.map(Number);
const noon = Date.UTC(2026, 5, 17, 12);
const limit = 1.3;
/** As many as a search keeps at once. */
const pageSize = 2_000;
const plan = readingPlan(settings);
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

const server = values.postgres ? await startPostgres() : null;
const db = await openStore(
  server ? { databaseUrl: await server.newDatabase() } : { dataDir: ':memory:' },
);

/** Pages of records as they come from the CRM, a type after the other. */
function* pages(): Generator<{ type: ObjectType; records: CrmRecord[] }> {
  let page: { type: ObjectType; records: CrmRecord[] } | null = null;
  for (const { type, id, createdAt, updatedAt, properties, associations = {} } of largePortal(
    contacts,
    activities,
    noon,
  ).records) {
    if (page && (page.type !== type || page.records.length === pageSize)) {
      yield page;
      page = null;
    }
    page ??= { type, records: [] };
    const record = { type, id, archived: false, createdAt, updatedAt, properties, associations };
    page.records.push(record as CrmRecord);
  }
  if (page) yield page;
}

async function load(portalId: string): Promise<void> {
  await saveSettings(db, portalId, {});
  const run = await startRun(db, portalId, noon);
  const reader = readerVersion(settings);
  for (const { type, records } of pages()) {
    const item = plan.find((one) => one.type === type);
    if (!item) throw new Error(`${type} are not read.`);
    const context = { portalId, run, settings, reader, item };
    await db.transaction().execute((trx) => keepPage(trx, context, records));
  }
  await countFirst(db, portalId);
  await assessPortal({ db, portalId, now: noon, scope: 'dirty' });
}

/** Seconds that this process and, where there is one, Postgres have computed for. */
async function computed(): Promise<number> {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + (server ? await childSeconds() : 0);
}

/** What all processes have taken that this one started, those that have ended included; Linux ticks a hundred times a second. */
async function childSeconds(): Promise<number> {
  const all = new Map<number, { parent: number; ticks: number }>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    all.set(Number(entry), { parent: Number(fields[1]), ticks });
  }
  const isOurs = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;
    return parent !== undefined && (parent === process.pid || isOurs(parent));
  };
  return [...all].reduce((sum, [pid, { ticks }]) => sum + (isOurs(pid) ? ticks : 0), 0) / 100;
}

let first: number | null = null;
for (let nth = 1; nth <= Number(values.portals); nth += 1) {
  const before = await computed();
  await load(String(nth));
  const seconds = (await computed()) - before;
  first ??= seconds;
  const ratio = seconds / first;
  if (ratio > limit) process.exitCode = 1;
  process.stdout.write(
    `portal ${nth} of ${number.format(contacts)} contacts and ${number.format(activities)} activities: ` +
      `${number.format(seconds)} s of CPU, × ${number.format(ratio)} of the first (limit ${limit})` +
      `${ratio > limit ? '  MISSED' : ''}\n`,
  );
}
await closeStore(db);
await server?.stop();
