import type { Assessment, Level } from '../action/assessment.ts';
import { say, type Reader } from './say.ts';
import { topReasons } from './top-reasons.ts';

export type PropertyOptions = Reader & {
  /** The level written last and since when it stands; null when nothing has been written yet. */
  previous: { level: Level; changedAt: number } | null;
};

/**
 * What is written to the CRM record: names from app.json, values as the CRM takes them (numbers as
 * text, datetimes as epoch milliseconds, empty text clears). Texts name dates and never ages, so
 * that a record is only written when something has changed and not each night.
 */
export function crmProperties(
  assessment: Assessment,
  options: PropertyOptions,
): Record<string, string> {
  const { previous } = options;
  const oldest = assessment.openRequests[0];
  const unchanged = previous?.level === assessment.level;
  return {
    warmline_risk_level: assessment.level,
    warmline_risk_score: assessment.risk === null ? '' : String(assessment.risk),
    warmline_risk_reasons: reasons(assessment, options),
    warmline_next_action: assessment.action ? say(assessment.action.title, options) : '',
    warmline_open_requests: String(assessment.openRequests.length),
    warmline_oldest_request_at: oldest ? String(oldest.at) : '',
    warmline_risk_changed_at: String(unchanged ? previous.changedAt : assessment.assessedAt),
  };
}

function reasons(assessment: Assessment, reader: Reader): string {
  if (assessment.level === 'unknown')
    return assessment.missing.map((phrase) => say(phrase, reader)).join('\n');
  return topReasons(assessment)
    .map(({ id, reason }) => say({ key: `signal.${id}.short`, values: reason.values }, reader))
    .join('\n');
}
