import { randomBytes } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type {
  GroupsResponse,
  ListsResponse,
  SavesQueueResponse,
} from '../../extensions/app/contract/home.ts';
import type { Override } from '../action/assessment.ts';
import type { Crm } from '../crm/crm.ts';
import { assessOne } from '../jobs/assess-one.ts';
import { keepFeedback } from '../jobs/keep-feedback.ts';
import { makeLists } from '../jobs/make-lists.ts';
import { readGroups } from '../jobs/read-groups.ts';
import {
  type HomeBooks,
  openQueue,
  type QueueData,
  readQueue,
  tallyQueue,
} from '../jobs/read-queue.ts';
import { readReport } from '../jobs/read-report.ts';
import { undoFeedback } from '../jobs/undo-feedback.ts';
import { whoActs } from '../jobs/who-acts.ts';
import type { Books } from '../store/book/kept-books.ts';
import type { SaveTally } from '../store/book/save-rows.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import type { Db } from '../store/db.ts';
import { findValueBands } from '../store/group-bands.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import { withinPortal } from '../store/within-portal.ts';
import type { Owner } from '../timeline/records.ts';
import type { Language } from '../timeline/settings.ts';
import type { HomeReader } from '../views/home/home-reader.ts';
import { queueFileRow } from '../views/home/queue-file-row.ts';
import { renderGroups, sayCell } from '../views/home/render-groups.ts';
import { listUrl } from '../views/record-url.ts';
import {
  queueDefinitions,
  renderFilters,
  renderQueued,
  renderSummary,
} from '../views/home/render-queue.ts';
import { renderReport } from '../views/home/render-report.ts';
import { describeProblems } from './card-inputs.ts';
import { fail } from './fail.ts';
import { writeTicket } from './file-ticket.ts';
import {
  groupsQuery,
  letGoBody,
  letGoUndoBody,
  queueFileQuery,
  queueQuery,
  queueView,
} from './home-inputs.ts';
import { keptForMinute } from './kept-for-minute.ts';
import { notInstalled } from './not-installed.ts';
import { openLink } from './open-link.ts';

export type HomeDeps = {
  db: Db;
  books: Books;
  crmOf(portalId: string): Promise<Crm | null>;
  now: () => number;
  clientSecret: string;
  publicUrl: string | null;
};

const pageSize = 25;
const filePageSize = 500;
const ticketMs = 15 * 60_000;

/** What the manager's home calls for whom to save, and for the grid of all customers, in the portal that the signature proves. */
export function homeRoutes(app: FastifyInstance, deps: HomeDeps) {
  const { db, now, crmOf, clientSecret, publicUrl } = deps;
  const from = homeBooks(deps);
  app.get('/api/home/saves', async (request, reply) => {
    const query = queueQuery.safeParse(request.query);
    if (!query.success) return fail(reply, 400, 'bad_input', describeProblems(query.error));
    const { portalId } = request.caller;
    const { page: wanted = 1, ...asked } = query.data;
    const at = now();
    const view = queueView(asked);
    const { portal } = request;
    const queue = await openQueue(db, portal, view, at, from);
    const { tally, counts } = tallyQueue(queue);
    const total = totalOf(tally);
    const pages = Math.max(1, Math.ceil(total / pageSize));
    // Saves are taken on while one reads: what was the last page may be gone.
    const page = Math.min(wanted, pages);
    const limits = { limit: pageSize, offset: (page - 1) * pageSize };
    const data = await readQueue(db, queue, limits);
    const reader = readerOf(data, asked.language);
    const { capacityPerWeek: perWeek } = portal.settings;
    const ticket = writeTicket({ portalId, query: asked, expiresAt: at + ticketMs }, clientSecret);
    const base = `${publicUrl ?? `${request.protocol}://${request.host}`}/api/home`;
    const response: SavesQueueResponse = {
      status: 'ok',
      rows: rowsOf(data, reader),
      total,
      page,
      pages,
      summary: renderSummary(tally, { perWeek, cut: view.cut, ...counts }, reader),
      filters: renderFilters(tally, reader),
      cell: sayCell(asked, reader),
      definitions: queueDefinitions(perWeek, reader),
      csvUrl: `${base}/saves.csv?ticket=${ticket}`,
      reportUrl: `${base}/report?ticket=${ticket}`,
      syncedAt: dateOf(portal.syncedAt),
    };
    return reply.send(response);
  });

  app.get('/api/home/groups', async (request, reply) => {
    const query = groupsQuery.safeParse(request.query);
    if (!query.success) return fail(reply, 400, 'bad_input', describeProblems(query.error));
    const data = await readGroups(db, request.caller.portalId, now(), from);
    if (!data) return notInstalled(request, reply);
    const response: GroupsResponse = {
      status: 'ok',
      ...renderGroups(data, readerOf(data, query.data.language)),
      syncedAt: dateOf(data.portal.syncedAt),
    };
    return reply.send(response);
  });

  app.post('/api/home/let-go', async (request, reply) => {
    const body = letGoBody.safeParse(request.body);
    if (!body.success) return fail(reply, 400, 'bad_input', describeProblems(body.error));
    const { portalId, userEmail, userId } = request.caller;
    const { key, reason, note } = body.data;
    const customer = await resolveCustomer(db, portalId, body.data.customer);
    const at = now();
    const override: Override = {
      id: key,
      kind: 'let_go',
      reason,
      note: note || null,
      record: null,
      by: userEmail,
      at,
      until: null,
    };
    await keepFeedback(db, portalId, customer, override, whoActs(userId));
    await assessOne({ db, portalId, customer, now: at });
    return reply.send({ status: 'ok' });
  });

  app.post('/api/home/let-go/undo', async (request, reply) => {
    const body = letGoUndoBody.safeParse(request.body);
    if (!body.success) return fail(reply, 400, 'bad_input', describeProblems(body.error));
    const { portalId, userId } = request.caller;
    const customer = await resolveCustomer(db, portalId, body.data.customer);
    const at = now();
    await undoFeedback(db, portalId, customer, {
      id: body.data.override,
      at,
      who: whoActs(userId),
    });
    await assessOne({ db, portalId, customer, now: at });
    return reply.send({ status: 'ok' });
  });

  app.post('/api/home/lists', async (request, reply) => {
    const { portalId, userId } = request.caller;
    const { portal } = request;
    const crm = await crmOf(portalId);
    if (!crm) return notInstalled(request, reply, portal);
    const made = await makeLists({ db, crm, portalId, now: now(), who: whoActs(userId) });
    const response: ListsResponse = {
      status: 'ok',
      lists: made.map(({ name, id, message }) => ({
        name,
        url: id === null ? null : listUrl(id, portal),
        message,
      })),
    };
    return reply.send(response);
  });
}

