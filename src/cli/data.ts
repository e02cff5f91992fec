import { appendFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { exportData } from '../jobs/export-data.ts';
import { closeStore } from '../store/open-store.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { readPortalId } from './read-portal-id.ts';
import { UsageError } from './usage-error.ts';
import { openConfiguredStore } from './with-portal.ts';

type Options = { person?: string; out?: string };

/** `warmline data`: all that is held of a portal, or of one person in it, as files that anybody can read. */
export function dataCommand({ readConfig, now }: CliDeps, _exit: Exit): Command {
  return new Command('data')
    .description('Write all that is held of a portal into a folder: JSON lines, one file a table.')
    .argument('<portal>', "the portal's number", readPortalId)
    .option('--person <id>', "only what is held of this contact, by the CRM's id")
    .option('--out <folder>', 'a new or empty folder (default: warmline-data-PORTAL)')
    .action(async (portalId: string, { person, out }: Options) => {
      const at = now();
      const folder = resolve(
        out ?? `warmline-data-${portalId}${person === undefined ? '' : `-${person}`}`,
      );
      const db = await openConfiguredStore(readConfig());
      try {
        await makeEmptyFolder(folder);
        const tables = await withinPortal(portalId, () =>
          exportData({
            db,
            portalId,
            person: person ?? null,
            now: at,
            write: (table, rows) =>
              appendFile(
                join(folder, `${table}.jsonl`),
                rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
                { mode: 0o600 },
              ),
          }),
        );
        const total = Object.values(tables).reduce((sum, rows) => sum + rows, 0);
        const manifest = { ...about, portal: portalId, person: person ?? null, total, tables };
        await writeFile(
          join(folder, 'manifest.json'),
          `${JSON.stringify({ ...manifest, exportedAt: new Date(at).toISOString() }, null, 2)}\n`,
          { mode: 0o600 },
        );
        process.stdout.write(
          total === 0
            ? `Nothing is held of ${person === undefined ? 'this portal' : 'this person'}; ${folder} says so.\n`
            : `${total} rows of ${Object.keys(tables).length} tables are in ${folder}. They are personal data: keep them as such.\n`,
        );
      } finally {
        await closeStore(db);
      }
    });
}

const about = {
  format:
    'One file a table, one JSON object a line. Times of columns are ISO 8601, times within "data" and "inputs" are milliseconds since 1970.',
  leftOut: ['portal_tokens.sealed', 'portal_tokens.key_id', 'portals.erasure_keys'],
};

async function makeEmptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new UsageError(
      `${folder} is not empty, and nothing was written: name a new folder with --out.`,
    );
  }
}
