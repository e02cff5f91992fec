import type { FastifyInstance } from 'fastify';
import { feedPlan } from '../crm/feed-plan.ts';
import { readingPlan } from '../crm/reading-plan.ts';
import { verifySignatureV3 } from '../crm/signature.ts';
import { readWebhookEvents, type WebhookEvents } from '../crm/webhook-events.ts';
import { appSchema } from '../jobs/app-schema.ts';
import { takeChanges, type TakenChanges } from '../jobs/take-changes.ts';
import type { Db } from '../store/db.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { fail } from './fail.ts';

export type WebhookDeps = {
  db: Db;
  now: () => number;
  clientSecret: string;
  /** The address that the CRM calls; null: the address of the request. */
  publicUrl: string | null;
  /**
   * Sees to what is more than a record to read anew: somebody asks to be forgotten. Must have kept it when it returns;
   * when it throws, the CRM sends all of it again.
   */
  followUp(taken: TakenChanges): Promise<void>;
};

/** Ten thousand events; HubSpot stays below a hundred. */
const maxBodyBytes = 4 * 1024 * 1024;

const once = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

/**
 * `POST /webhooks`: what the CRM wants known at once. Only noted here, so that the answer, which has to come within five
 * seconds, takes milliseconds; answered only when it is kept, so that what isn't is sent again.
 */
export function webhookRoutes(app: FastifyInstance, deps: WebhookDeps): void {
  const { db, now, clientSecret, publicUrl } = deps;
  const plan = feedPlan(
    readingPlan(defaultSettings),
    appSchema.properties.map(({ name }) => name),
  );

  // Nothing is made of the bytes before it is known who sent them.
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer', bodyLimit: maxBodyBytes },
    (request, body, done) => {
      request.rawBody = body as Buffer;
      done(null, undefined);
    },
  );

  app.addHook('onRequest', async (request, reply) => {
    if (once(request.headers['x-hubspot-signature-v3']) === undefined) {
      await fail(reply, 401, 'not_signed', 'This call is not signed by the CRM.');
    }
  });

  app.post('/webhooks', async (request, reply) => {
    const rawBody = request.rawBody ?? Buffer.alloc(0);
    const verdict = verifySignatureV3({
      method: request.method,
      uri: (publicUrl ?? `${request.protocol}://${request.host}`) + request.raw.url,
      rawBody,
      timestampHeader: once(request.headers['x-hubspot-request-timestamp']),
      signatureHeader: once(request.headers['x-hubspot-signature-v3']),
      clientSecret,
      now: now(),
    });
    if (!verdict.valid) {
      request.log.warn({ reason: verdict.reason }, 'refused an unsigned webhook');
      return fail(reply, 401, 'not_signed', 'This call is not signed by the CRM.');
    }
    let events: WebhookEvents;
    try {
      events = readWebhookEvents(JSON.parse(rawBody.toString('utf8')), plan);
    } catch (error) {
      const why = error instanceof SyntaxError ? 'The body is not JSON.' : (error as Error).message;
      return fail(reply, 400, 'bad_request', why);
    }
    const taken = await takeChanges(db, events.changes, now());
    await deps.followUp(taken);
    const { unknown, malformed } = events;
    const { noted, dropped } = taken;
    const level = malformed > 0 ? 'warn' : 'debug';
    request.log[level]({ job: 'webhooks', noted, dropped, unknown, malformed }, 'webhooks taken');
    return reply.code(200).send({ noted });
  });
}
