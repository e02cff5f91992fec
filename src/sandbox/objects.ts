import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest, notFound } from './errors.ts';
import {
  created,
  noContent,
  objectTypeOf,
  ok,
  readBody,
  readFlag,
  readLimit,
  readNames,
  requireRead,
  requireWrite,
} from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { parseObjectType } from './object-types.ts';
import { answeredNames, nextPage, renderAssociations, renderRecord } from './render-record.ts';
import {
  createSchema,
  findRecord,
  idSchema,
  planCreate,
  planUpdate,
  propertiesSchema,
} from './write-records.ts';

const updateSchema = z.object({ properties: propertiesSchema });
const mergeSchema = z.object({ primaryObjectId: idSchema, objectIdToMerge: idSchema });
const erasureSchema = z.object({ objectId: idSchema, idProperty: z.string().optional() });

const mergeable = new Set<ObjectType>(['contacts', 'companies', 'deals', 'tickets']);

function missingRecord(type: ObjectType, id: string) {
  return notFound(`resource not found: no live record ${id} of type ${type}`, { ids: [id] });
}

/** The types of the `associations` parameter, each of which needs its own scope to be read. */
function associatedTypes(exchange: Exchange): ObjectType[] {
  return readNames(exchange, 'associations').map((name) => {
    const type = parseObjectType(name);
    if (type === undefined) throw badRequest(`Unable to infer object type from: ${name}`);
    requireRead(exchange, type);
    return type;
  });
}

function refuseHistory(exchange: Exchange): void {
  if (readNames(exchange, 'propertiesWithHistory').length > 0) {
    throw badRequest('This portal keeps no property history: leave propertiesWithHistory out.');
  }
}

function list(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireRead(exchange, type);
  refuseHistory(exchange);
  const { state, limits } = exchange.portal;
  const limit = readLimit(exchange, 10, limits.listPage);
  const archived = readFlag(exchange, 'archived');
  const names = answeredNames(state, type, readNames(exchange, 'properties'));
  const targets = associatedTypes(exchange);
  const after = exchange.query.get('after');
  const table = state.table(type);
  const start = after === null || after === '' ? 0 : table.indexAfter(readCursor(after));
  const results: unknown[] = [];
  let last = '';
  let more = false;
  for (let at = start, order = table.inOrder(); at < order.length; at += 1) {
    const record = order[at];
    if (record === undefined || (record.archivedAt !== null) !== archived) continue;
    if (results.length === limit) {
      more = true;
      break;
    }
    last = record.id;
    results.push({
      ...renderRecord(exchange, type, record, names),
      ...renderAssociations(exchange, type, record, targets),
    });
  }
  if (!more) return ok({ results });
  const query = { ...Object.fromEntries(exchange.query), limit: String(limit), after: last };
  return ok({ results, paging: nextPage(exchange, exchange.path, query) });
}

function readCursor(after: string): number {
  const n = Number(after);
  if (!Number.isInteger(n) || n < 0)
    throw badRequest(`Invalid after: ${after}. Use the one of the page before.`);
  return n;
}

function read(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireRead(exchange, type);
  refuseHistory(exchange);
  const { state } = exchange.portal;
  const id = exchange.params['id'] ?? '';
  const wantsArchived = readFlag(exchange, 'archived');
  const found = wantsArchived
    ? state.record(type, id)
    : findRecord(exchange, type, id, exchange.query.get('idProperty'));
  if (found === undefined || (found.archivedAt !== null) !== wantsArchived) {
    throw missingRecord(type, id);
  }
  const names = answeredNames(state, type, readNames(exchange, 'properties'));
  return ok({
    ...renderRecord(exchange, type, found, names),
    ...renderAssociations(exchange, type, found, associatedTypes(exchange)),
  });
}

function create(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const request = readBody(exchange, createSchema);
  const { portal } = exchange;
  const planned = planCreate(exchange, type, request, portal.state.table(type).nextId(), new Set());
  if ('error' in planned) throw planned.error;
  portal.commit([planned.operation]);
  return created(rendered(exchange, type, planned.operation.id, Object.keys(request.properties)));
}

function rendered(
  exchange: Exchange,
  type: ObjectType,
  id: string,
  names: readonly string[],
): unknown {
  const { state } = exchange.portal;
  const record = state.record(type, id);
  if (record === undefined) throw missingRecord(type, id);
  return renderRecord(exchange, type, record, answeredNames(state, type, names));
}

function update(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const request = readBody(exchange, updateSchema);
  const id = exchange.params['id'] ?? '';
  const record = findRecord(exchange, type, id, exchange.query.get('idProperty'));
  if (record === undefined) throw missingRecord(type, id);
  const refused = exchange.portal.faults.refusal(type, record.id);
  if (refused !== null) throw refused.error;
  const planned = planUpdate(exchange, type, record, request.properties, new Set());
  if ('error' in planned) throw planned.error;
  exchange.portal.commit([planned.operation]);
  return ok(rendered(exchange, type, record.id, Object.keys(request.properties)));
}

/** Archiving what is gone already succeeds too. */
function archive(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const { portal } = exchange;
  const record = portal.state.live(type, exchange.params['id'] ?? '');
  if (record !== undefined) {
    portal.commit([{ op: 'archive', type, id: record.id, at: portal.now() }]);
  }
  return noContent;
}

function merge(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  if (!mergeable.has(type)) throw badRequest(`Records of type ${type} can't be merged`);
  const { primaryObjectId, objectIdToMerge } = readBody(exchange, mergeSchema);
  const { portal } = exchange;
  const primary = portal.state.live(type, primaryObjectId);
  const secondary = portal.state.live(type, objectIdToMerge);
  if (primary === undefined) throw missingRecord(type, primaryObjectId);
  if (secondary === undefined) throw missingRecord(type, objectIdToMerge);
  if (primary === secondary) throw badRequest('A record cannot be merged with itself');
  const id = portal.state.table(type).nextId();
  portal.commit([
    { op: 'merge', type, primary: primary.id, secondary: secondary.id, id, at: portal.now() },
  ]);
  return ok(
    rendered(exchange, type, id, [...Object.keys(primary.properties), 'hs_merged_object_ids']),
  );
}

function erase(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const { objectId, idProperty } = readBody(exchange, erasureSchema);
  const { portal } = exchange;
  const record = findRecord(exchange, type, objectId, idProperty);
  if (record === undefined) throw missingRecord(type, objectId);
  portal.commit([{ op: 'erase', type, id: record.id, at: portal.now() }]);
  return noContent;
}

const base = '/crm/objects/2026-09/:type';

/** Single records: list, read, create, update, archive, merge, erase. */
export const objectRoutes: Route[] = [
  { method: 'GET', pattern: base, budget: 'general', pages: true, run: list },
  { method: 'POST', pattern: base, budget: 'general', run: create },
  { method: 'POST', pattern: `${base}/merge`, budget: 'general', run: merge },
  { method: 'POST', pattern: `${base}/gdpr-delete`, budget: 'general', run: erase },
  { method: 'GET', pattern: `${base}/:id`, budget: 'general', run: read },
  { method: 'PATCH', pattern: `${base}/:id`, budget: 'general', run: update },
  { method: 'DELETE', pattern: `${base}/:id`, budget: 'general', run: archive },
];
