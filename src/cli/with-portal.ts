import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Account } from '../crm/crm.ts';
import type { CallLog } from '../crm/gateway.ts';
import { closeStore, openStore, type Db } from '../store/open-store.ts';
import { getPortal, savePortal, saveSettings } from '../store/portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import { openPortal, type OpenPortal } from './open-portal.ts';

export type Workplace = { db: Db; portal: OpenPortal };

/** Opens store and portal, hands them over, all queries bound to that portal, and closes them whatever happens. `onCall` hears of each call to the CRM. */
export async function withPortal<T>(
  config: Config,
  make: 'demo' | 'empty',
  work: (workplace: Workplace) => Promise<T>,
  onCall?: CallLog,
): Promise<T> {
  const db = await openConfiguredStore(config);
  try {
    const portal = await openPortal(config, { make, ...(onCall && { onCall }) });
    try {
      const account = await portal.crm.account();
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
