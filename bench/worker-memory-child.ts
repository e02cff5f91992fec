/**
 * A worker's first load in a process of its own, with the database on a server as in production: turns until the portal
 * rests, so read, learned from, judged and written back. Prints the most memory it took and what it computed for. Started by
 * `worker-memory.ts`, which plays the portal.
 */
import { connectCrm } from '../src/crm/connect.ts';
import { takeTurn } from '../src/jobs/take-turn.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { savePortal } from '../src/store/portals.ts';
import { wakePortal } from '../src/store/portal-turns.ts';
import { withinPortal } from '../src/store/within-portal.ts';

const [baseUrl = '', accessToken = '', databaseUrl = ''] = process.argv.slice(2);
const wide = { calls: 1_000_000, windowMs: 1_000 };
const crm = connectCrm({ baseUrl, accessToken, limits: { general: wide, search: wide } });
const db = await openStore({ databaseUrl });
const account = await crm.account();
const { portalId } = account;
let read = 0;
let written = 0;
await withinPortal(portalId, async () => {
  await savePortal(db, portalId, account);
  await wakePortal(db, portalId, 1);
  for (;;) {
    const feed = { kind: 'polled', everyMs: 900_000 } as const;
    const turn = await takeTurn({ db, crm, portalId, feed, now: Date.now });
    if (!turn) throw new Error('The portal has no turns.');
    if (turn.sync && !turn.sync.paused)
      read = Object.values(turn.sync.types).reduce((sum, type) => sum + type.read, 0);
    written += turn.write?.written ?? 0;
    if (turn.wakeAt > Date.now() + 1_000) break;
  }
});
await closeStore(db);
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
process.stdout.write(JSON.stringify({ read, written, memoryMb: maxRSS / 1_024, cpuSeconds }));
