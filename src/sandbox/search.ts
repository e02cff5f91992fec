import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest } from './errors.ts';
import { objectTypeOf, ok, readBody, requireRead } from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import type { Indexed, StoredRecord } from './record-table.ts';
import { createdAtOf, valueOf } from './record-values.ts';
import { answeredNames, nextPage, renderRecord } from './render-record.ts';
import {
  comparableOf,
  compileFilter,
  operators,
  queryTest,
  unknownProperty,
} from './search-filters.ts';
import type { Test } from './search-filters.ts';

const mostGroups = 5;
const mostFilters = 6;
const mostFiltersInAll = 18;

const filterSchema = z.object({
  propertyName: z.string(),
  operator: z.enum(operators),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
  highValue: z.string().optional(),
});

const sortSchema = z.union([
  z.string().transform((text) => ({
    propertyName: text.replace(/^-/, ''),
    direction: text.startsWith('-') ? ('DESCENDING' as const) : ('ASCENDING' as const),
  })),
  z.object({
    propertyName: z.string(),
    direction: z.enum(['ASCENDING', 'DESCENDING']).default('ASCENDING'),
  }),
]);

const searchSchema = z.object({
  filterGroups: z.array(z.object({ filters: z.array(filterSchema) })).default([]),
  sorts: z.array(sortSchema).default([]),
  query: z.string().optional(),
  properties: z.array(z.string()).default([]),
  limit: z.number().int().min(1).optional(),
  after: z.union([z.string(), z.number().transform(String)]).optional(),
});

type Search = z.output<typeof searchSchema>;
type Hit = { record: StoredRecord; view: NonNullable<Indexed> };

function checkSizes(search: Search): void {
  const counts = search.filterGroups.map(({ filters }) => filters.length);
  if (counts.length > mostGroups) {
    throw badRequest(
      `There are too many filterGroups: ${counts.length}. The maximum is ${mostGroups}.`,
    );
  }
  if (counts.some((count) => count > mostFilters)) {
    throw badRequest(`There are too many filters in a group. The maximum is ${mostFilters}.`);
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all > mostFiltersInAll) {
    throw badRequest(
      `There are too many filters: ${all}. The maximum is ${mostFiltersInAll} in all groups.`,
    );
  }
  if (search.sorts.length > 1) throw badRequest('Only one sort can be applied to a search.');
}

/** Position at which the page begins; 400 beyond the results that a search can reach. */
function readStart(search: Search, limit: number, most: number): number {
  const start = search.after === undefined || search.after === '' ? 0 : Number(search.after);
  if (!Number.isInteger(start) || start < 0) throw badRequest(`Invalid after: ${search.after}`);
  if (start + limit > most) {
    throw badRequest(
      `Paging through search results beyond ${most} is not supported (after ${start} with limit ${limit}).`,
    );
  }
  return start;
}

function compile(exchange: Exchange, type: ObjectType, search: Search): Test {
  const { state } = exchange.portal;
  const groups = search.filterGroups
    .filter(({ filters }) => filters.length > 0)
    .map(({ filters }) => filters.map((filter) => compileFilter(state, type, filter)));
  const text = search.query?.trim() ?? '';
  const matchesQuery = queryTest(state, type, typeInfo[type].searchable, text);
  return (record, view) =>
    (groups.length === 0 || groups.some((tests) => tests.every((test) => test(record, view)))) &&
    (text === '' || matchesQuery(record, view));
}

/** The smallest id that can match, when every group bounds the id from below: spares a keyset walk most of the scan. */
function lowestId(search: Search): number {
  const bounds = search.filterGroups.map(({ filters }) =>
    Math.max(
      0,
      ...filters
        .filter(
          ({ propertyName, operator }) =>
            propertyName === 'hs_object_id' && operator.startsWith('GT'),
        )
        .map(({ value, operator }) => Number(value) - (operator === 'GTE' ? 1 : 0)),
    ),
  );
  const lowest = bounds.length === 0 ? 0 : Math.min(...bounds);
  return Number.isFinite(lowest) ? lowest : 0;
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  // Records without a value come last in either direction; the caller turns the sign only for values.
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function sortHits(exchange: Exchange, type: ObjectType, search: Search, hits: Hit[]): Hit[] {
  const { state } = exchange.portal;
  const [sort] = search.sorts;
  if (sort === undefined) {
    const at = (hit: Hit): number => createdAtOf(type, hit.record);
    return hits.sort((a, b) => at(a) - at(b) || a.record.n - b.record.n);
  }
  const { propertyName, direction } = sort;
  const definition = state.properties[type].get(propertyName);
  if (definition === undefined) throw unknownProperty(propertyName);
  const sign = direction === 'DESCENDING' ? -1 : 1;
  // Already in this order: the table is kept by id.
  if (propertyName === 'hs_object_id') return sign === 1 ? hits : hits.toReversed();
  const keyed = hits.map((hit) => ({
    hit,
    key: comparableOf(definition, valueOf(state, type, hit.record, propertyName, hit.view)),
  }));
  keyed.sort((a, b) => {
    const order = compare(a.key, b.key);
    const signed = a.key === null || b.key === null ? order : order * sign;
    return signed || a.hit.record.n - b.hit.record.n;
  });
  return keyed.map(({ hit }) => hit);
}

/** Live records as the index has them, filtered: a write shows only after the indexing lag. */
function findHits(exchange: Exchange, type: ObjectType, search: Search): Hit[] {
  const table = exchange.portal.state.table(type);
  table.index(exchange.portal.now());
  const matches = compile(exchange, type, search);
  const hits: Hit[] = [];
  const order = table.inOrder();
  for (let at = table.indexAfter(lowestId(search)); at < order.length; at += 1) {
    const record = order[at];
    if (record === undefined) continue;
    const view =
      record.indexed === undefined && record.archivedAt === null ? record : record.indexed;
    if (view !== null && view !== undefined && matches(record, view)) hits.push({ record, view });
  }
  return hits;
}

function run(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireRead(exchange, type);
  const { state, limits } = exchange.portal;
  if (exchange.body.length > limits.searchBody) {
    throw badRequest(
      `A search may have at most ${limits.searchBody} characters, not ${exchange.body.length}.`,
    );
  }
  const search = readBody(exchange, searchSchema);
  checkSizes(search);
  const limit = search.limit ?? 10;
  if (limit > limits.searchPage) {
    throw badRequest(`Invalid limit: ${limit}. The maximum is ${limits.searchPage}.`);
  }
  const start = readStart(search, limit, limits.searchResults);
  const hits = sortHits(exchange, type, search, findHits(exchange, type, search));
  const names = answeredNames(state, type, search.properties);
  const results = hits
    .slice(start, start + limit)
    .map(({ record, view }) => renderRecord(exchange, type, record, names, view));
  const next = start + limit;
  const paging =
    next < hits.length
      ? { paging: nextPage(exchange, exchange.path, { after: String(next) }) }
      : {};
  return ok({ total: hits.length, results, ...paging });
}

/** Search, on a budget of its own. */
export const searchRoutes: Route[] = [
  {
    method: 'POST',
    pattern: '/crm/objects/2026-09/:type/search',
    budget: 'search',
    pages: true,
    run,
  },
];
