import { sql } from 'kysely';
import type { Language } from '../timeline/settings.ts';
import type { Db } from './db.ts';

/** Notes the language in which one of our people looks at Warmline; nothing is written where it is known, or nobody's. */
export async function noteLanguage(
  db: Db,
  portalId: string,
  email: string,
  language: Language,
): Promise<void> {
  await sql`
    update owners set language = ${language}
    where portal_id = ${portalId} and lower(data ->> 'email') = lower(${email})
      and language is distinct from ${language}
  `.execute(db);
}

/** The languages that are known of our people, by the owner's id. */
export async function ownerLanguages(db: Db, portalId: string): Promise<Map<string, Language>> {
  const rows = await db
    .selectFrom('owners')
    .select(['id', 'language'])
    .where('portal_id', '=', portalId)
    .where('language', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ id, language }) => (language ? [[id, language] as const] : [])));
}
