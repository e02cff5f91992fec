import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WrongReason } from '../../src/action/assessment.ts';
import { backtestPortal } from '../../src/jobs/backtest-portal.ts';
import { fitBook } from '../../src/jobs/fit-book.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveOverride, undoOverride } from '../../src/store/overrides.ts';
import { markSynced, savePortal, saveSettings } from '../../src/store/portals.ts';
import type { CustomerKind } from '../../src/timeline/records.ts';
import { company, contact, day, email, override } from '../store/sample-records.ts';

const now = Date.UTC(2026, 5, 10, 12);
const portalId = '1';
const ago = (days: number) => now - days * day;
const ids = Array.from({ length: 20 }, (_, index) => String(index + 1));
const companyIds = (id: string) => (id === '5' ? ['90'] : []);

let db: Db;
/** In touch every ten days; every fifth stopped 130 days ago. The fifth is the one person of a company. */
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  for (const portal of [portalId, 'other']) {
    await savePortal(db, portal, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    await saveSettings(db, portal, { lostAfterDays: 90 });
  }
  const people = ids.map((id) => contact(id, { companyIds: companyIds(id) }));
  await saveCustomers(
    db,
    portalId,
    1,
    [...people, company('90')].map((customer) => ({ customer, hash: 'h' })),
  );
  const mails = ids.flatMap((id) => {
    const until = Number(id) % 5 === 0 ? 130 : 0;
    return Array.from({ length: Math.floor((400 - until) / 10) + 1 }, (_, index) =>
      email(`${id}-${index}`, [id], { at: ago(400 - 10 * index), companyIds: companyIds(id) }),
    );
  });
  await saveActivities(
    db,
    portalId,
    1,
    mails.map((activity) => ({ activity, hash: 'h' })),
  );
  await markSynced(db, portalId, now);
});
afterAll(() => closeStore(db));

/** What the backtest counts in its latest month, and what the fit may learn from in its latest window. */
async function past() {
  const { backtest } = await backtestPortal({ db, portalId, now, months: 1, capacity: 4 });
  const { counted, left, contested, contestedLost, spoken } = backtest.months[0]!;
  const { customers, left: learned } = (await fitBook({ db, portalId, now })).model.learning!
    .latest!;
  return {
    backtest: { counted, left, contested, contestedLost, spoken },
    learned: { customers, left: learned },
  };
}

async function contest(
  reason: WrongReason,
  { kind = 'contact', id = '10', at = ago(60), portal = portalId } = {},
) {
  const about = { kind: kind as CustomerKind, id };
  const said = override(`${reason}-${id}`, { reason, at, until: at + 30 * day });
  await saveOverride(db, portal, about, said);
  return () => undoOverride(db, portal, about, said.id, now);
}

// The company stands for its person in the backtest; the fit sees both.
const recorded = {
  backtest: { counted: 20, left: 4, contested: 0, contestedLost: 0, spoken: 0 },
  learned: { customers: 21, left: 5 },
};
const leftOut = {
  backtest: { counted: 19, left: 3, contested: 1, contestedLost: 1, spoken: 0 },
  learned: { customers: 20, left: 4 },
};
const stayed = {
  backtest: { counted: 20, left: 3, contested: 0, contestedLost: 0, spoken: 1 },
  learned: { customers: 21, left: 4 },
};

it.each([
  ['on_hold', leftOut],
  ['not_customer', leftOut],
  ['spoke_by_phone', stayed],
  ['solved', recorded],
] as const)(
  '%s: a contested customer no longer counts as a loss, and one that was taken back does again',
  async (reason, expected) => {
    expect(await past()).toEqual(recorded);
    const undo = await contest(reason);
    expect(await past()).toEqual(expected);
    await undo();
    expect(await past()).toEqual(recorded);
  },
  60_000,
);

it("to have spoken with one of its people is to have spoken with the company; a person's pause is not its own", async () => {
  const undoCall = await contest('spoke_by_phone', { id: '5' });
  const both = { ...stayed, learned: { customers: 21, left: 3 } };
  expect(await past()).toEqual(both);
  await undoCall();
  const undoPause = await contest('seasonal', { id: '5' });
  expect(await past()).toEqual({ ...recorded, learned: leftOut.learned });
  await undoPause();
  const undoFirm = await contest('seasonal', { kind: 'company', id: '90' });
  expect(await past()).toEqual(leftOut);
  await undoFirm();
}, 60_000);

it('what is said in another portal is said of another customer', async () => {
  await contest('on_hold', { portal: 'other' });
  expect(await past()).toEqual(recorded);
}, 60_000);
