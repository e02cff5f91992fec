import type { RecordKind, TimelineItem } from '../preview-api.ts';
import type { Draft } from './activity-dialog.tsx';

type Place = { kind: RecordKind; id: string; now: number; timeline: TimelineItem[] };
type Outcome = { draft: Draft } | { go: string } | { item: TimelineItem } | { problem: string };

const kindOf: Record<string, RecordKind> = {
  '0-1': 'contact',
  '0-2': 'company',
  '0-3': 'deal',
  '0-5': 'ticket',
};
const itemTypes: Record<string, TimelineItem['type']> = {
  '0-5': 'ticket',
  '0-14': 'quote',
  '0-18': 'message',
  '0-19': 'survey',
  '0-27': 'task',
  '0-46': 'note',
  '0-47': 'meeting',
  '0-48': 'call',
  '0-49': 'email',
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What a CRM action opens: a dialog with a draft, another page, one activity, or a reason why nothing. */
export function draftFor(type: string, args: Record<string, unknown>, place: Place): Outcome {
  const day = 86_400_000;
  const subject = text(args['initialEmailSubject']);
  const body = text(args['initialEmailBody']);
  switch (type) {
    case 'SEND_EMAIL':
      return {
        draft: { type: 'email', direction: 'out', subject, body, sending: true, ...toWhom(args) },
      };
    case 'ADD_TASK':
      return { draft: { type: 'task', subject, body, at: place.now + day } };
    case 'ADD_NOTE':
      return { draft: { type: 'note', subject: '', body } };
    case 'SCHEDULE_MEETING':
      return { draft: { type: 'meeting', subject, body, at: place.now + day } };
    case 'OPEN_WORKFLOW_ENROLLMENT_MODAL':
      return {
        problem: 'In HubSpot its own window opens here to enrol the record; the preview has none.',
      };
    case 'PREVIEW_OBJECT':
    case 'RECORD_APP_LINK':
    case 'ENGAGEMENT_APP_LINK':
      return openObject(args, place);
    case 'EXTERNAL_URL':
      return /^https?:\/\//.test(text(args['href']))
        ? { go: text(args['href']) }
        : { problem: 'The address must begin with https://.' };
    default:
      return { problem: `The preview does not have the action ${type}.` };
  }
}

function openObject(args: Record<string, unknown>, place: Place): Outcome {
  const typeId = text(args['objectTypeId']);
  const id = String(args['engagementId'] ?? args['objectId'] ?? '');
  const kind = kindOf[typeId];
  const isRecord = kind && args['engagementId'] === undefined;
  const item = place.timeline.find(
    (one) => one.id === id && (isRecord || !kind ? one.type === itemTypes[typeId] : true),
  );
  // A ticket is on the timeline as well, where one needn't leave the page.
  if (isRecord && !item) return { go: `/record/${kind}/${id}` };
  return item ? { item } : { problem: 'This activity is not on the record’s timeline.' };
}

function toWhom(args: Record<string, unknown>): { to?: string } {
  return kindOf[text(args['objectTypeId'])] === 'contact' ? { to: String(args['objectId']) } : {};
}
