import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { changeSettings } from '../../src/jobs/change-settings.ts';
import { fitBook } from '../../src/jobs/fit-book.ts';
import { assessmentName, replayAssessment } from '../../src/jobs/replay-assessment.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { getHistory } from '../../src/store/assessment-history.ts';
import { findAssessments, listAssessments } from '../../src/store/assessments.ts';
import { findModel, latestModel, saveModel } from '../../src/store/models.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveSettings } from '../../src/store/portals.ts';
import type { CustomerRef } from '../../src/timeline/records.ts';
import { day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(() => portal.stop());

const someone: CustomerRef = { kind: 'contact', id: '5' };
const replay = (customer: CustomerRef, at: number | null = null) =>
  replayAssessment(db, portal.portalId, { customer, at });
const stored = async (customer: CustomerRef) =>
  (await findAssessments(db, portal.portalId, [customer]))[0]?.assessment;
const allOf = () => listAssessments(db, portal.portalId, { limit: 99, offset: 0 });

it('every assessment can be made again to the digit', async () => {
  portal = await startPortal(smallSeed());
  await runOnce({ db, crm: portal.crm, now: portal.now });
  const all = await allOf();
  expect(all).toHaveLength(35);
  for (const { assessment, inputsHash } of all) {
    const again = await replay(assessment.customer, assessment.assessedAt);
    expect(again).toMatchObject({ matches: true, differing: [], otherProgram: false, inputsHash });
    expect(again).toHaveProperty('assessment', assessment);
  }
  const name = assessmentName(all[0]!.assessment);
  expect(name).toMatch(/^(contact|company):\d+@2026-06-17T12:00:00.000Z$/);
});

it('an old assessment is made again though records, settings, overrides and model have changed since', async () => {
  portal = await startPortal(smallSeed());
  const { portalId, crm } = portal;
  await runOnce({ db, crm, now: portal.now });
  const before = await stored(someone);
  const model = await latestModel(db, portalId);

  await crm.create(
    'calls',
    { hs_timestamp: new Date(noon).toISOString(), hs_call_title: 'Just now' },
    [{ type: 'contacts', id: someone.id }],
  );
  await changeSettings({
    db,
    portalId,
    now: noon + day,
    changes: { weights: { 'unanswered-request': 0.5 }, levels: { watch: 5, elevated: 6, high: 7 } },
  });
  await fitBook({ db, portalId, now: noon + 40 * day });
  await runOnce({ db, crm, now: () => noon + 40 * day });
  const after = await stored(someone);
  expect(after?.risk).not.toBe(before?.risk);
  expect((await latestModel(db, portalId))?.id).not.toBe(model?.id);
  expect(await findModel(db, portalId, model?.id ?? '')).toEqual(model?.model);

  const again = await replay(someone, noon);
  expect(again).toMatchObject({ status: 'replayed', matches: true, modelId: model?.id });
  expect(again).toHaveProperty('assessment', before);
  expect(await replay(someone)).toMatchObject({ matches: true, assessment: after });
});

it('says that an assessment was tampered with, and where', async () => {
  portal = await startPortal(smallSeed());
  await runOnce({ db, crm: portal.crm, now: portal.now });
  await sql`
    update assessments set data = jsonb_set(data, '{risk}', '1'), digest = 'other'
    where portal_id = ${portal.portalId} and id = '5' and kind = 'contact'
  `.execute(db);
  expect(await replay(someone)).toMatchObject({ matches: false, differing: ['risk'] });
  await sql`update models set data = jsonb_set(data, '{baseLogOdds}', '3') where portal_id = ${portal.portalId}`.execute(
    db,
  );
  expect(await replay({ kind: 'contact', id: '6' })).toMatchObject({
    matches: false,
    otherProgram: false,
  });
});

it('says why an assessment can not be made again', async () => {
  portal = await startPortal(smallSeed());
  const { portalId } = portal;
  expect(await replay(someone)).toMatchObject({ reason: expect.stringContaining('No assessment') });
  await runOnce({ db, crm: portal.crm, now: portal.now });
  expect(await replay(someone, noon - 1)).toMatchObject({ status: 'gone' });
  await saveSettings(db, portalId, { replayDays: 3 });
  await portal.crm.create(
    'calls',
    { hs_timestamp: new Date(noon).toISOString(), hs_call_title: 'Just now' },
    [{ type: 'contacts', id: someone.id }],
  );
  await runOnce({ db, crm: portal.crm, now: () => noon + 5 * day });
  expect(await replay(someone, noon)).toMatchObject({
    status: 'gone',
    reason: expect.stringContaining('no longer kept'),
  });
  expect(await replay(someone)).toMatchObject({ matches: true });
});

it('a card opened before the first fit is judged by a model that is kept as well', async () => {
  portal = await startPortal(smallSeed());
  const { portalId } = portal;
  await runOnce({ db, crm: portal.crm, now: portal.now });
  await sql`delete from models where portal_id = ${portalId}`.execute(db);
  const made = await assessOne({ db, portalId, customer: someone, now: noon + 1 });
  expect(made?.modelVersion).toMatch(/^prior/);
  expect(await replay(someone)).toMatchObject({ matches: true, assessment: made });
});

it('another program or a new model is a reason to assess everyone, and nothing else is', async () => {
  portal = await startPortal(smallSeed());
  const { portalId, crm } = portal;
  const run = async () =>
    (await assessPortal({ db, portalId, now: noon + 1, scope: 'dirty' })).assessed;
  await runOnce({ db, crm, now: portal.now });
  expect(await run()).toBe(0);
  const model = await latestModel(db, portalId);
  await saveModel(db, portalId, { ...model!, program: 'an older one' });
  await sql`update assessments set program = 'an older one' where portal_id = ${portalId}`.execute(
    db,
  );
  await sql`update portals set assessed_by = 'an older one' where portal_id = ${portalId}`.execute(
    db,
  );
  expect(await run()).toBe(35);
  expect(await run()).toBe(0);
  expect(await getHistory(db, portalId, someone, { from: 0, limit: 9 })).toHaveLength(1);
});
