import type { CrmRecord } from '../crm/crm.ts';
import { plainText } from '../requests/plain-text.ts';
import type { TimelineItem } from './preview-api.ts';
import { propertyTime } from './record-names.ts';

type Shape = {
  type: TimelineItem['type'];
  properties: string[];
  /** What stands in the list: title and body as written, before mark-up is taken out. */
  read(of: (name: string) => string): {
    title: string;
    body: string;
    direction?: 'in' | 'out' | null;
    state?: string;
  };
  /** Where the activity's own time is not hs_timestamp. */
  time?: string;
};

const sentenceCase = (value: string) => {
  const words = value.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** How each kind of activity is shown, and the properties needed for it. */
export const timelineShapes = {
  emails: {
    type: 'email',
    properties: [
      'hs_email_direction',
      'hs_email_subject',
      'hs_email_text',
      'hs_email_html',
      'hs_email_status',
    ],
    read: (of) => ({
      title: of('hs_email_subject') || '(no subject)',
      body: of('hs_email_text') || of('hs_email_html'),
      direction: of('hs_email_direction') === 'INCOMING_EMAIL' ? 'in' : 'out',
      state: ['BOUNCED', 'FAILED'].includes(of('hs_email_status'))
        ? sentenceCase(of('hs_email_status'))
        : '',
    }),
  },
  calls: {
    type: 'call',
    properties: [
      'hs_call_title',
      'hs_call_body',
      'hs_call_direction',
      'hs_call_status',
      'hs_call_duration',
    ],
    read: (of) => ({
      title: of('hs_call_title') || 'Call',
      body: of('hs_call_body'),
      direction: of('hs_call_direction') === 'INBOUND' ? 'in' : 'out',
      state: sentenceCase(of('hs_call_status')),
    }),
  },
  meetings: {
    type: 'meeting',
    properties: [
      'hs_meeting_title',
      'hs_meeting_body',
      'hs_meeting_outcome',
      'hs_meeting_start_time',
    ],
    time: 'hs_meeting_start_time',
    read: (of) => ({
      title: of('hs_meeting_title') || 'Meeting',
      body: of('hs_meeting_body'),
      state: sentenceCase(of('hs_meeting_outcome')),
    }),
  },
  notes: {
    type: 'note',
    properties: ['hs_note_body'],
    read: (of) => ({ title: 'Note', body: of('hs_note_body') }),
  },
  tasks: {
    type: 'task',
    properties: ['hs_task_subject', 'hs_task_body', 'hs_task_status', 'hs_task_priority'],
    read: (of) => ({
      title: of('hs_task_subject') || 'Task',
      body: of('hs_task_body'),
      state: sentenceCase(of('hs_task_status')),
    }),
  },
  communications: {
    type: 'message',
    properties: ['hs_communication_channel_type', 'hs_communication_body'],
    read: (of) => ({
      title: sentenceCase(of('hs_communication_channel_type')) || 'Message',
      body: of('hs_communication_body'),
    }),
  },
  tickets: {
    type: 'ticket',
    properties: ['subject', 'content', 'hs_pipeline_stage', 'createdate', 'closed_date'],
    time: 'createdate',
    read: (of) => ({
      title: of('subject') || 'Ticket',
      body: of('content'),
      direction: 'in',
      state: of('closed_date') ? 'Closed' : 'Open',
    }),
  },
  quotes: {
    type: 'quote',
    properties: ['hs_title', 'hs_status', 'hs_quote_amount', 'hs_createdate'],
    time: 'hs_createdate',
    read: (of) => ({
      title: of('hs_title') || 'Quote',
      body: '',
      direction: 'out',
      state: sentenceCase(of('hs_status')),
    }),
  },
  feedback_submissions: {
    type: 'survey',
    properties: ['hs_survey_type', 'hs_value', 'hs_content', 'hs_submission_timestamp'],
    time: 'hs_submission_timestamp',
    read: (of) => ({
      title: `${of('hs_survey_type') || 'Survey'} answer: ${of('hs_value') || '–'}`,
      body: of('hs_content'),
      direction: 'in',
    }),
  },
} satisfies Record<string, Shape>;

export type TimelineType = keyof typeof timelineShapes;

/** One line of the timeline. Texts come out plain; the page escapes them by never using them as HTML. */
export function timelineItem(record: CrmRecord): TimelineItem {
  const shape: Shape = timelineShapes[record.type as TimelineType];
  const { title, body, direction, state } = shape.read(
    (name) => record.properties[name]?.trim() ?? '',
  );
  return {
    id: record.id,
    type: shape.type,
    direction: direction ?? null,
    at: propertyTime(
      record,
      shape.time ?? 'hs_timestamp',
      propertyTime(record, 'hs_timestamp', record.createdAt),
    ),
    title,
    body: plainText(body).slice(0, 20_000),
    owner: record.properties['hubspot_owner_id'] || null,
    state: state || null,
  };
}
