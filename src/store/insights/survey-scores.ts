import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { Period } from './level-moves.ts';

export type SurveyScores = {
  /** Answers to "would you recommend us", 0–10: 9 and 10, and 0 to 6. */
  recommend: number;
  promoters: number;
  detractors: number;
  /** Answers to "are you satisfied", and those in the upper two fifths of the scale. */
  asked: number;
  satisfied: number;
};

/** What customers answered to surveys in a period, whoever they are; without a score or a scale it counts for nothing. */
export async function countSurveys(
  db: Db,
  portalId: string,
  { from, to }: Period,
): Promise<SurveyScores> {
  const found = await sql<SurveyScores>`
    select (count(*) filter (where s.metric = 'nps'))::integer as recommend,
      (count(*) filter (where s.metric = 'nps' and s.score >= 9))::integer as promoters,
      (count(*) filter (where s.metric = 'nps' and s.score <= 6))::integer as detractors,
      (count(*) filter (where s.metric = 'csat'))::integer as asked,
      (count(*) filter (where s.metric = 'csat' and s.score / s.scale >= 0.8))::integer as satisfied
    from (
      select a.data ->> 'metric' as metric, (a.data ->> 'score')::double precision as score,
        (a.data ->> 'scale')::double precision as scale
      from activities a
      where a.portal_id = ${portalId} and a.type = 'survey' and a.at > ${from}::bigint and a.at <= ${to}::bigint
    ) s where s.score is not null and s.scale > 0
  `.execute(db);
  const none = { recommend: 0, promoters: 0, detractors: 0, asked: 0, satisfied: 0 };
  return found.rows[0] ?? none;
}
