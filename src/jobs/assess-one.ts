import type { Assessment } from '../action/assessment.ts';
import { assess } from '../assess.ts';
import { saveAssessments } from '../store/assessments.ts';
import type { Db } from '../store/db.ts';
import { latestModel } from '../store/models.ts';
import { getPortal } from '../store/portals.ts';
import { priorModel } from '../risk/prior-model.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { loadInputs } from './load-inputs.ts';

/**
 * Assesses one customer at once, for a card that waits, and keeps the result. Null when the record is not kept. The
 * mark for the next run stays: what is written into the CRM is decided there.
 */
export async function assessOne({
  db,
  portalId,
  customer,
  now,
}: {
  db: Db;
  portalId: string;
  customer: CustomerRef;
  now: number;
}): Promise<Assessment | null> {
  const [loaded] = await loadInputs(db, portalId, [{ kind: customer.kind, id: customer.id }]);
  if (!loaded) return null;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const model = (await latestModel(db, portalId))?.model ?? priorModel;
  const assessment = assess(loaded.input, { now, settings, model });
  await db
    .transaction()
    .execute((trx) =>
      saveAssessments(trx, portalId, [{ assessment, inputsHash: loaded.inputsHash }]),
    );
  return assessment;
}
