import { type ChangeJournal, type ChangePage, JournalGap } from '../crm/changes.ts';
import type { Db } from '../store/db.ts';
import { claimFeed, moveFeed, releaseFeed, renewFeed } from '../store/feed-cursors.ts';
import { acrossPortals } from '../store/within-portal.ts';
import { followUp } from './follow-up.ts';
import { takeChanges } from './take-changes.ts';
import { wakeAll } from './wake-all.ts';

export type FollowReport = {
  /** Changes that the journal told of, those of unknown portals included. */
  told: number;
  /** The journal didn't reach back far enough: all portals are listed anew. */
  gap: boolean;
  /** Another process looked a moment ago, so this one didn't. */
  elsewhere: boolean;
  /** When somebody last had a panel open, as far as is known. */
  atWorkAt: number | null;
};

const feed = 'journal';
/** Longer than reading one part takes, so that a claim ends only with a process that was killed. */
const claimMs = 20_000;

/**
 * Reads what the journal tells of all portals since the last time, and notes it for their turns. One process reads at a time:
 * null where another does. What a part told is kept before the position moves on, and keeping it twice does no harm, so
 * every change has its effect once, whoever is killed when.
 */
export async function followJournal(job: {
  db: Db;
  journal: ChangeJournal;
  /** A look of any process within so many ms will do; left out: look in any case. */
  lookedMs?: number;
  now: () => number;
  signal?: AbortSignal | undefined;
}): Promise<FollowReport | null> {
  const { db, journal, lookedMs = -Infinity, now, signal } = job;
  const claimed = await acrossPortals(() => claimFeed(db, feed, claimMs));
  if (!claimed) return null;
  let { position } = claimed;
  let claim: number | null = claimed.claim;
  const { atWorkAt } = claimed;
  const report: FollowReport = { told: 0, gap: false, elsewhere: false, atWorkAt };
  try {
    if (claimed.readAt !== null && now() - claimed.readAt < lookedMs) {
      return { ...report, elsewhere: true };
    }
    for (;;) {
      signal?.throwIfAborted();
      const next = await nextPage(journal, position, signal);
      if (next === null) {
        const [held, at] = [claim, position];
        if (at !== null) {
          await acrossPortals(() => moveFeed(db, feed, held, { position: at, readAt: now() }));
        }
        return report;
      }
      const { page, gap } = next;
      if (gap) {
        // A journal that loses its place again at once would have us list for ever.
        if (report.gap) throw new JournalGap("HubSpot's journal lost its place twice in a row.");
        report.gap = true;
        await wakeAll(db, now(), { sweep: true });
      }
      const taken = await takeChanges(db, page.changes, now());
      await followUp(db, taken, now());
      report.told += page.changes.length;
      const held: number = claim;
      const moved = await acrossPortals(() =>
        moveFeed(db, feed, held, { position: page.position, readAt: now() }),
      );
      if (!moved) return report;
      position = page.position;
      claim = await acrossPortals(() => renewFeed(db, feed, held, claimMs));
      if (claim === null) return report;
    }
  } finally {
    const held = claim;
    if (held !== null) await acrossPortals(() => releaseFeed(db, feed, held));
  }
}

/** The next part. Without a position, or with one that expired, it begins at the end, and all portals have to be listed. */
async function nextPage(
  journal: ChangeJournal,
  position: string | null,
  signal?: AbortSignal,
): Promise<{ page: ChangePage; gap: boolean } | null> {
  try {
    const page = await journal.next(position, signal);
    return page && { page, gap: position === null };
  } catch (error) {
    if (!(error instanceof JournalGap)) throw error;
    const page = await journal.next(null, signal);
    return page && { page, gap: true };
  }
}
