import type { Crm } from '../crm/crm.ts';
import { searchOf } from './list-records.ts';
import type { ListQuery } from './preview-api.ts';
import { objectTypeOf } from './record-names.ts';

const levels = ['high', 'elevated', 'watch', 'steady', 'unknown'];

/** How many records of the view stand at each level, the level filter itself left out. One search a level. */
export async function countLevels(crm: Crm, query: ListQuery): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await Promise.all(
    levels.map(async (level) => {
      const found = await crm.search(objectTypeOf[query.kind], {
        ...searchOf({ ...query, levels: [level] }),
        properties: ['warmline_risk_level'],
        limit: 1,
      });
      counts[level] = found.total;
    }),
  );
  return counts;
}
