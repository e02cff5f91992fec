import { type AssessmentFilter, listAssessments } from '../store/assessments.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal } from '../store/portals.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { assessmentName } from './replay-assessment.ts';
import { exportRow, type ExportRow } from '../views/export-row.ts';

const pageSize = 500;

/** With the name under which the assessment can be replayed. */
export type NamedRow = ExportRow & { assessment: string };

/** The assessed customers as flat rows, the highest risk first and unknown last, page by page. */
export async function* exportRows(
  db: Db,
  portalId: string,
  filter: Omit<AssessmentFilter, 'limit' | 'offset'>,
): AsyncGenerator<NamedRow> {
  const portal = await getPortal(db, portalId);
  const { language } = portal?.settings ?? defaultSettings;
  const timeZone = portal?.timeZone ?? defaultSettings.timeZone;
  const owners = [...(await getOwners(db, portalId)).values()];
  for (let offset = 0; ; offset += pageSize) {
    const page = await listAssessments(db, portalId, { ...filter, limit: pageSize, offset });
    const refs = page.map(({ assessment }) => assessment.customer);
    const customers = new Map(
      (await findCustomers(db, portalId, refs)).map((one) => [`${one.kind}:${one.id}`, one]),
    );
    for (const { assessment } of page) {
      const customer = customers.get(`${assessment.customer.kind}:${assessment.customer.id}`);
      if (!customer) continue;
      const row = exportRow(assessment, { customer, owners, language, timeZone });
      yield { ...row, assessment: assessmentName(assessment) };
    }
    if (page.length < pageSize) return;
  }
}
