import { access, constants, mkdir } from 'node:fs/promises';
import { Command } from 'commander';
import type { Config } from '../config.ts';
import { readingPlan } from '../crm/reading-plan.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { closeStore } from '../store/open-store.ts';
import { explainFailure } from './explain-failure.ts';
import { exitCodes } from './exit-codes.ts';
import { openPortal } from './open-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { openConfiguredStore } from './with-portal.ts';

type Check = { name: string; ok: boolean; detail: string };

/** `warmline doctor`: tries everything a sync needs and names the cure for what doesn't work. */
export function doctorCommand({ readConfig, signal }: CliDeps, exit: Exit): Command {
  return new Command('doctor')
    .description('Check configuration, database, portal and what may be read; say how to cure it.')
    .option('--json', 'print the checks as JSON')
    .action(async (options: { json?: boolean }) => {
      const checks: Check[] = [];
      for await (const check of examine(readConfig, signal)) {
        checks.push(check);
        if (!options.json) {
          process.stdout.write(`${check.ok ? 'ok  ' : 'FAIL'}  ${check.name}: ${check.detail}\n`);
        }
      }
      if (options.json) process.stdout.write(`${JSON.stringify(checks)}\n`);
      exit(checks.every((check) => check.ok) ? exitCodes.done : exitCodes.doneWithProblems);
    });
}

async function* examine(readConfig: () => Config, signal: AbortSignal): AsyncGenerator<Check> {
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
  yield await attempt('Database', async () => {
    await closeStore(await openConfiguredStore(config));
    return config.databaseUrl ? 'Postgres answers and is up to date' : 'embedded, up to date';
  });
  let portal: Awaited<ReturnType<typeof openPortal>>;
  try {
    portal = await openPortal(config);
  } catch (error) {
    yield { name: 'Portal', ok: false, detail: explainFailure(error).message };
    return;
  }
  try {
    const { crm } = portal;
    yield await attempt('Portal', async () => {
      const account = await crm.account(signal);
      return `${account.portalId}${portal.local ? ' (local demo)' : ''}, ${account.timeZone}, ${account.currency}`;
    });
    for (const { type } of readingPlan(defaultSettings)) {
      yield await attempt(`Read ${type}`, async () => {
        const page = await crm.list(type, { properties: [], limit: 1 }, signal);
        return page.records.length > 0 ? 'readable' : 'readable, none there';
      });
    }
  } finally {
    await portal.close();
  }
}

async function attempt(name: string, work: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, detail: await work() };
  } catch (error) {
    return { name, ok: false, detail: explainFailure(error).message };
  }
}
