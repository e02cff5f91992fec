import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findConnection, saveInstalled } from '../../src/store/tokens.ts';

const now = Date.UTC(2026, 10, 22, 12);
const printed: string[] = [];
let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'warmline-keys-'));
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(home, { recursive: true, force: true });
});

const run = (argv: string[], env: NodeJS.ProcessEnv = {}) =>
  buildProgram({
    readConfig: () => readConfig({ WARMLINE_HOME: home, ...env }),
    now: () => now,
    signal: new AbortController().signal,
  }).run(argv);
const app = (keys: string) => ({
  HUBSPOT_CLIENT_ID: 'id',
  HUBSPOT_CLIENT_SECRET: 'hush',
  PUBLIC_URL: 'https://elsewhere.example',
  // Nothing listens there: what is tried fails at once, without leaving this machine.
  HUBSPOT_API_URL: 'http://127.0.0.1:9',
  WARMLINE_TOKEN_KEYS: keys,
});

const open = () => openStore({ dataDir: join(home, 'data') });

it('a new key can be put in front of the older ones; rotation and doctor say where tokens stand', async () => {
  await run(['keys', 'new']);
  await run(['keys', 'new']);
  const [fresh, other] = printed.map((line) => line.trim());
  expect(fresh).not.toBe(other);
  const old = `old:${Buffer.alloc(32, 1).toString('base64')}`;
  const both = `${fresh},${old}`;
  const keys = readConfig(app(both)).oauth!.tokenKeys;

  let db = await open();
  const given = { accessToken: 'the-access', refreshToken: 'the-refresh', expiresAt: now + 9e6 };
  for (const portalId of ['1', '2'])
    await saveInstalled(db, portalId, { ...given, userId: null, scopes: [], at: now }, [keys[1]!]);
  await closeStore(db);

  expect(await run(['doctor'], app(both))).toBe(1);
  const said = printed.join('');
  expect(said).toContain(
    'HubSpot will refuse to come back to https://elsewhere.example/oauth/callback',
  );
  expect(said).toContain(`2 portals are sealed with an older key: "warmline keys rotate"`);
  expect(said).toMatch(/FAIL {2}Portal 1: .*reach/);

  expect(await run(['keys', 'rotate'], app(both))).toBe(0);
  expect(printed.join('')).toContain('2 of 2 portals');
  expect(printed.at(-1)).toBe('2 portals are sealed with key "2026-11-22" now.\n');
  db = await open();
  expect(await findConnection(db, '2', [keys[0]])).toMatchObject({ accessToken: 'the-access' });
  await closeStore(db);

  printed.length = 0;
  expect(await run(['doctor'], app(old))).toBe(1);
  expect(printed.join('')).toContain(
    'tokens of 2 portals are sealed with "2026-11-22", missing in WARMLINE_TOKEN_KEYS',
  );
  expect(await run(['keys', 'rotate'], app(old))).toBe(1);
  expect(printed.join('')).not.toMatch(/the-access|the-refresh|hush/);
});

it('commands for one portal, and keys without an app, say what to set', async () => {
  await expect(run(['keys', 'rotate'])).rejects.toThrow('There are no keys to rotate');
  const key = `1:${Buffer.alloc(32, 1).toString('base64')}`;
  await expect(run(['sync'], app(key))).rejects.toThrow('No portal has installed Warmline yet');
});
