import type { FastifyReply } from 'fastify';
import type { ErrorResponse } from '../../extensions/app/contract/error.ts';

/** Answers with an error the panels understand: a code, and a sentence that says what to do. */
export function fail(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
): FastifyReply {
  const body: ErrorResponse = { status: 'error', code, message };
  return reply.code(status).send(body);
}
