import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Level } from '../../src/action/assessment.ts';
import { assess } from '../../src/assess.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { loadInputs } from '../../src/jobs/load-inputs.ts';
import { modelInUse, weighed } from '../../src/jobs/model-in-use.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { listAssessments } from '../../src/store/assessments.ts';
import { listCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { getPortal } from '../../src/store/portals.ts';
import { override } from '../store/sample-records.ts';
import { day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
afterEach(() => portal.stop());

const nameOf = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}`;

it('thirty nights by due dates give the levels of thirty full passes, with numbers less than 5 points off', async () => {
  const seed = smallSeed();
  const records = [...seed.records];
  // A meeting on the calendar, and a contact whose mails wait for an answer.
  records.push({
    type: 'meetings',
    id: '1',
    createdAt: noon - day,
    updatedAt: noon - day,
    properties: {
      hs_timestamp: String(noon + 9.3 * day),
      hs_meeting_start_time: String(noon + 9.3 * day),
      hs_meeting_title: 'Review',
    },
    associations: { contacts: ['7'] },
  });
  portal = await startPortal({ ...seed, records });
  const { portalId, crm } = portal;
  await runOnce({ db, crm, now: portal.now });
  const wrong = override('o', { at: noon + 1, until: noon + 11.5 * day });
  const high = (await listAssessments(db, portalId, { levels: ['high'], limit: 1, offset: 0 }))[0];
  await saveOverride(db, portalId, high!.assessment.customer, wrong);
  await assessPortal({ db, portalId, now: noon + 1, scope: 'dirty' });

  const everyone = { afterId: null, limit: 99 };
  const inputs = await loadInputs(db, portalId, [
    ...(await listCustomers(db, portalId, 'contact', everyone)),
    ...(await listCustomers(db, portalId, 'company', everyone)),
  ]);
  const { settings } = (await getPortal(db, portalId))!;
  let assessed = 0;
  const changes = new Set<string>();
  let before = new Map<string, Level>();
  for (let night = 1; night <= 30; night += 1) {
    const now = noon + night * day;
    assessed += (await assessPortal({ db, portalId, now, scope: 'dirty' })).assessed;
    const model = weighed((await modelInUse(db, portalId)).model, settings);
    const full = new Map(
      inputs.map(({ input }) => {
        const { customer, level, risk } = assess(input, { now, settings, model });
        return [nameOf(customer), { level, risk }] as const;
      }),
    );
    const kept = new Map(
      (await listAssessments(db, portalId, { limit: 99, offset: 0 })).map(
        ({ assessment: { customer, level, risk } }) => [nameOf(customer), { level, risk }] as const,
      ),
    );
    const levels = (all: typeof full) =>
      new Map([...all].map(([name, { level }]) => [name, level] as const));
    const after = levels(full);
    expect(levels(kept), `night ${night}`).toEqual(after);
    for (const [name, { risk }] of full) {
      const shown = kept.get(name)!.risk;
      expect(shown === null).toBe(risk === null);
      if (risk !== null)
        expect(
          Math.abs(shown! - risk),
          `${name} night ${night}: ${shown} for ${risk}`,
        ).toBeLessThan(5);
      if (before.size > 0 && before.get(name) !== after.get(name)) changes.add(name);
    }
    before = after;
  }
  // The levels did move, and the override ended on the way.
  expect(changes.size).toBeGreaterThan(5);
  expect(changes).toContain(nameOf(high!.assessment.customer));
  // A month of a new model for all (1/30) and of what moved; the demo portal's figure is in bench/thirty-nights.ts.
  expect(assessed).toBeLessThan(0.15 * 30 * inputs.length);
});
