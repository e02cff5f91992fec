import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actOnAssessment } from '../../src/jobs/act.ts';
import { changeSettings } from '../../src/jobs/change-settings.ts';
import { keepFeedback } from '../../src/jobs/keep-feedback.ts';
import { keepSettings } from '../../src/jobs/keep-settings.ts';
import { rotateKeys } from '../../src/jobs/rotate-keys.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { undoFeedback } from '../../src/jobs/undo-feedback.ts';
import { undoSettings } from '../../src/jobs/undo-settings.ts';
import { whoActs } from '../../src/jobs/who-acts.ts';
import { listAssessments } from '../../src/store/assessments.ts';
import { listAudit } from '../../src/store/audit.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { type TokenKeys } from '../../src/store/seal-tokens.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { asPortal, day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
let portals = 0;
let id = '';

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  portal = await startPortal(smallSeed({ contacts: 6, companies: 2, emails: 40 }));
});
afterAll(async () => {
  await portal.stop();
  await closeStore(db);
});
beforeEach(async () => {
  id = `audited-${(portals += 1)}`;
  await runOnce({ db, crm: asPortal(portal.crm, id), now: () => noon });
});

const customer = { kind: 'contact', id: '1' } as const;
const who = whoActs('77');

async function audit() {
  const all = await listAudit(db, id, { since: 0, after: null, limit: 99 });
  return all.map(({ mark: _mark, ...entry }) => entry);
}

it('says what was said of a risk and taken back, by number, once, and not a word of it', async () => {
  const override = {
    id: 'k',
    kind: 'wrong' as const,
    reason: 'other' as const,
    note: 'she is on leave',
    record: null,
    by: 'rep@x.example',
    at: noon,
    until: noon + day,
  };
  await keepFeedback(db, id, customer, override, who);
  await keepFeedback(db, id, customer, override, who);
  expect(await undoFeedback(db, id, customer, { id: 'other', at: noon + 1, who })).toBe(false);
  expect(await undoFeedback(db, id, customer, { id: 'k', at: noon + 1, who })).toBe(true);
  expect(await audit()).toEqual([
    { at: noon, who: 'user:77', what: 'override_said', about: 'contact:1' },
    { at: noon + 1, who: 'user:77', what: 'override_undone', about: 'contact:1' },
  ]);
});

it('says which settings were changed and taken back, by whom, and not to what', async () => {
  const changes = { actFrom: 40, ignoredSenders: ['somebody@x.example'] };
  const saved = { db, portalId: id, now: noon, changes, key: 's', by: 'rep@x.example', who };
  await keepSettings(saved);
  await keepSettings(saved);
  await undoSettings(db, id, 's', noon + 1, who);
  await changeSettings({ db, portalId: id, now: noon + 2, changes: { actFrom: 50 } });
  const told = (await audit()).map((entry) => [entry.at - noon, entry.who, entry.about]);
  expect(told).toEqual([
    [0, 'user:77', 'actFrom'],
    [0, 'user:77', 'ignoredSenders'],
    [1, 'user:77', 'actFrom'],
    [1, 'user:77', 'ignoredSenders'],
    [2, 'admin', 'actFrom'],
  ]);
  expect(JSON.stringify(await audit())).not.toMatch(/x\.example/);
});

it('says which action was taken, once a press', async () => {
  const all = await listAssessments(db, id, { limit: 99, offset: 0 });
  const { assessment } = all.find((one) => one.assessment.action !== null)!;
  const press = {
    db,
    crm: portal.crm,
    portalId: id,
    key: 'press',
    customer: assessment.customer,
    actionId: assessment.action!.id,
    now: () => noon,
    who,
  };
  await actOnAssessment(press);
  await actOnAssessment(press);
  const { kind, id: number } = assessment.customer;
  expect(await audit()).toEqual([
    {
      at: noon,
      who: 'user:77',
      what: 'action_taken',
      about: `${kind}:${number} ${assessment.action!.id}`,
    },
  ]);
});

it('says whose tokens were sealed anew, and with which key', async () => {
  const old: TokenKeys = [{ id: 'old', key: Buffer.alloc(32, 1) }];
  const keys: TokenKeys = [{ id: 'new', key: Buffer.alloc(32, 2) }, ...old];
  const tokens = { accessToken: 'a', refreshToken: 'r', expiresAt: noon };
  await saveInstalled(db, id, { ...tokens, userId: null, scopes: [], at: noon }, old);
  await rotateKeys(db, keys, { now: noon });
  await rotateKeys(db, keys, { now: noon });
  expect(await audit()).toEqual([
    { at: noon, who: 'admin', what: 'keys_rotated', about: 'key:new' },
  ]);
});
