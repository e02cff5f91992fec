import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { type Dialect, Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool, types } from 'pg';
import { analyzeNew } from './analyze-new.ts';
import type { Db, Tables } from './db.ts';
import { bindConnections, type BindOptions } from './bind-connections.ts';
import { lockFolder } from './folder-lock.ts';
import { migrations } from './migrations.ts';
import { PreparingClient } from './preparing-client.ts';
import { guardNewTables, takePlainRole } from './row-level-security.ts';
import { acrossPortals } from './within-portal.ts';

export type { Db } from './db.ts';

/** Where to keep things: a Postgres server, or a folder for embedded Postgres (`:memory:` keeps nothing). */
export type StoreAddress = {
  databaseUrl?: string | undefined;
  dataDir?: string | undefined;
  /** Whether a query may run where no portal is bound (`within-portal.ts`); left out: it may, and sees all. */
  unbound?: BindOptions['unbound'] | undefined;
};

const bigint = 20;
const closers = new WeakMap<Db, () => Promise<void>>();
const embedded = new WeakMap<Db, () => Promise<PGlite>>();

/**
 * Opens the store and brings its schema up to date. Throws one clear sentence when the folder is in
 * use by another process or the server can't be reached.
 */
export async function openStore(address: StoreAddress): Promise<Db> {
  const { databaseUrl, dataDir, unbound = 'allowed' } = address;
  let plainRole: string | null = null;
  const bind = (dialect: Dialect): Db =>
    new Kysely<Tables>({
      dialect: bindConnections(dialect, {
        unbound,
        role: () => plainRole,
        ahead: databaseUrl !== undefined,
      }),
    });
  const { db, close, pglite } = databaseUrl
    ? openPostgres(databaseUrl, bind)
    : openFolder(dataDir ?? ':memory:', bind);
  try {
    await migrate(db);
    plainRole = await takePlainRole(db);
  } catch (error) {
    await close().catch(() => {});
    throw databaseUrl ? explain(error, databaseUrl) : error;
  }
  closers.set(db, close);
  if (pglite) embedded.set(db, pglite);
  return db;
}

/**
 * Sweeps dead rows away and counts what there is, after large changes. A server does this by itself, but for the first count, which
 * would come late; embedded Postgres has nobody who would, and would grow with every sync. Not within a transaction.
 */
export async function tidyStore(db: Db): Promise<void> {
  if (embedded.has(db)) await acrossPortals(() => sql`vacuum (analyze)`.execute(db));
  else await countFirst(db);
}

/**
 * Has the database count tables that have just been filled for the first time, or for the first time by this portal, so that the
 * next who asks is answered soon.
 */
export async function countFirst(db: Db, portalId?: string): Promise<void> {
  await acrossPortals(() => analyzeNew(db, portalId));
}

/**
 * Hands out embedded Postgres itself, while nobody else uses its one connection, for a library that sends statements of its
 * own. Null where the store is on a server.
 */
export function withEmbedded(
  db: Db,
): (<T>(work: (pglite: PGlite) => Promise<T>) => Promise<T>) | null {
  const pglite = embedded.get(db);
  if (!pglite) return null;
  return (work) =>
    acrossPortals(() => db.connection().execute(async () => await work(await pglite())));
}

/** Has the schema every migration that this program knows? Throws when the database doesn't answer. */
export async function isUpToDate(db: Db): Promise<boolean> {
  const known = await acrossPortals(() => migratorOf(db).getMigrations());
  return known.every(({ executedAt }) => executedAt !== undefined);
}

/** Writes something that nobody keeps: throws the database's error where it has no room. */
export async function tryWriting(db: Db): Promise<void> {
  await acrossPortals(() =>
    db.transaction().execute(async (trx) => {
      await sql`create temporary table warmline_room (filler text) on commit drop`.execute(trx);
      await sql`
        insert into warmline_room select repeat(md5(n::text), 50) from generate_series(1, 200) n
      `.execute(trx);
    }),
  );
}

/** Closes the store, so that another process may open it. Closing twice does nothing. */
export async function closeStore(db: Db): Promise<void> {
  const close = closers.get(db);
  closers.delete(db);
  await close?.();
}

type Opened = { db: Db; close: () => Promise<void>; pglite?: () => Promise<PGlite> };
type Bind = (dialect: Dialect) => Db;

/**
 * What is counted for one page fits into memory, and is not shared out among cores: others ask at the same moment, and each worker
 * would begin by reading the same rows.
 */
const sessionSettings = "set work_mem = '16MB'; set max_parallel_workers_per_gather = 0";

function openPostgres(connectionString: string, bind: Bind): Opened {
  const pool = new Pool({
    Client: PreparingClient,
    connectionString,
    max: 8,
    // So that telling a connection for whom it works costs no round trip of its own.
    pipeline: true,
    // Times are milliseconds and counts are small: both are exact as numbers.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === bigint ? Number : types.getTypeParser(oid, format as 'text'),
    },
  });
  // An idle connection lost to a server restart is replaced by the pool at the next query.
  pool.on('error', () => {});
  // One in the middle of a transaction tells of it twice: its next query fails, and this would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => {});
    client.query(sessionSettings).catch(() => {});
  });
  const db = bind(new PostgresDialect({ pool }));
  return { db, close: () => db.destroy() };
}

function openFolder(dataDir: string, bind: Bind): Opened {
  const parsers = { [bigint]: Number };
  if (dataDir === ':memory:') {
    const pglite = once(() => PGlite.create({ parsers }));
    const db = bind(new PGliteDialect({ pglite }));
    return { db, close: () => db.destroy(), pglite };
  }
  const folder = resolve(dataDir);
  const unlock = lockFolder(folder);
  mkdirSync(folder, { recursive: true });
  const pglite = once(() => PGlite.create({ dataDir: folder, parsers }));
  const db = bind(new PGliteDialect({ pglite }));
  return { db, close: () => db.destroy().finally(unlock), pglite };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}

async function migrate(db: Db): Promise<void> {
  const { error } = await acrossPortals(() => migratorOf(db).migrateToLatest());
  if (error) throw error;
  await guardNewTables(db);
}

const migratorOf = (db: Db) =>
  new Migrator({ db, provider: { getMigrations: async () => migrations } });

function explain(error: unknown, databaseUrl: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '28000', '3D000'].includes(code))
    return error;
  const host = URL.canParse(databaseUrl) ? new URL(databaseUrl).host : 'its address';
  return new Error(
    `Postgres at ${host} can't be used (${code}). Check DATABASE_URL and that the server is running.`,
    {
      cause: error,
    },
  );
}
