import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainFailure } from '../../src/cli/explain-failure.ts';
import { takeTurn } from '../../src/jobs/take-turn.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { DatabaseFull } from '../../src/store/database-full.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore, tryWriting } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import {
  contents,
  noon,
  recordTables,
  smallSeed,
  startPortal,
  type TestPortal,
} from './small-portal.ts';

const sizes = { contacts: 6, companies: 2, emails: 30, calls: 4, deals: 2 };
const polled = { kind: 'polled', everyMs: 900_000 } as const;
let db: Db;
let full: TestPortal;
let other: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  full = await startPortal(smallSeed(sizes));
  other = await startPortal(smallSeed(sizes));
  for (const { portalId } of [full, other])
    await withinPortal(portalId, async () => {
      await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
      await wakePortal(db, portalId, noon);
    });
});
afterAll(async () => {
  await full.stop();
  await other.stop();
  await closeStore(db);
});

/** From now on Postgres answers as it does where a file can't grow, as long as `which` rows of the table are written. */
async function fill(table: 'activities' | 'portal_turns', which: string): Promise<void> {
  await sql`
    create or replace function no_room() returns trigger language plpgsql as $$
    begin
      raise exception 'could not extend file "base/16384/16385": No space left on device'
        using errcode = '53100', hint = 'Check free disk space.';
    end $$
  `.execute(db);
  await sql`
    create trigger no_room before insert or update on ${sql.table(table)}
    for each row when (${sql.raw(which)}) execute function no_room()
  `.execute(db);
}
const makeRoom = (table: string) => sql`drop trigger no_room on ${sql.table(table)}`.execute(db);

const turn = ({ portalId, crm }: TestPortal, at = noon) =>
  withinPortal(portalId, () => takeTurn({ db, crm, portalId, feed: polled, now: () => at }));
const planned = ({ portalId }: TestPortal) => withinPortal(portalId, () => findTurn(db, portalId));
const kept = ({ portalId }: TestPortal) =>
  withinPortal(portalId, () => contents(db, portalId, recordTables));

test('a full disk ends the turn cleanly, hurts no other portal, is told with the cure, and work goes on where there is room', async () => {
  await fill('activities', `new.portal_id = '${full.portalId}' and new.type = 'email'`);
  const failure = await turn(full).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DatabaseFull);
  expect(explainFailure(failure).message).toMatch(
    /disk is full\. Make room .* go on by themselves/,
  );
  expect(await planned(full)).toMatchObject({
    failures: 1,
    problem: 'DatabaseFull',
    wakeAt: noon + 60_000,
  });

  expect((await turn(other))?.write).toMatchObject({ written: 8, refused: 0 });
  const app = buildServer({
    db,
    now: () => noon,
    crmOf: async () => null,
    clientSecret: 'x',
    publicUrl: null,
    logLevel: 'silent',
  });
  const health = await app.inject('/health/ready');
  expect(health.json()).toMatchObject({ status: 'ready', failing: { DatabaseFull: 1 } });

  // Again and again, never more than five minutes apart.
  for (let count = 0; count < 5; count += 1) await turn(full).catch(() => {});
  expect((await planned(full))!.wakeAt).toBe(noon + 300_000);

  await makeRoom('activities');
  expect((await turn(full))?.write).toMatchObject({ written: 8, refused: 0 });
  expect(await planned(full)).toMatchObject({ failures: 0, problem: null });
  expect(await kept(full)).toEqual(await kept(other));
  const cured = await app.inject('/health/ready');
  expect(cured.json()).not.toHaveProperty('failing');
  await app.close();
});

test('where not even the plan can be kept the failure is told, and the turn is taken again later', async () => {
  const { portalId } = full;
  await withinPortal(portalId, () => wakePortal(db, portalId, 1));
  await fill('portal_turns', `new.failures > 0 and new.portal_id = '${portalId}'`);
  const at = noon + 86_400_000;
  const broken = { ...full, crm: { ...full.crm, list: () => Promise.reject(refusal(at)) } };
  await expect(turn(broken, at)).rejects.toThrow('no disk left');
  const plan = await planned(full);
  expect(plan).toMatchObject({ failures: 0, wakeAt: at + 15 * 60_000 });
  await makeRoom('portal_turns');
  expect(await turn(full, plan!.wakeAt)).not.toBeNull();
});

/** What the driver throws of Postgres' own refusal. */
const refusal = (at: number) =>
  Object.assign(new Error(`could not write at ${at}: No space left on device`), { code: '53100' });

test('a database with room takes what is tried', async () => {
  await expect(tryWriting(db)).resolves.toBeUndefined();
});
