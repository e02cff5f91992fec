import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.ts';
import { connectCrm } from '../crm/connect.ts';
import type { Crm } from '../crm/crm.ts';
import type { CallLog } from '../crm/gateway.ts';
import { demoPortal } from '../sandbox/demo/demo-portal.ts';
import type { Seed } from '../sandbox/portal.ts';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import { UsageError } from './usage-error.ts';

export type OpenPortal = {
  crm: Crm;
  /** Address of the CRM's API, and the token that opens it. */
  url: string;
  accessToken: string;
  /** True: the local sandbox; false: the portal named by the environment. */
  local: boolean;
  clientSecret: string | null;
  close(): Promise<void>;
};

/** What the local portal began as. Together with the journal of later changes it is the portal. */
const origin = z.object({ kind: z.enum(['demo', 'empty']), seed: z.number(), builtAt: z.number() });
type Origin = z.infer<typeof origin>;

const portalFolder = (home: string) => join(home, 'portal');

/**
 * Connects to the portal of the environment or, without one, starts the local portal
 * (made as `make` says where there is none yet) and connects to that.
 */
export async function openPortal(
  config: Config,
  options: { make: Origin['kind']; now: () => number; port?: number; onCall?: CallLog },
): Promise<OpenPortal> {
  const { now } = options;
  const log = options.onCall && { log: options.onCall };
  if (config.oauth) {
    throw new UsageError(
      'This command works on one portal, and HUBSPOT_CLIENT_ID is for an app that many install: leave it out and give HUBSPOT_ACCESS_TOKEN, or run "warmline start".',
    );
  }
  if (config.hubspot) {
    const { apiUrl, accessToken } = config.hubspot;
    return {
      crm: connectCrm({ baseUrl: apiUrl, accessToken, ...log }),
      url: apiUrl,
      accessToken,
      local: false,
      clientSecret: config.clientSecret,
      close: async () => {},
    };
  }
  const folder = portalFolder(config.home);
  const began =
    (await readOrigin(folder)) ??
    (await beginLocalPortal(config.home, { kind: options.make, seed: 1, builtAt: now() }));
  const sandbox = await startSandbox({
    seed: seedOf(began),
    port: options.port ?? 0,
    journalPath: join(folder, 'journal.ndjson'),
    clock: runningFrom(now()),
  });
  return {
    crm: connectCrm({ baseUrl: sandbox.url, accessToken: sandbox.accessToken, ...log }),
    url: sandbox.url,
    accessToken: sandbox.accessToken,
    local: true,
    clientSecret: config.clientSecret ?? sandbox.clientSecret,
    close: () => sandbox.stop(),
  };
}

/** The portal's own clock: it agrees with the program's, and runs on where a test has that one stand still. */
function runningFrom(openedAt: number): () => number {
  const begun = performance.now();
  return () => openedAt + Math.floor(performance.now() - begun);
}

/** Notes what the local portal begins as, where there is none yet: the same origin is the same portal, to the byte. */
export async function beginLocalPortal(home: string, began: Origin): Promise<Origin> {
  const folder = portalFolder(home);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'portal.json'), `${JSON.stringify(began)}\n`);
  return began;
}

/** Removes the local portal with all that was done in it. */
export async function forgetLocalPortal(home: string): Promise<void> {
  await rm(portalFolder(home), { recursive: true, force: true });
}

function seedOf(began: Origin): Seed {
  if (began.kind === 'demo') return demoPortal({ seed: began.seed, now: began.builtAt });
  return { portalId: 7_000_001, timeZone: 'UTC', currency: 'USD', owners: [], records: [] };
}

/** Null where there is no local portal yet. */
async function readOrigin(folder: string): Promise<Origin | null> {
  const path = join(folder, 'portal.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return origin.parse(JSON.parse(text));
  } catch {
    throw new UsageError(
      `${path} can't be read: run "npm start -- --fresh" to begin anew, or put the file back.`,
    );
  }
}
