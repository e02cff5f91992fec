import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const workerProgram = fileURLToPath(new URL('../../src/warmline.mjs', import.meta.url));

/** `warmline worker` as a process of its own, as it is started in production; only its complaints are heard. */
export function spawnWorker(
  given: {
    databaseUrl: string;
    hubspotUrl: string;
    client: { clientId: string; clientSecret: string };
    key: Buffer;
    env?: Record<string, string>;
  },
  args: readonly string[] = [workerProgram, 'worker'],
) {
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: given.databaseUrl,
      HUBSPOT_API_URL: given.hubspotUrl,
      HUBSPOT_CLIENT_ID: given.client.clientId,
      HUBSPOT_CLIENT_SECRET: given.client.clientSecret,
      WARMLINE_TOKEN_KEYS: `1:${given.key.toString('base64')}`,
      PUBLIC_URL: 'https://warmline.example',
      LOG_LEVEL: 'silent',
      ...given.env,
    },
  });
}
