import Fastify from 'fastify';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthRoutes } from '../../src/server/health-routes.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { markSynced, savePortal } from '../../src/store/portals.ts';

let db: Db;
beforeEach(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterEach(() => closeStore(db));

async function ask(path: string, of: Db = db) {
  const app = Fastify();
  healthRoutes(app, { db: of, waitMs: 1_000 });
  const answer = await app.inject(path);
  await app.close();
  return { status: answer.statusCode, body: answer.json<unknown>() };
}

describe('health', () => {
  it('is live without asking anything of the database', async () => {
    const nobody = null as unknown as Db;
    expect(await ask('/health/live', nobody)).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('is ready before the first sync, and tells when the last one ended and nothing more', async () => {
    const ready = { status: 'ready', database: 'ok', migrations: 'done', lastSyncAt: null };
    expect(await ask('/health/ready')).toEqual({ status: 200, body: ready });
    for (const [portalId, at] of [
      ['111', 5_000],
      ['222', 9_000],
    ] as const) {
      await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
      await markSynced(db, portalId, at);
    }
    const lastSyncAt = '1970-01-01T00:00:09.000Z';
    expect(await ask('/health/ready')).toEqual({ status: 200, body: { ...ready, lastSyncAt } });
  });

  it('is not ready on a schema of an older program', async () => {
    await sql`delete from kysely_migration where name = (select max(name) from kysely_migration)`.execute(
      db,
    );
    const { status, body } = await ask('/health/ready');
    expect([status, body]).toMatchObject([503, { status: 'not ready', migrations: 'missing' }]);
  });

  it('is not ready when the database is gone, and says nothing of where it was', async () => {
    await closeStore(db);
    const { status, body } = await ask('/health/ready');
    const gone = { database: 'no answer', migrations: 'unknown', lastSyncAt: null };
    expect([status, body]).toEqual([503, { status: 'not ready', ...gone }]);
  });
});
