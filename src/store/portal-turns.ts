import { sql } from 'kysely';
import type { Db } from './db.ts';

/** When a portal is to be looked after next; times are epoch ms. */
export type PortalTurn = {
  wakeAt: number;
  /** When the whole portal is to be listed again. */
  sweepAt: number;
  /** When it is to be searched for changes, where no feed tells of them. */
  pollAt: number;
  /** Turns that failed in a row. */
  failures: number;
  /** How the last one failed; null when it didn't. */
  problem: string | null;
  /** Whether the feed was asked to tell of this portal: only then may it rest until it is told. */
  subscribed: boolean;
};

/** A turn under way: what stood when it began, and the mark by which it sees that nobody woke the portal since. */
export type BegunTurn = { turn: PortalTurn; lostAt: number };

/** A turn that neither ended nor failed is taken up again after so long, whatever became of the queue. */
const lostAfterMs = 15 * 60_000;

/** The portal wants a turn at this time at the latest. The first time it wants to be listed as well. */
export async function wakePortal(db: Db, portalId: string, at: number): Promise<void> {
  await sql`
    insert into portal_turns (portal_id, wake_at, sweep_at, poll_at)
    values (${portalId}, ${at}::bigint, 0, 0)
    on conflict (portal_id) do update set wake_at = least(portal_turns.wake_at, excluded.wake_at)
  `.execute(db);
}

/** Gives a portal that was just listed its turns, where it has none yet. */
export async function planTurns(
  db: Db,
  portalId: string,
  { wakeAt, sweepAt }: Pick<PortalTurn, 'wakeAt' | 'sweepAt'>,
): Promise<void> {
  await db
    .insertInto('portal_turns')
    .values({ portal_id: portalId, wake_at: wakeAt, sweep_at: sweepAt, poll_at: 0, problem: null })
    .onConflict((conflict) => conflict.column('portal_id').doNothing())
    .execute();
}

/** Lists the portal anew at its next turn, which comes at once: a feed has missed something, or the grant was renewed. */
export async function sweepPortal(db: Db, portalId: string, at: number): Promise<void> {
  await wakePortal(db, portalId, at);
  await db
    .updateTable('portal_turns')
    // Another number than any plan, so that a turn under way sees the wish and leaves it.
    .set({ sweep_at: -at })
    .where('portal_id', '=', portalId)
    .execute();
}

/** The portal's plan; null when it has none. */
export async function findTurn(db: Db, portalId: string): Promise<PortalTurn | null> {
  const row = await db
    .selectFrom('portal_turns')
    .select(['wake_at', 'sweep_at', 'poll_at', 'failures', 'problem', 'subscribed'])
    .where('portal_id', '=', portalId)
    .executeTakeFirst();
  if (!row) return null;
  const { wake_at, sweep_at, poll_at, ...rest } = row;
  return { wakeAt: wake_at, sweepAt: sweep_at, pollAt: poll_at, ...rest };
}

/** Notes that the portal's turn begins. Answers what `endTurn` needs to see whether somebody woke it meanwhile; null: no such portal. */
export async function beginTurn(db: Db, portalId: string, now: number): Promise<BegunTurn | null> {
  const lostAt = now + lostAfterMs;
  const turn = await findTurn(db, portalId);
  if (!turn) return null;
  await db
    .updateTable('portal_turns')
    .set({ wake_at: lostAt })
    .where('portal_id', '=', portalId)
    .execute();
  return { turn, lostAt };
}

/** Plans the next turn: at once where somebody woke the portal while this one ran, and with their wish for a sweep. */
export async function endTurn(
  db: Db,
  portalId: string,
  { turn, lostAt }: BegunTurn,
  next: PortalTurn,
): Promise<void> {
  await sql`
    update portal_turns set
      wake_at = case when wake_at = ${lostAt}::bigint then ${next.wakeAt}::bigint
        else least(wake_at, ${next.wakeAt}::bigint) end,
      sweep_at = case when sweep_at = ${turn.sweepAt}::bigint then ${next.sweepAt}::bigint else sweep_at end,
      poll_at = ${next.pollAt}::bigint,
      failures = ${next.failures},
      problem = ${next.problem},
      subscribed = ${next.subscribed}
    where portal_id = ${portalId}
  `.execute(db);
}

/** The portal rests until it is woken by name; nothing of it is in a queue any more. */
export async function removeTurn(db: Db, portalId: string): Promise<void> {
  await db.deleteFrom('portal_turns').where('portal_id', '=', portalId).execute();
}
