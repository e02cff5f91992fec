import type { Direction } from '../timeline/records.ts';
import { activityBase, bodyOf, engagementTime, subjectOf } from './activity-base.ts';
import { readMailAddresses } from './mail-addresses.ts';
import { isAutomatedMail, readMailHeaders } from './automated-mail.ts';
import type { CrmRecord } from './crm.ts';
import { readText } from './property-value.ts';
import type { ReadActivity, Skipped } from './to-activity.ts';

/** A forwarded mail was logged by forwarding it to the CRM: who wrote it to whom is not said. */
const directions: Record<string, Direction> = { EMAIL: 'out', INCOMING_EMAIL: 'in' };

/** A logged e-mail. Drafts and scheduled ones never reached anybody. */
export function toEmail(record: CrmRecord): ReadActivity | Skipped {
  const { properties } = record;
  const at = engagementTime(record);
  if (typeof at !== 'number') return at;
  const named = readText(properties, 'hs_email_direction') ?? '';
  const status = readText(properties, 'hs_email_status') ?? '';
  if (named === 'DRAFT_EMAIL') return { skipped: 'draft e-mail' };
  if (status === 'SCHEDULED' || status === 'SENDING') return { skipped: 'e-mail not sent yet' };
  const written = readText(properties, 'hs_email_headers');
  const headers = readMailHeaders(written);
  const direction = directions[named] ?? 'unknown';
  const subject = subjectOf(record, 'hs_email_subject');
  return {
    activity: {
      type: 'email',
      ...activityBase(record, at),
      subject,
      cues: [],
      language: null,
      direction,
      automated: isAutomatedMail(headers),
      threadId: readText(properties, 'hs_email_thread_id'),
      failed: status === 'BOUNCED' || status === 'FAILED',
    },
    text: {
      channel: 'email',
      direction,
      subject,
      body: bodyOf(record, 'hs_email_text', 'hs_email_html'),
      headers,
      ...readMailAddresses(written),
    },
  };
}
