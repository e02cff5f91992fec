/**
 * `node bench/thirty-nights.ts`: thirty nights on the demo portal by due dates and by full passes: the levels must be
 * the same, at a tenth of the assessments.
 */
import { assess } from '../src/assess.ts';
import { assessPortal } from '../src/jobs/assess-portal.ts';
import { modelInUse, weighed } from '../src/jobs/model-in-use.ts';
import { listAssessments } from '../src/store/assessments.ts';
import { closeStore, openStore } from '../src/store/open-store.ts';
import { getPortal } from '../src/store/portals.ts';
import { defaultSettings } from '../src/timeline/settings.ts';
import { demoInputs } from './demo-inputs.ts';

const dayMs = 86_400_000;
const nights = 30;
const start = Date.UTC(2026, 10, 22, 2);

const db = await openStore({ dataDir: ':memory:' });
const { portalId, inputs } = await demoInputs(db, start);
const customers = inputs.length;
const run = (now: number) => assessPortal({ db, portalId, now, scope: 'dirty' });
const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;

let due = 0;
let otherLevels = 0;
let levelChanges = 0;
let worstNumber = 0;
let refits = 0;
let lastModel = (await modelInUse(db, portalId)).id;
let before = new Map<string, string>();
for (let night = 1; night <= nights; night += 1) {
  const now = start + night * dayMs;
  due += (await run(now)).assessed;
  const model = await modelInUse(db, portalId);
  if (model.id !== lastModel) refits += 1;
  lastModel = model.id;
  const context = { now, settings, model: weighed(model.model, settings) };
  const kept = new Map(
    (await listAssessments(db, portalId, { limit: 10_000, offset: 0 })).map(({ assessment }) => [
      `${assessment.customer.kind}:${assessment.customer.id}`,
      assessment,
    ]),
  );
  const levels = new Map<string, string>();
  for (const input of inputs) {
    const full = assess(input, context);
    const key = `${full.customer.kind}:${full.customer.id}`;
    const shown = kept.get(key);
    levels.set(key, full.level);
    if (shown?.level !== full.level) otherLevels += 1;
    if (before.size > 0 && before.get(key) !== full.level) levelChanges += 1;
    if (shown && shown.risk !== null && full.risk !== null)
      worstNumber = Math.max(worstNumber, Math.abs(shown.risk - full.risk));
  }
  before = levels;
}
const share = (100 * due) / (nights * customers);
console.log(`${nights} nights, ${customers} customers, ${levelChanges} changes of level, ${refits} new models

                                             figure   limit
levels that differ from a full pass's      ${String(otherLevels).padStart(8)}       0
assessments, share of the full passes'     ${share.toFixed(1).padStart(6)} %    10 %
risk numbers off by at most                ${String(worstNumber).padStart(8)}       4`);
await closeStore(db);
