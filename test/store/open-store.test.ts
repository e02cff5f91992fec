import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { latestModel, saveModel } from '../../src/store/models.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { model } from './sample-records.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warmline-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('refuses a folder that is in use, in one sentence with the pid, and gives it back when closed', async () => {
  const dataDir = join(folder, 'data');
  const db = await openStore({ dataDir });
  await expect(openStore({ dataDir })).rejects.toThrow(
    `Warmline is already running on ${dataDir} (pid ${process.pid}). Stop it first, or give this one a folder of its own.`,
  );
  await saveModel(db, 'p', model('v1'));
  await closeStore(db);
  await closeStore(db);
  expect(existsSync(`${dataDir}.lock`)).toBe(false);
  const again = await openStore({ dataDir });
  expect((await latestModel(again, 'p'))?.model.version).toBe('v1');
  await closeStore(again);
});

it('takes over after kill -9, with everything that was committed', async () => {
  const dataDir = join(folder, 'data');
  const script = `
    import { openStore } from './src/store/open-store.ts';
    import { saveModel } from './src/store/models.ts';
    const db = await openStore({ dataDir: ${JSON.stringify(dataDir)} });
    await saveModel(db, 'p', ${JSON.stringify(model('before the kill'))});
    process.kill(process.pid, 'SIGKILL');
  `;
  const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  expect([killed.signal, killed.stderr]).toEqual(['SIGKILL', '']);
  expect(existsSync(`${dataDir}.lock`)).toBe(true);
  const db = await openStore({ dataDir });
  expect((await latestModel(db, 'p'))?.model.version).toBe('before the kill');
  await closeStore(db);
});

it.each([
  ['another process under a pid used again', `${process.ppid} 1`],
  ['a crash while the lock was written', ''],
  ['garbage', 'not a pid'],
])('takes over a lock left by %s', async (_what, text) => {
  const dataDir = join(folder, 'data');
  await writeFile(`${dataDir}.lock`, text);
  const db = await openStore({ dataDir });
  await closeStore(db);
  expect(existsSync(`${dataDir}.lock`)).toBe(false);
});

it('says where it looked when the server cannot be reached, and never the password', async () => {
  const failure = await openStore({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/none' }).catch(
    (error: Error) => error,
  );
  expect(String(failure)).toContain(
    "Postgres at 127.0.0.1:1 can't be used (ECONNREFUSED). Check DATABASE_URL",
  );
  expect(String(failure)).not.toContain('secret');
});
