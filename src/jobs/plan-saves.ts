import type { Assessment, Override } from '../action/assessment.ts';
import { playsDone } from '../action/heed-overrides.ts';
import { isSnoozed } from '../action/obey-overrides.ts';
import { letGo } from '../action/playbook/let-go.ts';
import { restAfter } from '../action/rest.ts';
import { latestActions, listActionsSince } from '../store/actions-taken.ts';
import { findAssessments } from '../store/assessments.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { findOverrides } from '../store/overrides.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal } from '../store/portals.ts';
import { dayMs } from '../timeline/days.ts';
import type { Customer, CustomerRef, Owner } from '../timeline/records.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { startActionId } from './start-properties.ts';

/** For so long a customer isn't given the same task, nor the same workflow, again by the plan for many. */
export const againAfterMs = 7 * dayMs;

/** Begins the key of each task that is made of a plan. */
export const plannedKey = 'save:';

/** A task of the plan and a workflow within so long of each other are one play: either may have failed at first. */
const onePlayMs = dayMs;

/** One of the selected records as it stands; no customer where it was never read. */
export type PlannedSave = {
  ref: CustomerRef;
  customer: Customer | null;
  assessment: Assessment | null;
  /** A task for its action was made lately, by whomever. */
  made: boolean;
  /** `resting`: a play was taken lately; `none`: nothing is suggested, or it was decided to let them go. */
  start: 'ready' | 'resting' | 'none' | 'unread';
  /** Those of the portal's workflows that were started lately. */
  started: string[];
};

/** What would be made for these records, in their order, from what was assessed last. */
export async function planSaves(
  db: Db,
  portalId: string,
  refs: readonly CustomerRef[],
  now: number,
): Promise<{ saves: PlannedSave[]; owners: Owner[]; workflows: string[] }> {
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
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
  const last = new Map(
    (await latestActions(db, portalId, refs)).map((one) => [nameOf(one.customer), one]),
  );
  const overrides = await findOverrides(db, portalId, refs);
  const workflows = settings.workflowStarts;
  const saves = refs.map((ref) => {
    const assessment = assessments.get(nameOf(ref)) ?? null;
    const said = overrides.get(nameOf(ref)) ?? [];
    return {
      ref,
      customer: customers.get(nameOf(ref)) ?? null,
      assessment,
      // After a play was taken nothing else is suggested for a while: then there is no action to compare with.
      made: assessment?.action
        ? made.has(`${nameOf(ref)}:${assessment.action.id}`)
        : (assessment?.rest?.until ?? 0) > now,
      start: startOf(assessment, last.get(nameOf(ref)) ?? null, said, settings, now),
      started: workflows.filter((name) => made.has(`${nameOf(ref)}:${startActionId(name)}`)),
    };
  });
  return { saves, owners: [...(await getOwners(db, portalId)).values()], workflows };
}

const nameOf = ({ kind, id }: CustomerRef) => `${kind}:${id}`;

/**
 * Whether a workflow may be started for a record, by the rules for tasks: for nobody who was let go or is snoozed, nobody who
 * rests from another play, and nobody for whom nothing is suggested. What was said or done since the assessment counts.
 */
function startOf(
  assessment: Assessment | null,
  last: { key: string; actionId: string; at: number } | null,
  said: readonly Override[],
  settings: Settings,
  now: number,
): PlannedSave['start'] {
  if (!assessment) return 'unread';
  if (isSnoozed(said, now)) return 'none';
  const tasks = last ? [{ id: last.actionId, at: last.at }] : [];
  const rest = restAfter([...tasks, ...playsDone(said)], settings, now);
  const { action, assessedAt } = assessment;
  // Where something is suggested in spite of it, the customer has asked since.
  if (rest && (action === null || rest.at >= assessedAt)) {
    // The task to decide whether to let them go is no play to add to: until then they are offered nothing.
    const isOfPlan =
      rest.at === last?.at && last.key.startsWith(plannedKey) && last.actionId !== letGo.id;
    return isOfPlan && now - rest.at < onePlayMs ? 'ready' : 'resting';
  }
  // Who may be let go is offered nothing: that is to be decided first.
  return action === null || action.id === letGo.id ? 'none' : 'ready';
}
