import type { CallCounts, Crm } from '../crm/crm.ts';
import { addCalls } from '../store/call-counts.ts';
import type { Db } from '../store/db.ts';

const dayMs = 86_400_000;
/** What was noted of each connection; whoever passes one on passes its counter on. */
const noted = new WeakMap<Crm['counts'], CallCounts>();

/**
 * Adds the calls that a connection has made since it was noted last to the portal's day, for the admin to see what the budget is used
 * for: each call once, whoever notes it. Of a portal that isn't there (any more) nothing is kept.
 */
export async function noteCalls(
  db: Db,
  portalId: string,
  { counts }: Pick<Crm, 'counts'>,
  at: number,
): Promise<void> {
  const made = since(counts(), noted.get(counts));
  if (made.general + made.search === 0) return;
  noted.set(counts, counts());
  const { general, search, retried: repeated } = made;
  const day = Math.floor(at / dayMs);
  const isKept = await addCalls(db, portalId, { day, general, search, repeated }).catch(
    (error: unknown) => {
      noted.set(counts, since(noted.get(counts)!, made));
      throw error;
    },
  );
  // Perhaps it is only not read yet: they count once it is.
  if (!isKept) noted.set(counts, since(noted.get(counts)!, made));
}

function since(now: CallCounts, before: CallCounts | undefined): CallCounts {
  return {
    general: now.general - (before?.general ?? 0),
    search: now.search - (before?.search ?? 0),
    retried: now.retried - (before?.retried ?? 0),
    failed: now.failed - (before?.failed ?? 0),
  };
}
