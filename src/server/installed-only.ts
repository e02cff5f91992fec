import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Db } from '../store/db.ts';
import { findEnd } from '../store/portal-ends.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import { notInstalled } from './not-installed.ts';

/**
 * A hook for what the panels call, after it is known who calls: leaves the portal in `request.portal`. A panel that was left
 * open asks on after its portal was left, and nothing that is kept until its erasure is shown or changed then.
 */
export function installedOnly(db: Db) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { portalId } = request.caller;
    const [portal, end] = await Promise.all([getPortal(db, portalId), findEnd(db, portalId)]);
    if (portal && !end) request.portal = portal;
    else await notInstalled(request, reply, portal);
  };
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's portal, behind `installedOnly`. */
    portal: Portal;
  }
}
