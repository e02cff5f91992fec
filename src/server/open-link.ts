import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../store/db.ts';
import { findEnd } from '../store/portal-ends.ts';
import { withinPortal } from '../store/within-portal.ts';
import { fail } from './fail.ts';
import { type FileTicket, readTicket } from './file-ticket.ts';
import { notInstalled, toldLanguage } from './not-installed.ts';

/**
 * What a file's link stands for, as a browser opens it without a signature: the ticket in it stands for the caller. Null
 * after it was answered why it stands for nothing; `anew` says where a link that is too old is had again.
 */
export async function openLink(
  { db, now, clientSecret }: { db: Db; now: () => number; clientSecret: string },
  request: FastifyRequest,
  reply: FastifyReply,
  anew: string,
): Promise<FileTicket<unknown> | null> {
  const { ticket: link } = request.query as { ticket?: unknown };
  const ticket = typeof link === 'string' ? readTicket(link, clientSecret, now()) : null;
  if (ticket === null) {
    await fail(reply, 401, 'not_signed', 'This link was not made here.');
    return null;
  }
  if (ticket === 'expired') {
    await fail(reply, 410, 'expired', `This link has expired: ${anew}.`);
    return null;
  }
  const { portalId } = ticket;
  if (!(await withinPortal(portalId, () => findEnd(db, portalId)))) return ticket;
  await notInstalled(request, reply, null, toldLanguage(ticket.query));
  return null;
}
