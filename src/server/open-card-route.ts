import type { FastifyInstance } from 'fastify';
import type { CardResponse } from '../../extensions/app/contract/card.ts';
import type { Crm } from '../crm/crm.ts';
import { findCustomerOf } from '../jobs/find-customer-of.ts';
import { readCard } from '../jobs/read-card.ts';
import { cardStamp } from '../store/card-stamp.ts';
import type { Db } from '../store/db.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { renderCard } from '../views/render-card.ts';
import { cardQuery, describeProblems } from './card-inputs.ts';
import type { CardDeps } from './card-routes.ts';
import { fail } from './fail.ts';
import { installedOnly } from './installed-only.ts';
import { keptAnswers } from './kept-answers.ts';
import { rememberLanguage } from './remember-language.ts';

const json = 'application/json; charset=utf-8';

/**
 * The card of a record. It sees for itself that the portal wasn't left: what was worked out just now is said again after
 * one look at the database, and that look tells it as well.
 */
export function openCardRoute(app: FastifyInstance, { db, now, crmOf }: CardDeps): void {
  const kept = keptAnswers(now);
  const remember = rememberLanguage(db);
  const installed = installedOnly(db);
  app.get('/api/card', async (request, reply) => {
    const query = cardQuery.safeParse(request.query);
    if (!query.success) return fail(reply, 400, 'bad_input', describeProblems(query.error));
    const { portalId, userEmail } = request.caller;
    const { kind, id, language } = query.data;
    const key = [portalId, kind, id, language, userEmail].join(' ');
    // Taken before anything is read: what changes meanwhile makes it another one.
    const stamp = isCustomer(kind) ? await cardStamp(db, portalId, { kind, id }) : null;
    const known = stamp && kept.find(key, stamp);
    if (known) return reply.type(json).send(known);
    await installed(request, reply);
    if (reply.sent) return reply;
    const { portal } = request;
    await remember(portalId, userEmail, language);
    const crm = await crmOf(portalId);
    const customer = await customerOf(query.data, { db, crm, portalId });
    if (!customer) {
      const message = 'No contact or company is linked to this record.';
      return reply.send({ status: 'no_customer', message } satisfies CardResponse);
    }
    const found = await readCard({ db, crm, portalId, customer, now });
    const response: CardResponse = found
      ? {
          status: 'ok',
          card: renderCard(found.assessment, {
            ...found,
            readerEmail: userEmail,
            language: language ?? portal.settings.language,
          }),
        }
      : { status: 'not_ready', message: 'Warmline has not read this record yet.' };
    const answer = Buffer.from(JSON.stringify(response));
    if (found && stamp) kept.keep(key, stamp, answer);
    return reply.type(json).send(answer);
  });
}

async function customerOf(
  { kind, id }: { kind: CustomerRef['kind'] | 'deal' | 'ticket'; id: string },
  portal: { db: Db; crm: Crm | null; portalId: string },
): Promise<CustomerRef | null> {
  if (isCustomer(kind)) return { kind, id };
  return findCustomerOf({ ...portal, record: { type: kind, id } });
}

const isCustomer = (kind: string): kind is CustomerRef['kind'] =>
  kind === 'contact' || kind === 'company';
