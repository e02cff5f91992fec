import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AsksResponse } from '../../extensions/app/contract/asks.ts';
import { type AsksData, readAsks, readAsksPage } from '../jobs/read-asks.ts';
import type { Db } from '../store/db.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { Language } from '../timeline/settings.ts';
import { askFileRow } from '../views/ask-file-row.ts';
import { type AsksOptions, renderAsk, renderAskChoices } from '../views/render-asks.ts';
import { askFilter, asksFileQuery, asksQuery } from './ask-inputs.ts';
import { describeProblems } from './card-inputs.ts';
import { fail } from './fail.ts';
import { writeTicket } from './file-ticket.ts';
import { notInstalled } from './not-installed.ts';
import { openLink } from './open-link.ts';

export type AskDeps = {
  db: Db;
  now: () => number;
  clientSecret: string;
  publicUrl: string | null;
};

const pageSize = 25;
const filePageSize = 500;
const ticketMs = 15 * 60_000;

/** What the manager's page calls: every open ask of the portal that the signature proves. */
export function askRoutes(app: FastifyInstance, { db, now, clientSecret, publicUrl }: AskDeps) {
  app.get('/api/asks', async (request, reply) => {
    const query = asksQuery.safeParse(request.query);
    if (!query.success) return fail(reply, 400, 'bad_input', describeProblems(query.error));
    const { portalId } = request.caller;
    const { page: wanted = 1, ...asked } = query.data;
    const at = now();
    const filter = askFilter(asked, at);
    const limits = { limit: pageSize, offset: (wanted - 1) * pageSize };
    const data = await readAsksPage(db, request.portal, { ...filter, ...limits }, at);
    const { tally, total } = data;
    const pages = Math.max(1, Math.ceil(total / pageSize));
    // Asks are answered while one reads: what was the last page may be gone.
    const page = Math.min(wanted, pages);
    const options = optionsOf(data, asked.language);
    const ticket = { portalId, query: asked, expiresAt: at + ticketMs };
    const base = publicUrl ?? `${request.protocol}://${request.host}`;
    const response: AsksResponse = {
      status: 'ok',
      rows: data.asks.map((ask) => renderAsk(ask, options)),
      total,
      ...renderAskChoices(tally, asked, options),
      page,
      pages,
      csvUrl: `${base}/api/asks.csv?ticket=${writeTicket(ticket, clientSecret)}`,
      syncedAt: data.portal.syncedAt === null ? null : new Date(data.portal.syncedAt).toISOString(),
    };
    return reply.send(response);
  });
}

/** The file behind the page's link. A browser opens it without a signature: the ticket in the link stands for the caller. */
export function askFileRoute(app: FastifyInstance, deps: AskDeps) {
  const { db, now } = deps;
  app.get('/api/asks.csv', async (request, reply) => {
    const anew = 'open the page of open asks again and export anew';
    const ticket = await openLink(deps, request, reply, anew);
    if (!ticket) return reply;
    const query = asksFileQuery.parse(ticket.query);
    const filter = askFilter(query, now());
    const lines: string[] = [];
    for (let offset = 0; ; offset += filePageSize) {
      const limits = { limit: filePageSize, offset };
      const { portalId } = ticket;
      const data = await withinPortal(portalId, () =>
        readAsks(db, portalId, { ...filter, ...limits }, now()),
      );
      if (!data) return notInstalled(request, reply);
      const options = optionsOf(data, query.language);
      const rows = data.asks.map((ask) => askFileRow(ask, options));
      lines.push(csv(rows, offset === 0));
      if (data.asks.length < filePageSize) break;
    }
    return sendFile(reply, lines.join(''));
  });
}

function optionsOf(data: AsksData, language: Language | undefined): AsksOptions {
  const { portal, customers, owners, activities, now } = data;
  return {
    language: language ?? portal.settings.language,
    timeZone: portal.timeZone,
    portalId: portal.portalId,
    uiDomain: portal.uiDomain,
    currency: portal.currency,
    hours: portal.settings,
    customers,
    owners,
    activities,
    now,
  };
}

const columns = [
  'kind',
  'sentence',
  'asked_at',
  'due_at',
  'overdue',
  'waited_hours',
  'asked_by',
  'company',
  'owner',
  'value',
  'currency',
  'risk',
  'level',
  'link',
];

/** Sentences come from outside: nothing in them may pass for a spreadsheet's formula. */
function csv(rows: Record<string, string | number>[], header: boolean): string {
  return stringify(rows, { header, columns, escape_formulas: true });
}

function sendFile(reply: FastifyReply, text: string): FastifyReply {
  // Without the mark Excel takes UTF-8 for the local code page.
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="open-asks.csv"')
    .header('cache-control', 'no-store')
    .send(`\uFEFF${text}`);
}
