import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { beginLocalPortal } from '../cli/open-portal.ts';
import { buildProgram } from '../cli/program.ts';
import { readConfig } from '../config.ts';
import type { SyncState } from './preview-api.ts';

export type Demo = { url: string; stop(): Promise<void> };

const pollMs = 300;

/**
 * Runs `warmline start` in this process on a new empty folder, with a clock that begins at `startAt`
 * (epoch ms) and runs on from there, and resolves once all is read, assessed and written back. The demo portal is as it was
 * at `startAt`, the same to the byte for the same seed, however long the reading takes. The folder goes when it stops.
 */
export async function startDemo(startAt: number, seed = 1): Promise<Demo> {
  const home = await mkdtemp(join(tmpdir(), 'warmline-demo-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  // Not when the program gets to it: the clock runs by then.
  await beginLocalPortal(home, { kind: 'demo', seed, builtAt: startAt });
  const begun = Date.now();
  const stopping = new AbortController();
  const program = buildProgram({
    readConfig: () =>
      readConfig({
        WARMLINE_HOME: home,
        PORT: String(port),
        WARMLINE_SYNC_MINUTES: '0',
        LOG_LEVEL: 'silent',
      }),
    now: () => startAt + Date.now() - begun,
    signal: stopping.signal,
  });
  const running = program.run(['start']);
  const stop = async () => {
    stopping.abort(new Error('stopped'));
    // Being stopped is how it ends; a failure before that is reported below.
    await running.catch(() => {});
    await rm(home, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      untilRead(url, stopping.signal),
      running.then((code) => {
        throw new Error(`The demo ended with exit code ${code} before it was ready.`);
      }),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function untilRead(url: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const state = await readState(url);
    if (state?.error) throw new Error(`The first sync failed: ${state.error}`);
    if (state?.finishedAt) return;
    await sleep(pollMs);
  }
}

/** Null while nothing listens yet. */
async function readState(url: string): Promise<SyncState | null> {
  try {
    const response = await fetch(`${url}/preview/api/sync/status`, { method: 'POST' });
    return (await response.json()) as SyncState;
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
