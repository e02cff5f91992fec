import type { Activity, Direction } from '../timeline/records.ts';
import type { CrmRecord, ObjectType } from './crm.ts';
import { toCall } from './to-call.ts';
import { toDeal, toOrder, toQuote } from './to-commerce.ts';
import { toEmail } from './to-email.ts';
import { toMeeting } from './to-meeting.ts';
import { toMessage, toNote } from './to-message.ts';
import { toSurvey } from './to-survey.ts';
import { toTicket } from './to-ticket.ts';

/** An activity's words as the CRM holds them, to be read once and not kept. */
export type ActivityText = {
  channel: 'email' | 'chat' | 'call_note' | 'meeting_note' | 'note' | 'ticket';
  direction: Direction;
  subject: string | null;
  /** Plain text or HTML, at most 200,000 characters. */
  body: string | null;
  headers?: Record<string, string>;
  /** Mail addresses in lower case, where the CRM has them. */
  from?: string[];
  to?: string[];
};

export type ReadActivity = { activity: Activity; text: ActivityText | null };
/** Why a record says nothing about a customer; told to the admin, never swallowed. */
export type Skipped = { skipped: string };

type Reader = (record: CrmRecord) => ReadActivity | Skipped;

const readers: Partial<Record<ObjectType, Reader>> = {
  emails: toEmail,
  calls: toCall,
  meetings: toMeeting,
  notes: toNote,
  communications: toMessage,
  tickets: toTicket,
  deals: toDeal,
  orders: toOrder,
  quotes: toQuote,
  feedback_submissions: toSurvey,
};

/** One activity as the core knows it, and its words; or the reason why there is none. Never throws on odd values. */
export function toActivity(record: CrmRecord): ReadActivity | Skipped {
  const reader = readers[record.type];
  if (!reader) return { skipped: `${record.type} are not read` };
  const read = reader(record);
  const isTimeless = 'activity' in read && read.activity.at <= 0;
  return isTimeless ? { skipped: 'no time (neither in its properties nor of its creation)' } : read;
}
