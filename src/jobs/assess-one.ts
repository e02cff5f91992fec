import type { Assessment } from '../action/assessment.ts';
import { type NewAssessment, saveAssessments } from '../store/assessments.ts';
import type { Db } from '../store/db.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { findTurn, wakePortal } from '../store/portal-turns.ts';
import { erasureState } from '../store/erased-records.ts';
import { getPortal } from '../store/portals.ts';
import type { Customer, CustomerRef } from '../timeline/records.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { loadInputs } from './load-inputs.ts';
import { makeAssessment } from './make-assessment.ts';
import { modelInUse } from './model-in-use.ts';

type Asked = { db: Db; portalId: string; customer: CustomerRef; now: number };

export type Assessed = NewAssessment & { customer: Customer; settings: Settings };

/** Assesses one customer as of now and keeps nothing. Null when the record is not kept. */
export async function assessNow({ db, portalId, customer, now }: Asked): Promise<Assessed | null> {
  const [loaded] = await loadInputs(db, portalId, [{ kind: customer.kind, id: customer.id }]);
  if (!loaded) return null;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const model = await modelInUse(db, portalId);
  return {
    ...makeAssessment(loaded.input, { now, settings, model }),
    customer: loaded.input.customer,
    settings,
  };
}

/**
 * Assesses one customer at once, for a card that waits, and keeps the result. Null when the record is not kept. The
 * mark for the next run stays: what is written into the CRM is decided there.
 */
export async function assessOne(asked: Asked): Promise<Assessment | null> {
  const { db, portalId } = asked;
  const before = await erasureState(db, portalId);
  const made = await assessNow(asked);
  if (!made) return null;
  await inTransaction(db, async (trx) => {
    // Made from what somebody asked to be erased meanwhile: it is shown this once and not kept.
    if ((await erasureState(trx, portalId)).count !== before.count) return;
    await saveAssessments(trx, portalId, [made], made.settings.replayDays);
    // The record's properties follow at the portal's next turn.
    if (await findTurn(trx, portalId)) await wakePortal(trx, portalId, asked.now);
  });
  return made.assessment;
}
