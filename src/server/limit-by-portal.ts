import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';

/** Ten a second: what the CRM itself lets through for one app and account is less. */
const defaultCallsPerMinute = 600;

/**
 * Lets each portal make so many calls in a minute and answers 429 with `Retry-After` to the rest. It counts after the
 * signature is checked and by what that proves, so nobody can use up another portal's share.
 */
export async function limitByPortal(
  app: FastifyInstance,
  callsPerMinute = defaultCallsPerMinute,
): Promise<void> {
  await app.register(rateLimit, {
    max: callsPerMinute,
    timeWindow: 60_000,
    hook: 'preHandler',
    keyGenerator: ({ caller }) => caller.portalId,
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(
        new Error(
          `This portal asks more than ${callsPerMinute} times a minute. Try again in ${Math.ceil(ttl / 1000)} s.`,
        ),
        { statusCode: 429 },
      ),
  });
}
