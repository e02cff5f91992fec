import { join } from 'node:path';
import type { Config } from '../config.ts';
import { closeStore, openStore, type Db } from '../store/open-store.ts';
import { openPortal, type OpenPortal } from './open-portal.ts';

export type Workplace = { db: Db; portal: OpenPortal };

/** Opens store and portal, hands them over and closes them whatever happens. */
export async function withPortal<T>(
  config: Config,
  make: 'demo' | 'empty',
  work: (workplace: Workplace) => Promise<T>,
): Promise<T> {
  const db = await openConfiguredStore(config);
  try {
    const portal = await openPortal(config, { make });
    try {
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
