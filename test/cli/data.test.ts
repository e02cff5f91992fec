import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { eraseEnded } from '../../src/jobs/erase-ended.ts';
import { beginErasing } from '../../src/store/erase-portal.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { findEnd } from '../../src/store/portal-ends.ts';
import { readRows } from '../../src/store/portal-rows.ts';
import { portalTables } from '../../src/store/portal-tables.ts';
import { startPostgres, type TestPostgres } from '../store/start-postgres.ts';
import { fill } from '../store/tenants.ts';

const now = Date.UTC(2026, 10, 22, 12);
const printed: string[] = [];
let home: string;
let server: TestPostgres;
let databaseUrl: string;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  databaseUrl = await server.newDatabase();
  home = await mkdtemp(join(tmpdir(), 'warmline-data-'));
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(home, { recursive: true, force: true });
});

const run = (...argv: string[]) =>
  buildProgram({
    readConfig: () => readConfig({ WARMLINE_HOME: home, DATABASE_URL: databaseUrl }),
    now: () => now,
    signal: new AbortController().signal,
  }).run(argv);

async function inStore<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const db = await openStore({ databaseUrl });
  try {
    return await work(db);
  } finally {
    await closeStore(db);
  }
}

const fillBoth = () =>
  inStore(async (db) => {
    await fill(db, '7', 'of A');
    await fill(db, '8', 'of B');
  });

async function rowsOf(db: Db, portalId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await portalTables(db)) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where portal_id = ${portalId}
    `.execute(db);
    counts[table] = rows[0]!.count;
  }
  return counts;
}

const linesOf = async (folder: string, table: string) =>
  (await readFile(join(folder, `${table}.jsonl`), 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);

it('writes every row of a portal into readable files, none of another portal and nothing secret', async () => {
  await fillBoth();
  const held = await inStore((db) => rowsOf(db, '7'));
  const folder = join(home, 'out');
  expect(await run('data', '7', '--out', folder)).toBe(0);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    tables: Record<string, number>;
    total: number;
  };
  expect(manifest.tables).toEqual(held);
  const files = await readdir(folder);
  expect(files.sort()).toEqual(
    [...Object.keys(held).map((table) => `${table}.jsonl`), 'manifest.json'].sort(),
  );
  let total = 0;
  for (const [table, count] of Object.entries(held)) {
    const rows = await linesOf(folder, table);
    expect(rows.length, table).toBe(count);
    expect(rows.every((row) => row['portal_id'] === '7')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('of B');
    total += count;
  }
  expect(manifest.total).toBe(total);
  expect((await linesOf(folder, 'portal_tokens'))[0]).not.toHaveProperty('sealed');
  expect((await linesOf(folder, 'portals'))[0]).not.toHaveProperty('erasure_keys');
  expect((await linesOf(folder, 'assessment_inputs'))[0]).toMatchObject({ inputs: 'of A' });
  const [activity] = await linesOf(folder, 'activities');
  expect(activity).toMatchObject({ at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  expect((await stat(join(folder, 'customers.jsonl'))).mode & 0o077).toBe(0);
  // Who exported is in the audit; into the same folder nothing is written over it.
  await expect(run('data', '7', '--out', folder)).rejects.toThrow(/not empty/);
  printed.length = 0;
  await run('audit', '7', '--since', '2026-11-22');
  expect(printed).toEqual([expect.stringContaining('admin  data_exported')]);
});

it('writes what is held of one person, and knows of each table which rows that is', async () => {
  await fillBoth();
  const folder = join(home, 'out');
  await run('data', '7', '--person', 'old', '--out', folder);
  const customers = await linesOf(folder, 'customers');
  expect(customers.map(({ kind, id }) => [kind, id])).toEqual([['contact', '1']]);
  for (const table of ['activities', 'assessments', 'open_asks', 'overrides', 'writebacks'])
    expect((await linesOf(folder, table)).length, table).toBeGreaterThan(0);
  expect(await linesOf(folder, 'portals')).toEqual([]);
  await inStore(async (db) => {
    for (const table of await portalTables(db)) {
      const of = readRows(db, '7', table, { people: ['1'], after: null, limit: 9 });
      await expect(of, table).resolves.toBeDefined();
    }
  });
});

it('reads all rows of a table however many, by its key', async () => {
  await inStore(async (db) => {
    await fill(db, '7', 'of A');
    await sql`
      insert into assessment_history (portal_id, kind, id, at, level)
      select '7', 'contact', n::text, n, 'steady' from generate_series(1, 1234) n
    `.execute(db);
  });
  const folder = join(home, 'out');
  await run('data', '7', '--out', folder);
  const rows = await linesOf(folder, 'assessment_history');
  expect(new Set(rows.map(({ id, at }) => `${id} ${at}`)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThanOrEqual(1234);
});

it('erases a person or a portal when told so twice, and says what became of it', async () => {
  await fillBoth();
  await inStore((db) => sql`delete from portal_ends`.execute(db));
  await expect(run('erase', '7', '--person', '1')).rejects.toThrow(/Nothing was erased/);
  await expect(run('erase', '99', '--yes')).rejects.toThrow(/Nothing of portal 99/);
  await expect(run('erase', 'acme', '--yes')).rejects.toThrow(/named by its number/);
  expect(await run('erase', '7', '--person', '1', '--yes')).toBe(0);
  await run('erase', '7', '--yes');
  await inStore(async (db) => {
    expect((await rowsOf(db, '7'))['customers']).toBe(2);
    expect(await findEnd(db, '7')).toMatchObject({ endedAt: now });
    expect(await findEnd(db, '8')).toBeNull();
    expect((await rowsOf(db, '8'))['customers']).toBe(3);
  });
  printed.length = 0;
  await run('audit', '7', '--since', '2026-11-22', '--json');
  expect(printed.map((line) => (JSON.parse(line) as { what: string }).what)).toEqual([
    'person_erased',
    'uninstalled',
  ]);
});

it('makes a restored backup forget who and what was erased since, and leaves the others alone', async () => {
  await fillBoth();
  await inStore(async (db) => {
    await erasePerson({ db, portalId: '7', contactId: '1', now });
    await beginErasing(db, '8');
    await eraseEnded({ db, portalId: '8', now });
  });
  await run('erasures', 'list');
  const list = printed.join('');
  expect(list).not.toMatch(/of B|contact:/);
  const file = join(home, 'erasures.jsonl');
  await writeFile(file, list);

  // The backup is from before: both are in it, and a third that came later.
  databaseUrl = await server.newDatabase();
  await fillBoth();
  await inStore((db) => fill(db, '9', 'of C'));
  await run('erasures', 'replay', file);
  expect(printed.at(-1)).toBe('1 people and 1 portals were erased once more.\n');
  await inStore(async (db) => {
    const left = await sql<{ id: string }>`
      select id from customers where portal_id = '7' and kind = 'contact'
    `.execute(db);
    expect(left.rows).toEqual([{ id: '2' }]);
    const b = await rowsOf(db, '8');
    expect(Object.entries(b).filter(([, rows]) => rows > 0)).toEqual([['audit', 1]]);
    expect((await rowsOf(db, '9'))['customers']).toBe(3);
  });
  await run('erasures', 'replay', file);
  expect(printed.at(-1)).toBe('0 people and 0 portals were erased once more.\n');
  await writeFile(file, '{"portalId":"7"}\n');
  await expect(run('erasures', 'replay', file)).rejects.toThrow(/Line 1 .* nothing was erased/);
});
