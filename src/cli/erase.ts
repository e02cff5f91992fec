import { Command } from 'commander';
import { erasePerson } from '../jobs/erase-person.ts';
import { uninstallPortal } from '../jobs/uninstall-portal.ts';
import { closeStore, type Db } from '../store/open-store.ts';
import { getPortal, saveSettings } from '../store/portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { CliDeps, Exit } from './program.ts';
import { readPortalId } from './read-portal-id.ts';
import { UsageError } from './usage-error.ts';
import { openConfiguredStore } from './with-portal.ts';

type Options = { person?: string; yes?: boolean };

/** `warmline erase`: a person of a portal, or all of a portal, for good. */
export function eraseCommand({ readConfig, now }: CliDeps, _exit: Exit): Command {
  return new Command('erase')
    .description('Erase a person, or a whole portal, for good.')
    .argument('<portal>', "the portal's number", readPortalId)
    .option('--person <id>', "this contact alone, by the CRM's id")
    .option('--yes', 'erase it indeed: there is no way back')
    .action(async (portalId: string, options: Options) => {
      const db = await openConfiguredStore(readConfig());
      try {
        const said = await withinPortal(portalId, () => erase(db, portalId, options, now()));
        process.stdout.write(`${said}\n`);
      } finally {
        await closeStore(db);
      }
    });
}

async function erase(
  db: Db,
  portalId: string,
  { person, yes }: Options,
  now: number,
): Promise<string> {
  if (!(await getPortal(db, portalId)))
    throw new UsageError(`Nothing of portal ${portalId} is kept here.`);
  const what = person === undefined ? `everything of portal ${portalId}` : `contact ${person}`;
  if (!yes)
    throw new UsageError(`Nothing was erased. With --yes ${what} is, and there is no way back.`);
  if (person === undefined) {
    await saveSettings(db, portalId, { eraseAfterDays: 0 });
    await uninstallPortal({ db, portalId, now, who: 'admin' });
    return `Portal ${portalId} is no longer read or written, and a server or worker that runs erases it within the hour, once all work under way has ended. Uninstall the app in the CRM as well.`;
  }
  const { deleted, stripped, concerned } = await erasePerson({
    db,
    portalId,
    contactId: person,
    now,
    who: 'admin',
  });
  return `Contact ${person} is erased: ${deleted} records are gone, ${stripped} that others share are without words, ${concerned} customers are judged anew. The CRM's own record is erased in the CRM.`;
}
