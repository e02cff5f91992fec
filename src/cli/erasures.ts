import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { z } from 'zod';
import { type Erasure, listErasures, replayErasures } from '../jobs/replay-erasures.ts';
import { closeStore } from '../store/open-store.ts';
import type { CliDeps, Exit } from './program.ts';
import { UsageError } from './usage-error.ts';
import { openConfiguredStore } from './with-portal.ts';

const portalId = z.string().regex(/^\d{1,20}$/);
const at = z.number().int();
const erasure = z.union([
  z.object({ portalId, erasedAt: at }),
  z.object({
    portalId,
    keys: z.array(z.string()),
    hashes: z.array(z.object({ hash: z.string(), at })),
  }),
]);

/** `warmline erasures`: what was erased, so that a restored backup forgets it again. */
export function erasuresCommand({ readConfig, now }: CliDeps, _exit: Exit): Command {
  const command = new Command('erasures')
    .description('Keep the list of what was erased, and apply it to a restored backup.')
    .exitOverride();
  command
    .command('list')
    .description('Print the list, an object a line. It names nobody; keep it apart from backups.')
    .action(async () => {
      const db = await openConfiguredStore(readConfig());
      try {
        for await (const one of listErasures(db)) process.stdout.write(`${JSON.stringify(one)}\n`);
      } finally {
        await closeStore(db);
      }
    });
  command
    .command('replay')
    .description('Erase once more what a restored backup brought back, before anything is started.')
    .argument('<file>', 'what "erasures list" printed last')
    .action(async (file: string) => {
      const erasures = await readList(file);
      const db = await openConfiguredStore(readConfig());
      try {
        const { portals, people } = await replayErasures(db, erasures, now());
        process.stdout.write(
          `${people} people and ${portals.length} portals were erased once more.\n`,
        );
      } finally {
        await closeStore(db);
      }
    });
  return command;
}

async function readList(file: string): Promise<Erasure[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} can't be read (${error.code}): nothing was erased.`);
  });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return erasure.parse(JSON.parse(line));
      } catch {
        throw new UsageError(
          `Line ${index + 1} of ${file} is none of "warmline erasures list": nothing was erased.`,
        );
      }
    });
}
