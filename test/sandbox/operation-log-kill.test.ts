import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import { someContacts } from './some-contacts.ts';

const roundOf = (text: string | undefined): number => Number(text?.replace('Round ', ''));

test('after kill -9 in the midst of writes, every write that was answered is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const journalPath = join(folder, 'journal.ndjson');
  const victim = spawn(
    process.execPath,
    [fileURLToPath(new URL('./operation-log-victim.ts', import.meta.url)), journalPath],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const [line] = (await once(victim.stdout, 'data')) as [Buffer];
  const [url, token] = line.toString().trim().split(' ');
  const answered = new Map<string, string>();
  const write = async (id: string): Promise<void> => {
    for (let round = 1; ; round += 1) {
      const response = await fetch(`${url}/crm/objects/2026-09/contacts/${id}`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ properties: { lastname: `Round ${round}` } }),
      });
      expect(response.status).toBe(200);
      answered.set(id, `Round ${round}`);
      if (answered.size === 8 && round === 20) victim.kill('SIGKILL');
    }
  };
  const writers = Array.from({ length: 8 }, (_, at) => write(String(at + 1)));
  const ends = await Promise.allSettled(writers);
  // Each writer ended because the server was gone, not because an answer was wrong.
  for (const end of ends)
    expect(String(end.status === 'rejected' && end.reason)).toMatch(/fetch failed|terminated/);
  const seed = {
    portalId: 7,
    timeZone: 'UTC',
    currency: 'EUR',
    owners: [],
    records: someContacts(50),
  };
  const sandbox = await startSandbox({ seed, journalPath });
  onTestFinished(() => sandbox.stop());
  for (const [id, last] of answered) {
    const kept = roundOf(sandbox.state.record('contacts', id)?.properties['lastname']);
    // A write may have been done while its answer was lost, but never the other way round.
    expect([roundOf(last), roundOf(last) + 1]).toContain(kept);
  }
});
