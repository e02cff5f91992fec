import { z } from 'zod';
import { badRequest, notFound } from './errors.ts';
import { created, noContent, ok, readBody, requireScope } from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { subscriptionSchema } from './feed-subscriptions.ts';
import type { Subscription } from './feed-subscriptions.ts';
import { parseObjectType, typeInfo } from './object-types.ts';
import { WireError } from './wire-error.ts';
import type { JournalEntry } from './webhooks-journal.ts';

const read = ['developer.webhooks_journal.read'];
const readSubscriptions = ['developer.webhooks_journal.subscriptions.read'];
const writeSubscriptions = ['developer.webhooks_journal.subscriptions.write'];

function pointTo(exchange: Exchange, { offset }: JournalEntry): Record<string, unknown> {
  const { portal } = exchange;
  const expired = portal.faults
    .strikeFeed('file')
    .some(({ kind }) => kind === 'journal-file-expired');
  const { path, expiresAt } = portal.feed.journal.fileAddress(offset, expired);
  return {
    url: portal.url() + path,
    expiresAt: new Date(expiresAt).toISOString(),
    currentOffset: offset,
  };
}

/** Before anything is read: a gap strikes here. */
function journalOf(exchange: Exchange) {
  requireScope(exchange, read);
  const { faults, feed } = exchange.portal;
  if (faults.strikeFeed('gap').some(({ kind }) => kind === 'journal-gap')) feed.journal.forget();
  return feed.journal;
}

function one(exchange: Exchange, entries: readonly JournalEntry[]): Reply {
  const [entry] = entries;
  return entry === undefined ? noContent : ok(pointTo(exchange, entry));
}

function several(exchange: Exchange, entries: readonly JournalEntry[]): Reply {
  if (entries.length === 0) return noContent;
  const at = new Date(exchange.portal.now()).toISOString();
  const results = entries.map((entry) => pointTo(exchange, entry));
  return ok({ status: 'COMPLETE', results, startedAt: at, completedAt: at });
}

function countOf(exchange: Exchange): number {
  const count = Number(exchange.params['count']);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw badRequest(`Invalid count: ${exchange.params['count']}. It must be from 1 to 100.`);
}

function entriesAfter(exchange: Exchange, count: number): JournalEntry[] {
  const offset = exchange.params['offset'] ?? '';
  const entries = journalOf(exchange).after(offset, count);
  if (entries === undefined) throw notFound(`The offset ${offset} has expired or does not exist.`);
  return entries;
}

/** As a file store answers an address that isn't good any more. */
function file(exchange: Exchange): Reply {
  const found = exchange.portal.feed.journal.file(exchange.params['offset'] ?? '', exchange.query);
  if (found === undefined) throw new WireError(403, 'Request has expired');
  return ok(found);
}

function render(exchange: Exchange, subscription: Subscription): Record<string, unknown> {
  const { createdAt, updatedAt, ...rest } = subscription;
  return {
    appId: exchange.portal.feed.appId,
    actions: [],
    objectTypeId: '',
    ...rest,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
  };
}

function subscribe(exchange: Exchange): Reply {
  requireScope(exchange, writeSubscriptions);
  const request = readBody(exchange, subscriptionSchema);
  const { feed, now } = exchange.portal;
  if ('portalId' in request) {
    const type = parseObjectType(request.objectTypeId);
    if (type !== undefined) requireScope(exchange, typeInfo[type].readScopes);
    if (!feed.isInstalled(request.portalId)) {
      throw new WireError(403, `The app is not installed in account ${request.portalId}.`, {
        category: 'BANNED',
      });
    }
  }
  return created(render(exchange, feed.journal.subscriptions.upsert(request, now())));
}

function listSubscriptions(exchange: Exchange): Reply {
  requireScope(exchange, readSubscriptions);
  const all = exchange.portal.feed.journal.subscriptions.list();
  return ok({ results: all.map((subscription) => render(exchange, subscription)) });
}

const idOf = (exchange: Exchange) => z.coerce.number().catch(0).parse(exchange.params['id']);

function readSubscription(exchange: Exchange): Reply {
  requireScope(exchange, readSubscriptions);
  const { subscriptions } = exchange.portal.feed.journal;
  return ok(render(exchange, subscriptions.find(idOf(exchange))));
}

function unsubscribe(exchange: Exchange): Reply {
  requireScope(exchange, writeSubscriptions);
  exchange.portal.feed.journal.subscriptions.remove(idOf(exchange));
  return noContent;
}

function unsubscribePortal(exchange: Exchange): Reply {
  requireScope(exchange, writeSubscriptions);
  exchange.portal.feed.journal.subscriptions.removePortal(idOf(exchange));
  return noContent;
}

const journal = '/webhooks-journal/journal/2026-09';
const subscriptions = '/webhooks-journal/subscriptions/2026-09';

const get = (pattern: string, run: Route['run']): Route => ({
  method: 'GET',
  pattern,
  budget: 'none',
  run,
});

/** The webhooks journal over all portals of the app; none of it counts against a portal's budget. */
export const webhooksJournalRoutes: Route[] = [
  get(`${journal}/earliest`, (exchange) => one(exchange, journalOf(exchange).earliest(1))),
  get(`${journal}/latest`, (exchange) => one(exchange, journalOf(exchange).latest(1))),
  get(`${journal}/offset/:offset/next`, (exchange) => one(exchange, entriesAfter(exchange, 1))),
  get(`${journal}/batch/earliest/:count`, (exchange) =>
    several(exchange, journalOf(exchange).earliest(countOf(exchange))),
  ),
  get(`${journal}/batch/latest/:count`, (exchange) =>
    several(exchange, journalOf(exchange).latest(countOf(exchange))),
  ),
  get(`${journal}/batch/:offset/next/:count`, (exchange) =>
    several(exchange, entriesAfter(exchange, countOf(exchange))),
  ),
  { ...get('/webhooks-journal-files/:offset', file), open: true },
  { method: 'POST', pattern: subscriptions, budget: 'none', run: subscribe },
  get(subscriptions, listSubscriptions),
  get(`${subscriptions}/:id`, readSubscription),
  { method: 'DELETE', pattern: `${subscriptions}/:id`, budget: 'none', run: unsubscribe },
  {
    method: 'DELETE',
    pattern: `${subscriptions}/portals/:id`,
    budget: 'none',
    run: unsubscribePortal,
  },
];