/** The file behind the page's link. A browser opens it without a signature: the ticket in the link stands for the caller. */
export function homeFileRoutes(app: FastifyInstance, deps: HomeDeps) {
  const { db, now } = deps;
  const from = homeBooks(deps);
  /** What the link stands for, or null after it was answered why it stands for nothing. */
  async function opened(request: FastifyRequest, reply: FastifyReply) {
    const ticket = await openLink(deps, request, reply, 'open the page again and export anew');
    if (!ticket) return null;
    const query = queueFileQuery.safeParse(ticket.query);
    if (query.success) return { portalId: ticket.portalId, query: query.data };
    await fail(reply, 401, 'not_signed', 'This link was not made here.');
    return null;
  }

  app.get('/api/home/report', async (request, reply) => {
    const found = await opened(request, reply);
    if (!found) return reply;
    const { portalId, query } = found;
    const data = await withinPortal(portalId, () =>
      readReport(db, portalId, queueView(query), now(), from),
    );
    if (!data) return notInstalled(request, reply);
    const reader = readerOf(data, query.language);
    const { silent, portal } = data;
    const { capacityPerWeek: perWeek } = portal.settings;
    const report = {
      ...data,
      perWeek,
      saves: rowsOf(data, reader),
      silent: rowsOf(silent, reader),
    };
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      )
      .send(renderReport(report, reader, nonce));
  });

  app.get('/api/home/saves.csv', async (request, reply) => {
    const found = await opened(request, reply);
    if (!found) return reply;
    const { portalId, query } = found;
    const lines: string[] = [];
    const isKnown = await withinPortal(portalId, async () => {
      const portal = await getPortal(db, portalId);
      if (!portal) return false;
      const queue = await openQueue(db, portal, queueView(query), now(), from);
      const total = totalOf(tallyQueue(queue).tally);
      for (let offset = 0; offset === 0 || offset < total; offset += filePageSize) {
        const data = await readQueue(db, queue, { limit: filePageSize, offset });
        const reader = readerOf(data, query.language);
        const rows = data.saves.map((save) => queueFileRow(save, knownOf(save, data), reader));
        // What comes from outside: nothing in it may pass for a spreadsheet's formula.
        lines.push(stringify(rows, { header: offset === 0, columns, escape_formulas: true }));
      }
      return true;
    });
    if (!isKnown) return notInstalled(request, reply);
    return (
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="saves.csv"')
        .header('cache-control', 'no-store')
        // Without the mark Excel takes UTF-8 for the local code page.
        .send(`\uFEFF${lines.join('')}`)
    );
  });
}

const totalOf = (tally: SaveTally) =>
  tally.find(({ dimension }) => dimension === 'all')?.count ?? 0;

/** Where the bands of the grid begin stays the same for a minute, and so leads each of its cells to the very customers it counted. */
const homeBooks = ({ books, now }: HomeDeps): HomeBooks => ({
  books,
  worthBands: keptForMinute(now, async (portalId) => findValueBands(await books(portalId))),
});

const columns = [
  'customer',
  'kind',
  'owner',
  'level',
  'risk',
  'risk_after',
  'reasons',
  'action',
  'suggested_since',
  'due_at',
  'value',
  'likelihood_of_answer',
  'expected_saving',
  'currency',
  'segment',
  'source',
  'product',
  'link',
];

function knownOf(
  { kind, id }: QueueData['saves'][number],
  { customers, assessments }: Pick<QueueData, 'customers' | 'assessments'>,
) {
  const name = `${kind}:${id}`;
  return { customer: customers.get(name), assessment: assessments.get(name) };
}

const rowsOf = (data: QueueData, reader: HomeReader) =>
  data.saves
    .map((save) => renderQueued(save, knownOf(save, data), reader))
    .filter((row) => row !== null);

function readerOf(
  { portal, owners, now }: { portal: Portal; owners: Map<string, Owner>; now: number },
  language: Language | undefined,
): HomeReader {
  const { portalId, timeZone, uiDomain, currency, settings } = portal;
  return {
    language: language ?? settings.language,
    timeZone,
    portalId,
    uiDomain,
    currency,
    owners,
    now,
  };
}

const dateOf = (at: number | null) => (at === null ? null : new Date(at).toISOString());
