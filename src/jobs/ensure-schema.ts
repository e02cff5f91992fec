import type { Crm } from '../crm/crm.ts';
import { Forbidden, NotFound, Rejected } from '../crm/errors.ts';
import type { Db } from '../store/db.ts';
import { getPortal, saveSchemaHash } from '../store/portals.ts';
import { appSchema } from './app-schema.ts';
import { hashText } from './record-hash.ts';

/**
 * Makes sure, once for each portal and version of the manifest, that our properties and lists are there. Returns what
 * the CRM refused, in its words: lists are a convenience, and without them the rest still works.
 */
export async function ensureSchema({
  db,
  crm,
  portalId,
  signal,
}: {
  db: Db;
  crm: Crm;
  portalId: string;
  signal?: AbortSignal | undefined;
}): Promise<string[]> {
  const wanted = hashText(JSON.stringify(appSchema));
  if ((await getPortal(db, portalId))?.schemaHash === wanted) return [];
  const { group, properties, lists } = appSchema;
  const refused: string[] = [];
  const attempt = async (what: string, make: () => Promise<unknown>) => {
    try {
      await make();
    } catch (error) {
      const isRefusal =
        error instanceof Forbidden || error instanceof Rejected || error instanceof NotFound;
      if (!isRefusal) throw error;
      refused.push(`${what}: ${error.message}`);
    }
  };
  for (const type of ['contacts', 'companies'] as const) {
    await attempt(`properties on ${type}`, () =>
      crm.ensureProperties(type, group, properties, signal),
    );
  }
  for (const list of lists)
    await attempt(`list "${list.name}"`, () => crm.ensureList(list, signal));
  if (refused.length === 0) await saveSchemaHash(db, portalId, wanted);
  return refused;
}
