import { createHash } from 'node:crypto';
import type { lookup as lookUp } from 'node:dns';
import { setTimeout as sleepOf } from 'node:timers/promises';
import { z } from 'zod';
import { createAppToken } from './app-token.ts';
import type { Clock, Sleep } from './budget.ts';
import { type Change, type ChangeJournal, type ChangePage, JournalGap } from './changes.ts';
import type { ObjectType } from './crm.ts';
import { Forbidden, InvalidAnswer, NotFound, Rejected } from './errors.ts';
import { type FeedPlan, toChanges } from './feed-plan.ts';
import { fetchFile, FileExpired } from './fetch-file.ts';
import type { CallLog } from './gateway.ts';
import { createJournalCalls } from './journal-calls.ts';
import {
  appSubscriptions,
  type JournalManifest,
  portalSubscriptions,
  type Subscription,
} from './journal-subscriptions.ts';
import {
  journalFile,
  journalKeptMs,
  journalPaths,
  journalScopes,
  type Pointer,
  pointer,
  pointers,
  readJournalEvent,
} from './journal-wire.ts';

export type JournalOptions = {
  /** Address of the API, such as https://api.hubapi.com. */
  apiUrl: string;
  clientId: string;
  clientSecret: string;
  /** Scopes of the types that are subscribed to; those of the journal itself are added. */
  scopes: readonly string[];
  manifest: JournalManifest;
  plan: FeedPlan;
  /** Properties that a portal's settings read beside the manifest's. */
  mappedProperties?: (portalId: string) => Promise<Partial<Record<ObjectType, readonly string[]>>>;
  /** Since when a portal is installed: installed again, it has to be subscribed to again. */
  installedAt?: (portalId: string) => Promise<number | null>;
  clock?: Clock;
  sleep?: Sleep;
  /** 0 ≤ x < 1, for the jitter. */
  random?: () => number;
  log?: CallLog;
  timeoutMs?: number;
  /** How the names of file stores are resolved; replaced in tests. */
  resolve?: typeof lookUp;
};

/** Parts asked for in one call: each may hold 10,000 events, and what is behind is asked for at once. */
const partsPerCall = 20;
/** No page holds more than this and one part. */
const enoughChanges = 20_000;
/** A page ends after so long, so that whoever reads it can keep it and say so. */
const enoughMs = 15_000;
/** Subscriptions are made again after so long, where somebody asks. */
const subscribedMs = 3_600_000;
/** How often addresses are asked for at most, where they expire before they are used. */
const askedAnew = 3;
/** HubSpot's parts are of 5 MB at most. */
const maxFileBytes = 32 * 1024 * 1024;
/** So long after a look that found nothing new, nothing of what came since can have expired. */
const safeMs = journalKeptMs - 6 * 3_600_000;

/** A position before the first entry, with when it was looked at: the journal was empty. */
const emptyMark = 'empty:';

/**
 * The webhooks journal: one feed for all portals, read with the app's own token. A poll that finds nothing costs one call,
 * however many portals there are; one that finds something costs that call and one file fetch a part.
 */
