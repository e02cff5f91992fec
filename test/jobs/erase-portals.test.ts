import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eraseEnded } from '../../src/jobs/erase-ended.ts';
import { erasePortals } from '../../src/jobs/erase-portals.ts';
import { takeUpPortal } from '../../src/jobs/take-up-portal.ts';
import { takeChanges } from '../../src/jobs/take-changes.ts';
import { uninstallPortal } from '../../src/jobs/uninstall-portal.ts';
import { addAudit, listAudit } from '../../src/store/audit.ts';
import { addErased } from '../../src/store/erased-records.ts';
import { beginErasing, eraseSome } from '../../src/store/erase-portal.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { findEnd } from '../../src/store/portal-ends.ts';
import { portalTables } from '../../src/store/portal-tables.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { type TokenKeys } from '../../src/store/seal-tokens.ts';
import { claimRefresh, connectionState, endClaim, saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { everythingOf, fill } from '../store/tenants.ts';
import { startPostgres } from '../store/start-postgres.ts';
import { day, noon } from './small-portal.ts';

const minute = 60_000;
const keys: TokenKeys = [{ id: 'k1', key: Buffer.alloc(32, 1) }];
const grant = {
  accessToken: 'a',
  refreshToken: 'r',
  expiresAt: noon,
  userId: '7',
  scopes: ['oauth'],
};

const stores = {
  'embedded Postgres (PGlite)': async () => {
    const db = await openStore({ dataDir: ':memory:' });
    return { db, close: () => closeStore(db) };
  },
  'a Postgres server': async () => {
    const server = await startPostgres();
    const db = await openStore({ databaseUrl: await server.newDatabase() });
    return { db, close: async () => (await closeStore(db), await server.stop()) };
  },
};

describe.each(Object.entries(stores))('a portal that was left, on %s', (_name, open) => {
  let db: Db;
  let close: () => Promise<void>;
  let count = 0;
  let id = '';
  let other = '';

  beforeAll(async () => {
    ({ db, close } = await open());
  });
  afterAll(() => close());
  beforeEach(async () => {
    id = `left-${(count += 1)}`;
    other = `stays-${count}`;
    for (const portalId of [id, other]) {
      await fill(db, portalId, portalId);
      // What `fill` makes of every table includes an end: these two are there.
      await sql`delete from portal_ends where portal_id = ${portalId}`.execute(db);
      await saveInstalled(db, portalId, { ...grant, at: noon - day }, keys);
      await wakePortal(db, portalId, noon);
    }
  });

  const leave = (at = noon) =>
    withinPortal(id, () => uninstallPortal({ db, portalId: id, now: at }));
  const acts = async (portalId = id) =>
    (await listAudit(db, portalId, { since: noon, after: null, limit: 99 })).map(
      ({ what }) => what,
    );
  async function rowsByTable(portalId: string): Promise<Record<string, number>> {
    const rows: Record<string, number> = {};
    for (const table of await portalTables(db)) {
      const found = await sql<{ rows: number }>`
        select count(*) as rows from ${sql.table(table)} where portal_id = ${portalId}
      `.execute(db);
      if (found.rows[0]!.rows > 0) rows[table] = found.rows[0]!.rows;
    }
    return rows;
  }

  it('has no tokens, no turn and nothing waiting from that moment on, and keeps what was read', async () => {
    expect(await leave()).toBe(true);
    expect(await connectionState(db, id)).toBeNull();
    expect(await findTurn(db, id)).toBeNull();
    const kept = await rowsByTable(id);
    expect(kept).not.toHaveProperty('changed_records');
    expect(kept).not.toHaveProperty('portal_tokens');
    expect(kept['customers']).toBe(3);
    // What a feed still tells of it wakes nothing; told twice it ends once.
    const change = { kind: 'record', portalId: id, at: noon, type: 'contacts', id: '1' } as const;
    await takeChanges(db, [change], noon);
    expect(await findTurn(db, id)).toBeNull();
    expect(await leave(noon + 5)).toBe(false);
    expect((await acts()).filter((what) => what === 'uninstalled')).toHaveLength(1);
    expect(await findEnd(db, id)).toEqual({ endedAt: noon, erasing: false });
  });

  it('is erased after its grace, in every table, and of the audit one line stays', async () => {
    const untouched = await rowsByTable(other);
    await saveSettings(db, id, { eraseAfterDays: 3 });
    await leave();
    expect((await erasePortals({ db, now: noon + 3 * day - 1 })).erased).toEqual([]);
    expect((await rowsByTable(id))['customers']).toBe(3);
    expect((await erasePortals({ db, now: noon + 3 * day })).erased).toEqual([id]);
    expect(await rowsByTable(id)).toEqual({ audit: 1 });
    expect(await acts()).toEqual(['portal_erased']);
    expect(await rowsByTable(other)).toEqual(untouched);
    expect((await erasePortals({ db, now: noon + 9 * day })).erased).toEqual([]);
  });

  it('waits 30 days where nobody set a grace, and with none only until work under way has ended', async () => {
    await leave();
    expect((await erasePortals({ db, now: noon + 30 * day - 1 })).erased).toEqual([]);
    await saveSettings(db, id, { eraseAfterDays: 0 });
    expect((await erasePortals({ db, now: noon + 19 * minute })).erased).toEqual([]);
    expect((await erasePortals({ db, now: noon + 20 * minute })).erased).toEqual([id]);
  });

  it('goes on with what was read when it is installed again in time', async () => {
    await leave();
    await takeUpPortal({ db, portalId: id, now: noon + day });
    expect(await findEnd(db, id)).toBeNull();
    expect(await findTurn(db, id)).toMatchObject({ wakeAt: noon + day });
    expect((await rowsByTable(id))['customers']).toBe(3);
    await saveInstalled(db, id, { ...grant, at: noon + day }, keys);
    // The feed tells late of the time it was left: it was installed again since.
    const late = { db, portalId: id, now: noon + 2 * day, at: noon };
    expect(await uninstallPortal(late)).toBe(false);
    expect((await erasePortals({ db, now: noon + 99 * day })).erased).not.toContain(id);
  });

  it('is erased to the end after a kill, batch by batch, also when it comes back meanwhile', async () => {
    await leave();
    await beginErasing(db, id);
    // Killed after some rows.
    for (let batches = 0; batches < 5; batches += 1)
      expect(await eraseSome(db, id, 1)).toBe('more');
    const stopped = await rowsByTable(id);
    expect(Object.keys(stopped).length).toBeGreaterThan(3);
    await takeUpPortal({ db, portalId: id, now: noon + day });
    await saveInstalled(db, id, { ...grant, at: noon + day }, keys);
    expect(await rowsByTable(id)).toEqual({ audit: 1, portal_tokens: 1, portal_turns: 1 });
    // Whoever was at it as well stops before what is new.
    expect(await eraseSome(db, id, 1)).toBe('stopped');
    expect(await eraseEnded({ db, portalId: id, now: noon + day })).toBe(false);
    expect(await connectionState(db, id)).not.toBeNull();
  });

  it('counts as left once the CRM refused it for a week', async () => {
    const claim = await claimRefresh(db, id, { goodUntil: noon + day, forMs: minute });
    await endClaim(db, id, claim!, { pausedAt: noon });
    expect((await erasePortals({ db, now: noon + 7 * day })).uninstalled).toEqual([]);
    const later = noon + 7 * day + 1;
    expect((await erasePortals({ db, now: later })).uninstalled).toEqual([id]);
    expect(await connectionState(db, id)).toBeNull();
    expect(await findEnd(db, id)).toEqual({ endedAt: later, erasing: false });
    expect((await erasePortals({ db, now: later + 30 * day })).erased).toEqual([id]);
  });

  it('forgets whom it had erased, too', async () => {
    await addErased(db, id, { keys: ['k'], hashes: [{ hash: 'h', at: noon }] });
    await leave();
    await saveSettings(db, id, { eraseAfterDays: 0 });
    await erasePortals({ db, now: noon + day });
    expect(await rowsByTable(id)).toEqual({ audit: 1 });
  });

  it('has an audit that nobody changes or shortens', async () => {
    await addAudit(db, id, { at: noon, who: 'admin', what: 'data_exported' });
    const all = await everythingOfAudit();
    const refused = /only added to/;
    await expect(
      sql`update audit set who = 'nobody' where portal_id = ${id}`.execute(db),
    ).rejects.toThrow(refused);
    await expect(sql`delete from audit where portal_id = ${id}`.execute(db)).rejects.toThrow(
      refused,
    );
    await expect(sql`truncate audit`.execute(db)).rejects.toThrow(refused);
    await expect(
      db.transaction().execute(async (trx) => {
        await sql`select set_config('warmline.erased_portal', ${other}, true)`.execute(trx);
        await sql`delete from audit where portal_id = ${id}`.execute(trx);
      }),
    ).rejects.toThrow(refused);
    expect(await everythingOfAudit()).toEqual(all);
  });

  const everythingOfAudit = async () =>
    await listAudit(db, id, { since: 0, after: null, limit: 999 });

  it('is told apart from a portal that stays: nothing of that one changes', async () => {
    await leave();
    await sql`insert into portal_ends (portal_id, ended_at) values (${other}, ${noon + 9 * day})`.execute(
      db,
    );
    const before = await everythingOf(db, other);
    await erasePortals({ db, now: noon + 31 * day });
    expect(await everythingOf(db, other)).toEqual(before);
  });
});
