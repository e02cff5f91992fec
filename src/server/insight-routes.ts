import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { InsightName, InsightResponse } from '../../extensions/app/contract/insights.ts';
import { findReplay } from '../jobs/keep-replay.ts';
import type { Books } from '../store/book/kept-books.ts';
import type { Db } from '../store/db.ts';
import { withinPortal } from '../store/within-portal.ts';
import { wishReplay } from '../store/replay-wishes.ts';
import { getOwners } from '../store/owners.ts';
import type { Portal } from '../store/portals.ts';
import { languages, type Language } from '../timeline/settings.ts';
import { renderBacktest } from '../views/backtest/render-backtest.ts';
import { insightWords } from '../views/insights/insight-words.ts';
import { pickLanguage } from '../views/pick-language.ts';
import { describeProblems } from './card-inputs.ts';
import { fail } from './fail.ts';
import { writeTicket } from './file-ticket.ts';
import { type InsightQuery, insightQuery } from './insight-inputs.ts';
import { type Asked, insightPages } from './insight-pages.ts';
import { openLink } from './open-link.ts';

export type InsightDeps = {
  db: Db;
  books: Books;
  now: () => number;
  clientSecret: string;
  publicUrl: string | null;
};

const ticketMs = 15 * 60_000;
const names: readonly InsightName[] = ['risk', 'movements', 'measures', 'cohorts', 'proof'];

/** What the manager's pages of risk by group, movements, measures, cohorts and proof call, in the portal that the signature proves. */
export function insightRoutes(app: FastifyInstance, deps: InsightDeps): void {
  const { db, books, now } = deps;

  for (const name of names) {
    app.get(`/api/insights/${name}`, async (request, reply) => {
      const query = insightQuery.safeParse(request.query);
      if (!query.success) return fail(reply, 400, 'bad_input', describeProblems(query.error));
      const { portal } = request;
      const at = now();
      const words = await wordsFor(db, portal, query.data, at);
      const asked: Asked = {
        db,
        books,
        portal,
        query: query.data,
        now: at,
        words,
        reportUrl: reportUrl(request, deps, portal, query.data),
      };
      const response: InsightResponse = {
        status: 'ok',
        name,
        title: words.say(`title.${name}`),
        lead: words.say(`lead.${name}`),
        ...(await insightPages[name](asked)),
        asOf: portal.syncedAt === null ? null : words.say('asOf', { at: portal.syncedAt }),
      };
      return reply.send(response);
    });
  }

  app.post('/api/insights/replay', async (request, reply) => {
    await wishReplay(db, request.caller.portalId, now());
    return reply.send({ status: 'ok' });
  });
}

/** The report behind the page's link. A browser opens it without a signature: the ticket in the link stands for the caller. */
export function replayReportRoute(app: FastifyInstance, deps: InsightDeps): void {
  app.get('/api/insights/replay.html', async (request, reply) => {
    const anew = 'open the page of proof again and follow its link';
    const ticket = await openLink(deps, request, reply, anew);
    if (!ticket) return reply;
    const { portalId } = ticket;
    const asked = (ticket.query as { language?: string }).language ?? '';
    const report = await withinPortal(portalId, () => findReplay(deps.db, portalId));
    if (!report) {
      const message =
        'This replay is not kept any more: have the past replayed anew on the page of proof.';
      return fail(reply, 404, 'not_found', message);
    }
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header(
        'content-security-policy',
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      .send(renderBacktest(report, pickLanguage(asked) ?? 'en'));
  });
}

async function wordsFor(db: Db, portal: Portal, { language }: InsightQuery, now: number) {
  const { portalId, settings, timeZone, uiDomain, currency } = portal;
  return insightWords({
    language: language ?? settings.language,
    timeZone,
    portalId,
    uiDomain,
    currency,
    owners: await getOwners(db, portalId),
    now,
  });
}

function reportUrl(
  request: FastifyRequest,
  { clientSecret, publicUrl, now }: InsightDeps,
  { portalId, settings }: Portal,
  query: InsightQuery,
): string {
  const language: Language = languages.find((one) => one === query.language) ?? settings.language;
  const ticket = { portalId, query: { language }, expiresAt: now() + ticketMs };
  const base = publicUrl ?? `${request.protocol}://${request.host}`;
  return `${base}/api/insights/replay.html?ticket=${writeTicket(ticket, clientSecret)}`;
}
