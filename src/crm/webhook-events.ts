import { z } from 'zod';
import type { Change } from './changes.ts';
import type { ObjectType } from './crm.ts';
import { type FeedPlan, type Told, toChanges } from './feed-plan.ts';
import { typeOfId } from './object-type-ids.ts';

/** What a pushed body came to: nothing of it is lost for the sake of another part. */
export type WebhookEvents = {
  changes: Change[];
  /** Events of kinds or types that we don't follow. */
  unknown: number;
  /** Events that can't be read at all. */
  malformed: number;
};

/** More than HubSpot ever sends in one request (it stays below 100); what is beyond is refused as a whole. */
export const mostEvents = 10_000;

const id = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)])
  .transform(String);
const epochMs = z.number().int().nonnegative().catch(0);

const common = z.object({ portalId: id, subscriptionType: z.string(), occurredAt: epochMs });
const ofObject = z.object({
  objectId: id,
  objectTypeId: z.string().optional().catch(undefined),
  propertyName: z.string().optional().catch(undefined),
});
const ofMerge = z.object({
  objectTypeId: z.string().optional().catch(undefined),
  objectId: id.optional().catch(undefined),
  newObjectId: id.optional().catch(undefined),
  primaryObjectId: id.optional().catch(undefined),
  mergedObjectIds: z.array(id).catch([]),
});
const ofLink = z.object({
  /** As in CONTACT_TO_COMPANY; the generic events have type ids in its place. */
  associationType: z.string().optional().catch(undefined),
  fromObjectTypeId: z.string().optional().catch(undefined),
  toObjectTypeId: z.string().optional().catch(undefined),
  fromObjectId: id,
  toObjectId: id,
});

/** How subscriptions name types, in `contact.creation` and in `CONTACT_TO_COMPANY`. */
const typesByName: Readonly<Record<string, ObjectType>> = {
  contact: 'contacts',
  company: 'companies',
  deal: 'deals',
  ticket: 'tickets',
  line_item: 'line_items',
  email: 'emails',
  call: 'calls',
  meeting: 'meetings',
  meeting_event: 'meetings',
  note: 'notes',
  task: 'tasks',
  communication: 'communications',
  quote: 'quotes',
  feedback_submission: 'feedback_submissions',
  order: 'orders',
};

/**
 * Reads the body of a pushed webhook, which names its portals itself; the signature must have been checked. Both ways to
 * name events are known: `contact.creation`, and `object.creation` with a type id. Throws when the body is no list, or one
 * of more than `mostEvents`. https://developers.hubspot.com/docs/api-reference/latest/webhooks/guide
 */
export function readWebhookEvents(body: unknown, plan: FeedPlan): WebhookEvents {
  if (!Array.isArray(body)) throw new Error('A webhook body must be a list of events.');
  if (body.length > mostEvents) {
    throw new Error(`A webhook body may hold at most ${mostEvents} events, not ${body.length}.`);
  }
  const read: WebhookEvents = { changes: [], unknown: 0, malformed: 0 };
  for (const event of body as unknown[]) {
    const told = readEvent(event);
    if (told === 'malformed') read.malformed += 1;
    else if (told === 'unknown') read.unknown += 1;
    else read.changes.push(...toChanges(plan, told));
  }
  return read;
}

function readEvent(event: unknown): Told | 'unknown' | 'malformed' {
  const head = common.safeParse(event);
  if (!head.success) return 'malformed';
  const { portalId, subscriptionType, occurredAt: at } = head.data;
  const dot = subscriptionType.lastIndexOf('.');
  const subject = subscriptionType.slice(0, dot);
  switch (subscriptionType.slice(dot + 1)) {
    case 'creation':
    case 'deletion':
    case 'restore':
    case 'propertyChange': {
      const read = ofObject.safeParse(event);
      if (!read.success) return 'malformed';
      const type = typeOf(subject, read.data.objectTypeId);
      if (type === undefined) return 'unknown';
      const { objectId, propertyName } = read.data;
      const changed = propertyName === undefined ? null : [propertyName];
      return { portalId, at, kind: 'record', type, ids: [objectId], changed };
    }
    case 'merge': {
      const read = ofMerge.safeParse(event);
      if (!read.success) return 'malformed';
      const type = typeOf(subject, read.data.objectTypeId);
      if (type === undefined) return 'unknown';
      const { newObjectId, objectId, primaryObjectId, mergedObjectIds } = read.data;
      const ids = [newObjectId, objectId, primaryObjectId, ...mergedObjectIds];
      const named = ids.filter((one) => one !== undefined);
      if (named.length === 0) return 'malformed';
      return { portalId, at, kind: 'record', type, ids: named, changed: null };
    }
    case 'associationChange':
      return readLink(event, { portalId, at });
    case 'privacyDeletion': {
      const read = ofObject.safeParse(event);
      if (!read.success) return 'malformed';
      return { portalId, at, kind: 'privacy', contactId: read.data.objectId };
    }
    default:
      return 'unknown';
  }
}

function readLink(
  event: unknown,
  about: { portalId: string; at: number },
): Told | 'unknown' | 'malformed' {
  const read = ofLink.safeParse(event);
  if (!read.success) return 'malformed';
  const { associationType = '', fromObjectTypeId, toObjectTypeId } = read.data;
  const [fromName = '', toName = ''] = associationType.toLowerCase().split('_to_');
  const from = typeOf(fromName, fromObjectTypeId);
  const to = typeOf(toName, toObjectTypeId);
  if (from === undefined || to === undefined) return 'unknown';
  const { fromObjectId, toObjectId } = read.data;
  const ends = [
    { type: from, id: fromObjectId },
    { type: to, id: toObjectId },
  ] as const;
  return { ...about, kind: 'link', ends };
}

function typeOf(name: string, typeId: string | undefined): ObjectType | undefined {
  return typeId === undefined ? typesByName[name.toLowerCase()] : typeOfId(typeId);
}
