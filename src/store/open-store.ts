import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool, types } from 'pg';
import type { Db, Tables } from './db.ts';
import { lockFolder } from './folder-lock.ts';
import { migrations } from './migrations.ts';

export type { Db } from './db.ts';

/** Where to keep things: a Postgres server, or a folder for embedded Postgres (`:memory:` keeps nothing). */
export type StoreAddress = { databaseUrl?: string | undefined; dataDir?: string | undefined };

const bigint = 20;
const closers = new WeakMap<Db, () => Promise<void>>();
const embedded = new WeakSet<Db>();

/**
 * Opens the store and brings its schema up to date. Throws one clear sentence when the folder is in
 * use by another process or the server can't be reached.
 */
export async function openStore({ databaseUrl, dataDir }: StoreAddress): Promise<Db> {
  const { db, close } = databaseUrl ? openPostgres(databaseUrl) : openFolder(dataDir ?? ':memory:');
  try {
    await migrate(db);
  } catch (error) {
    await close().catch(() => {});
    throw databaseUrl ? explain(error, databaseUrl) : error;
  }
  closers.set(db, close);
  if (!databaseUrl) embedded.add(db);
  return db;
}

/**
 * Sweeps dead rows away and counts what there is, after large changes. A server does this by itself; embedded Postgres
 * has nobody who would, and would grow with every sync. Not within a transaction.
 */
export async function tidyStore(db: Db): Promise<void> {
  if (embedded.has(db)) await sql`vacuum (analyze)`.execute(db);
}

/** Has the schema every migration that this program knows? Throws when the database doesn't answer. */
export async function isUpToDate(db: Db): Promise<boolean> {
  const known = await migratorOf(db).getMigrations();
  return known.every(({ executedAt }) => executedAt !== undefined);
}

/** Closes the store, so that another process may open it. Closing twice does nothing. */
export async function closeStore(db: Db): Promise<void> {
  const close = closers.get(db);
  closers.delete(db);
  await close?.();
}

type Opened = { db: Db; close: () => Promise<void> };

function openPostgres(connectionString: string): Opened {
  const pool = new Pool({
    connectionString,
    max: 8,
    // Times are milliseconds and counts are small: both are exact as numbers.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === bigint ? Number : types.getTypeParser(oid, format as 'text'),
    },
  });
  // An idle connection lost to a server restart is replaced by the pool at the next query.
  pool.on('error', () => {});
  const db: Db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

function openFolder(dataDir: string): Opened {
  const parsers = { [bigint]: Number };
  if (dataDir === ':memory:') {
    const db: Db = new Kysely<Tables>({
      dialect: new PGliteDialect({ pglite: () => new PGlite({ parsers }) }),
    });
    return { db, close: () => db.destroy() };
  }
  const folder = resolve(dataDir);
  const unlock = lockFolder(folder);
  mkdirSync(folder, { recursive: true });
  const pglite = () => PGlite.create({ dataDir: folder, parsers });
  const db: Db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return { db, close: () => db.destroy().finally(unlock) };
}

async function migrate(db: Db): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
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
