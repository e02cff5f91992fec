import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Db, Tables } from '../../src/store/db.ts';
import { listLabels } from '../../src/store/labels.ts';
import { migrations } from '../../src/store/migrations.ts';
import { findOverrides, undoOverride } from '../../src/store/overrides.ts';
import { getPortal } from '../../src/store/portals.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';

// As in the store itself: bigint comes as a number.
const pglite = () => new PGlite({ parsers: { 20: Number } });

/** A store as an earlier version left it, then brought up to date. */
let db: Db;
let migrator: Migrator;
beforeEach(() => {
  db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
});
afterEach(() => db.destroy());

const old = (id: string, reason: string | null) =>
  JSON.stringify({ id, kind: 'wrong', reason, record: null, by: 'rep@x', at: 5, until: null });

it('keeps what was said before reasons were codes, as the person’s own words', async () => {
  expect((await migrator.migrateTo('0003-open-asks')).error).toBeUndefined();
  for (const [id, reason] of [
    ['texted', 'Wir haben telefoniert: am Montag'],
    ['silent', null],
  ] as const) {
    await sql`
      insert into overrides (portal_id, id, kind, customer_id, at, data)
      values ('p', ${id}, 'contact', '1', 5, ${old(id, reason)}::text::jsonb)
    `.execute(db);
  }
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const one = { kind: 'contact', id: '1' } as const;
  expect((await findOverrides(db, 'p', [one])).get('contact:1')).toEqual([
    expect.objectContaining({ id: 'silent', reason: null, note: null, by: 'rep@x' }),
    expect.objectContaining({
      id: 'texted',
      reason: 'other',
      note: 'Wir haben telefoniert: am Montag',
    }),
  ]);
  expect(await undoOverride(db, 'p', one, 'silent', 6)).toBe(true);
  expect(await listLabels(db, 'p', { from: 0, limit: 9 })).toMatchObject([
    { verdict: 'wrong', reason: 'other', note: 'Wir haben telefoniert: am Montag' },
  ]);
});

const all = (each: number) => ({
  quote_request: each,
  price_list_request: each,
  information_request: each,
});

it('turns hours that ran through the nights into hours of work, by what was asked', async () => {
  expect((await migrator.migrateTo('0004-reason-codes')).error).toBeUndefined();
  for (const [id, settings] of [
    ['set', { requestDueHours: 48, actFrom: 40 }],
    ['short', { requestDueHours: 2 }],
    ['unset', {}],
  ] as const) {
    await sql`
      insert into portals (portal_id, time_zone, currency, settings)
      values (${id}, 'UTC', 'EUR', ${JSON.stringify(settings)}::text::jsonb)
    `.execute(db);
  }
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const hours = async (id: string) => (await getPortal(db, id))!.settings.requestDueHours;
  expect(await hours('set')).toEqual(all(16));
  expect(await hours('short')).toEqual(all(1));
  expect(await hours('unset')).toEqual(defaultSettings.requestDueHours);
  expect((await getPortal(db, 'set'))!.settings.actFrom).toBe(40);
});

it('what asked back answers nothing', async () => {
  expect((await migrator.migrateTo('0022-read-by-index')).error).toBeUndefined();
  for (const [id, data] of [
    ['asks', { subject: 'Re: hall', asksBack: true }],
    ['tells', { subject: 'Re: hall' }],
  ] as const) {
    await sql`
      insert into activities (portal_id, type, id, at, data, hash, seen_run)
      values ('p', 'email', ${id}, 5, ${JSON.stringify(data)}::text::jsonb, 'h', 1)
    `.execute(db);
  }
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  const { rows } = await sql`select data from activities order by id`.execute(db);
  expect(rows).toEqual([
    { data: { subject: 'Re: hall', answersNothing: true } },
    { data: { subject: 'Re: hall' } },
  ]);
});

