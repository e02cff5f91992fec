import { badRequest, notFound } from './errors.ts';
import { ok, readFlag, readLimit, requireScope } from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import type { SeedOwner } from './portal.ts';
import { nextPage } from './render-record.ts';

const started = '2023-01-09T08:00:00.000Z';

function renderOwner({ id, email, firstName, lastName }: SeedOwner): Record<string, unknown> {
  const userId = 1_000_000 + Number(id);
  return {
    id,
    email,
    type: 'PERSON',
    firstName,
    lastName,
    userId,
    userIdIncludingInactive: userId,
    createdAt: started,
    updatedAt: started,
    archived: false,
  };
}

function owners(exchange: Exchange): Reply {
  requireScope(exchange, ['crm.objects.owners.read']);
  const limit = readLimit(exchange, 100, 500);
  const email = exchange.query.get('email');
  const after = Number(exchange.query.get('after') ?? 0);
  if (Number.isNaN(after)) throw badRequest(`Invalid after: ${exchange.query.get('after')}`);
  // Nobody has left this portal, so there are no archived owners.
  const all = readFlag(exchange, 'archived') ? [] : exchange.portal.state.owners;
  const matching = all
    .filter((owner) => email === null || owner.email === email)
    .filter((owner) => Number(owner.id) > after)
    .toSorted((a, b) => Number(a.id) - Number(b.id));
  const page = matching.slice(0, limit);
  const query = { after: page.at(-1)?.id ?? '', limit: String(limit) };
  const paging =
    matching.length > limit ? { paging: nextPage(exchange, exchange.path, query) } : {};
  return ok({ results: page.map(renderOwner), ...paging });
}

function owner(exchange: Exchange): Reply {
  requireScope(exchange, ['crm.objects.owners.read']);
  const found = exchange.portal.state.owners.find(({ id }) => id === exchange.params['id']);
  if (found === undefined) throw notFound(`Owner ${exchange.params['id']} does not exist.`);
  return ok(renderOwner(found));
}

/** Offset of a time zone at a moment, in ms east of UTC. */
function offsetMs(timeZone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value;
  const match = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '');
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

const two = (n: number): string => String(n).padStart(2, '0');

function details(exchange: Exchange): Reply {
  const { state } = exchange.portal;
  const offset = offsetMs(state.timeZone, exchange.portal.now());
  const minutes = Math.abs(offset) / 60_000;
  const sign = offset < 0 ? '-' : '+';
  return ok({
    portalId: state.portalId,
    accountType: 'DEVELOPER_TEST',
    timeZone: state.timeZone,
    companyCurrency: state.currency,
    additionalCurrencies: [],
    utcOffset: `${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
    utcOffsetMilliseconds: offset,
    uiDomain: 'app.hubspot.com',
    dataHostingLocation: 'na1',
  });
}

/** The account and its people. */
export const accountRoutes: Route[] = [
  { method: 'GET', pattern: '/account-info/2026-09/details', budget: 'general', run: details },
  { method: 'GET', pattern: '/crm/owners/2026-09', budget: 'general', run: owners },
  { method: 'GET', pattern: '/crm/owners/2026-09/:id', budget: 'general', run: owner },
];
