import type { Survey } from '../timeline/records.ts';
import { activityBase } from './activity-base.ts';
import type { CrmRecord } from './crm.ts';
import { readNumber, readText, readTime } from './property-value.ts';
import type { ReadActivity } from './to-activity.ts';

const metrics: Record<string, Survey['metric']> = { NPS: 'nps', CSAT: 'csat', CES: 'ces' };
/** Highest score: NPS 0–10, CSAT 1–5, CES 1–7. */
const scales: Record<string, number> = { nps: 10, csat: 5, ces: 7 };

/** A survey answer, at the time it was given. A score off its scale keeps the score and loses the scale. */
export function toSurvey(record: CrmRecord): ReadActivity {
  const { properties } = record;
  const metric = metrics[readText(properties, 'hs_survey_type')?.toUpperCase() ?? ''] ?? 'other';
  const score = readNumber(properties, 'hs_value');
  const at =
    readTime(properties, 'hs_response_timestamp') ??
    readTime(properties, 'hs_submission_timestamp') ??
    record.createdAt;
  return {
    activity: {
      type: 'survey',
      ...activityBase(record, at),
      metric,
      score,
      scale: scaleOf(metric, score, readText(properties, 'hs_response_group')),
    },
    text: null,
  };
}

/**
 * Older CSAT surveys have three faces, worth 0, 1 and 2, and don't say so: the group beside the score tells
 * them from stars.
 */
function scaleOf(
  metric: Survey['metric'],
  score: number | null,
  group: string | null,
): number | null {
  const scale = scales[metric];
  if (score === null || scale === undefined || score < 0 || score > scale) return null;
  const faces =
    score === 0 || (group === 'HAPPY' && score <= 2) || (group === 'NEUTRAL' && score <= 1);
  return metric === 'csat' && faces ? 2 : scale;
}
