import { Command, InvalidArgumentError } from 'commander';
import { listAudit } from '../store/audit.ts';
import { closeStore } from '../store/open-store.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { readPortalId } from './read-portal-id.ts';
import { openConfiguredStore } from './with-portal.ts';

const pageSize = 1_000;

/** `warmline audit`: who did what in a portal, the earliest first. */
export function auditCommand({ readConfig }: CliDeps, _exit: Exit): Command {
  return new Command('audit')
    .description('Print who did what in a portal, the earliest first.')
    .argument('<portal>', "the portal's number", readPortalId)
    .option('--since <date>', 'from this date on, like 2026-11-01', readDate, 0)
    .option('--json', 'print an object a line')
    .action(async (portalId: string, { since, json }: { since: number; json?: boolean }) => {
      const db = await openConfiguredStore(readConfig());
      try {
        let after: number | null = null;
        do {
          const page = await withinPortal(portalId, () =>
            listAudit(db, portalId, { since, after, limit: pageSize }),
          );
          for (const { at, who, what, about } of page) {
            const time = new Date(at).toISOString();
            const line = [time, who, what, ...(about === null ? [] : [about])].join('  ');
            process.stdout.write(
              `${json ? JSON.stringify({ at: time, who, what, about }) : line}\n`,
            );
          }
          after = page.length < pageSize ? null : page.at(-1)!.mark;
        } while (after !== null);
      } finally {
        await closeStore(db);
      }
    });
}

function readDate(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new InvalidArgumentError('Write a date like 2026-11-01.');
  return at;
}
