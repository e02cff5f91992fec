import { z } from 'zod';
import { badRequest, notFound } from './errors.ts';
import type { FeedEvent } from './feed-events.ts';
import { parseObjectType, typeInfo } from './object-types.ts';

const actions = z
  .array(
    z.enum([
      'CREATE',
      'UPDATE',
      'DELETE',
      'MERGE',
      'RESTORE',
      'ASSOCIATION_ADDED',
      'ASSOCIATION_REMOVED',
      'SNAPSHOT',
      'APP_INSTALL',
      'APP_UNINSTALL',
      'ADDED_TO_LIST',
      'REMOVED_FROM_LIST',
      'GDPR_DELETE',
    ]),
  )
  .min(1);
const portalId = z.number().int().positive();
const objectTypeId = z.string();

/** As in HubSpot's specification; `objectIds` isn't taken here, since every record of a type is meant. */
export const subscriptionSchema = z.discriminatedUnion('subscriptionType', [
  z.object({
    subscriptionType: z.literal('OBJECT'),
    portalId,
    objectTypeId,
    actions,
    properties: z.array(z.string()).default([]),
  }),
  z.object({
    subscriptionType: z.literal('ASSOCIATION'),
    portalId,
    objectTypeId,
    actions,
    associatedObjectTypeIds: z.array(z.string()).min(1),
  }),
  z.object({
    subscriptionType: z.literal('GDPR_PRIVACY_DELETION'),
    portalId,
    objectTypeId,
    actions,
  }),
  z.object({
    subscriptionType: z.literal('APP_LIFECYCLE_EVENT'),
    eventTypeId: z.enum(['4-1909196', '4-1916193']),
    properties: z.array(z.string()).default([]),
  }),
]);

export type SubscriptionRequest = z.output<typeof subscriptionSchema>;
export type Subscription = SubscriptionRequest & {
  id: number;
  createdAt: number;
  updatedAt: number;
};

/** What is subscribed to decides what a portal's journal tells. */
export class FeedSubscriptions {
  #all = new Map<string, Subscription>();
  #byPortal: Map<number, Subscription[]> | null = null;
  #lastId = 60_000_000;

  /** Makes the subscription, or puts it in the place of the one for the same portal, kind and type. */
  upsert(request: SubscriptionRequest, now: number): Subscription {
    if ('objectTypeId' in request && parseObjectType(request.objectTypeId) === undefined) {
      throw badRequest(`Unable to infer object type from: ${request.objectTypeId}`);
    }
    const key =
      'portalId' in request
        ? `${request.portalId} ${request.subscriptionType} ${request.objectTypeId}`
        : request.eventTypeId;
    const before = this.#all.get(key);
    const subscription = {
      ...request,
      id: before?.id ?? (this.#lastId += 1),
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    this.#all.set(key, subscription);
    this.#byPortal = null;
    return subscription;
  }

  list(): Subscription[] {
    return [...this.#all.values()];
  }

  find(id: number): Subscription {
    const found = this.list().find((one) => one.id === id);
    if (found === undefined) throw notFound(`Subscription ${id} does not exist.`);
    return found;
  }

  remove(id: number): void {
    const gone = this.find(id);
    for (const [key, one] of this.#all) if (one === gone) this.#all.delete(key);
    this.#byPortal = null;
  }

  removePortal(ofPortal: number): void {
    for (const [key, one] of this.#all) {
      if ('portalId' in one && one.portalId === ofPortal) this.#all.delete(key);
    }
    this.#byPortal = null;
  }

  /** An event as the subscriptions let it through; undefined where nobody asked for it. */
  select(ofPortal: number, event: FeedEvent): FeedEvent | undefined {
    for (const one of this.#of(ofPortal)) {
      const selected = selectBy(one, event);
      if (selected !== undefined) return selected;
    }
    return undefined;
  }

  /** Those of a portal and of the app. Looked up for each event, so they are sorted by portal only when they change. */
  #of(ofPortal: number): readonly Subscription[] {
    this.#byPortal ??= Map.groupBy(this.#all.values(), (one) =>
      'portalId' in one ? one.portalId : 0,
    );
    return [...(this.#byPortal.get(ofPortal) ?? []), ...(this.#byPortal.get(0) ?? [])];
  }
}

function selectBy(one: Subscription, event: FeedEvent): FeedEvent | undefined {
  const { action } = event;
  if (one.subscriptionType === 'APP_LIFECYCLE_EVENT') {
    const wanted = one.eventTypeId === '4-1909196' ? 'APP_INSTALL' : 'APP_UNINSTALL';
    return action === wanted ? event : undefined;
  }
  if (!one.actions.some((wanted) => wanted === action)) return undefined;
  const isOf = (type: keyof typeof typeInfo) => typeInfo[type].id === one.objectTypeId;
  if ('from' in event) {
    if (one.subscriptionType !== 'ASSOCIATION') return undefined;
    const { from, to } = event;
    const others = one.associatedObjectTypeIds;
    if (isOf(from.type) && others.includes(typeInfo[to.type].id)) return event;
    // Told from the side that was subscribed to.
    if (isOf(to.type) && others.includes(typeInfo[from.type].id)) {
      return { ...event, from: to, to: from };
    }
    return undefined;
  }
  if (!('type' in event) || !isOf(event.type)) return undefined;
  if (event.action === 'GDPR_DELETE') {
    return one.subscriptionType === 'GDPR_PRIVACY_DELETION' ? event : undefined;
  }
  if (one.subscriptionType !== 'OBJECT') return undefined;
  if (event.action !== 'CREATE' && event.action !== 'UPDATE') return event;
  const properties = Object.fromEntries(
    Object.entries(event.properties).filter(
      ([name]) => one.properties.length === 0 || one.properties.includes(name),
    ),
  );
  if (event.action === 'UPDATE' && Object.keys(properties).length === 0) return undefined;
  return { ...event, properties };
}
