import { setTimeout as wait } from 'node:timers/promises';
import type { Action, Assessment } from '../action/assessment.ts';
import type { Crm, ObjectType } from '../crm/crm.ts';
import { CrmError, Unavailable } from '../crm/errors.ts';
import {
  claimAction,
  completeAction,
  findAction,
  findTakenTasks,
  reclaimAction,
  releaseAction,
} from '../store/actions-taken.ts';
import { addAudit } from '../store/audit.ts';
import { markDirty } from '../store/dirty-customers.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { findTurn, wakePortal } from '../store/portal-turns.ts';
import { findAssessments } from '../store/assessments.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import type { Customer, CustomerRef } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { renderAction } from '../views/render-action.ts';
import { assessNow } from './assess-one.ts';

/** The action is no longer suggested: the assessment has moved on since the card was drawn. */
export class ActionGone extends Error {}

type Press = {
  db: Db;
  crm: Crm;
  portalId: string;
  /** Made by the panel once for each press. */
  key: string;
  customer: CustomerRef;
  actionId: string;
  /** Who is to do it instead of whom the action names: the record's owner, or one of our people by id. */
  assign?: 'owner' | { ownerId: string } | undefined;
  now: () => number;
  /** Who pressed, for the audit. */
  who?: string;
  signal?: AbortSignal | undefined;
};

type Suggestion = {
  action: Action;
  assessment: Assessment;
  customer: Customer;
  settings: Settings;
};

/** A claim this old without a task: whoever held it is gone. */
const claimHoldsMs = 60_000;
const lookAgainMs = 250;
const waitAtMostMs = 12_000;
const underway = new WeakMap<Db, Map<string, Promise<string>>>();

/**
 * Makes the suggested task in the CRM and returns its id: exactly one for a key, however often and from wherever it is
 * asked. Throws ActionGone when the action is not suggested any more, and the CRM's error when it refuses.
 */
export async function actOnAssessment(press: Press): Promise<string> {
  const inDb = underway.get(press.db) ?? new Map<string, Promise<string>>();
  underway.set(press.db, inDb);
  const name = `${press.portalId}:${press.key}`;
  const running = inDb.get(name);
  if (running) return running;
  const begun = actOnce(press).finally(() => inDb.delete(name));
  inDb.set(name, begun);
  return begun;
}

async function actOnce(press: Press): Promise<string> {
  const { db, portalId, key, customer, actionId, now } = press;
  const giveUpAt = Date.now() + waitAtMostMs;
  for (;;) {
    const earlier = await findAction(db, portalId, key);
    if (earlier?.taskId) return earlier.taskId;
    if (!earlier) {
      const task = await taskFor(press, await findSuggested(press));
      if (await claimAction(db, portalId, { key, customer, actionId, task, at: now() }))
        return makeTask(press, task);
    } else if (
      await reclaimAction(db, portalId, key, { staleBefore: now() - claimHoldsMs, at: now() })
    ) {
      // Whoever claimed it may have made the task and died before noting it.
      const made = await findMade(press, earlier.task);
      if (made === null) return makeTask(press, earlier.task);
      await noteDone(press, made);
      return made;
    }
    if (Date.now() > giveUpAt) {
      throw new Unavailable('The task is being made elsewhere: try again in a minute.', {
        maybeDone: true,
      });
    }
    await wait(lookAgainMs);
  }
}

/** What the card shows now, or showed when the stored assessment was made. */
async function findSuggested({
  db,
  portalId,
  customer,
  actionId,
  now,
}: Press): Promise<Suggestion> {
  const stored = (await findAssessments(db, portalId, [customer])).map(
    ({ assessment }) => assessment,
  );
  const present = await assessNow({ db, portalId, customer, now: now() });
  for (const assessment of [...(present ? [present.assessment] : []), ...stored]) {
    const action = [assessment.action, ...assessment.alternatives].find(
      (one) => one?.id === actionId,
    );
    if (action && present)
      return { action, assessment, customer: present.customer, settings: present.settings };
  }
  throw new ActionGone(
    'This suggestion is out of date: open the card again to see the present one.',
  );
}

