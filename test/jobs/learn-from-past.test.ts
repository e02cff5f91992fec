import { afterAll, beforeAll, expect, it } from 'vitest';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { fitBook } from '../../src/jobs/fit-book.ts';
import { weighed } from '../../src/jobs/model-in-use.ts';
import { replayAssessment } from '../../src/jobs/replay-assessment.ts';
import { weights as shipped } from '../../src/risk/weights.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { findModel, latestModel } from '../../src/store/models.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { savePortal, saveSettings } from '../../src/store/portals.ts';
import type { Cue, CustomerRef, Email } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { dice } from '../risk/learning/simulated-cases.ts';
import { contact, day, email, noon } from '../store/sample-records.ts';

const portalId = '1';
const years = 3 * 365;
let db: Db;

/**
 * A book in which one in three asks for a quote that nobody answers, and stays and writes on all the
 * same; whoever leaves, one in seven in half a year, mostly complains and is heard of no more.
 */
function writeBook(): { customers: CustomerRef[]; mails: Email[] } {
  const random = dice(77);
  const mails: Email[] = [];
  const customers = Array.from({ length: 220 }, (_, index): CustomerRef => {
    const id = String(index + 1);
    const usual = 8 * Math.exp(2.6 * random());
    for (let at = years * random() * 0.3; at < years; at += usual * (0.5 + random())) {
      const leaves = random() < usual / (7 * 180);
      const cues: Cue[] = index % 3 === 0 ? [{ kind: 'quote_request', sentence: 'How much?' }] : [];
      if (leaves && random() < 0.7) cues.push({ kind: 'complaint', sentence: 'It broke again.' });
      const when = Math.round(noon - (years - at) * day);
      mails.push(email(`${id}-${mails.length}`, [id], { at: when, cues }));
      if (leaves) break;
    }
    return { kind: 'contact', id };
  });
  return { customers, mails };
}

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  const { customers, mails } = writeBook();
  await saveCustomers(
    db,
    portalId,
    1,
    customers.map(({ id }) => ({ customer: contact(id), hash: id })),
  );
  await saveActivities(
    db,
    portalId,
    1,
    mails.map((activity) => ({ activity, hash: activity.id })),
  );
}, 240_000);
afterAll(() => closeStore(db));

it('the model kept carries what was learned, until the newest window says otherwise', async () => {
  const fitted = await fitBook({ db, portalId, now: noon });
  const { learning, weights, heard } = fitted.model;
  expect(learning).toMatchObject({ source: 'fitted', reason: 'better' });
  expect(learning!.trainedOn.left).toBeGreaterThanOrEqual(30);
  expect(learning!.trial!.shown.logLoss).toBeLessThan(learning!.trial!.shipped.logLoss);
  expect(weights!['unanswered-request']).toBe(learning!.learned!.weights['unanswered-request']);
  expect(weights!['unanswered-request']).toBeLessThan(0.5 * shipped['unanswered-request']);
  expect(heard!.weights['unanswered-request']).toBe(shipped['unanswered-request']);
  expect(await findModel(db, portalId, fitted.id)).toEqual(fitted.model);
  expect(await fitBook({ db, portalId, now: noon })).toEqual(fitted);

  // What it judges is made again to the digit, after another model has come.
  const customer: CustomerRef = { kind: 'contact', id: '1' };
  const assessment = await assessOne({ db, portalId, customer, now: noon });
  const settings = { ...defaultSettings, weights: { 'unanswered-request': 3.3 } };
  expect(weighed(fitted.model, settings)).toMatchObject({
    weights: { 'unanswered-request': 3.3, 'open-complaint': weights!['open-complaint'] },
    heard: { weights: { 'unanswered-request': 3.3 } },
  });

  // Half a year in which nobody writes: what was learned in livelier times no longer holds.
  const later = await fitBook({ db, portalId, now: noon + 181 * day });
  expect(later.model.learning).toMatchObject({
    source: 'shipped',
    reason: 'no-better-than-shipped',
    learned: null,
  });
  expect(later.model.weights!['unanswered-request']).toBe(shipped['unanswered-request']);
  expect(later.model).not.toHaveProperty('heard');
  expect((await latestModel(db, portalId))?.id).toBe(later.id);
  expect(await replayAssessment(db, portalId, { customer, at: noon })).toMatchObject({
    status: 'replayed',
    matches: true,
    modelId: fitted.id,
    assessment,
  });
}, 240_000);

it("an admin's weight is neither learned nor overridden, and a short past says so", async () => {
  await saveSettings(db, portalId, { weights: { 'unanswered-request': 3 } });
  const { model } = await fitBook({ db, portalId, now: noon });
  expect(model.learning!.learned?.weights ?? {}).not.toHaveProperty('unanswered-request');
  const early = await fitBook({ db, portalId, now: noon - (years - 300) * day });
  expect(early.model.learning).toMatchObject({ source: 'shipped', reason: 'too-few-losses' });
}, 240_000);
