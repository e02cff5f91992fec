import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Portal } from '../store/portals.ts';
import { pickLanguage } from '../views/pick-language.ts';
import { say } from '../views/say.ts';
import { fail } from './fail.ts';

/** Answers 403 to who asks of a portal that was left or never read, in the reader's language where it is told, else the portal's. */
export function notInstalled(
  request: FastifyRequest,
  reply: FastifyReply,
  portal: Portal | null = null,
  language = toldLanguage(request.query) ?? toldLanguage(request.body),
): FastifyReply {
  const reader = {
    language: pickLanguage(language) ?? portal?.settings.language ?? 'en',
    timeZone: 'UTC',
  };
  const message = say({ key: 'workflow.notConnected.why', values: {} }, reader);
  return fail(reply, 403, 'unknown_portal', message);
}

/** The language that a query or a body names; it may be none of ours. */
export function toldLanguage(said: unknown): string | null {
  const told = typeof said === 'object' && said !== null && 'language' in said && said.language;
  return typeof told === 'string' ? told : null;
}
