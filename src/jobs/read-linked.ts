import type { Crm, CrmRecord } from '../crm/crm.ts';
import { readLinks } from '../crm/deals-alone.ts';
import type { Plan } from '../crm/reading-plan.ts';

/**
 * Reads records by their ids, with what they are linked to: batch reads bring no associations, so these are read beside
 * them. `missing` are ids that the CRM has no live record for; an old id of a merge answers with the new record and is
 * missing under its own name.
 */
export async function readLinked(
  crm: Crm,
  { type, properties, associations }: Plan,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<{ records: CrmRecord[]; missing: string[] }> {
  if (ids.length === 0) return { records: [], missing: [] };
  const { records, missing } = await crm.read(type, ids, properties, signal);
  for (const to of associations) await readLinks(crm, type, to, records, signal);
  return { records, missing };
}
