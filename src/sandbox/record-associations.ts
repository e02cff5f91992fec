import { readTypeNumber } from './association-types.ts';
import { badRequest, notFound } from './errors.ts';
import {
  created,
  noContent,
  objectTypeOf,
  ok,
  readBody,
  readLimit,
  requireRead,
  requireWrite,
} from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import {
  associateByDefault,
  linkOf,
  missingEnd,
  renderLinks,
  typesSchema,
} from './link-records.ts';
import type { Pair } from './link-records.ts';
import { typeInfo } from './object-types.ts';
import { nextPage, pageOfLinks } from './render-record.ts';

/** The links of one record, up to 500 a page. */
function list(exchange: Exchange): Reply {
  const ends = { from: objectTypeOf(exchange), to: objectTypeOf(exchange, 'to') };
  requireRead(exchange, ends.from);
  requireRead(exchange, ends.to);
  const limit = readLimit(exchange, 500, 500);
  const record = exchange.portal.state.live(ends.from, exchange.params['id'] ?? '');
  if (record === undefined) throw notFound('resource not found');
  const { ids, next } = pageOfLinks(record, ends.to, exchange.query.get('after'), limit);
  const query = { after: next ?? '', limit: String(limit) };
  const paging = next === null ? {} : { paging: nextPage(exchange, exchange.path, query) };
  return ok({ results: renderLinks(exchange, ends, record, ids), ...paging });
}

function pairOf(exchange: Exchange): Pair {
  return { from: { id: exchange.params['id'] ?? '' }, to: { id: exchange.params['toId'] ?? '' } };
}

function associateOne(exchange: Exchange): Reply {
  const ends = { from: objectTypeOf(exchange), to: objectTypeOf(exchange, 'to') };
  requireWrite(exchange, ends.from);
  requireWrite(exchange, ends.to);
  const pair = pairOf(exchange);
  const gone = missingEnd(exchange, ends, pair);
  if (gone !== null) throw gone;
  return associateByDefault(exchange, ends, [pair]);
}

/** One pair under given types: the body is the list of types. */
function labelOne(exchange: Exchange): Reply {
  const ends = { from: objectTypeOf(exchange), to: objectTypeOf(exchange, 'to') };
  requireWrite(exchange, ends.from);
  requireWrite(exchange, ends.to);
  const types = readBody(exchange, typesSchema.min(1));
  const pair = pairOf(exchange);
  const kinds = new Set(
    types.map((type) => readTypeNumber(ends.from, ends.to, type.associationTypeId)),
  );
  if (kinds.has(undefined))
    throw badRequest(`No such association type from ${ends.from} to ${ends.to}`);
  const gone = missingEnd(exchange, ends, pair);
  if (gone !== null) throw gone;
  exchange.portal.commit([linkOf(ends, pair, kinds.has('primary'))]);
  return created({
    fromObjectTypeId: typeInfo[ends.from].id,
    fromObjectId: pair.from.id,
    toObjectTypeId: typeInfo[ends.to].id,
    toObjectId: pair.to.id,
    labels: kinds.has('primary') ? ['Primary'] : [],
  });
}

function removeOne(exchange: Exchange): Reply {
  const ends = { from: objectTypeOf(exchange), to: objectTypeOf(exchange, 'to') };
  requireWrite(exchange, ends.from);
  requireWrite(exchange, ends.to);
  const { from, to } = pairOf(exchange);
  exchange.portal.commit([
    { op: 'unlink', from: ends.from, id: from.id, to: ends.to, toId: to.id },
  ]);
  return noContent;
}

const base = '/crm/objects/2026-09/:type/:id/associations';

/** Links of one record. */
export const recordAssociationRoutes: Route[] = [
  { method: 'GET', pattern: `${base}/:to`, budget: 'general', run: list },
  { method: 'PUT', pattern: `${base}/default/:to/:toId`, budget: 'general', run: associateOne },
  { method: 'PUT', pattern: `${base}/:to/:toId`, budget: 'general', run: labelOne },
  { method: 'DELETE', pattern: `${base}/:to/:toId`, budget: 'general', run: removeOne },
];
