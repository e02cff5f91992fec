import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Action, Assessment } from '../../src/action/assessment.ts';
import { Unavailable } from '../../src/crm/errors.ts';
import { actOnAssessment } from '../../src/jobs/act.ts';
import { assessNow } from '../../src/jobs/assess-one.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { undoTask } from '../../src/jobs/undo-task.ts';
import { latestActions } from '../../src/store/actions-taken.ts';
import { listAssessments } from '../../src/store/assessments.ts';
import { listAudit } from '../../src/store/audit.ts';
import { closeStore, type Db, openStore } from '../../src/store/open-store.ts';
import { listTasksMade } from '../../src/store/tasks-made.ts';
import { asPortal, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
let portals = 0;
let id = '';
let assessment: Assessment & { action: Action };

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  portal = await startPortal(smallSeed({ contacts: 6, companies: 2, emails: 40 }));
});
afterAll(async () => {
  await portal.stop();
  await closeStore(db);
});
beforeEach(async () => {
  id = `taken-back-${(portals += 1)}`;
  await runOnce({ db, crm: asPortal(portal.crm, id), now: () => noon });
  const found = (await listAssessments(db, id, { limit: 99, offset: 0 })).find(
    (one) => one.assessment.action,
  );
  assessment = found!.assessment as typeof assessment;
});

const asked = (key: string) => ({
  db,
  crm: portal.crm,
  portalId: id,
  customer: assessment.customer,
  key,
  now: () => noon + 1,
  who: 'user:77',
});
const make = () =>
  actOnAssessment({ ...asked('the-press'), actionId: assessment.action.id, now: () => noon });
const suggested = async () =>
  (await assessNow({ db, portalId: id, customer: assessment.customer, now: noon + 1 }))!.assessment
    .action?.id;
const statusOf = async (task: string) =>
  (await portal.crm.read('tasks', [task], ['hs_task_status'])).records[0]?.properties[
    'hs_task_status'
  ];
const undoings = async () =>
  (await listAudit(db, id, { since: 0, after: null, limit: 99 })).filter(
    ({ what }) => what === 'action_undone',
  );

it('archives the task, brings the suggestion back and notes it once', async () => {
  const task = await make();
  expect(await suggested()).not.toBe(assessment.action.id);
  expect(await undoTask(asked('the-press'))).toBe('undone');
  expect(await undoTask(asked('the-press'))).toBe('undone');
  expect(await statusOf(task)).toBeUndefined();
  expect(await suggested()).toBe(assessment.action.id);
  expect(await latestActions(db, id, [assessment.customer])).toEqual([]);
  const { kind, id: number } = assessment.customer;
  const about = `${kind}:${number} ${assessment.action.id}`;
  expect(await undoings()).toEqual([
    expect.objectContaining({ who: 'user:77', about, at: noon + 1 }),
  ]);
  expect(await listTasksMade(db, id, assessment.customer)).toMatchObject([
    { key: 'the-press', taskId: task, at: noon, undoneAt: noon + 1 },
  ]);
  // The host repeats a press whose answer was lost: no second task comes of it.
  expect(await make()).toBe(task);
  expect(await statusOf(task)).toBeUndefined();
});

it('leaves a task that somebody completed', async () => {
  const task = await make();
  await portal.crm.update('tasks', [{ id: task, properties: { hs_task_status: 'COMPLETED' } }]);
  expect(await undoTask(asked('the-press'))).toBe('completed');
  expect(await statusOf(task)).toBe('COMPLETED');
  expect(await suggested()).not.toBe(assessment.action.id);
  expect(await undoings()).toEqual([]);
});

it('takes back one that somebody has deleted, and ends what broke off halfway', async () => {
  const task = await make();
  const dying = {
    ...portal.crm,
    archive: async () => Promise.reject(new Unavailable('gone', { maybeDone: true })),
  };
  await expect(undoTask({ ...asked('the-press'), crm: dying })).rejects.toThrow('gone');
  expect(await undoings()).toEqual([]);
  await portal.crm.archive('tasks', task);
  await portal.crm.archive('tasks', task);
  expect(await undoTask(asked('the-press'))).toBe('undone');
  expect(await suggested()).toBe(assessment.action.id);
});

it('knows no task of another customer, or of no press', async () => {
  await make();
  const customer = { kind: 'contact', id: 'somebody-else' } as const;
  expect(await undoTask({ ...asked('the-press'), customer })).toBe('unknown');
  expect(await undoTask(asked('no-press-of-ours'))).toBe('unknown');
});
