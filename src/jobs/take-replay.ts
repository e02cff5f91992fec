import { randomUUID } from 'node:crypto';
import type { Db } from '../store/db.ts';
import { beginReplay, endReplay, giveBackReplay, holdReplay } from '../store/replay-wishes.ts';
import { keepReplay } from './keep-replay.ts';

export type ReplayJob = {
  db: Db;
  portalId: string;
  now: () => number;
  /** The process stops: that is no failure. */
  signal?: AbortSignal | undefined;
  /** It took longer than anything may: that is one. */
  expired?: AbortSignal | undefined;
  /** Lets others work, again and again; may take as long as it likes. */
  breathe: () => Promise<void>;
};

/** `again`: it is taken up once more; `failed`: only when somebody asks anew. */
export type ReplayReport = { portalId: string; outcome: 'kept' | 'again' | 'failed'; ms: number };

/** Who holds a wish for longer without a word is dead. */
const heldMs = 60_000;
const wordEveryMs = 10_000;
const mostTries = 3;
/** So long after somebody asked, tries that met with an erasure count like others. */
const freeMs = 86_400_000;
const minuteMs = 60_000;

/**
 * Replays a portal's past, where somebody wants it and nobody is at it. Killed at any moment it is taken up again after a
 * minute; after three tries that were killed or failed it rests until somebody asks anew; those that met with an erasure count from a
 * day after it was asked for, and before are followed by a rest as long as they took. Null: nothing
 * to do, or it was taken away meanwhile. Failures are noted, and thrown.
 */
export async function takeReplay(job: ReplayJob): Promise<ReplayReport | null> {
  const { db, portalId, now, signal, expired } = job;
  const startedAt = now();
  const claim = randomUUID();
  const until = () => now() + heldMs;
  const begun = await beginReplay(db, portalId, { claim, at: startedAt, until: until() });
  if (begun === null) return null;
  const { tries, askedAt } = begun;
  const end = (outcome: ReplayReport['outcome']): ReplayReport => ({
    portalId,
    outcome,
    ms: now() - startedAt,
  });
  async function failed(retryAt: number): Promise<ReplayReport> {
    const dueAt = tries < mostTries ? retryAt : null;
    await giveBackReplay(db, portalId, { claim, dueAt, counts: true });
    return end(dueAt === null ? 'failed' : 'again');
  }
  async function metErasure(): Promise<ReplayReport> {
    const at = now();
    if (at >= (askedAt ?? -Infinity) + freeMs) return await failed(at);
    await giveBackReplay(db, portalId, { claim, dueAt: at + (at - startedAt), counts: false });
    return end('again');
  }
  // Those before it were killed, and took down what else was under way.
  if (tries > mostTries) return await failed(startedAt);

  let share = 0;
  let toldAt = startedAt;
  const lost = new AbortController();
  const ends = [lost.signal, signal, expired].filter((one) => one !== undefined);
  async function breathe(): Promise<void> {
    await job.breathe();
    if (now() - toldAt < wordEveryMs) return;
    toldAt = now();
    if (!(await holdReplay(db, portalId, { claim, until: until(), share }))) lost.abort();
  }
  try {
    const outcome = await keepReplay({
      db,
      portalId,
      now: startedAt,
      signal: AbortSignal.any(ends),
      breathe,
      onShare: (done) => (share = done),
      isWanted: (trx) => endReplay(trx, portalId, claim),
    });
    if (outcome === 'kept') return end('kept');
    return outcome === 'not wanted' ? null : await metErasure();
  } catch (error) {
    if (lost.signal.aborted) return null;
    if (signal?.aborted) {
      await giveBackReplay(db, portalId, { claim, dueAt: startedAt, counts: false });
      return end('again');
    }
    // Where not even this can be noted it counts as killed.
    await failed(now() + minuteMs * 2 ** (tries - 1)).catch(() => {});
    throw error;
  }
}