it('tells each open ask once, with the worse risk and the greater value, the asker’s own row before the company’s', async () => {
  expect((await migrator.migrateTo('0025-fewer-indexes')).error).toBeUndefined();
  for (const [kind, id, owner, risk, value, lapsed] of [
    ['company', 'A', '7', 80, null, true],
    ['contact', '1', '8', 20, 5, false],
  ] as const) {
    await sql`
      insert into open_asks (portal_id, kind, customer_id, record_type, record_id, ask, at, due_at, sentence, contact_id, owner_id,
        risk, level, value, lapsed)
      values ('p', ${kind}, ${id}, 'email', 'm', 'quote_request', 5, 6, 'Price?', '1', ${owner}, ${risk}, 'high', ${value}, ${lapsed})
    `.execute(db);
  }
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  expect(await db.selectFrom('told_asks').selectAll().execute()).toEqual([
    {
      portal_id: 'p',
      record_type: 'email',
      record_id: 'm',
      ask: 'quote_request',
      at: 5,
      due_at: 6,
      kind: 'contact',
      customer_id: '1',
      contact_id: '1',
      owner_id: '8',
      lapsed: false,
      company_id: 'A',
      risk: 80,
      value: 5,
    },
  ]);
});

it('leaves the portal’s column of a table alone that Citus has distributed by it, which would refuse', async () => {
  await migrator.migrateTo('0026-told-asks');
  await sql`create table pg_dist_partition (logicalrelid regclass)`.execute(db);
  await sql`insert into pg_dist_partition values ('memberships')`.execute(db);
  const { error } = await migrator.migrateToLatest();
  expect(error).toBeUndefined();
  const { rows } = await sql<{ name: string }>`
    select attrelid::regclass::text as name from pg_attribute where attname = 'portal_id' and attstattarget = 0 order by 1
  `.execute(db);
  expect(rows.map(({ name }) => name)).toEqual([
    'actions_taken',
    'activity_links',
    'open_asks',
    'overrides',
  ]);
  const { rows: open } = await sql`
    select from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'portal_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_policy p where p.polrelid = c.oid)
  `.execute(db);
  expect(open).toEqual([]);
});

it('adds no column with a default that is worked out for each row, which Citus refuses on a distributed table', async () => {
  const told: string[] = [];
  const logged = new Kysely<Tables>({
    dialect: new PGliteDialect({ pglite }),
    log: ({ query }) => void told.push(query.sql),
  });
  const all = new Migrator({ db: logged, provider: { getMigrations: async () => migrations } });
  expect((await all.migrateToLatest()).error).toBeUndefined();
  await logged.destroy();
  const added = told.filter((text) => /alter table .* add column/is.test(text));
  expect(added.length).toBeGreaterThan(20);
  expect(added.filter((text) => /\bdefault\b[^,]*\(/is.test(text))).toEqual([]);
});

/** Columns of a table in their order, as the catalogue has them. */
const columnsOf = async (store: Kysely<Tables>, table: string) =>
  (
    await sql`
      select a.attname, a.atttypid::regtype::text as type, a.attnotnull, pg_get_expr(d.adbin, d.adrelid) as given
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum
    `.execute(store)
  ).rows;

it('makes of a store whose book has its version already what it makes of a new one', async () => {
  const atOnce: Migration = {
    async up(store: Kysely<unknown>) {
      await sql`
        alter table book_columns add column version text not null default gen_random_uuid()::text
      `.execute(store);
    },
  };
  const earlier = async () => ({ ...migrations, '0027-packings': atOnce });
  await new Migrator({ db, provider: { getMigrations: earlier } }).migrateTo('0027-packings');
  expect((await migrator.migrateToLatest()).error).toBeUndefined();

  const fresh = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const all = new Migrator({ db: fresh, provider: { getMigrations: async () => migrations } });
  await all.migrateTo('0027-no-portal-statistics');
  await sql`insert into book_columns values ('1', 'kind', 1, decode('00', 'hex'))`.execute(fresh);
  expect((await all.migrateToLatest()).error).toBeUndefined();
  expect(await columnsOf(fresh, 'book_columns')).toEqual(await columnsOf(db, 'book_columns'));
  expect((await sql`select from book_columns`.execute(fresh)).rows).toEqual([]);
  const given = (await columnsOf(fresh, 'book_columns')).at(-1);
  expect(given).toMatchObject({ attname: 'version', attnotnull: true });
  await fresh.destroy();
});
