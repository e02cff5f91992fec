import type { Crm } from '../crm/crm.ts';
import { AuthExpired, Unavailable } from '../crm/errors.ts';
import { claimAction, completeAction, findAction } from '../store/actions-taken.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import type { Db } from '../store/db.ts';
import { findEnd } from '../store/portal-ends.ts';
import { getPortal } from '../store/portals.ts';
import { latestRun } from '../store/sync-runs.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { defaultSettings } from '../timeline/settings.ts';
import type { Reader } from '../views/say.ts';
import {
  unknownOutputs,
  workflowOutputs,
  type WorkflowOutputs,
} from '../views/workflow/workflow-outputs.ts';
import { assessNow } from './assess-one.ts';
import { refreshRecord } from './refresh-record.ts';

type Execution = {
  db: Db;
  /** The way into the portal; null where there is none any more. */
  crm: Crm | null;
  portalId: string;
  /** Names this execution; the CRM sends it again when it got no answer. */
  callbackId: string;
  customer: CustomerRef;
  now: () => number;
};

/** An answer is given once, so it must not come from the half of a record. */
const firstLoadWaitMs = 5 * 60_000;

/**
 * Assesses a record for a workflow. An assessed execution is answered once: asked again under the same id, the same
 * answer is given, whoever asks. Where the portal isn't connected or the record isn't there, that is the answer, since an
 * error would only be sent again. Throws where a later try may do better (the CRM's limits, the CRM not answering, a first load under way).
 */
export async function answerWorkflow(execution: Execution): Promise<WorkflowOutputs> {
  const { db, crm, portalId, callbackId, now } = execution;
  const portal = await getPortal(db, portalId);
  const { language, timeZone } = portal?.settings ?? defaultSettings;
  const reader: Reader = { language, timeZone };
  // What was read before the way in was lost may be long out of date.
  if (!crm || !portal || (await findEnd(db, portalId)))
    return unknownOutputs('not_connected', reader);

  // One of the things done once for a key, like a task that somebody pressed for.
  const key = `workflow:${callbackId}`;
  const before = await findAction(db, portalId, key);
  if (before) return fromText(before.task);
  if (portal.syncedAt === null && (await latestRun(db, portalId)))
    throw new Unavailable('The portal is being read for the first time.', {
      maybeDone: false,
      retryAfterMs: firstLoadWaitMs,
    });
  const customer = await resolveCustomer(db, portalId, execution.customer);
  const asked = { db, portalId, customer, now: now() };
  try {
    const found =
      (await assessNow(asked)) ??
      ((await refreshRecord({ db, crm, portalId, customer, now })) ? await assessNow(asked) : null);
    if (!found) return unknownOutputs('not_found', reader);
    const outputs = workflowOutputs(found.assessment, reader);
    const actionId = 'workflow.assess';
    const answer = { key, customer, actionId, task: toText(outputs), at: now() };
    if (await claimAction(db, portalId, answer)) {
      await completeAction(db, portalId, key, 'answered', now());
      return outputs;
    }
    const first = await findAction(db, portalId, key);
    return first ? fromText(first.task) : outputs;
  } catch (error) {
    if (error instanceof AuthExpired) return unknownOutputs('not_connected', reader);
    throw error;
  }
}

function toText({ risk, ...outputs }: WorkflowOutputs): Record<string, string> {
  return { ...outputs, ...(risk !== undefined && { risk: String(risk) }) };
}

function fromText({ risk, ...outputs }: Record<string, string>): WorkflowOutputs {
  return {
    ...(outputs as Omit<WorkflowOutputs, 'risk'>),
    ...(risk !== undefined && { risk: Number(risk) }),
  };
}
