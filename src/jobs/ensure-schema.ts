import type { Crm, ObjectType } from '../crm/crm.ts';
import { Forbidden, NotFound, Rejected } from '../crm/errors.ts';
import type { Db } from '../store/db.ts';
import { getPortal, saveSchemaHash } from '../store/portals.ts';
import { forgetWritten } from '../store/writebacks.ts';
import { appSchema } from './app-schema.ts';
import { hashText } from './record-hash.ts';
import { startProperties } from './start-properties.ts';

const startNames: ReadonlySet<string> = new Set(Object.values(startProperties));

export type SchemaReport = {
  /** What the CRM refused, in its words. */
  refused: string[];
  /** Types on which our properties could not be made: nothing can be written there. */
  closed: Set<ObjectType>;
  /** A property had to be made of which records held values: these have to be written again. */
  remade: boolean;
};

/**
 * Makes sure, once for each portal and version of the manifest, that our properties and lists are there. Lists are a
 * convenience: without them the rest still works.
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
}): Promise<SchemaReport> {
  const { group, properties, lists } = appSchema;
  const wanted = hashText(JSON.stringify({ group, properties, lists }));
  if ((await getPortal(db, portalId))?.schemaHash === wanted)
    return { refused: [], closed: new Set(), remade: false };
  const refused: string[] = [];
  const closed = new Set<ObjectType>();
  const attempt = async (what: string, make: () => Promise<unknown>): Promise<boolean> => {
    try {
      await make();
      return true;
    } catch (error) {
      const isRefusal =
        error instanceof Forbidden || error instanceof Rejected || error instanceof NotFound;
      if (!isRefusal) throw error;
      refused.push(`${what}: ${error.message}`);
      return false;
    }
  };
  let remade = false;
  for (const [type, kind] of [
    ['contacts', 'contact'],
    ['companies', 'company'],
  ] as const) {
    const made = await attempt(`properties on ${type}`, async () => {
      const created = await crm.ensureProperties(type, group, properties, signal);
      // Whoever deleted a property deleted its values with it. What starts workflows holds nothing that is written anew.
      if (created.some((name) => !startNames.has(name)))
        remade = (await forgetWritten(db, portalId, kind)) > 0 || remade;
    });
    if (!made) closed.add(type);
  }
  for (const list of lists.filter(({ type }) => !closed.has(type)))
    await attempt(`list "${list.name}"`, () => crm.ensureList(list, signal));
  if (refused.length === 0) await saveSchemaHash(db, portalId, wanted);
  return { refused, closed, remade };
}
