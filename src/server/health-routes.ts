import type { FastifyInstance } from 'fastify';
import type { Db } from '../store/db.ts';
import { countFailing, listReadings } from '../store/installed-portals.ts';
import { isUpToDate } from '../store/open-store.ts';

type Checks = {
  database: 'ok' | 'no answer';
  migrations: 'done' | 'missing' | 'unknown';
  /** Portals whose last turn failed, by the kind of error; absent where none did. */
  failing?: Record<string, number>;
};

/** A database that takes longer than this is as good as none. */
const patienceMs = 5_000;

/**
 * For whoever keeps the process running: `live` while it answers at all, `ready` once database and schema are there.
 * When a portal was read last, and that turns fail, is told and decides nothing: a new installation has to show its pages
 * first, and what was read is shown whatever fails now.
 */
export function healthRoutes(
  app: FastifyInstance,
  { db, waitMs = patienceMs }: { db: Db; waitMs?: number },
): void {
  // Asked every few seconds: no line of the log each.
  const quiet = { logLevel: 'warn' } as const;
  for (const path of ['/health', '/health/live'])
    app.get(path, quiet, async () => ({ status: 'ok' }));

  app.get('/health/ready', quiet, async (_request, reply) => {
    const checks = await within(waitMs, examine(db));
    const ready = checks.database === 'ok' && checks.migrations === 'done';
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready', ...checks });
  });
}

const noAnswer = { database: 'no answer', migrations: 'unknown', lastSyncAt: null } as const;

async function examine(db: Db): Promise<Checks & { lastSyncAt: string | null }> {
  if (!(await isUpToDate(db))) return { database: 'ok', migrations: 'missing', lastSyncAt: null };
  const latest = Math.max(...(await listReadings(db)).map(({ syncedAt }) => syncedAt ?? 0));
  const lastSyncAt = latest > 0 ? new Date(latest).toISOString() : null;
  const failing = await countFailing(db);
  const some = Object.keys(failing).length > 0 && { failing };
  return { database: 'ok', migrations: 'done', lastSyncAt, ...some };
}

/** Rejections and silence are the same answer here: the database's words may hold its address. */
async function within(
  waitMs: number,
  examined: ReturnType<typeof examine>,
): ReturnType<typeof examine> {
  const { promise, resolve } = Promise.withResolvers<typeof noAnswer>();
  const timer = setTimeout(() => resolve(noAnswer), waitMs);
  try {
    return await Promise.race([examined.catch(() => noAnswer), promise]);
  } finally {
    clearTimeout(timer);
  }
}
