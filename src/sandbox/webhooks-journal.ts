import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Faults } from './faults.ts';
import type { FeedEvent } from './feed-events.ts';
import { FeedSubscriptions } from './feed-subscriptions.ts';
import { typeInfo } from './object-types.ts';

export type JournalEntry = {
  /** A UUID, as all offsets are. */
  offset: string;
  /** When it stands in the journal, epoch ms; what is told late comes behind what was told meanwhile. */
  publishedAt: number;
  events: Record<string, unknown>[];
};

export type WebhooksJournalOptions = {
  clock: () => number;
  /** How long entries are kept. */
  keepMs?: number;
  /** How long the address of an entry's file is good. */
  fileLifeMs?: number;
  /** Events that one entry may hold. */
  entryEvents?: number;
};

/**
 * The webhooks journal of an app: one feed over all portals that it is installed in, as HubSpot keeps it. In memory: after
 * a restart no old offset is known, which is answered like one that has expired.
 */
export class WebhooksJournal {
  readonly subscriptions = new FeedSubscriptions();
  readonly #clock: () => number;
  readonly #keepMs: number;
  readonly #fileLifeMs: number;
  readonly #entryEvents: number;
  /** In order of publication; those of later than now can't be seen yet. */
  #entries: JournalEntry[] = [];
  #made = 0;
  readonly #secret = createHash('sha256').update(`${Math.random()}`).digest('hex');

  constructor({
    clock,
    keepMs = 3 * 86_400_000,
    fileLifeMs = 10 * 60_000,
    entryEvents = 10_000,
  }: WebhooksJournalOptions) {
    this.#clock = clock;
    this.#keepMs = keepMs;
    this.#fileLifeMs = fileLifeMs;
    this.#entryEvents = entryEvents;
  }

  /** Tells of one call's events whatever is subscribed to. */
  publish(portalId: number, told: readonly FeedEvent[], faults: Faults): void {
    const events = told.flatMap((event) => {
      const selected = this.subscriptions.select(portalId, event);
      return selected === undefined ? [] : [renderEvent(portalId, selected)];
    });
    if (told.some(({ action }) => action === 'APP_UNINSTALL')) {
      this.subscriptions.removePortal(portalId);
    }
    if (events.length === 0) return;
    const now = this.#clock();
    let at = now;
    let ordered = events;
    for (const fault of faults.strikeFeed('journal')) {
      if (fault.kind === 'feed-late') at += fault.ms;
      if (fault.kind === 'feed-twice') this.#add(events, now + (fault.ms ?? 0));
      if (fault.kind === 'feed-shuffled') ordered = faults.shuffled(ordered);
    }
    this.#add(ordered, at);
  }

  #add(events: Record<string, unknown>[], publishedAt: number): void {
    for (let at = 0; at < events.length; at += this.#entryEvents) {
      this.#made += 1;
      const entry = {
        offset: uuidOf(`${this.#secret} ${this.#made}`),
        publishedAt,
        events: events.slice(at, at + this.#entryEvents),
      };
      let place = this.#entries.length;
      while ((this.#entries[place - 1]?.publishedAt ?? 0) > publishedAt) place -= 1;
      this.#entries.splice(place, 0, entry);
    }
  }

  /** What can be read now, oldest first. */
  #visible(): JournalEntry[] {
    const now = this.#clock();
    this.#entries = this.#entries.filter(({ publishedAt }) => publishedAt > now - this.#keepMs);
    return this.#entries.filter(({ publishedAt }) => publishedAt <= now);
  }

  earliest(count: number): JournalEntry[] {
    return this.#visible().slice(0, count);
  }

  latest(count: number): JournalEntry[] {
    return this.#visible().slice(-count);
  }

  /** Undefined for an offset that has expired or never was. */
  after(offset: string, count: number): JournalEntry[] | undefined {
    const entries = this.#visible();
    const at = entries.findIndex((entry) => entry.offset === offset);
    return at < 0 ? undefined : entries.slice(at + 1, at + 1 + count);
  }

  /** Loses all that was told so far, as if three days had passed. */
  forget(): void {
    this.#entries = [];
  }

  /** Path and query under which the entry's file can be fetched for a while, without a token. */
  fileAddress(offset: string, expired: boolean): { path: string; expiresAt: number } {
    const expiresAt = this.#clock() + (expired ? -1 : this.#fileLifeMs);
    const query = new URLSearchParams({
      expires: String(expiresAt),
      signature: this.#sign(offset, expiresAt),
    });
    return { path: `/webhooks-journal-files/${offset}?${query.toString()}`, expiresAt };
  }

  /** The entry's file; undefined when the address isn't good (any more). */
  file(offset: string, query: URLSearchParams): Record<string, unknown> | undefined {
    const expiresAt = Number(query.get('expires'));
    const expected = Buffer.from(this.#sign(offset, expiresAt));
    const given = Buffer.from(query.get('signature') ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    const entry = this.#visible().find((one) => one.offset === offset);
    if (entry === undefined || !(expiresAt > this.#clock())) return undefined;
    const publishedAt = new Date(entry.publishedAt).toISOString();
    return { offset, journalEvents: entry.events, publishedAt };
  }

  #sign(offset: string, expiresAt: number): string {
    return createHmac('sha256', this.#secret).update(`${offset} ${expiresAt}`).digest('base64url');
  }
}

function uuidOf(text: string): string {
  return createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}

/** An event as it stands in a file. HubSpot's specification is silent on these names, see `crm/journal-wire.ts`. */
function renderEvent(portalId: number, event: FeedEvent): Record<string, unknown> {
  const common = {
    portalId,
    occurredAt: new Date(event.at).toISOString(),
    action: event.action,
  };
  switch (event.action) {
    case 'APP_INSTALL':
    case 'APP_UNINSTALL':
      return { type: 'app_lifecycle_event', ...common };
    case 'ASSOCIATION_ADDED':
    case 'ASSOCIATION_REMOVED':
      return {
        type: 'association',
        ...common,
        fromObjectTypeId: typeInfo[event.from.type].id,
        fromObjectId: Number(event.from.id),
        toObjectTypeId: typeInfo[event.to.type].id,
        toObjectId: Number(event.to.id),
      };
    default: {
      const { type, id } = event;
      const of = { objectTypeId: typeInfo[type].id, objectId: Number(id) };
      if (event.action === 'GDPR_DELETE')
        return { type: 'gdpr_privacy_deletion', ...common, ...of };
      if (event.action === 'MERGE') {
        const merged = event.merged.map(Number);
        const ids = { primaryObjectId: Number(event.primary), mergedObjectIds: merged };
        return { type: 'object', ...common, ...of, ...ids, newObjectId: Number(id) };
      }
      return { type: 'object', ...common, ...of, propertyChanges: event.properties };
    }
  }
}
