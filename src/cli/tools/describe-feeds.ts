import type { ObjectType } from '../../crm/crm.ts';
import type { AppManifest } from './app-manifest.ts';
import { uidByProfile } from './describe-app.ts';

/** How webhook subscriptions name the types. The platform's pages show only "contact": the others are its generic names. */
const webhookNames: Partial<Record<ObjectType, string>> = {
  contacts: 'contact',
  companies: 'company',
  emails: 'email',
  calls: 'call',
  meetings: 'meeting_event',
  communications: 'communication',
};

/** The pushed events: what is wanted at once. Everything else comes by the journal. */
export function describeWebhooks(app: AppManifest) {
  const { uid, path, maxConcurrentRequests, objects, privacyDeletion } = app.webhooks;
  return {
    uid: uidByProfile(app, uid),
    type: 'webhooks',
    config: {
      settings: { targetUrl: `\${WARMLINE_URL}${path}`, maxConcurrentRequests },
      subscriptions: {
        crmObjects: objects.flatMap(({ types, events }) =>
          types.flatMap((type) =>
            events.map((event) => ({
              subscriptionType: `object.${event}`,
              objectType: webhookName(type),
              active: true,
            })),
          ),
        ),
        legacyCrmObjects: [],
        hubEvents: privacyDeletion
          ? [{ subscriptionType: 'contact.privacyDeletion', active: true }]
          : [],
      },
    },
  };
}

function webhookName(type: ObjectType): string {
  const name = webhookNames[type];
  if (name === undefined)
    throw new Error(`app.json: webhooks can't name ${type}; leave that to the journal.`);
  return name;
}

/**
 * The journal's subscriptions in the words of the API that makes them for each portal. The shape of this file isn't
 * published (November 2026): should the build refuse it, here is the one place to change.
 */
export function describeJournal(app: AppManifest) {
  const { uid, objects, associations, privacyDeletions, appEvents } = app.journal;
  const typeIds = new Map<ObjectType, string>(objects.map(({ type, typeId }) => [type, typeId]));
  const idOf = (type: ObjectType): string => {
    const id = typeIds.get(type);
    if (id === undefined) throw new Error(`app.json: the journal names ${type} but no object.`);
    return id;
  };
  return {
    uid: uidByProfile(app, uid),
    type: 'webhooks-journal',
    config: {
      subscriptions: [
        ...objects.map(({ typeId, actions, properties }) => ({
          subscriptionType: 'OBJECT',
          objectTypeId: typeId,
          actions,
          properties,
        })),
        ...associations.map((association) => ({
          subscriptionType: 'ASSOCIATION',
          objectTypeId: idOf(association.type),
          associatedObjectTypeIds: association.with.map(idOf),
          actions: ['ASSOCIATION_ADDED', 'ASSOCIATION_REMOVED'],
        })),
        ...privacyDeletions.map((type) => ({
          subscriptionType: 'GDPR_PRIVACY_DELETION',
          objectTypeId: idOf(type),
          actions: ['GDPR_DELETE'],
        })),
        ...appEvents.map(({ eventTypeId }) => ({
          subscriptionType: 'APP_LIFECYCLE_EVENT',
          eventTypeId,
          properties: [],
        })),
      ],
    },
  };
}
