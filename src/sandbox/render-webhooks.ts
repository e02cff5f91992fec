import { z } from 'zod';
import { objectTypes } from '../crm/crm.ts';
import type { ObjectType } from '../crm/crm.ts';
import type { FeedEvent } from './feed-events.ts';
import { typeInfo } from './object-types.ts';

export const pushTargetSchema = z.object({
  targetUrl: z.url(),
  /** What is pushed, as an app's manifest says it. */
  objects: z.array(
    z.object({
      types: z.array(z.enum(objectTypes)),
      events: z.array(
        z.enum(['creation', 'propertyChange', 'deletion', 'merge', 'restore', 'associationChange']),
      ),
      /** Those whose change is pushed; absent: any. */
      properties: z.array(z.string()).optional(),
    }),
  ),
  privacyDeletion: z.boolean().default(false),
  /** `contact.creation` in place of `object.creation` with a type id. */
  oldNames: z.boolean().default(false),
});

export type PushTarget = z.infer<typeof pushTargetSchema>;

type Pushed = Record<string, unknown>;

/** The webhooks that an event comes to: none, one, or one for each changed property and each side of a link. */
export function renderWebhooks(
  target: PushTarget,
  about: { portalId: number; appId: number },
  event: FeedEvent,
): Pushed[] {
  if (!('type' in event) && !('from' in event)) return [];
  const common = {
    ...about,
    subscriptionId: 1,
    occurredAt: event.at,
    attemptNumber: 0,
    changeSource: 'CRM_UI',
    sourceId: 'userId:9000001',
  };
  if ('from' in event) return renderLink(target, common, event);
  const { type, id } = event;
  const objectId = Number(id);
  if (event.action === 'GDPR_DELETE') {
    if (!target.privacyDeletion || type !== 'contacts') return [];
    return [{ ...common, subscriptionType: 'contact.privacyDeletion', objectId }];
  }
  const wanted = (name: string) => findWanted(target, type, name);
  const named = (name: string, more: Pushed) => ({
    ...common,
    objectId,
    subscriptionType: `${target.oldNames ? typeInfo[type].singular : 'object'}.${name}`,
    ...(target.oldNames ? {} : { objectTypeId: typeInfo[type].id }),
    ...more,
  });
  switch (event.action) {
    case 'CREATE':
      return wanted('creation') ? [named('creation', { changeFlag: 'CREATED' })] : [];
    case 'DELETE':
      return wanted('deletion') ? [named('deletion', { changeFlag: 'DELETED' })] : [];
    case 'RESTORE':
      return wanted('restore') ? [named('restore', { changeFlag: 'RESTORED' })] : [];
    case 'MERGE': {
      const primaryObjectId = Number(event.primary);
      const ids = { mergedObjectIds: event.merged.map(Number), newObjectId: objectId };
      if (!wanted('merge')) return [];
      return [named('merge', { ...ids, primaryObjectId, objectId: primaryObjectId })];
    }
    case 'UPDATE': {
      const ask = wanted('propertyChange');
      return Object.entries(event.properties)
        .filter(([name]) => ask && (ask.properties?.includes(name) ?? true))
        .map(([propertyName, propertyValue]) =>
          named('propertyChange', { propertyName, propertyValue }),
        );
    }
  }
}

/** Told from each side that is subscribed to. */
function renderLink(
  target: PushTarget,
  common: Pushed,
  event: Extract<FeedEvent, { from: unknown }>,
): Pushed[] {
  const ways = [
    { from: event.from, to: event.to },
    { from: event.to, to: event.from },
  ];
  return ways
    .filter(({ from }) => findWanted(target, from.type, 'associationChange'))
    .map(({ from, to }) => {
      const [one, other] = [typeInfo[from.type], typeInfo[to.type]];
      const types = target.oldNames
        ? { associationType: `${one.singular}_TO_${other.singular}`.toUpperCase() }
        : { fromObjectTypeId: one.id, toObjectTypeId: other.id };
      return {
        ...common,
        subscriptionType: `${target.oldNames ? one.singular : 'object'}.associationChange`,
        ...types,
        fromObjectId: Number(from.id),
        toObjectId: Number(to.id),
        associationRemoved: event.action === 'ASSOCIATION_REMOVED',
        isPrimaryAssociation: false,
      };
    });
}

function findWanted({ objects }: PushTarget, type: ObjectType, name: string) {
  return objects.find(
    ({ types, events }) => types.includes(type) && events.some((one) => one === name),
  );
}
