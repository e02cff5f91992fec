import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Account } from '../crm/crm.ts';
import type { CallLog } from '../crm/gateway.ts';
import { closeStore, openStore, type Db } from '../store/open-store.ts';
import { getPortal, savePortal, saveSettings } from '../store/portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import { openInstalled, type WorkedPortal } from './open-installed.ts';
import { openPortal } from './open-portal.ts';
import { UsageError } from './usage-error.ts';

export type Workplace = { db: Db; portal: WorkedPortal };

/**
 * Opens store and portal, hands them over, all queries bound to that portal, and closes them whatever happens: the portal of
 * the environment, the local one, or of those that installed the app the one named by `portal`. `onCall` hears of each call to
 * the CRM.
 */
export async function withPortal<T>(
  config: Config,
  make: 'demo' | 'empty',
  work: (workplace: Workplace) => Promise<T>,
  options: { now: () => number; onCall?: CallLog; portal?: string | undefined },
): Promise<T> {
  const { onCall, portal: asked, now } = options;
  const db = await openConfiguredStore(config);
  try {
    const portal = config.oauth
      ? await openInstalled(db, config.oauth, { portal: asked, now, onCall })
      : await openPortal(config, { make, now, ...(onCall && { onCall }) });
    try {
      const account = await portal.crm.account();
      if (asked !== undefined && account.portalId !== asked) {
        throw new UsageError(
          `The environment leads into portal ${account.portalId} and --portal asks for ${asked}: leave --portal out, or give that portal's HUBSPOT_ACCESS_TOKEN.`,
        );
      }
      return await withinPortal(account.portalId, async () => {
        if (portal.local) await introduceLocalPortal(db, account);
        return await work({ db, portal });
      });
    } finally {
      await portal.close();
    }
  } finally {
    await closeStore(db);
  }
}

/** The Postgres of DATABASE_URL or the embedded database in Warmline's folder. Queries run for a portal or not at all. */
export function openConfiguredStore(config: Config): Promise<Db> {
  const place = config.databaseUrl
    ? { databaseUrl: config.databaseUrl }
    : { dataDir: join(config.home, 'data') };
  return openStore({ ...place, unbound: 'refused' });
}

/** The demo portal holds logins and contract ends in properties of its own, which an admin would name in the settings. */
async function introduceLocalPortal(db: Db, account: Account): Promise<void> {
  if (await getPortal(db, account.portalId)) return;
  await savePortal(db, account.portalId, account);
  await saveSettings(db, account.portalId, {
    lastLoginProperty: 'last_login_at',
    renewalProperty: 'contract_end_date',
  });
}
