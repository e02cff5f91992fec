import type { AssessInput } from '../src/assess.ts';
import { connectCrm } from '../src/crm/connect.ts';
import { assessPortal } from '../src/jobs/assess-portal.ts';
import { loadInputs } from '../src/jobs/load-inputs.ts';
import { syncPortal } from '../src/jobs/sync-portal.ts';
import { demoPortal } from '../src/sandbox/demo/demo-portal.ts';
import { startSandbox } from '../src/sandbox/start-sandbox.ts';
import { listCustomers } from '../src/store/customers.ts';
import type { Db } from '../src/store/open-store.ts';

const wide = { calls: 1_000_000, windowMs: 1_000 };

/** Reads the demo portal as it stands at `now` into a store and assesses it; gives its id and everyone's records. */
export async function demoInputs(
  db: Db,
  now: number,
): Promise<{ portalId: string; inputs: AssessInput[] }> {
  const sandbox = await startSandbox({
    seed: demoPortal({ seed: 1, now }),
    clock: () => now,
    strict: { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs: 0 },
  });
  try {
    const crm = connectCrm({
      baseUrl: sandbox.url,
      accessToken: sandbox.accessToken,
      limits: { general: wide, search: wide },
    });
    const { portalId } = await syncPortal({ db, crm, now: () => now });
    await assessPortal({ db, portalId, now, scope: 'dirty' });
    const everyone = { afterId: null, limit: 100_000 };
    const loaded = await loadInputs(db, portalId, [
      ...(await listCustomers(db, portalId, 'contact', everyone)),
      ...(await listCustomers(db, portalId, 'company', everyone)),
    ]);
    return { portalId, inputs: loaded.map(({ input }) => input) };
  } finally {
    await sandbox.stop();
  }
}
