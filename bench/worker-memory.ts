/**
 * The memory of a worker during a first load, as fast as it goes: started as Warmline starts itself, and for comparison with
 * V8's own habits. The portal and Postgres are processes of their own.
 *
 *   node bench/worker-memory.ts [contacts] [activities]
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { startPostgres } from '../test/store/start-postgres.ts';
import { largePortal } from './large-portal.ts';

const [contacts = 10_000, activities = 100_000] = process.argv.slice(2).map(Number);
const limitMb = 400;
const child = fileURLToPath(new URL('worker-memory-child.ts', import.meta.url));
const sparing = new URL('../src/spare-memory.mjs', import.meta.url).href;

type Worked = { read: number; written: number; memoryMb: number; cpuSeconds: number };
const server = await startPostgres();

async function load(flags: readonly string[]): Promise<Worked> {
  const wide = { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000 };
  // A portal of its own, since the one before has our properties.
  const seed = largePortal(contacts, activities, Date.now());
  const sandbox = await startSandbox({ seed, strict: wide });
  const { url, accessToken } = sandbox;
  const args = [...flags, child, url, accessToken, await server.newDatabase()];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  await sandbox.stop();
  return JSON.parse(stdout) as Worked;
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const line = ({ read, written, memoryMb, cpuSeconds }: Worked, how: string) =>
  `${how}: ${number.format(read)} records read, ${number.format(written)} written, at most ${number.format(memoryMb)} MB, computed for ${number.format(cpuSeconds)} s`;

const spared = await load(['--import', sparing]);
const missed = spared.memoryMb > limitMb;
if (missed) process.exitCode = 1;
console.log(`${line(spared, 'as started')} (limit ${limitMb} MB)${missed ? '  MISSED' : ''}`);
console.log(line(await load([]), "with V8's own habits"));
await server.stop();