export function createJournal(options: JournalOptions): ChangeJournal {
  const { apiUrl, manifest, plan, clock = Date.now, timeoutMs = 30_000 } = options;
  const { log = () => {} } = options;
  const calls = createJournalCalls({
    apiUrl,
    token: createAppToken(options, {
      scopes: [...new Set([...journalScopes, ...options.scopes])],
      now: clock,
      timeoutMs,
    }),
    clock,
    sleep: options.sleep ?? (async (ms) => await sleepOf(ms)),
    random: options.random ?? Math.random,
    log,
    timeoutMs,
  });
  /** The last position after which there was nothing, and when that was. */
  let looked: { position: string; at: number } | null = null;
  /** What was subscribed to, by portal. */
  const subscribed = new Map<string, { digest: string; at: number }>();

  const latest = (signal?: AbortSignal) =>
    calls.call(
      { what: "find the journal's end", path: journalPaths.latest, read: pointer },
      signal,
    );

  const ask = async (path: string, signal?: AbortSignal): Promise<Pointer[]> => {
    const answer = await calls.call({ what: 'read the journal', path, read: pointers }, signal);
    return answer?.results ?? [];
  };

  async function readPart({ url }: Pointer, signal?: AbortSignal): Promise<Change[]> {
    const text = await calls.patiently(
      () =>
        fetchFile({
          url,
          apiUrl,
          maxBytes: maxFileBytes,
          timeoutMs,
          signal,
          ...(options.resolve && { resolve: options.resolve }),
        }).then(checkPart),
      signal,
    );
    const changes: Change[] = [];
    let malformed = 0;
    for (const raw of text) {
      const told = readJournalEvent(raw);
      if (told === 'malformed') malformed += 1;
      else if (told !== 'unknown') changes.push(...toChanges(plan, told));
    }
    if (malformed > 0) tell(`${malformed} of ${text.length} events of the journal can't be read`);
    return changes;
  }

  const tell = (message: string) =>
    log({
      level: 'warn',
      message,
      what: 'read the journal',
      budget: 'general',
      outcome: 'incomplete',
      status: null,
      attempt: 1,
      ms: 0,
      waitedMs: 0,
    });

  /** The changes in as many of the parts as make a page. */
  async function readParts(
    position: string,
    parts: readonly Pointer[],
    signal?: AbortSignal,
  ): Promise<ChangePage> {
    const page: ChangePage = { changes: [], position };
    const began = clock();
    for (const part of parts) {
      if (part.currentOffset === page.position) {
        throw new InvalidAnswer("HubSpot's journal stands still: the next part is the one before.");
      }
      try {
        const changes = await readPart(part, signal);
        for (const change of changes) page.changes.push(change);
      } catch (error) {
        // What was read so far is good; the rest gets new addresses with the next call.
        if (error instanceof FileExpired && page.position !== position) return page;
        throw error;
      }
      page.position = part.currentOffset;
      if (page.changes.length >= enoughChanges || clock() - began >= enoughMs) break;
    }
    return page;
  }

  async function readFrom(
    position: string,
    path: string,
    signal?: AbortSignal,
  ): Promise<ChangePage | null> {
    for (let asked = 1; ; asked += 1) {
      const parts = await ask(path, signal);
      if (parts.length === 0) {
        looked = { position, at: clock() };
        return null;
      }
      try {
        return await readParts(position, parts, signal);
      } catch (error) {
        // New addresses, which are good for a while again.
        if (!(error instanceof FileExpired) || asked === askedAnew) throw error;
      }
    }
  }

  /** The journal doesn't know the position: is it the end after all, did it expire unread, or with nothing after it? */
  async function findAgain(position: string, signal?: AbortSignal): Promise<ChangePage | null> {
    const end = await latest(signal);
    if (end?.currentOffset === position) {
      looked = { position, at: clock() };
      return null;
    }
    if (looked?.position !== position || clock() - looked.at > safeMs) throw gap();
    // There was nothing after it not long ago, so all that is there now came later.
    if (end === null) return { changes: [], position: emptyMark + String(clock()) };
    return await readFrom(position, journalPaths.earliest(partsPerCall), signal);
  }

  /** What came since the journal was empty, which may stay so for weeks. */
  async function readFromEmpty(position: string, signal?: AbortSignal): Promise<ChangePage | null> {
    const since = Number(position.slice(emptyMark.length));
    if (!(clock() - since <= safeMs)) throw gap();
    const page = await readFrom(position, journalPaths.earliest(partsPerCall), signal);
    if (page !== null || clock() - since < safeMs / 4) return page;
    return { changes: [], position: emptyMark + String(clock()) };
  }

  async function create({ about, body }: Subscription, signal?: AbortSignal): Promise<void> {
    try {
      await calls.call(
        { what: `follow ${about}`, path: journalPaths.subscriptions, body, read: z.unknown() },
        signal,
      );
    } catch (error) {
      // It is there already.
      if (error instanceof Rejected && error.status === 409) return;
      throw error;
    }
  }

  /** Each on its own: an account without a kind of record still has the others followed. */
  async function subscribeAll(
    key: string,
    { wanted, since = null }: { wanted: readonly Subscription[]; since?: number | null },
    signal?: AbortSignal,
  ): Promise<void> {
    const digest = createHash('sha256')
      .update(JSON.stringify([wanted, since]))
      .digest('base64');
    const made = subscribed.get(key);
    if (made?.digest === digest && clock() - made.at < subscribedMs) return;
    let failure: Error | null = null;
    let accepted = 0;
    for (const one of wanted) {
      try {
        await create(one, signal);
        accepted += 1;
      } catch (error) {
        const passes =
          error instanceof Forbidden || error instanceof NotFound || error instanceof Rejected;
        if (!passes) throw error;
        failure ??= error;
      }
    }
    if (failure !== null && accepted === 0) throw failure;
    subscribed.set(key, { digest, at: clock() });
  }

  return {
    async next(position, signal) {
      if (position === null) {
        const end = await latest(signal);
        return { changes: [], position: end?.currentOffset ?? emptyMark + String(clock()) };
      }
      if (position.startsWith(emptyMark)) return await readFromEmpty(position, signal);
      try {
        return await readFrom(position, journalPaths.after(position, partsPerCall), signal);
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
        return await findAgain(position, signal);
      }
    },

    async subscribe(portalId, signal) {
      const mapped = (await options.mappedProperties?.(portalId)) ?? {};
      const since = (await options.installedAt?.(portalId)) ?? null;
      await subscribeAll('app', { wanted: appSubscriptions(manifest) }, signal);
      const wanted = portalSubscriptions(manifest, portalId, mapped);
      await subscribeAll(portalId, { wanted, since }, signal);
    },
  };
}

/** The events of a part. What isn't one is never taken for a part without events. */
function checkPart(text: string): unknown[] {
  let content: unknown = null;
  try {
    content = JSON.parse(text);
  } catch {
    // Said below.
  }
  const read = journalFile.safeParse(content);
  if (read.success) return read.data.journalEvents;
  throw new InvalidAnswer("A part of HubSpot's journal breaks off or isn't one.", { status: 200 });
}

const gap = () =>
  new JournalGap(
    "HubSpot's journal no longer reaches back to where it was last read: portals are listed anew.",
  );