async function makeTask(press: Press, task: Record<string, string>): Promise<string> {
  const { db, crm, portalId, key, customer, now, signal } = press;
  let id: string;
  try {
    const made = await crm.create(
      'tasks',
      task,
      [{ type: objectTypeOf(customer), id: customer.id }],
      signal,
    );
    id = made.id;
  } catch (error) {
    // Only where the CRM surely made nothing may the next press start afresh.
    const surelyNot =
      error instanceof CrmError && !(error instanceof Unavailable && error.maybeDone);
    if (surelyNot) await releaseAction(db, portalId, key);
    else await reclaimAction(db, portalId, key, { staleBefore: now() + 1, at: 0 });
    throw error;
  }
  await noteDone(press, id);
  return id;
}

async function noteDone(press: Press, taskId: string): Promise<void> {
  const { db, portalId, key, customer, actionId, now, who = 'user' } = press;
  const about = `${customer.kind}:${customer.id} ${actionId}`;
  await inTransaction(db, async (trx) => {
    await completeAction(trx, portalId, key, taskId, now());
    await addAudit(trx, portalId, { at: now(), who, what: 'action_taken', about });
    // From now on nothing else is suggested for a while: the record's next action follows at the next turn.
    await markDirty(trx, portalId, [customer]);
    if (await findTurn(trx, portalId)) await wakePortal(trx, portalId, now());
  });
}

/** The task of an attempt whose outcome is unknown, found by its words, its time and whom it is about. */
async function findMade(
  { db, crm, portalId, customer, signal }: Press,
  task: Record<string, string>,
): Promise<string | null> {
  const { hs_task_subject: subject = '', hs_timestamp: due = '' } = task;
  const { records } = await crm.search(
    'tasks',
    {
      filterGroups: [
        { filters: [{ propertyName: 'hs_task_subject', operator: 'EQ', value: subject }] },
      ],
      properties: ['hs_timestamp'],
      limit: 200,
    },
    signal,
  );
  const same = records
    .filter(({ properties }) => timeOf(properties['hs_timestamp']) === timeOf(due))
    .map(({ id }) => id);
  if (same.length === 0) return null;
  // Another press may have asked for the same thing and got its own task.
  const taken = await findTakenTasks(db, portalId, same);
  const links = await crm.associations('tasks', objectTypeOf(customer), same, signal);
  return same.find((id) => !taken.has(id) && links.get(id)?.includes(customer.id)) ?? null;
}

/** The API gives times as ISO 8601 or as milliseconds in digits. */
const timeOf = (text: string | null | undefined) =>
  /^\d+$/.test(text ?? '') ? Number(text) : Date.parse(text ?? '');

async function taskFor(
  { db, portalId, assign, now }: Press,
  { action: suggested, assessment, customer, settings }: Suggestion,
): Promise<Record<string, string>> {
  const owners = await getOwners(db, portalId);
  const chosen = assign === 'owner' ? customer.ownerId : (assign?.ownerId ?? suggested.ownerId);
  const action = { ...suggested, ownerId: chosen };
  const { language, timeZone } = settings;
  const text = renderAction(action, assessment, {
    language,
    timeZone,
    customer,
    owners: [...owners.values()],
  });
  return {
    hs_timestamp: new Date(Math.max(action.dueAt, now())).toISOString(),
    // A mail's draft is addressed to the customer; the task says to our colleague what to do.
    hs_task_subject: text.title,
    hs_task_body: `${text.why}\n\n${text.body}`,
    hs_task_status: 'NOT_STARTED',
    hs_task_priority: 'HIGH',
    hs_task_type: taskTypes[action.how],
    // An owner who left the portal would make the CRM refuse the task.
    ...(action.ownerId !== null &&
      owners.has(action.ownerId) && { hubspot_owner_id: action.ownerId }),
  };
}

const taskTypes: Record<Action['how'], string> = {
  email: 'EMAIL',
  call: 'CALL',
  task: 'TODO',
  meeting: 'TODO',
  workflow: 'TODO',
};

const objectTypeOf = ({ kind }: CustomerRef): ObjectType =>
  kind === 'contact' ? 'contacts' : 'companies';
