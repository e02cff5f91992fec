import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { simulateTime } from '../../bench/simulated-time.ts';
import { connectCrm } from '../../src/crm/connect.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { Unavailable } from '../../src/crm/errors.ts';
import { readCard } from '../../src/jobs/read-card.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import type { CustomerRef } from '../../src/timeline/records.ts';
import { asPortal, contents, noon, recordTables, smallSeed } from './small-portal.ts';

const latencyMs = 120;
const now = () => noon;
const contact: CustomerRef = { kind: 'contact', id: '7' };
const company: CustomerRef = { kind: 'company', id: '3' };

let db: Db;
let sandbox: Sandbox;
let time: ReturnType<typeof simulateTime>;
let crm: Crm;
let portalId: string;

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(() => sandbox.stop());

/** A portal at its enforced limits, where each call takes a while. */
async function start(): Promise<void> {
  time = simulateTime(noon);
  const seed = smallSeed({ emails: 900, calls: 260, deals: 40 });
  portalId = String(seed.portalId);
  sandbox = await startSandbox({
    seed,
    clock: time.clock,
    wait: time.wait,
    faults: [{ kind: 'latency', ms: latencyMs }],
  });
  crm = connectCrm({ baseUrl: sandbox.url, ...time.connection(sandbox.accessToken) });
}

/** Reads of the portal what so many pages hold, or a few more that were under way, and stops there. */
async function readPages(pages: number): Promise<void> {
  let read = 0;
  const list: Crm['list'] = (...asked) => {
    if (pages === 0) throw new Error('nothing yet');
    read += 1;
    return crm.list(...asked);
  };
  const shouldPause = () => read >= pages;
  const reading = syncPortal({ db, crm: { ...crm, list }, now, shouldPause });
  const report = await time.until(reading.catch(() => null));
  expect(report?.paused ?? true).toBe(true);
}

/** The background wants all that the limits allow, without end. */
function flood(): AbortController {
  const stop = new AbortController();
  const lane = async () => {
    while (!stop.signal.aborted)
      await crm.list('companies', { properties: [], limit: 1 }).catch(() => stop.abort());
  };
  for (let lanes = 0; lanes < 16; lanes += 1) void lane();
  return stop;
}

const open = (customer: CustomerRef, through: Crm = crm) =>
  readCard({ db, crm: through, portalId, customer, now });

/** The card once the whole portal was read. */
async function cardAfterwards(customer: CustomerRef) {
  const whole = `${portalId}-whole`;
  await time.until(syncPortal({ db, crm: asPortal(crm, whole), now }));
  return readCard({ db, crm: null, portalId: whole, customer, now });
}

const notNow: Crm['associations'] = async () => {
  throw new Unavailable('not now', { maybeDone: false });
};

describe('a record opened during the first load', () => {
  it.each([
    ['contact', contact, 0],
    ['contact', contact, 10],
    ['contact', contact, 14],
    ['company', company, 10],
    ['company', company, 14],
  ])('%#: a %s has its right card within two seconds', async (_kind, customer, pages) => {
    await start();
    await readPages(pages);
    const flooding = flood();
    await time.until(time.sleep(13_000));
    const openedAt = time.clock();
    const card = await time.until(open(customer));
    const tookMs = time.clock() - openedAt;
    flooding.abort();
    expect(tookMs).toBeGreaterThan(latencyMs);
    expect(tookMs).toBeLessThanOrEqual(2_000);
    expect(sandbox.calls.byStatus).not.toHaveProperty('429');
    const right = await cardAfterwards(customer);
    expect(card?.assessment.inputs.activities).toBeGreaterThan(10);
    expect(card?.assessment).toEqual(right?.assessment);
  });

  it('costs no call when it is opened again, nor when it is opened twice at once', async () => {
    await start();
    await readPages(3);
    const [one, other] = await time.until(Promise.all([open(contact), open(contact)]));
    expect(one).toEqual(other);
    const calls = sandbox.calls.total;
    expect(await time.until(open(contact))).toEqual(one);
    expect(sandbox.calls.total).toBe(calls);
  });

  it('leaves the load with the very data of one where nobody opened anything', async () => {
    await start();
    await readPages(7);
    await time.until(Promise.all([open(contact), open(company)]));
    await time.until(syncPortal({ db, crm, now }));
    await cardAfterwards(contact);
    expect(await contents(db, portalId, recordTables)).toEqual(
      await contents(db, `${portalId}-whole`, recordTables),
    );
    // From now on the card comes from what is kept.
    const calls = sandbox.calls.total;
    expect(await open(contact)).not.toBeNull();
    expect(sandbox.calls.total).toBe(calls);
  });

  it('shows no half card where the CRM does not answer, and asks it again the next time', async () => {
    await start();
    await readPages(3);
    expect(await time.until(open(contact, { ...crm, associations: notNow }))).toBeNull();
    expect(await time.until(open(contact))).not.toBeNull();
    expect(await time.until(open({ kind: 'contact', id: '999999' }))).toBeNull();
  });
});
