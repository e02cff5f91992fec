import type { CrmOwner, CrmRecord, ObjectType } from '../crm/crm.ts';
import { type Skipped, toActivity } from '../crm/to-activity.ts';
import { readMessage } from '../requests/read-message.ts';
import type { Activity, ActivityType, CustomerKind, Owner } from '../timeline/records.ts';

const activityTypes: Partial<Record<ObjectType, ActivityType>> = {
  emails: 'email',
  calls: 'call',
  meetings: 'meeting',
  notes: 'note',
  communications: 'message',
  tickets: 'ticket',
  deals: 'deal',
  orders: 'order',
  quotes: 'quote',
  feedback_submissions: 'survey',
};

/** The kind of customer that an object type holds; null for activities. */
export function customerKindOf(type: ObjectType): CustomerKind | null {
  if (type === 'contacts') return 'contact';
  return type === 'companies' ? 'company' : null;
}

/** The CRM's object type that holds activities of this type. Throws for types that hold none. */
export function activityTypeOf(type: ObjectType): ActivityType {
  const found = activityTypes[type];
  if (!found) throw new TypeError(`${type} hold no activities.`);
  return found;
}

/**
 * An activity with what its words say: the message is read here, once, and only the cues with their sentences
 * go on. Returns the reason where the record says nothing about a customer.
 */
export function takeInActivity(record: CrmRecord): Activity | Skipped {
  const read = toActivity(record);
  if ('skipped' in read) return read;
  const { activity, text } = read;
  if (!text || !('cues' in activity)) return activity;
  const { cues, language, automated } = readMessage(text);
  const worded = { ...activity, cues, language };
  return 'automated' in worded ? { ...worded, automated: worded.automated || automated } : worded;
}

export function toOwner({ id, email, firstName, lastName }: CrmOwner): Owner {
  return { id, name: `${firstName} ${lastName}`.trim() || email || `Owner ${id}`, email };
}
