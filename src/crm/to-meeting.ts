import type { Meeting } from '../timeline/records.ts';
import { activityBase, bodyOf, engagementTime, subjectOf } from './activity-base.ts';
import type { CrmRecord } from './crm.ts';
import { readText, readTime } from './property-value.ts';
import type { ReadActivity, Skipped } from './to-activity.ts';

/** A rescheduled meeting keeps its record and moves to the new time, so it is to come again. */
const outcomes: Record<string, Meeting['outcome']> = {
  COMPLETED: 'held',
  SCHEDULED: 'scheduled',
  RESCHEDULED: 'scheduled',
  NO_SHOW: 'no_show',
  CANCELED: 'canceled',
};

/**
 * A meeting, at the time it begins. The outcome is what the CRM says: few people change it afterwards, so a past
 * meeting may still be `scheduled`, and one without any outcome is `unknown`.
 */
export function toMeeting(record: CrmRecord): ReadActivity | Skipped {
  const { properties } = record;
  const starts = readTime(properties, 'hs_meeting_start_time');
  const at = starts ?? engagementTime(record);
  if (typeof at !== 'number') return at;
  const endAt = readTime(properties, 'hs_meeting_end_time');
  const subject = subjectOf(record, 'hs_meeting_title');
  return {
    activity: {
      type: 'meeting',
      ...activityBase(record, at),
      subject,
      cues: [],
      language: null,
      outcome: outcomes[readText(properties, 'hs_meeting_outcome') ?? ''] ?? 'unknown',
      endAt: endAt !== null && endAt >= at ? endAt : null,
    },
    text: {
      channel: 'meeting_note',
      direction: 'unknown',
      subject,
      body: bodyOf(record, 'hs_internal_meeting_notes', 'hs_meeting_body'),
    },
  };
}
