import type { Crm, PropertyInfo } from '../crm/crm.ts';
import { CrmError } from '../crm/errors.ts';
import { urgently } from '../crm/urgently.ts';
import type { Db } from '../store/db.ts';
import type { PortalProperty } from '../views/settings/settings-page.ts';

const waitAtMostMs = 4_000;
const keptMs = 10 * 60_000;
/** As many portals as have an admin at this page at once. */
const mostKept = 200;

type Kept = { at: number; properties: PortalProperty[] };
const keptOf = new WeakMap<Db, Map<string, Kept>>();

/**
 * What the portal can tell of its own properties, so that they are chosen and not typed: two calls, kept for ten minutes. Null where
 * it can't be asked now; the page then goes on without.
 */
export async function portalProperties(
  db: Db,
  crm: Crm | null,
  portalId: string,
  now: number,
): Promise<PortalProperty[] | null> {
  const kept = keptOf.get(db) ?? new Map<string, Kept>();
  keptOf.set(db, kept);
  const before = kept.get(portalId);
  if (before && now - before.at < keptMs) return before.properties;
  if (!crm) return null;
  const signal = AbortSignal.timeout(waitAtMostMs);
  let lists: PropertyInfo[][];
  try {
    lists = await urgently(() =>
      Promise.all([crm.properties('contacts', signal), crm.properties('companies', signal)]),
    );
  } catch (error) {
    if (error instanceof CrmError || signal.aborted) return null;
    throw error;
  }
  const properties = [
    ...new Map(
      lists
        .flat()
        .filter(({ name }) => !name.startsWith('warmline_'))
        .map(({ name, label, type }) => [name, { name, label, kind: kindOf(type) }]),
    ).values(),
  ];
  if (kept.size >= mostKept) kept.clear();
  kept.set(portalId, { at: now, properties });
  return properties;
}

function kindOf(type: string): PortalProperty['kind'] {
  if (type === 'number') return 'number';
  if (type === 'date' || type === 'datetime') return 'date';
  return type === 'enumeration' || type === 'bool' ? 'choice' : 'text';
}
