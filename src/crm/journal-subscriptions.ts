import { z } from 'zod';
import { type ObjectType, objectTypes } from './crm.ts';
import { objectTypeIds } from './object-type-ids.ts';

const type = z.enum(objectTypes);

const manifest = z.object({
  objects: z.array(
    z.object({ type, actions: z.array(z.string()), properties: z.array(z.string()) }),
  ),
  associations: z.array(z.object({ type, with: z.array(type) })),
  privacyDeletions: z.array(type),
  appEvents: z.array(z.object({ eventTypeId: z.string() })),
});

/** What the manifest has the journal tell of. */
export type JournalManifest = z.infer<typeof manifest>;

/** A subscription as it is sent. `about` names it for people. */
export type Subscription = { about: string; body: Record<string, unknown> };

/** Reads the `journal` part of `app.json`. Throws when it isn't one. */
export function readJournalManifest(json: unknown): JournalManifest {
  return manifest.parse(json);
}

/** Events of the app itself, which are subscribed to once for all portals. */
export function appSubscriptions({ appEvents }: JournalManifest): Subscription[] {
  return appEvents.map(({ eventTypeId }) => ({
    about: `app events ${eventTypeId}`,
    body: { subscriptionType: 'APP_LIFECYCLE_EVENT', eventTypeId, properties: [] },
  }));
}

/**
 * All that one portal is subscribed to. `mapped` names properties that this portal's settings read beside the manifest's.
 * No `objectIds`: every record of a type.
 */
export function portalSubscriptions(
  { objects, associations, privacyDeletions }: JournalManifest,
  portalId: string,
  mapped: Partial<Record<ObjectType, readonly string[]>>,
): Subscription[] {
  const portal = { portalId: Number(portalId) };
  return [
    ...objects.map((one) => ({
      about: one.type,
      body: {
        subscriptionType: 'OBJECT',
        ...portal,
        objectTypeId: objectTypeIds[one.type],
        actions: one.actions,
        properties: [...new Set([...one.properties, ...(mapped[one.type] ?? [])])],
      },
    })),
    ...associations.map((one) => ({
      about: `associations of ${one.type}`,
      body: {
        subscriptionType: 'ASSOCIATION',
        ...portal,
        objectTypeId: objectTypeIds[one.type],
        actions: ['ASSOCIATION_ADDED', 'ASSOCIATION_REMOVED'],
        associatedObjectTypeIds: one.with.map((other) => objectTypeIds[other]),
      },
    })),
    ...privacyDeletions.map((one) => ({
      about: `privacy deletions of ${one}`,
      body: {
        subscriptionType: 'GDPR_PRIVACY_DELETION',
        ...portal,
        objectTypeId: objectTypeIds[one],
        actions: ['GDPR_DELETE'],
      },
    })),
  ];
}
