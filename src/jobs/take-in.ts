import type { CrmOwner, CrmRecord, ObjectType } from '../crm/crm.ts';
import { readText } from '../crm/property-value.ts';
import { type ActivityText, type Skipped, toActivity } from '../crm/to-activity.ts';
import { readMessage } from '../requests/read-message.ts';
import type {
  Activity,
  ActivityType,
  CustomerKind,
  Direction,
  Owner,
} from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { withoutText } from './without-text.ts';

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
 * go on, or not even those where the settings keep no text. Returns the reason where the record says nothing about
 * a customer.
 */
export function takeInActivity(record: CrmRecord, settings: Settings): Activity | Skipped {
  const read = toActivity(record);
  if ('skipped' in read) return read;
  const { text, activity } = read;
  if (activity.type === 'deal' && settings.productProperty)
    activity.product = readText(record.properties, settings.productProperty);
  if (!text || !('cues' in activity)) return settings.keepText ? activity : withoutText(activity);
  if (isIgnored(text.from ?? [], settings.ignoredSenders))
    return { skipped: 'its sender is one of the ignored senders' };
  const direction = directionOf(text, settings.sharedMailboxes);
  const reading = readMessage({ ...text, direction }, settings);
  const { cues, language, automated } = reading;
  const worded = {
    ...activity,
    cues,
    language,
    ...(reading.answersNothing && { answersNothing: true as const }),
  };
  if ('direction' in worded) worded.direction = direction;
  if ('automated' in worded) worded.automated ||= automated;
  return settings.keepText ? worded : withoutText(worded);
}

/** By the whole address, its domain, or a domain above that. */
function isIgnored(from: readonly string[], ignored: readonly string[]): boolean {
  return from.some((address) =>
    ignored.some(
      (one) =>
        address === one ||
        (!one.includes('@') && (address.endsWith(`@${one}`) || address.endsWith(`.${one}`))),
    ),
  );
}

/** Mail from an address of the whole team is ours whoever logged it, and mail to it from elsewhere came to us. */
function directionOf({ direction, from = [], to = [] }: ActivityText, shared: string[]): Direction {
  const isShared = (address: string): boolean => shared.includes(address);
  if (from.some(isShared)) return 'out';
  return direction === 'unknown' && to.some(isShared) ? 'in' : direction;
}

export function toOwner({ id, email, firstName, lastName }: CrmOwner): Owner {
  return { id, name: `${firstName} ${lastName}`.trim() || email || `Owner ${id}`, email };
}
