import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { verifySignatureV3 } from '../crm/signature.ts';
import { fail } from './fail.ts';

/** Who calls, as the signature proves it. Nothing in a body or path may override it. */
export type Caller = { portalId: string; userId: string | null; userEmail: string | null };

const proven = z.object({
  portalId: z.string().regex(/^\d{1,20}$/),
  userId: z.string().max(40).optional(),
  userEmail: z.string().max(320).optional(),
});

const once = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

/**
 * A hook for every route the panels call: checks signature v3 over the raw bytes and
 * leaves the caller in `request.caller`. Answers 401 without saying more than it must.
 */
export function proveCaller(options: {
  clientSecret: string;
  /** The address callers use; null: http and the host of the request. */
  publicUrl: string | null;
  now: () => number;
}) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const verdict = verifySignatureV3({
      method: request.method,
      uri: (options.publicUrl ?? `${request.protocol}://${request.host}`) + request.raw.url,
      rawBody: request.rawBody ?? Buffer.alloc(0),
      timestampHeader: once(request.headers['x-hubspot-request-timestamp']) ?? undefined,
      signatureHeader: once(request.headers['x-hubspot-signature-v3']) ?? undefined,
      clientSecret: options.clientSecret,
      now: options.now(),
    });
    if (!verdict.valid) {
      request.log.warn({ reason: verdict.reason }, 'refused an unsigned call');
      await fail(reply, 401, 'not_signed', 'This call is not signed by the CRM.');
      return;
    }
    const caller = proven.safeParse(request.query);
    if (!caller.success) {
      await fail(reply, 400, 'no_portal', 'The call does not say which portal it comes from.');
      return;
    }
    request.caller = {
      portalId: caller.data.portalId,
      userId: caller.data.userId ?? null,
      userEmail: caller.data.userEmail ?? null,
    };
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The body's bytes as they came, which the signature covers. */
    rawBody: Buffer | null;
    caller: Caller;
  }
}
