import { sql } from 'kysely';
import type { Db } from './db.ts';
import { jsonText } from './json-text.ts';

/** The steps that were done, by name, and whether the guide was put away. */
export type Guide = { done: string[]; closed: boolean };

/** How far the admin is with the first steps; nothing done where nobody began, null where the portal isn't known. */
export async function findGuide(db: Db, portalId: string): Promise<Guide | null> {
  const row = await db
    .selectFrom('portals')
    .select('guide')
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  return row ? (row.guide ?? { done: [], closed: false }) : null;
}

/** Keeps it; for everyone who opens the page. */
export async function saveGuide(db: Db, portalId: string, guide: Guide): Promise<void> {
  await sql`
    update portals set guide = ${jsonText(guide)}::jsonb where portal_id = ${portalId}
  `.execute(db);
}
