import { z } from 'zod';
import { apiVersion } from './dated-path.ts';
import type { Told } from './feed-plan.ts';
import { typeOfId } from './object-type-ids.ts';

/**
 * How HubSpot's webhooks journal speaks: paths, scopes, answers and events. All that we know of its wire format stands
 * here, so that it can be put right in one place. Paths, pointers and subscriptions are in HubSpot's published
 * specification (webhooksJournal.json, 2026-09). The events inside a file are not: their names come from the guide's
 * examples and from programs that read them, so more than one spelling is taken. That 404 means an offset which has
 * expired is said of the version after this one; what a reader at the journal's end is answered is said nowhere, so a 204,
 * an empty body and an empty list all mean that there is nothing new.
 * https://developers.hubspot.com/docs/api-reference/latest/webhooks-journal/guide
 */
const journal = `/webhooks-journal/journal/${apiVersion}`;
const subscriptions = `/webhooks-journal/subscriptions/${apiVersion}`;

export const journalPaths = {
  latest: `${journal}/latest`,
  earliest: (count: number) => `${journal}/batch/earliest/${count}`,
  after: (offset: string, count: number) =>
    `${journal}/batch/${encodeURIComponent(offset)}/next/${count}`,
  subscriptions,
};

/** What the app's token must be allowed, beside the scopes of the types that are subscribed to. */
export const journalScopes = [
  'developer.webhooks_journal.read',
  'developer.webhooks_journal.subscriptions.read',
  'developer.webhooks_journal.subscriptions.write',
];

/** Entries are kept for three days. */
export const journalKeptMs = 3 * 86_400_000;

/** Where a part of the journal lies, and for how long. */
export const pointer = z.object({
  url: z.string().min(1),
  expiresAt: z.string().transform((text) => Date.parse(text)),
  currentOffset: z.string().min(1).max(200),
});
export type Pointer = z.infer<typeof pointer>;

export const pointers = z.object({ results: z.array(pointer) });

/** One part of the journal: up to 10,000 events. */
export const journalFile = z.object({ journalEvents: z.array(z.unknown()) });

const id = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)])
  .transform(String);
const name = z.string().optional().catch(undefined);
const maybeId = id.optional().catch(undefined);
const time = z
  .union([z.number().int().nonnegative(), z.string().transform((text) => Date.parse(text))])
  .pipe(z.number().int())
  .catch(0);

const event = z.object({
  portalId: id,
  /** ISO 8601 in the examples; epoch ms is taken as well. */
  occurredAt: time,
  action: name,
  /** App events may carry this in place of an action. */
  eventTypeId: name,
  objectTypeId: name,
  objectId: maybeId,
  propertyChanges: z.record(z.string(), z.unknown()).optional().catch(undefined),
  newObjectId: maybeId,
  primaryObjectId: maybeId,
  mergedObjectIds: z.array(id).catch([]),
  fromObjectTypeId: name,
  fromObjectId: maybeId,
  toObjectTypeId: name,
  toObjectId: maybeId,
  associatedObjectTypeId: name,
  associatedObjectId: maybeId,
});
type Event = z.infer<typeof event>;

/** HubSpot's own event types for installing and uninstalling an app. */
const actionsById: Readonly<Record<string, string>> = {
  '4-1909196': 'APP_INSTALL',
  '4-1916193': 'APP_UNINSTALL',
};

/** One event of a journal file; `unknown` is of a kind or type that we don't follow. */
export function readJournalEvent(raw: unknown): Told | 'unknown' | 'malformed' {
  const read = event.safeParse(raw);
  if (!read.success) return 'malformed';
  const told = read.data;
  const about = { portalId: told.portalId, at: told.occurredAt };
  switch (told.action ?? actionsById[told.eventTypeId ?? '']) {
    case 'CREATE':
    case 'DELETE':
    case 'RESTORE':
    case 'SNAPSHOT':
      return readRecord(told, [told.objectId], null);
    case 'UPDATE':
      return readRecord(
        told,
        [told.objectId],
        told.propertyChanges ? Object.keys(told.propertyChanges) : null,
      );
    case 'MERGE': {
      const { newObjectId, objectId, primaryObjectId, mergedObjectIds } = told;
      return readRecord(told, [newObjectId, objectId, primaryObjectId, ...mergedObjectIds], null);
    }
    case 'ASSOCIATION_ADDED':
    case 'ASSOCIATION_REMOVED':
      return readLink(told);
    case 'GDPR_DELETE':
      if (told.objectId === undefined) return 'malformed';
      if ((told.objectTypeId ?? '0-1') !== '0-1') return 'unknown';
      return { ...about, kind: 'privacy', contactId: told.objectId };
    case 'APP_INSTALL':
      return { ...about, kind: 'installed' };
    case 'APP_UNINSTALL':
      return { ...about, kind: 'uninstalled' };
    default:
      return 'unknown';
  }
}

function readRecord(
  { portalId, occurredAt: at, objectTypeId }: Event,
  ids: readonly (string | undefined)[],
  changed: readonly string[] | null,
): Told | 'unknown' | 'malformed' {
  const named = ids.filter((one) => one !== undefined);
  if (objectTypeId === undefined || named.length === 0) return 'malformed';
  const type = typeOfId(objectTypeId);
  return type === undefined
    ? 'unknown'
    : { portalId, at, kind: 'record', type, ids: named, changed };
}

function readLink(told: Event): Told | 'unknown' | 'malformed' {
  const fromTypeId = told.fromObjectTypeId ?? told.objectTypeId;
  const toTypeId = told.toObjectTypeId ?? told.associatedObjectTypeId;
  const fromId = told.fromObjectId ?? told.objectId;
  const toId = told.toObjectId ?? told.associatedObjectId;
  if (!fromTypeId || !toTypeId || !fromId || !toId) return 'malformed';
  const from = typeOfId(fromTypeId);
  const to = typeOfId(toTypeId);
  if (from === undefined || to === undefined) return 'unknown';
  const ends = [
    { type: from, id: fromId },
    { type: to, id: toId },
  ] as const;
  return { portalId: told.portalId, at: told.occurredAt, kind: 'link', ends };
}
