import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest, notFound } from './errors.ts';
import { noContent, ok, readBody, readFlag, readLimit, requireScope } from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { compileListFilter } from './list-filters.ts';
import { parseObjectType } from './object-types.ts';
import type { ContactList } from './operations.ts';
import { nextPage } from './render-record.ts';
import { WireError } from './wire-error.ts';

const createSchema = z.object({
  name: z.string().trim().min(1),
  objectTypeId: z.string(),
  processingType: z.enum(['DYNAMIC', 'MANUAL', 'SNAPSHOT']),
  filterBranch: z.unknown().optional(),
});
const searchSchema = z.object({
  query: z.string().default(''),
  listIds: z.array(z.string()).optional(),
  processingTypes: z.array(z.string()).optional(),
  objectTypeId: z.string().optional(),
  offset: z.number().int().min(0).default(0),
  count: z.number().int().min(1).max(500).default(20),
  additionalProperties: z.array(z.string()).default([]),
});
const filtersSchema = z.object({ filterBranch: z.unknown() });
const membersSchema = z.array(z.union([z.string(), z.number().transform(String)]));

const read = ['crm.lists.read', 'crm.lists.write'];
const write = ['crm.lists.write'];

function typeOf(objectTypeId: string): ObjectType {
  const type = parseObjectType(objectTypeId);
  if (type === undefined) throw badRequest(`Unable to infer object type from: ${objectTypeId}`);
  return type;
}

function find(exchange: Exchange): ContactList {
  const listId = exchange.params['listId'] ?? '';
  const list = exchange.portal.state.lists.get(listId);
  if (list === undefined) throw notFound(`List does not exist with ID ${listId}.`);
  return list;
}

/** Ids of the members as they are now, in ascending order. */
function membersOf(exchange: Exchange, list: ContactList): string[] {
  const { state } = exchange.portal;
  const type = typeOf(list.objectTypeId);
  if (list.processingType !== 'DYNAMIC') {
    return list.members.filter((id) => state.live(type, id) !== undefined);
  }
  const belongs = compileListFilter(state, type, list.filterBranch);
  return state
    .table(type)
    .inOrder()
    .filter((record) => record.archivedAt === null && belongs(record))
    .map(({ id }) => id);
}

function render(list: ContactList, withFilters: boolean): Record<string, unknown> {
  return {
    listId: list.listId,
    listVersion: list.version,
    name: list.name,
    objectTypeId: list.objectTypeId,
    processingType: list.processingType,
    processingStatus: 'COMPLETE',
    createdAt: new Date(list.createdAt).toISOString(),
    updatedAt: new Date(list.updatedAt).toISOString(),
    filtersUpdatedAt: new Date(list.updatedAt).toISOString(),
    ...(withFilters && list.filterBranch !== undefined ? { filterBranch: list.filterBranch } : {}),
  };
}

function rendered(exchange: Exchange, list: ContactList): Record<string, unknown> {
  const withFilters = readFlag(exchange, 'includeFilters');
  return { list: { ...render(list, withFilters), size: membersOf(exchange, list).length } };
}

function create(exchange: Exchange): Reply {
  requireScope(exchange, write);
  const { name, objectTypeId, processingType, filterBranch } = readBody(exchange, createSchema);
  const { state } = exchange.portal;
  const type = typeOf(objectTypeId);
  const same = [...state.lists.values()].find(
    (list) => list.name.toLowerCase() === name.toLowerCase() && typeOf(list.objectTypeId) === type,
  );
  if (same !== undefined) {
    throw new WireError(400, `A list named '${name}' already exists (list ${same.listId}).`, {
      category: 'VALIDATION_ERROR',
      subCategory: 'ILS.DUPLICATE_LIST_NAMES',
    });
  }
  if (processingType !== 'MANUAL') compileListFilter(state, type, filterBranch);
  const at = exchange.portal.now();
  const dates = { createdAt: at, updatedAt: at };
  const listId = state.nextListId();
  const about = { listId, name, objectTypeId, processingType, filterBranch, ...dates, version: 1 };
  const draft: ContactList = { ...about, members: [] };
  const members =
    processingType === 'SNAPSHOT'
      ? membersOf(exchange, { ...draft, processingType: 'DYNAMIC' })
      : [];
  const list = { ...draft, members };
  exchange.portal.commit([{ op: 'list', list }]);
  return ok({ list: { ...render(list, true), size: membersOf(exchange, list).length } });
}

function readOne(exchange: Exchange): Reply {
  requireScope(exchange, read);
  return ok(rendered(exchange, find(exchange)));
}

function readByName(exchange: Exchange): Reply {
  requireScope(exchange, read);
  const { objectTypeId = '', listName = '' } = exchange.params;
  const type = typeOf(objectTypeId);
  const list = [...exchange.portal.state.lists.values()].find(
    (one) => one.name.toLowerCase() === listName.toLowerCase() && typeOf(one.objectTypeId) === type,
  );
  if (list === undefined) {
    throw notFound(`List does not exist with name ${listName} and object type ID ${objectTypeId}.`);
  }
  return ok(rendered(exchange, list));
}

