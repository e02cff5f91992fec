import type { FastifyInstance, FastifyReply } from 'fastify';
import type {
  ActResponse,
  CardResponse,
  FeedbackResponse,
} from '../../extensions/app/contract/card.ts';
import type { AskKind, Override } from '../action/assessment.ts';
import { howOf } from '../action/how-of.ts';
import { CrmError } from '../crm/errors.ts';
import type { Crm } from '../crm/crm.ts';
import { actOnAssessment, ActionGone } from '../jobs/act.ts';
import { findCustomerOf } from '../jobs/find-customer-of.ts';
import { keepFeedback } from '../jobs/keep-feedback.ts';
import { readCard } from '../jobs/read-card.ts';
import { undoFeedback } from '../jobs/undo-feedback.ts';
import { whoActs } from '../jobs/who-acts.ts';
import { assessOne } from '../jobs/assess-one.ts';
import { cardStamp } from '../store/card-stamp.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import type { Db } from '../store/db.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { startOfDay } from '../timeline/start-of-day.ts';
import { renderCard } from '../views/render-card.ts';
import { actBody, cardQuery, describeProblems, feedbackBody, undoBody } from './card-inputs.ts';
import { fail } from './fail.ts';
import { givenReason } from './given-reason.ts';
import { keptAnswers } from './kept-answers.ts';
import { rememberLanguage } from './remember-language.ts';

export type CardDeps = {
  db: Db;
  now: () => number;
  /** The gateway to a portal's CRM; null where we have no access to it any more. */
  crmOf(portalId: string): Promise<Crm | null>;
};

const dayMs = 86_400_000;
const json = 'application/json; charset=utf-8';
const defaultDays = { wrong: 90, snooze: 7 } as const;
const mostDays = 366;

/** What the risk card calls. Every route acts on the portal that the signature proves, never on one it is told. */
export function cardRoutes(app: FastifyInstance, { db, now, crmOf }: CardDeps): void {
  const kept = keptAnswers(now);
  const remember = rememberLanguage(db);
  app.get('/api/card', async (request, reply) => {
    const query = cardQuery.safeParse(request.query);
    if (!query.success) return badInput(reply, describeProblems(query.error));
    const { portalId, userEmail } = request.caller;
    const { kind, id, language } = query.data;
    const key = [portalId, kind, id, language, userEmail].join(' ');
    // Taken before anything is read: what changes meanwhile makes it another one.
    const stamp = isCustomer(kind) ? await cardStamp(db, portalId, { kind, id }) : null;
    const known = stamp && kept.find(key, stamp);
    if (known) return reply.type(json).send(known);
    const portal = await getPortal(db, portalId);
    if (!portal) return unknownPortal(reply);
    await remember(portalId, userEmail, language);
    const crm = await crmOf(portalId);
    const customer = await customerOf(query.data, { db, crm, portalId });
    if (!customer) {
      const message = 'No contact or company is linked to this record.';
      return reply.send({ status: 'no_customer', message } satisfies CardResponse);
    }
    const found = await readCard({ db, crm, portalId, customer, now });
    const response: CardResponse = found
      ? {
          status: 'ok',
          card: renderCard(found.assessment, {
            ...found,
            readerEmail: userEmail,
            language: language ?? portal.settings.language,
          }),
        }
      : { status: 'not_ready', message: 'Warmline has not read this record yet.' };
    const answer = Buffer.from(JSON.stringify(response));
    if (found && stamp) kept.keep(key, stamp, answer);
    return reply.type(json).send(answer);
  });

  app.post('/api/card/feedback', async (request, reply) => {
    const body = feedbackBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userEmail, userId } = request.caller;
    const portal = await getPortal(db, portalId);
    if (!portal) return unknownPortal(reply);
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
    if (!(await getPortal(db, portalId))) return unknownPortal(reply);
    const customer = await resolveCustomer(db, portalId, body.data.customer);
    const undo = { id: body.data.override, at: now(), who: whoActs(userId) };
    await undoFeedback(db, portalId, customer, undo);
    await assessOne({ db, portalId, customer, now: now() });
    return reply.send({ status: 'ok' });
  });

  app.post('/api/card/act', async (request, reply) => {
    const body = actBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const crm = await crmOf(portalId);
    if (!crm || !(await getPortal(db, portalId))) return unknownPortal(reply);
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

async function customerOf(
  { kind, id }: { kind: CustomerRef['kind'] | 'deal' | 'ticket'; id: string },
  portal: { db: Db; crm: Crm | null; portalId: string },
): Promise<CustomerRef | null> {
  if (isCustomer(kind)) return { kind, id };
  return findCustomerOf({ ...portal, record: { type: kind, id } });
}

const isCustomer = (kind: string): kind is CustomerRef['kind'] =>
  kind === 'contact' || kind === 'company';

const badInput = (reply: FastifyReply, problems: string) => fail(reply, 400, 'bad_input', problems);

const unknownPortal = (reply: FastifyReply) =>
  fail(reply, 403, 'unknown_portal', 'Warmline is not connected to this portal: install it again.');

function toRequest(name: string | undefined): Pick<Override, 'record' | 'request'> {
  if (name === undefined) return { record: null };
  const [type, id, request] = name.split(':');
  // The input was checked to be "type:id" or "type:id:kind".
  const record = { type: type as 'email', id: id as string };
  return request === undefined ? { record } : { record, request: request as AskKind };
}
