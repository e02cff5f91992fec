import type { CrmRecord } from '../crm/crm.ts';
import { withDealsOfOrders, withoutNeedlessDeals } from '../crm/deals-alone.ts';
import type { Plan } from '../crm/reading-plan.ts';
import { toCustomer } from '../crm/to-customer.ts';
import { deleteActivities, saveActivities, touchActivities } from '../store/activities.ts';
import { mergeCustomers } from '../store/customer-aliases.ts';
import { saveCustomers, touchCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { keepsText } from '../store/portals.ts';
import { recordSkipped, type SkippedRecord } from '../store/skipped-records.ts';
import type { Activity } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { recordHash } from './record-hash.ts';
import { activityTypeOf, customerKindOf, takeInActivity } from './take-in.ts';
import { withoutErased } from './without-erased.ts';

export type PageContext = {
  portalId: string;
  run: number;
  settings: Settings;
  reader: string;
  item: Plan;
};

/**
 * Keeps one page of records of one type: unchanged ones are only noted as met; new and changed ones are read, and what
 * makes no sense is set aside with the reason. Belongs in one transaction with the cursor.
 */
export async function keepPage(
  db: Db,
  { portalId, run, settings, reader, item }: PageContext,
  found: readonly CrmRecord[],
): Promise<{ changed: number; skipped: number }> {
  const linked = found.map(withoutNeedlessDeals);
  const { records, wordless } = await withoutErased(db, portalId, item, linked);
  const hashed = withDealsOfOrders(records, found).map((record) => ({
    record,
    hash: recordHash(record, item.properties, reader),
  }));
  const kind = customerKindOf(item.type);
  const skipped: SkippedRecord[] = [];
  let changed: number;
  if (kind !== null) {
    const keys = hashed.map(({ record, hash }) => ({ kind, id: record.id, hash }));
    const same = await touchCustomers(db, portalId, run, keys);
    const rows = hashed
      .filter(({ record }) => !same.has(`${kind}:${record.id}`))
      .map(({ record, hash }) => ({
        customer: toCustomer(record, settings),
        hash,
        oldIds: mergedIds(record),
      }));
    await saveCustomers(db, portalId, run, rows);
    await mergeCustomers(
      db,
      portalId,
      kind,
      rows.map(({ customer, oldIds }) => ({ id: customer.id, oldIds })),
    );
    changed = rows.length;
  } else {
    const type = activityTypeOf(item.type);
    const keepText = settings.keepText && (await keepsText(db, portalId));
    const keys = hashed.map(({ record, hash }) => ({ type, id: record.id, hash }));
    const same = await touchActivities(db, portalId, run, keys);
    const rows: { activity: Activity; hash: string }[] = [];
    for (const { record, hash } of hashed) {
      if (same.has(`${type}:${record.id}`)) continue;
      const mayKeep = keepText && !wordless.has(record.id);
      const taken = takeInActivity(record, { ...settings, keepText: mayKeep });
      if ('skipped' in taken)
        skipped.push({ objectType: item.type, id: record.id, reason: taken.skipped });
      else rows.push({ activity: taken, hash });
    }
    await saveActivities(db, portalId, run, rows);
    // What made sense before and no longer does must not go on counting as it was.
    await deleteActivities(
      db,
      portalId,
      skipped.map(({ id }) => ({ type, id })),
    );
    changed = rows.length;
  }
  await recordSkipped(db, portalId, run, skipped);
  return { changed, skipped: skipped.length };
}

/** A merge makes a new record that names the old ones. */
export function mergedIds(record: CrmRecord): string[] {
  return (record.properties['hs_merged_object_ids'] ?? '')
    .split(';')
    .map((id) => id.trim())
    .filter(Boolean);
}