function search(exchange: Exchange): Reply {
  requireScope(exchange, read);
  const asked = readBody(exchange, searchSchema);
  const found = [...exchange.portal.state.lists.values()]
    .filter(({ name }) => name.toLowerCase().includes(asked.query.toLowerCase()))
    .filter(({ listId }) => asked.listIds?.includes(listId) ?? true)
    .filter(({ processingType }) => asked.processingTypes?.includes(processingType) ?? true)
    .filter(({ objectTypeId }) => (asked.objectTypeId ?? objectTypeId) === objectTypeId);
  const page = found.slice(asked.offset, asked.offset + asked.count);
  return ok({
    lists: page.map((list) => ({
      ...render(list, false),
      additionalProperties: asked.additionalProperties.includes('hs_list_size')
        ? { hs_list_size: String(membersOf(exchange, list).length) }
        : {},
    })),
    offset: asked.offset + page.length,
    hasMore: asked.offset + page.length < found.length,
    total: found.length,
  });
}

function memberships(exchange: Exchange): Reply {
  requireScope(exchange, read);
  const list = find(exchange);
  const limit = readLimit(exchange, 100, 250);
  const after = Number(exchange.query.get('after') ?? 0);
  if (Number.isNaN(after)) throw badRequest(`Invalid after: ${exchange.query.get('after')}`);
  const members = membersOf(exchange, list);
  const rest = members.filter((id) => Number(id) > after);
  const page = rest.slice(0, limit);
  const joined = new Date(list.updatedAt).toISOString();
  const query = { after: page.at(-1) ?? '', limit: String(limit) };
  return ok({
    total: members.length,
    results: page.map((recordId) => ({ recordId, membershipTimestamp: joined })),
    ...(rest.length > limit ? { paging: nextPage(exchange, exchange.path, query) } : {}),
  });
}

function changeMembers(exchange: Exchange, add: boolean): Reply {
  requireScope(exchange, write);
  const list = find(exchange);
  if (list.processingType === 'DYNAMIC')
    throw badRequest('The members of a dynamic list follow from its filters.');
  const type = typeOf(list.objectTypeId);
  const asked = readBody(exchange, membersSchema);
  const known = asked.filter((id) => exchange.portal.state.live(type, id) !== undefined);
  const before = new Set(list.members);
  const changed = known.filter((id) => before.has(id) !== add);
  for (const id of changed) {
    if (add) before.add(id);
    else before.delete(id);
  }
  const members = [...before].sort((a, b) => Number(a) - Number(b));
  exchange.portal.commit([
    { op: 'list', list: { ...list, members, updatedAt: exchange.portal.now() } },
  ]);
  return ok({
    [add ? 'recordsIdsAdded' : 'recordIdsRemoved']: changed,
    recordIdsMissing: asked.filter((id) => !known.includes(id)),
  });
}

function updateFilters(exchange: Exchange): Reply {
  requireScope(exchange, write);
  const list = find(exchange);
  const { filterBranch } = readBody(exchange, filtersSchema);
  compileListFilter(exchange.portal.state, typeOf(list.objectTypeId), filterBranch);
  const updatedAt = exchange.portal.now();
  const changed = { ...list, filterBranch, updatedAt, version: list.version + 1 };
  exchange.portal.commit([{ op: 'list', list: changed }]);
  return ok({ updatedList: render(changed, true) });
}

function drop(exchange: Exchange): Reply {
  requireScope(exchange, write);
  exchange.portal.commit([{ op: 'drop-list', listId: find(exchange).listId }]);
  return noContent;
}

const base = '/crm/lists/2026-09';
const members = `${base}/:listId/memberships`;

/** Lists of records; a dynamic one has its members worked out whenever it is read. */
export const listRoutes: Route[] = [
  { method: 'POST', pattern: base, budget: 'general', run: create },
  { method: 'POST', pattern: `${base}/search`, budget: 'general', run: search },
  {
    method: 'GET',
    pattern: `${base}/object-type-id/:objectTypeId/name/:listName`,
    budget: 'general',
    run: readByName,
  },
  { method: 'GET', pattern: `${base}/:listId`, budget: 'general', run: readOne },
  { method: 'DELETE', pattern: `${base}/:listId`, budget: 'general', run: drop },
  {
    method: 'PUT',
    pattern: `${base}/:listId/update-list-filters`,
    budget: 'general',
    run: updateFilters,
  },
  { method: 'GET', pattern: members, budget: 'general', run: memberships },
  {
    method: 'PUT',
    pattern: `${members}/add`,
    budget: 'general',
    run: (exchange) => changeMembers(exchange, true),
  },
  {
    method: 'PUT',
    pattern: `${members}/remove`,
    budget: 'general',
    run: (exchange) => changeMembers(exchange, false),
  },
];
