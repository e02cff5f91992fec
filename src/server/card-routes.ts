import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ActResponse, FeedbackResponse } from '../../extensions/app/contract/card.ts';
import type { AskKind, Override } from '../action/assessment.ts';
import { howOf } from '../action/how-of.ts';
import { CrmError } from '../crm/errors.ts';
import type { Crm } from '../crm/crm.ts';
import { actOnAssessment, ActionGone } from '../jobs/act.ts';
import { keepFeedback } from '../jobs/keep-feedback.ts';
import { undoFeedback } from '../jobs/undo-feedback.ts';
import { undoTask } from '../jobs/undo-task.ts';
import { whoActs } from '../jobs/who-acts.ts';
import { assessOne } from '../jobs/assess-one.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import type { Db } from '../store/db.ts';
import type { Portal } from '../store/portals.ts';
import { startOfDay } from '../timeline/start-of-day.ts';
import { pickLanguage } from '../views/pick-language.ts';
import { say } from '../views/say.ts';
import { actBody, describeProblems, feedbackBody, undoBody } from './card-inputs.ts';
import { fail } from './fail.ts';
import { givenReason } from './given-reason.ts';
import { notInstalled, toldLanguage } from './not-installed.ts';

export type CardDeps = {
  db: Db;
  now: () => number;
  /** The gateway to a portal's CRM; null where we have no access to it any more. */
  crmOf(portalId: string): Promise<Crm | null>;
};

const dayMs = 86_400_000;
const defaultDays = { wrong: 90, snooze: 7 } as const;
const mostDays = 366;

/** What the risk card calls when something is pressed. Every route acts on the portal that the signature proves, never on one it is told. */
export function cardRoutes(app: FastifyInstance, { db, now, crmOf }: CardDeps): void {
  app.post('/api/card/feedback', async (request, reply) => {
    const body = feedbackBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userEmail, userId } = request.caller;
    const { portal } = request;
    const { key, kind, reason, note, request: about, action } = body.data;
    const customer = await resolveCustomer(db, portalId, body.data.customer);
    const at = now();
    const until = kind === 'wrong' || kind === 'snooze' ? endOf(body.data, at, portal) : null;
    if (until === 'out of range') return badInput(reply, 'until: must be within a year from now');
    const override: Override = {
      id: key,
      kind,
      ...givenReason(reason, note),
      ...toRequest(about),
      ...(kind === 'done' &&
        action && { action: { id: action, how: howOf(action, portal.settings) } }),
      by: userEmail,
      at,
      until,
    };
    await keepFeedback(db, portalId, customer, override, whoActs(userId));
    await assessOne({ db, portalId, customer, now: at });
    const response: FeedbackResponse = { override: key };
    return reply.send(response);
  });

  app.post('/api/card/undo', async (request, reply) => {
    const body = undoBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const { customer: given, override: id } = body.data;
    const customer = await resolveCustomer(db, portalId, given);
    const who = whoActs(userId);
    if (!(await undoFeedback(db, portalId, customer, { id, at: now(), who }))) {
      // It may be the press that made a task, and those are in the CRM.
      const crm = await crmOf(portalId);
      if (!crm) return notInstalled(request, reply, request.portal);
      try {
        const outcome = await undoTask({ db, crm, portalId, customer, key: id, now, who });
        if (outcome === 'completed') return fail(reply, 409, 'task_completed', stays(request));
      } catch (error) {
        if (error instanceof CrmError) return fail(reply, 502, 'crm_refused', error.message);
        throw error;
      }
    }
    await assessOne({ db, portalId, customer, now: now() });
    return reply.send({ status: 'ok' });
  });

  app.post('/api/card/act', async (request, reply) => {
    const body = actBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const crm = await crmOf(portalId);
    if (!crm) return notInstalled(request, reply, request.portal);
    const { key, action } = body.data;
    const customer = await resolveCustomer(db, portalId, body.data.customer);
    try {
      const taskId = await actOnAssessment({
        db,
        crm,
        portalId,
        key,
        customer,
        actionId: action,
        now,
        who: whoActs(userId),
      });
      const response: ActResponse = { taskId };
      return reply.send(response);
    } catch (error) {
      if (error instanceof ActionGone) return fail(reply, 409, 'action_gone', error.message);
      if (error instanceof CrmError) return fail(reply, 502, 'crm_refused', error.message);
      throw error;
    }
  });
}

/** When a snooze or a "wrong" ends: on the day named, as it begins in the portal, or after so many days. */
function endOf(
  { kind, days, until }: { kind: string; days?: number | undefined; until?: string | undefined },
  at: number,
  { timeZone }: Pick<Portal, 'timeZone'>,
): number | 'out of range' {
  if (until === undefined)
    return at + (days ?? (kind === 'wrong' ? defaultDays.wrong : defaultDays.snooze)) * dayMs;
  const end = startOfDay(until, timeZone);
  return end > at && end <= at + mostDays * dayMs ? end : 'out of range';
}

function stays({ body, portal }: FastifyRequest): string {
  const language = pickLanguage(toldLanguage(body)) ?? portal.settings.language;
  return say({ key: 'card.undo.completed', values: {} }, { language, timeZone: portal.timeZone });
}

const badInput = (reply: FastifyReply, problems: string) => fail(reply, 400, 'bad_input', problems);

function toRequest(name: string | undefined): Pick<Override, 'record' | 'request'> {
  if (name === undefined) return { record: null };
  const [type, id, request] = name.split(':');
  // The input was checked to be "type:id" or "type:id:kind".
  const record = { type: type as 'email', id: id as string };
  return request === undefined ? { record } : { record, request: request as AskKind };
}
