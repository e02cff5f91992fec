import type { Crm, ObjectType } from '../crm/crm.ts';
import type { NewActivity, PreviewOwner, RecordKind } from './preview-api.ts';
import { objectTypeOf } from './record-names.ts';

/** HubSpot's own id of the call outcome "Connected". */
const connected = 'f240bbac-87c9-4f6e-bf70-924b57d47db7';

/**
 * Writes an activity into the portal the way its own record page would: dated now, owned by the user,
 * associated with the record and, for an e-mail from a company's page, with the person it went to.
 */
export async function createActivity(
  crm: Crm,
  record: { kind: RecordKind; id: string },
  activity: NewActivity,
  by: { user: PreviewOwner | null; now: number },
): Promise<{ type: ObjectType; id: string }> {
  const links = [{ type: objectTypeOf[record.kind] as ObjectType, id: record.id }];
  const common: Record<string, string> = { hs_timestamp: new Date(by.now).toISOString() };
  if (by.user) common['hubspot_owner_id'] = by.user.id;
  const make = async (type: ObjectType, properties: Record<string, string>) => {
    const made = await crm.create(type, { ...common, ...properties }, links);
    return { type, id: made.id };
  };
  switch (activity.type) {
    case 'email': {
      const person = record.kind === 'contact' ? record.id : activity.contact;
      if (person && record.kind !== 'contact') links.push({ type: 'contacts', id: person });
      const inbound = activity.direction === 'in';
      return make('emails', {
        hs_email_direction: inbound ? 'INCOMING_EMAIL' : 'EMAIL',
        hs_email_status: 'SENT',
        hs_email_subject: activity.subject,
        hs_email_text: activity.body,
        hs_email_headers: await addressHeaders(crm, person, by.user, inbound),
      });
    }
    case 'note':
      return make('notes', { hs_note_body: activity.body });
    case 'task':
      return make('tasks', {
        hs_timestamp: new Date(activity.dueAt).toISOString(),
        hs_task_subject: activity.subject,
        hs_task_body: activity.body,
        hs_task_status: 'NOT_STARTED',
        hs_task_priority: 'MEDIUM',
        hs_task_type: 'TODO',
      });
    case 'meeting':
      return make('meetings', {
        hs_timestamp: new Date(activity.startAt).toISOString(),
        hs_meeting_title: activity.subject,
        hs_meeting_body: activity.body,
        hs_meeting_start_time: new Date(activity.startAt).toISOString(),
        hs_meeting_end_time: new Date(activity.startAt + 30 * 60_000).toISOString(),
        hs_meeting_outcome: 'SCHEDULED',
      });
    case 'call':
      return make('calls', {
        hs_call_title: 'Call',
        hs_call_body: activity.body,
        hs_call_direction: activity.direction === 'in' ? 'INBOUND' : 'OUTBOUND',
        hs_call_status: activity.connected ? 'COMPLETED' : 'NO_ANSWER',
        ...(activity.connected
          ? { hs_call_disposition: connected, hs_call_duration: '300000' }
          : {}),
      });
    default:
      return activity satisfies never;
  }
}

/** From and to of an e-mail; HubSpot fills its read-only address fields from these. */
async function addressHeaders(
  crm: Crm,
  contactId: string | null,
  user: PreviewOwner | null,
  inbound: boolean,
): Promise<string> {
  const read = contactId
    ? await crm.read('contacts', [contactId], ['email', 'firstname', 'lastname'])
    : null;
  const contact = read?.records[0]?.properties;
  const them = {
    email: contact?.['email'] ?? '',
    firstName: contact?.['firstname'] ?? '',
    lastName: contact?.['lastname'] ?? '',
  };
  const [firstName = '', ...rest] = (user?.name ?? '').split(' ');
  const us = { email: user?.email ?? '', firstName, lastName: rest.join(' ') };
  return JSON.stringify({ from: inbound ? them : us, to: [inbound ? us : them], cc: [], bcc: [] });
}
