import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SavesMakeResponse } from '../../extensions/app/contract/saves.ts';
import type { Crm } from '../crm/crm.ts';
import { type MadeSave, makeSaves } from '../jobs/make-saves.ts';
import { whoActs } from '../jobs/who-acts.ts';
import { planSaves } from '../jobs/plan-saves.ts';
import { startWorkflows } from '../jobs/start-workflows.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import { renderSaves } from '../views/render-saves.ts';
import { describeProblems } from './card-inputs.ts';
import { fail } from './fail.ts';
import { notInstalled } from './not-installed.ts';
import { savesMakeBody, savesPlanBody, savesStartBody } from './save-inputs.ts';

export type SaveDeps = {
  db: Db;
  now: () => number;
  crmOf(portalId: string): Promise<Crm | null>;
};

/** What the panel for selected records calls, in the portal that the signature proves. */
export function saveRoutes(app: FastifyInstance, { db, now, crmOf }: SaveDeps): void {
  app.post('/api/saves/plan', async (request, reply) => {
    const body = savesPlanBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId } = request.caller;
    const { portal } = request;
    const { kind, ids, language = portal.settings.language } = body.data;
    const refs = [...new Set(ids)].map((id) => ({ kind, id }));
    const { saves, owners, workflows } = await planSaves(db, portalId, refs, now());
    const reader = { language, timeZone: portal.timeZone };
    return reply.send(renderSaves(saves, owners, workflows, reader));
  });

  app.post('/api/saves/make', async (request, reply) => {
    const body = savesMakeBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const crm = await crmOf(portalId);
    if (!crm) return notInstalled(request, reply, request.portal);
    const { kind, saves, assign } = body.data;
    const byName = assign === 'suggested' || assign === 'owner';
    if (!byName && !(await getOwners(db, portalId)).has(assign))
      return badInput(reply, 'assign: nobody here has this id any more, so choose again');
    const made = await makeSaves({
      db,
      crm,
      portalId,
      saves: saves.map(({ id, action }) => ({ customer: { kind, id }, actionId: action })),
      assign: byName ? assign : { ownerId: assign },
      now,
      who: whoActs(userId),
    });
    return reply.send(told(made));
  });

  app.post('/api/saves/start', async (request, reply) => {
    const body = savesStartBody.safeParse(request.body);
    if (!body.success) return badInput(reply, describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const crm = await crmOf(portalId);
    if (!crm) return notInstalled(request, reply, request.portal);
    const { kind, ids, workflow } = body.data;
    if (!request.portal.settings.workflowStarts.includes(workflow))
      return badInput(
        reply,
        'workflow: it is not listed in the settings any more, so choose again',
      );
    const who = whoActs(userId);
    const started = await startWorkflows({ db, crm, portalId, kind, ids, workflow, now, who });
    return reply.send(told(started));
  });
}

function told(saves: readonly MadeSave[]): SavesMakeResponse {
  return {
    status: 'ok',
    outcomes: saves.map(({ customer, ...rest }) => ({ id: customer.id, ...rest })),
  };
}

const badInput = (reply: FastifyReply, problems: string) => fail(reply, 400, 'bad_input', problems);
