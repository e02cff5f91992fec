import { type RawBuilder, sql } from 'kysely';
import type { Level } from '../../action/assessment.ts';

/** From the best on; what is not known stands before them and counts as neither. */
export const rankedLevels: readonly Level[] = ['unknown', 'steady', 'watch', 'elevated', 'high'];

/** Where a level stands in that order, as SQL. */
export const levelRank = (level: RawBuilder<unknown>): RawBuilder<unknown> => sql`case ${level}
  when 'steady' then 1 when 'watch' then 2 when 'elevated' then 3 when 'high' then 4 else 0 end`;
