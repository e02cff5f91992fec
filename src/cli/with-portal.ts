import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { CallLog } from '../crm/gateway.ts';
import { closeStore, openStore, type Db } from '../store/open-store.ts';
import { getPortal, savePortal, saveSettings } from '../store/portals.ts';
import { openPortal, type OpenPortal } from './open-portal.ts';

export type Workplace = { db: Db; portal: OpenPortal };

/** Opens store and portal, hands them over and closes them whatever happens. `onCall` hears of each call to the CRM. */
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
      if (portal.local) await introduceLocalPortal(db, portal);
      return await work({ db, portal });
    } finally {
      await portal.close();
    }
  } finally {
    await closeStore(db);
  }
}

/** The Postgres of DATABASE_URL or the embedded database in Warmline's folder. */
export function openConfiguredStore(config: Config): Promise<Db> {
  return config.databaseUrl
    ? openStore({ databaseUrl: config.databaseUrl })
    : openStore({ dataDir: join(config.home, 'data') });
}

/** The demo portal holds logins and contract ends in properties of its own, which an admin would name in the settings. */
async function introduceLocalPortal(db: Db, { crm }: OpenPortal): Promise<void> {
  const account = await crm.account();
  if (await getPortal(db, account.portalId)) return;
  await savePortal(db, account.portalId, account);
  await saveSettings(db, account.portalId, {
    lastLoginProperty: 'last_login_at',
    renewalProperty: 'contract_end_date',
  });
}
