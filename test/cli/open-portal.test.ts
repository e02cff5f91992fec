import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginLocalPortal, openPortal } from '../../src/cli/open-portal.ts';
import { readConfig } from '../../src/config.ts';

const startAt = Date.parse('2026-11-20T09:00:00Z');
const second = 1_000;

/** The local portal's newest records as they go over the wire, opened so long after it began. */
async function bytesOf(origin: { seed: number; builtAt: number }, laterMs: number) {
  const home = await mkdtemp(join(tmpdir(), 'warmline-portal-'));
  try {
    await beginLocalPortal(home, { kind: 'demo', ...origin });
    const config = readConfig({ WARMLINE_HOME: home });
    const now = () => origin.builtAt + laterMs;
    const portal = await openPortal(config, { make: 'empty', now });
    try {
      const pages = ['contacts', 'companies', 'tickets', 'emails'].map(async (type) => {
        const asked = {
          limit: 100,
          sorts: [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }],
        };
        const answer = await fetch(`${portal.url}/crm/objects/2026-09/${type}/search`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${portal.accessToken}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify(asked),
        });
        expect(answer.status).toBe(200);
        // Where the next page is to be had names the port.
        return (await answer.text()).replaceAll(portal.url, '');
      });
      return (await Promise.all(pages)).join('\n');
    } finally {
      await portal.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

test('a portal begun at a moment is the same to the byte whenever it is opened', async () => {
  const origin = { seed: 1, builtAt: startAt };
  const first = await bytesOf(origin, 3 * second);
  expect(first.length).toBeGreaterThan(100_000);
  expect(await bytesOf(origin, 97 * second)).toBe(first);
  expect(await bytesOf({ ...origin, seed: 2 }, 3 * second)).not.toBe(first);
  expect(await bytesOf({ ...origin, builtAt: startAt + 97 * second }, 3 * second)).not.toBe(first);
});
