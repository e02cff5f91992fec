import type { Crm } from '../crm/crm.ts';
import { Forbidden, NotFound } from '../crm/errors.ts';
import { type Plan, readingPlan } from '../crm/reading-plan.ts';
import { noteChanges } from '../store/changed-records.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import {
  getWatermarks,
  saveWatermark,
  type Seen,
  type Watermark,
} from '../store/poll-watermarks.ts';
import { sweepPortal } from '../store/portal-turns.ts';
import { getPortal } from '../store/portals.ts';
import { latestRun } from '../store/sync-runs.ts';
import { ownEchoes } from '../store/writebacks.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { customerKindOf } from './take-in.ts';

type Poll = {
  db: Db;
  crm: Crm;
  portalId: string;
  now: () => number;
  signal?: AbortSignal | undefined;
};

/** A search may not show what changed within the last minutes, and clocks differ: so much is searched again each time. */
const overlapMs = 3 * 60_000;
const pageSize = 200;
/** A query reaches no further than this. */
const reach = 10_000;

/**
 * The fallback where no feed tells of changes: searches each type for what was changed since the last time and notes it.
 * The watermark is held back by the search's lag, so what shows late is found by a later search; what the overlap
 * finds again and what we wrote ourselves is left out. Deletions and changed links don't show in a search: a sweep finds
 * them. Returns how many records were noted; costs one search for each type in which nothing changed.
 */
export async function pollChanges(poll: Poll): Promise<number> {
  const { db, portalId, signal } = poll;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const watermarks = await getWatermarks(db, portalId);
  const run = await latestRun(db, portalId);
  const readAt = run?.finishedAt ? run.startedAt : null;
  let noted = 0;
  for (const item of readingPlan(settings)) {
    if (settings.unreadable.includes(item.type)) continue;
    signal?.throwIfAborted();
    try {
      noted += await pollType(poll, item, watermarks.get(item.type), readAt);
    } catch (error) {
      // A scope was taken away: the next sweep says so.
      if (!(error instanceof Forbidden || error instanceof NotFound)) throw error;
    }
  }
  return noted;
}

async function pollType(
  { db, crm, portalId, now, signal }: Poll,
  item: Plan,
  before: Watermark | undefined,
  readAt: number | null,
): Promise<number> {
  const startedAt = now();
  // A listing has read all that was changed before it began.
  const from = Math.max(before?.at ?? 0, readAt ?? 0) || startedAt;
  let since = from - overlapMs;
  let known = new Set(before?.seen.map(keyOf));
  let noted = 0;
  for (;;) {
    const { found, full } = await searchSince(crm, item, since, signal);
    const fresh = found.filter((one) => !known.has(keyOf(one)));
    const kind = customerKindOf(item.type);
    const echoes = kind === null ? new Set() : await ownEchoes(db, portalId, kind, fresh);
    const notes = fresh
      .filter(({ id }) => !echoes.has(id))
      .map(({ id }) => ({ type: item.type, id }));
    const lastAt = found.at(-1)?.at ?? since;
    const at = full ? lastAt : startedAt;
    const seen = found.filter((one) => one.at >= at - overlapMs);
    await inTransaction(db, async (trx) => {
      await noteChanges(trx, portalId, notes, startedAt);
      await saveWatermark(trx, portalId, item.type, { at, seen });
    });
    noted += notes.length;
    if (!full) return noted;
    if (lastAt <= since) {
      // More changed within one moment than a query reaches: only a listing gets behind that.
      await sweepPortal(db, portalId, startedAt);
      return noted;
    }
    since = lastAt;
    known = new Set(seen.map(keyOf));
  }
}

const keyOf = ({ id, at }: Seen) => `${id}@${at}`;

/** What changed since, in order of time; `full` where the query could not reach the end. */
async function searchSince(
  crm: Crm,
  { type }: Plan,
  since: number,
  signal?: AbortSignal,
): Promise<{ found: Seen[]; full: boolean }> {
  const modified = type === 'contacts' ? 'lastmodifieddate' : 'hs_lastmodifieddate';
  const found: Seen[] = [];
  for (let after: string | null = null; ;) {
    const page = await crm.search(
      type,
      {
        filterGroups: [
          { filters: [{ propertyName: modified, operator: 'GTE', value: String(since) }] },
        ],
        sorts: [{ propertyName: modified, direction: 'ASCENDING' }],
        properties: [modified],
        limit: pageSize,
        after,
      },
      signal,
    );
    found.push(...page.records.map(({ id, updatedAt }) => ({ id, at: updatedAt })));
    after = page.after;
    if (after === null) return { found, full: false };
    if (found.length + pageSize > reach) return { found, full: true };
  }
}
