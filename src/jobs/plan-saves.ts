import type { Assessment } from '../action/assessment.ts';
import { listActionsSince } from '../store/actions-taken.ts';
import { findAssessments } from '../store/assessments.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import type { Customer, CustomerRef, Owner } from '../timeline/records.ts';

/** For so long a customer isn't given the same task again by the plan for many. */
export const againAfterMs = 7 * 86_400_000;

/** One of the selected records as it stands; no customer where it was never read. */
export type PlannedSave = {
  ref: CustomerRef;
  customer: Customer | null;
  assessment: Assessment | null;
  /** A task for its action was made lately, by whomever. */
  made: boolean;
};

/** What would be made for these records, in their order, from what was assessed last. */
export async function planSaves(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
  now: number,
): Promise<{ saves: PlannedSave[]; owners: Owner[] }> {
  const customers = new Map(
    (await findCustomers(db, portalId, refs)).map((customer) => [nameOf(customer), customer]),
  );
  const assessments = new Map(
    (await findAssessments(db, portalId, refs)).map(({ assessment }) => [
      nameOf(assessment.customer),
      assessment,
    ]),
  );
  const lately = await listActionsSince(db, portalId, refs, now - againAfterMs);
  const made = new Set(lately.map(({ customer, actionId }) => `${nameOf(customer)}:${actionId}`));
  const saves = refs.map((ref) => {
    const assessment = assessments.get(nameOf(ref)) ?? null;
    return {
      ref,
      customer: customers.get(nameOf(ref)) ?? null,
      assessment,
      // After a play was taken nothing else is suggested for a while: then there is no action to compare with.
      made: assessment?.action
        ? made.has(`${nameOf(ref)}:${assessment.action.id}`)
        : (assessment?.rest?.until ?? 0) > now,
    };
  });
  return { saves, owners: [...(await getOwners(db, portalId)).values()] };
}

const nameOf = ({ kind, id }: CustomerRef) => `${kind}:${id}`;
