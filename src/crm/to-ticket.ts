import { activityBase, bodyOf, subjectOf } from './activity-base.ts';
import type { CrmRecord } from './crm.ts';
import { readText, readTime } from './property-value.ts';
import type { ReadActivity } from './to-activity.ts';

/** A ticket, at the time it was opened; the words are the customer's. */
export function toTicket(record: CrmRecord): ReadActivity {
  const { properties } = record;
  const subject = subjectOf(record, 'subject');
  return {
    activity: {
      type: 'ticket',
      ...activityBase(record, readTime(properties, 'createdate') ?? record.createdAt),
      subject,
      cues: [],
      language: null,
      closedAt: readTime(properties, 'closed_date'),
      firstReplyAt: readTime(properties, 'first_agent_reply_date'),
      priority: readText(properties, 'hs_ticket_priority'),
    },
    text: { channel: 'ticket', direction: 'in', subject, body: bodyOf(record, 'content') },
  };
}
