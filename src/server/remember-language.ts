import type { Db } from '../store/db.ts';
import { noteLanguage } from '../store/owner-languages.ts';
import type { Language } from '../timeline/settings.ts';

/** More people than look at panels of one process in a day. */
const mostKnown = 50_000;

/**
 * Notes in which language somebody reads, for what is written to them later; a process asks the database about each person
 * once. It hinders no answer: what fails is tried at the next.
 */
export function rememberLanguage(
  db: Db,
): (portalId: string, email: string | null, language: Language | undefined) => Promise<void> {
  const known = new Map<string, Language>();
  return async (portalId, email, language) => {
    if (!email || !language) return;
    const key = `${portalId} ${email}`;
    if (known.get(key) === language) return;
    if (known.size >= mostKnown) known.clear();
    known.set(key, language);
    await noteLanguage(db, portalId, email, language).catch(() => known.delete(key));
  };
}
