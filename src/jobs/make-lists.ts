import type { Crm, ListDefinition } from '../crm/crm.ts';
import { CrmError } from '../crm/errors.ts';
import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { appSchema } from './app-schema.ts';

/** One list as it is in the CRM now; no id where the CRM refused it, with its own words. */
export type MadeList = { name: string; id: string | null; message: string | null };

/**
 * Makes sure that the lists are there: one for each level, of open asks, and of high risk with nothing planned. Asked again, it
 * finds those that are there. One that is refused holds up no other.
 */
export async function makeLists({
  db,
  crm,
  portalId,
  now,
  who,
}: {
  db: Db;
  crm: Crm;
  portalId: string;
  now: number;
  who: string;
}): Promise<MadeList[]> {
  const ensure = async (list: ListDefinition): Promise<MadeList> => {
    try {
      return { name: list.name, id: await crm.ensureList(list), message: null };
    } catch (error) {
      if (!(error instanceof CrmError)) throw error;
      return { name: list.name, id: null, message: error.message };
    }
  };
  const made = await Promise.all([...appSchema.lists, ...appSchema.furtherLists].map(ensure));
  await addAudit(db, portalId, { at: now, who, what: 'lists_made' });
  return made;
}
