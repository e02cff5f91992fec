/**
 * The reading half of a first load in a process of its own, with the database on a server as in production: prints the
 * most memory it took, in megabytes. Started by `first-load.ts`, which plays the portal.
 */
import { connectCrm } from '../src/crm/connect.ts';
import { syncPortal } from '../src/jobs/sync-portal.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';

const [baseUrl = '', accessToken = '', databaseUrl = '', mostCalls = ''] = process.argv.slice(2);
const wide = { calls: 1_000_000, windowMs: 1_000 };
const crm = connectCrm({ baseUrl, accessToken, limits: { general: wide, search: wide } });
const db = await openStore({ databaseUrl });
const shouldPause = () => crm.counts().general + crm.counts().search >= Number(mostCalls);
const report = await syncPortal({ db, crm, now: Date.now, shouldPause });
await closeStore(db);
const read = Object.values(report.types).reduce((total, type) => total + type.read, 0);
process.stdout.write(JSON.stringify({ read, memoryMb: process.resourceUsage().maxRSS / 1_024 }));
