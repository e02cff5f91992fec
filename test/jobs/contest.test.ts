import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { replayAssessment } from '../../src/jobs/replay-assessment.ts';
import { readCard } from '../../src/jobs/read-card.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { findAssessments, listAssessments } from '../../src/store/assessments.ts';
import { listLabels } from '../../src/store/labels.ts';
import { latestModel } from '../../src/store/models.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveOverride, undoOverride } from '../../src/store/overrides.ts';
import { override } from '../store/sample-records.ts';
import { day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(() => portal.stop());

const until = noon + 14.5 * day;
const wrong = override('o-1', {
  reason: 'seasonal',
  note: 'On Tuesday, about the new plant',
  by: 'rita@x.example',
  at: noon + 1,
  until,
});
const run = (now: number) => runOnce({ db, crm: portal.crm, now: () => now });

async function contested() {
  portal = await startPortal(smallSeed());
  const { portalId } = portal;
  await run(noon);
  const list = await listAssessments(db, portalId, {
    kind: 'contact',
    levels: ['high'],
    limit: 1,
    offset: 0,
  });
  const { assessment } = list[0]!;
  await saveOverride(db, portalId, assessment.customer, wrong);
  const of = async () =>
    (await findAssessments(db, portalId, [assessment.customer]))[0]!.assessment;
  const written = async () =>
    (await portal.crm.read('contacts', [assessment.customer.id], ['warmline_risk_level']))
      .records[0]?.properties['warmline_risk_level'];
  return { portalId, before: assessment, of, written };
}

const twoDaysOn = () => noon + 2 * day;

it('"wrong, because…" holds through nightly runs and syncs until its time, and not a night longer', async () => {
  const { before, of, written } = await contested();
  for (let night = 1; night <= 16; night += 1) {
    const now = noon + night * day;
    await run(now);
    const { level, risk, nextChange } = await of();
    const holds = now < until;
    expect([night, level]).toEqual([night, holds ? 'watch' : 'high']);
    expect(await written()).toBe(level);
    // The number is not talked down, and the list knows when the word ends.
    expect(risk).toBeGreaterThanOrEqual(before.risk!);
    if (holds) expect(nextChange).toMatchObject({ at: until, level: 'high' });
  }
});

it('holds when the record is read anew and when it is merged, and the card shows who said it and until when', async () => {
  const { portalId, before } = await contested();
  const { crm, sandbox } = portal;
  const { id } = before.customer;
  await crm.update('contacts', [{ id, properties: { firstname: 'Other' } }]);
  await run(noon + day);
  const card = await readCard({
    db,
    crm,
    portalId,
    customer: before.customer,
    now: () => noon + day,
  });
  expect(card?.assessment.level).toBe('watch');
  expect(card?.override).toEqual(wrong);

  const other = id === '8' ? '9' : '8';
  const answer = await fetch(`${sandbox.url}/crm/objects/2026-09/contacts/merge`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${sandbox.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ primaryObjectId: id, objectIdToMerge: other }),
  });
  const merged = { kind: 'contact' as const, id: ((await answer.json()) as { id: string }).id };
  await run(noon + 2 * day);
  expect(
    (await readCard({ db, crm, portalId, customer: merged, now: twoDaysOn }))?.override,
  ).toEqual(wrong);
  expect(await listLabels(db, portalId, { from: 0, limit: 9 })).toEqual([
    expect.objectContaining({ ...merged, verdict: 'wrong', by: wrong.by }),
  ]);
  // What was assessed under the old id can be made again by it.
  const replay = await replayAssessment(db, portalId, { customer: before.customer, at: noon });
  expect(replay).toMatchObject({ matches: true, assessment: before });
});

it('becomes a label with the risk and the model that it speaks of, as long as it is not taken back', async () => {
  const { portalId, before } = await contested();
  await run(noon + day);
  await run(noon + 30 * day);
  const labels = () => listLabels(db, portalId, { from: noon, limit: 9 });
  const first = await listLabels(db, portalId, { from: 0, limit: 9 });
  expect(first).toEqual([
    {
      ...before.customer,
      at: wrong.at,
      verdict: 'wrong',
      reason: 'seasonal',
      note: 'On Tuesday, about the new plant',
      by: 'rita@x.example',
      until,
      risk: before.risk,
      modelId: expect.any(String),
      assessedAt: before.assessedAt,
    },
  ]);
  // Not that of the model fitted since.
  expect((await latestModel(db, portalId))?.id).not.toBe(first[0]?.modelId);
  await undoOverride(db, portalId, before.customer, wrong.id, noon + 31 * day);
  expect(await labels()).toEqual([]);
});
