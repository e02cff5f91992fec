import { fromPglite, PgBoss, type Db as QueueDatabase } from 'pg-boss';
import { type Db, withEmbedded } from '../store/open-store.ts';

/** A line of portals that want a turn: each stands in it once, waiting or having its turn. */
export type Line = {
  /** Puts these portals at the end of the line, unless they stand in it. */
  put(portalIds: readonly string[]): Promise<void>;
  /** Takes portals from the line, so many at once, until the queue is closed. */
  work(
    atOnce: number,
    turn: (portalId: string, signal: AbortSignal) => Promise<void>,
  ): Promise<void>;
  /** How many wait and how many have their turn. */
  depth(): Promise<{ waiting: number; running: number }>;
};

/**
 * The line for turns, and two for replays of the past, which take long and would hold it up: those of large portals stand in one of
 * their own, since they take longer than others should wait.
 */
export type Queue = Line & {
  replays: Line;
  largeReplays: Line;
  /** Takes no more portals and waits for those who have their turn. */
  close(): Promise<void>;
};

/** How long one place in a line may take at most, seconds, and how often a free hand looks for the next. */
const lines = {
  turns: { expireInSeconds: 3600, pollingIntervalSeconds: 0.5 },
  replays: { expireInSeconds: 12 * 3600, pollingIntervalSeconds: 2 },
  'large-replays': { expireInSeconds: 12 * 3600, pollingIntervalSeconds: 2 },
} as const;
/** A schema of its own: the queue has at most one short row a portal, and is no part of what is kept of one. */
const schema = 'warmline_queue';
const stopWithinMs = 30_000;
/** Whose process was killed is noticed after so long. */
const heartbeatSeconds = 10;
const lookSeconds = 2;

/**
 * Opens the queue, on the store's own Postgres: a server's by connections of its own, embedded Postgres through the store's.
 * `onError` hears of what fails in the background; the queue goes on.
 */
export async function openQueue(options: {
  db: Db;
  databaseUrl: string | null;
  onError: (error: unknown) => void;
}): Promise<Queue> {
  const { db, databaseUrl, onError } = options;
  const embedded = withEmbedded(db);
  const boss = new PgBoss({
    ...(embedded
      ? { db: throughStore(embedded), backend: 'pglite' as const }
      : { connectionString: databaseUrl ?? '', max: 3, application_name: 'warmline queue' }),
    schema,
    schedule: false,
    superviseIntervalSeconds: lookSeconds,
    monitorIntervalSeconds: lookSeconds,
  });
  boss.on('error', onError);
  await boss.start();
  return {
    ...(await open('turns')),
    replays: await open('replays'),
    largeReplays: await open('large-replays'),
    close: () => boss.stop({ graceful: true, timeout: stopWithinMs, close: true }),
  };

  async function open(name: keyof typeof lines): Promise<Line> {
    const { expireInSeconds, pollingIntervalSeconds } = lines[name];
    await boss.createQueue(name, {
      policy: 'exclusive',
      heartbeatSeconds,
      expireInSeconds,
      // A turn plans the next one whatever comes of it; only a killed process leaves one to be taken again.
      retryLimit: 1000,
      deleteAfterSeconds: 60,
    });
    // One process has an embedded database to itself: whoever has a turn there was killed.
    if (embedded) await boss.deleteAllJobs(name);
    return {
      async put(portalIds) {
        if (portalIds.length === 0) return;
        await boss.insert(
          name,
          portalIds.map((portalId) => ({ data: { portalId }, singletonKey: portalId })),
        );
      },
      async work(atOnce, turn) {
        await boss.work<{ portalId: string }>(
          name,
          { localConcurrency: atOnce, pollingIntervalSeconds, heartbeatRefreshSeconds: 3 },
          async ([job]) => {
            if (job) await turn(job.data.portalId, job.signal);
          },
        );
      },
      async depth() {
        const [stats] = await boss.getQueueStats(name, { force: true });
        return { waiting: stats?.readyCount ?? 0, running: stats?.activeCount ?? 0 };
      },
    };
  }
}

function throughStore(embedded: NonNullable<ReturnType<typeof withEmbedded>>): QueueDatabase {
  return {
    executeSql: (text, values) => embedded((pglite) => fromPglite(pglite).executeSql(text, values)),
  };
}
