import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { exportData } from '../jobs/export-data.ts';
import type { Db } from '../store/db.ts';
import { withinPortal } from '../store/within-portal.ts';
import { fail } from './fail.ts';
import { openLink } from './open-link.ts';

export type ExportDeps = { db: Db; now: () => number; clientSecret: string };

/**
 * All that is held of the portal, one row of a table a line (JSON), behind the settings page's link. A browser opens it without a
 * signature: the ticket in the link stands for the caller, and only one made for this file passes.
 */
export function exportRoute(app: FastifyInstance, deps: ExportDeps): void {
  const { db, now } = deps;
  app.get('/api/settings/export.ndjson', async (request, reply) => {
    const anew = 'open the settings again and follow the link anew';
    const ticket = await openLink(deps, request, reply, anew);
    if (!ticket) return reply;
    if (!isForExport(ticket.query))
      return fail(reply, 401, 'not_signed', 'This link was not made here.');
    const { portalId } = ticket;
    const lines = new Readable({ read() {} });
    withinPortal(portalId, () =>
      exportData({
        db,
        portalId,
        person: null,
        now: now(),
        write: async (table, rows) => {
          for (const row of rows) lines.push(`${JSON.stringify({ table, ...row })}\n`);
          // Whoever reads slower than we do holds us back, and not our memory.
          while (lines.readableLength > mostWaiting && !lines.destroyed)
            await new Promise((resolve) => setTimeout(resolve, 20));
          if (lines.destroyed) throw new Error('Nobody reads the export any more.');
        },
      }),
    ).then(
      () => lines.push(null),
      (error: unknown) => {
        request.log.error({ error }, 'the export failed');
        lines.destroy(error as Error);
      },
    );
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="warmline-data.ndjson"')
      .header('cache-control', 'no-store')
      .send(lines);
  });
}

/** Bytes made and not yet read. */
const mostWaiting = 4_000_000;

function isForExport(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'file' in query && query.file === 'export';
}
