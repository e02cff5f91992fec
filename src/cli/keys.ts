import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { rotateKeys } from '../jobs/rotate-keys.ts';
import { countByKey } from '../store/installed-portals.ts';
import { closeStore } from '../store/open-store.ts';
import { exitCodes } from './exit-codes.ts';
import type { CliDeps, Exit } from './program.ts';
import { UsageError } from './usage-error.ts';
import { openConfiguredStore } from './with-portal.ts';

/** `warmline keys`: the keys that seal portals' tokens. */
export function keysCommand(deps: CliDeps, exit: Exit): Command {
  const keys = new Command('keys').description('Make and rotate the keys that seal tokens.');
  keys
    .command('new')
    .description('Print a new key for WARMLINE_TOKEN_KEYS, as ID:KEY.')
    .action(() => {
      const id = new Date(deps.now()).toISOString().slice(0, 10);
      process.stdout.write(`${id}:${randomBytes(32).toString('base64')}\n`);
    });
  keys
    .command('rotate')
    .description("Seal every portal's tokens with the newest key. Run again, it goes on.")
    .option('--json', 'print the report as JSON')
    .action(async (options: { json?: boolean }) => rotate(deps, exit, options));
  return keys;
}

async function rotate(
  { readConfig, now, signal }: CliDeps,
  exit: Exit,
  { json }: { json?: boolean },
): Promise<void> {
  const config = readConfig();
  if (!config.oauth) {
    throw new UsageError(
      'There are no keys to rotate: WARMLINE_TOKEN_KEYS belongs to an app that is installed by OAuth (HUBSPOT_CLIENT_ID).',
    );
  }
  const { tokenKeys } = config.oauth;
  const db = await openConfiguredStore(config);
  try {
    const counts = await countByKey(db);
    const total = [...counts].reduce((sum, [id, n]) => (id === tokenKeys[0].id ? sum : sum + n), 0);
    const report = await rotateKeys(db, tokenKeys, {
      signal,
      now: now(),
      onProgress: (done) => process.stderr.write(`${done} of ${total} portals\n`),
    });
    const lines = [
      `${report.resealed} portals are sealed with key "${tokenKeys[0].id}" now.`,
      ...report.broken.map(({ reason }) => reason),
    ];
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${lines.join('\n')}\n`);
    exit(report.broken.length > 0 ? exitCodes.doneWithProblems : exitCodes.done);
  } finally {
    await closeStore(db);
  }
}
