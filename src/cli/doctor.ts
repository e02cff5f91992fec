import { access, constants, mkdir } from 'node:fs/promises';
import { Command } from 'commander';
import type { Config } from '../config.ts';
import { readingPlan } from '../crm/reading-plan.ts';
import { latestModel } from '../store/models.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { countFailing } from '../store/installed-portals.ts';
import { closeStore, type Db, tryWriting } from '../store/open-store.ts';
import { type Guard, inspectGuard } from '../store/row-level-security.ts';
import { listSkipped } from '../store/skipped-records.ts';
import { withinPortal } from '../store/within-portal.ts';
import { listRefused } from '../store/writebacks.ts';
import { describeLearning } from './describe-learning.ts';
import { examineInstalls } from './examine-installs.ts';
import { explainFailure } from './explain-failure.ts';
import { exitCodes } from './exit-codes.ts';
import { listByReason } from './list-by-reason.ts';
import { openPortal } from './open-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { UsageError } from './usage-error.ts';
import { openConfiguredStore } from './with-portal.ts';

type Check = { name: string; ok: boolean; detail: string };

/** `warmline doctor`: tries everything a sync needs and names the cure for what doesn't work. */
export function doctorCommand(deps: CliDeps, exit: Exit): Command {
  return new Command('doctor')
    .description('Check configuration, database, portal and what may be read; say how to cure it.')
    .option('--json', 'print the checks as JSON')
    .action(async (options: { json?: boolean }) => {
      const checks: Check[] = [];
      for await (const check of examine(deps)) {
        checks.push(check);
        if (!options.json) {
          process.stdout.write(`${check.ok ? 'ok  ' : 'FAIL'}  ${check.name}: ${check.detail}\n`);
        }
      }
      if (options.json) process.stdout.write(`${JSON.stringify(checks)}\n`);
      exit(checks.every((check) => check.ok) ? exitCodes.done : exitCodes.doneWithProblems);
    });
}

async function* examine(deps: CliDeps): AsyncGenerator<Check> {
  const { readConfig } = deps;
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    yield { name: 'Environment', ok: false, detail: explainFailure(error).message };
    return;
  }
  yield { name: 'Environment', ok: true, detail: 'readable' };
  yield { name: 'Node', ok: true, detail: process.version };
  yield await attempt('Folder', async () => {
    await mkdir(config.home, { recursive: true });
    await access(config.home, constants.W_OK);
    return `${config.home} can be written`;
  });
  let opened = null as Db | null;
  yield await attempt('Database', async () => {
    opened = await openConfiguredStore(config);
    return config.databaseUrl ? 'Postgres answers and is up to date' : 'embedded, up to date';
  });
  const db = opened;
  try {
    if (db) {
      yield await attempt('Room', async () => {
        await tryWriting(db);
        return 'the database takes what is written';
      });
      yield describeFailing(await countFailing(db));
      yield await attempt('Row-level security', async () => describeGuard(await inspectGuard(db)));
    }
    if (!config.oauth) yield* examinePortal(config, db, deps);
    else if (db) yield* examineInstalls(db, config.oauth, deps);
  } finally {
    if (db) await closeStore(db);
  }
}

/** The one portal of the environment, or the local one: whether it answers, what may be read, what was left out. */
async function* examinePortal(
  config: Config,
  db: Db | null,
  { now, signal }: CliDeps,
): AsyncGenerator<Check> {
  let portal: Awaited<ReturnType<typeof openPortal>>;
  try {
    portal = await openPortal(config, { make: 'demo', now });
  } catch (error) {
    yield { name: 'Portal', ok: false, detail: explainFailure(error).message };
    return;
  }
  try {
    const { crm } = portal;
    let portalId: string | null = null;
    yield await attempt('Portal', async () => {
      const account = await crm.account(signal);
      portalId = account.portalId;
      return `${account.portalId}${portal.local ? ' (local demo)' : ''}, ${account.timeZone}, ${account.currency}`;
    });
    for (const { type } of readingPlan(defaultSettings)) {
      yield await attempt(`Read ${type}`, async () => {
        const page = await crm.list(type, { properties: [], limit: 1 }, signal);
        return page.records.length > 0 ? 'readable' : 'readable, none there';
      });
    }
    if (db && portalId !== null) yield* whatWasLeftOut(db, portalId);
  } finally {
    await portal.close();
  }
}

/** What became of each portal's last turn. */
function describeFailing(failing: Record<string, number>): Check {
  const kinds = Object.entries(failing);
  const told = kinds.map(([kind, count]) => `${count} by ${kind}`).join(', ');
  const full =
    failing['DatabaseFull'] === undefined
      ? ''
      : ' DatabaseFull: the database had no room; see "Room".';
  return {
    name: 'Turns',
    ok: kinds.length === 0,
    detail:
      kinds.length === 0
        ? 'no portal failed the last time'
        : `the last turns of these portals failed and are tried again by themselves: ${told}.${full} The log of the workers says more.`,
  };
}

/** Whether the database keeps portals apart by itself, beneath our own queries. */
function describeGuard({ login, open, cure }: Guard): string {
  if (open.length === 0) return 'a query for one portal sees and changes no row of another';
  throw new UsageError(
    `the login "${login}" skips it (SUPERUSER or BYPASSRLS), so only our own queries keep portals apart. Use a login without these rights, or have a superuser run this and start again: ${cure}`,
  );
}

/** Most records that are named one by one. */
const most = 50;

/** Records that the last runs could not take in or write to, each with the reason. */
async function* whatWasLeftOut(db: Db, portalId: string): AsyncGenerator<Check> {
  const { refused, fitted, skipped } = await withinPortal(portalId, async () => ({
    refused: await listRefused(db, portalId, most),
    fitted: await latestModel(db, portalId),
    skipped: await listSkipped(db, portalId, most),
  }));
  yield {
    name: 'Written back',
    ok: refused.length === 0,
    detail:
      refused.length === 0
        ? 'no record refuses our values'
        : listByReason(
            `${howMany(refused)} refuse our values and are asked again from time to time`,
            refused.map(({ kind, id, reason }) => ({ record: `${kind} ${id}`, reason })),
          ),
  };
  yield { name: 'Weights', ok: true, detail: describeLearning(fitted?.model.learning) };
  yield {
    name: 'Taken in',
    // Drafts and cancelled orders are left out as well, so this is no fault by itself.
    ok: true,
    detail:
      skipped.length === 0
        ? 'nothing was left out'
        : listByReason(
            `${howMany(skipped)} were left out`,
            skipped.map(({ objectType, id, reason }) => ({
              record: `${objectType} ${id}`,
              reason,
            })),
          ),
  };
}

async function attempt(name: string, work: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, detail: await work() };
  } catch (error) {
    return { name, ok: false, detail: explainFailure(error).message };
  }
}

function howMany(records: readonly unknown[]): string {
  return records.length === most ? `${most} or more` : String(records.length);
}
