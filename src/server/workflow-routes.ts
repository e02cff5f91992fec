import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Crm } from '../crm/crm.ts';
import { RateLimited, Unavailable } from '../crm/errors.ts';
import { verifySignatureV2 } from '../crm/signature.ts';
import { answerWorkflow } from '../jobs/answer-workflow.ts';
import type { Db } from '../store/db.ts';
import { withinPortal } from '../store/within-portal.ts';
import { describeProblems } from './card-inputs.ts';
import { fail } from './fail.ts';
import { limitByPortal } from './limit-by-portal.ts';
import { workflowBody } from './workflow-inputs.ts';

export type WorkflowDeps = {
  db: Db;
  now: () => number;
  crmOf(portalId: string): Promise<Crm | null>;
  clientSecret: string;
  publicUrl: string | null;
  callsPerMinute?: number;
};

/** Where the CRM is not to be asked again at once: half a minute, unless it says itself for how long. */
const laterMs = 30_000;

/**
 * What workflows call when a record reaches "Assess with Warmline". The portal is the one named in the signed body; a
 * query proves nothing here, since everything that is trusted must be under the signature.
 */
export async function workflowRoutes(app: FastifyInstance, deps: WorkflowDeps): Promise<void> {
  app.addHook('preValidation', proveExecution(deps));
  app.addHook('preValidation', ({ caller }, _reply, done) => withinPortal(caller.portalId, done));
  await limitByPortal(app, deps.callsPerMinute);

  app.post('/api/workflow/assess', async (request, reply) => {
    // It was checked before the portal could be told.
    const { callbackId, object: customer } = workflowBody.parse(request.body);
    const { portalId } = request.caller;
    const crm = await deps.crmOf(portalId);
    try {
      const { db, now } = deps;
      const answer = await answerWorkflow({ db, crm, portalId, callbackId, customer, now });
      return reply.send({ outputFields: answer });
    } catch (error) {
      // The workflow's own retries do the rest.
      if (error instanceof RateLimited || error instanceof Unavailable) {
        const waitMs = error.retryAfterMs ?? laterMs;
        reply.header('retry-after', Math.ceil(waitMs / 1_000));
        return fail(reply, 429, 'later', 'The portal can’t be read just now: try again later.');
      }
      throw error;
    }
  });
}

function proveExecution(deps: Pick<WorkflowDeps, 'clientSecret' | 'publicUrl'>) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const given = request.headers['x-hubspot-signature'];
    const verdict = verifySignatureV2({
      method: request.method,
      uri: (deps.publicUrl ?? `${request.protocol}://${request.host}`) + request.raw.url,
      rawBody: request.rawBody ?? Buffer.alloc(0),
      signatureHeader: typeof given === 'string' ? given : undefined,
      clientSecret: deps.clientSecret,
    });
    if (!verdict.valid) {
      request.log.warn({ reason: verdict.reason }, 'refused an unsigned call');
      await fail(reply, 401, 'not_signed', 'This call is not signed by the CRM.');
      return;
    }
    const body = workflowBody.safeParse(request.body);
    if (!body.success) {
      await fail(reply, 400, 'bad_input', describeProblems(body.error));
      return;
    }
    request.caller = { portalId: body.data.origin.portalId, userId: null, userEmail: null };
  };
}
