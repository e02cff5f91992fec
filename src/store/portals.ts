import { sql } from 'kysely';
import { type Settings, defaultSettings } from '../timeline/settings.ts';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';
import { prepared } from './prepared.ts';

export type Portal = {
  portalId: string;
  timeZone: string;
  currency: string;
  uiDomain: string | null;
  settings: Settings;
  /** Names the properties and lists that were last made sure of in the CRM; null: not yet, or to do again. */
  schemaHash: string | null;
  /** When the last complete sync ended; null before the first. */
  syncedAt: number | null;
};

/** The portal, its settings completed with the defaults; null when it was never read. */
export async function getPortal(db: Db, portalId: string): Promise<Portal | null> {
  const row = await db
    .selectFrom('portals')
    .modifyFront(prepared('get_portal'))
    .select(['time_zone', 'currency', 'ui_domain', 'settings', 'schema_hash', 'synced_at'])
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    portalId,
    timeZone: row.time_zone,
    currency: row.currency,
    uiDomain: row.ui_domain,
    settings: {
      ...defaultSettings,
      timeZone: row.time_zone,
      currency: row.currency,
      ...row.settings,
    },
    schemaHash: row.schema_hash,
    syncedAt: row.synced_at,
  };
}

/** Keeps what the CRM says about the account; settings made here stay. */
export async function savePortal(
  db: Db,
  portalId: string,
  account: { timeZone: string; currency: string; uiDomain: string | null },
): Promise<void> {
  const about = {
    time_zone: account.timeZone,
    currency: account.currency,
    ui_domain: account.uiDomain,
  };
  await db
    .insertInto('portals')
    .values({ portal_id: portalId, ...about, settings: '{}', schema_hash: null, synced_at: null })
    .onConflict((conflict) => conflict.column('portal_id').doUpdateSet(about))
    .execute();
}

/** Changes the given settings and leaves the others. The portal must have been saved before. */
export async function saveSettings(
  db: Db,
  portalId: string,
  changes: Partial<Settings>,
): Promise<void> {
  await sql`
    update portals set settings = settings || ${jsonText(changes)}::jsonb where portal_id = ${portalId}
  `.execute(db);
}

/**
 * Are texts kept, as of this very moment? Holds the answer until the transaction ends, so that no page that is being
 * kept brings back what a change of the setting erases.
 */
export async function keepsText(db: Db, portalId: string): Promise<boolean> {
  const found = await sql<{ keeps: boolean | null }>`
    select (settings ->> 'keepText')::boolean as keeps from portals where portal_id = ${portalId} for share
  `.execute(db);
  return found.rows[0]?.keeps ?? defaultSettings.keepText;
}

/** Notes when the last complete sync ended. */
export async function markSynced(db: Db, portalId: string, at: number): Promise<void> {
  await db
    .updateTable('portals')
    .set({ synced_at: at })
    .where('portal_id', '=', portalId)
    .execute();
}

/** Notes which properties and lists are there in the CRM; null: look again before the next write. */
export async function saveSchemaHash(
  db: Db,
  portalId: string,
  schemaHash: string | null,
): Promise<void> {
  await db
    .updateTable('portals')
    .set({ schema_hash: schemaHash })
    .where('portal_id', '=', portalId)
    .execute();
}
