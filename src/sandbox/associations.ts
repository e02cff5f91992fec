import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { associationTypes, readTypeNumber } from './association-types.ts';
import { badRequest, notFound } from './errors.ts';
import {
  batchReply,
  checkBatchSize,
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
import { typeInfo } from './object-types.ts';
import type { Operation } from './operations.ts';
import type { StoredRecord } from './record-table.ts';
import { isPrimaryLink, nextPage, pageOfLinks } from './render-record.ts';
import { WireError } from './wire-error.ts';
import { idSchema } from './write-records.ts';

const one = z.object({ id: idSchema });
const readSchema = z.object({
  inputs: z.array(z.object({ id: idSchema, after: z.string().optional() })),
});
const pairSchema = z.object({ from: one, to: one });
const typesSchema = z.array(
  z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }),
);
const createSchema = z.object({
  inputs: z.array(pairSchema.extend({ types: typesSchema.min(1) })),
});
const defaultSchema = z.object({ inputs: z.array(pairSchema) });
const archiveSchema = z.object({ inputs: z.array(z.object({ from: one, to: z.array(one) })) });

type Ends = { from: ObjectType; to: ObjectType };

function endsOf(exchange: Exchange): Ends {
  return { from: objectTypeOf(exchange, 'from'), to: objectTypeOf(exchange, 'to') };
}

function renderLinks(
  exchange: Exchange,
  { from, to }: Ends,
  record: StoredRecord,
  ids: readonly string[],
) {
  const { state, limits } = exchange.portal;
  return ids.map((id) => ({
    toObjectId: limits.numericToObjectId ? Number(id) : id,
    associationTypes: associationTypes(from, to, isPrimaryLink(state, from, record, to, id)).map(
      ({ typeId, label }) => ({ category: 'HUBSPOT_DEFINED', typeId, label }),
    ),
  }));
}

function noneFound({ from, to }: Ends, id: string): Record<string, unknown> {
  const fromName = typeInfo[from].singular;
  const toName = typeInfo[to].singular;
  return new WireError(404, `No ${toName} is associated with ${fromName} ${id}.`, {
    category: 'OBJECT_NOT_FOUND',
    subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
  }).entry({ fromObjectId: [id], fromObjectType: [fromName], toObjectType: [toName] });
}

/** Records without any link, or that do not exist, are entries of a 207; many links of one record page. */
function batchRead(exchange: Exchange): Reply {
  const ends = endsOf(exchange);
  requireRead(exchange, ends.from);
  requireRead(exchange, ends.to);
  const { inputs } = readBody(exchange, readSchema);
  const { state, limits } = exchange.portal;
  checkBatchSize(inputs.length, limits.associationsRead);
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const { id, after } of inputs) {
    const record = state.live(ends.from, id);
    const { ids, next } =
      record === undefined
        ? { ids: [], next: null }
        : pageOfLinks(record, ends.to, after ?? null, limits.associationsPerInput);
    if (record === undefined || (ids.length === 0 && after === undefined)) {
      errors.push(noneFound(ends, id));
      continue;
    }
    const path = `/crm/objects/2026-09/${ends.from}/${record.id}/associations/${ends.to}`;
    const paging = next === null ? {} : { paging: nextPage(exchange, path, { after: next }) };
    results.push({ from: { id }, to: renderLinks(exchange, ends, record, ids), ...paging });
  }
  return batchReply(exchange, results, errors);
}

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

type Pair = { from: { id: string }; to: { id: string } };

function missingEnd(exchange: Exchange, { from, to }: Ends, pair: Pair): WireError | null {
  const { state } = exchange.portal;
  const gone = [
    ...(state.live(from, pair.from.id) === undefined
      ? [`${typeInfo[from].singular} ${pair.from.id}`]
      : []),
    ...(state.live(to, pair.to.id) === undefined ? [`${typeInfo[to].singular} ${pair.to.id}`] : []),
  ];
  if (gone.length === 0) return null;
  return notFound(`Could not associate: ${gone.join(' and ')} may be deleted or not exist.`, {
    fromObjectId: [pair.from.id],
    toObjectId: [pair.to.id],
  });
}

function batchCreate(exchange: Exchange): Reply {
  const ends = endsOf(exchange);
  requireWrite(exchange, ends.from);
  requireWrite(exchange, ends.to);
  const { inputs } = readBody(exchange, createSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.associationsWrite);
  const operations: Operation[] = [];
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const input of inputs) {
    const kinds = input.types.map(({ associationTypeId }) =>
      readTypeNumber(ends.from, ends.to, associationTypeId),
    );
    if (kinds.includes(undefined)) {
      const numbers = input.types.map(({ associationTypeId }) => associationTypeId).join(', ');
      throw badRequest(`Association type ${numbers} does not go from ${ends.from} to ${ends.to}`);
    }
    const gone = missingEnd(exchange, ends, input);
    if (gone !== null) {
      errors.push(gone.entry());
      continue;
    }
    operations.push(linkOf(ends, input, kinds.includes('primary')));
    results.push({
      fromObjectTypeId: typeInfo[ends.from].id,
      fromObjectId: input.from.id,
      toObjectTypeId: typeInfo[ends.to].id,
      toObjectId: input.to.id,
      labels: kinds.includes('primary') ? ['Primary'] : [],
    });
  }
  exchange.portal.commit(operations);
  return batchReply(exchange, results, errors, 201);
}

function linkOf({ from, to }: Ends, pair: Pair, primary: boolean): Operation {
  return { op: 'link', from, id: pair.from.id, to, toId: pair.to.id, primary };
}

function batchDefault(exchange: Exchange): Reply {
  const ends = endsOf(exchange);
  requireWrite(exchange, ends.from);
  requireWrite(exchange, ends.to);
  const { inputs } = readBody(exchange, defaultSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.associationsWrite);
  return associateByDefault(exchange, ends, inputs);
}

function associateByDefault(exchange: Exchange, ends: Ends, pairs: readonly Pair[]): Reply {
  const operations: Operation[] = [];
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const pair of pairs) {
    const gone = missingEnd(exchange, ends, pair);
    if (gone !== null) {
      errors.push(gone.entry());
      continue;
    }
    operations.push(linkOf(ends, pair, false));
    const directions = [
      { ends, from: pair.from.id, to: pair.to.id },
      { ends: { from: ends.to, to: ends.from }, from: pair.to.id, to: pair.from.id },
    ];
    for (const { ends: way, from, to } of directions) {
      const typeId = associationTypes(way.from, way.to, false).at(-1)?.typeId;
      const associationSpec = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId };
      results.push({ from: { id: from }, to: { id: to }, associationSpec });
    }
  }
  exchange.portal.commit(operations);
  return batchReply(exchange, results, errors);
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
  const kinds = types.map((type) => readTypeNumber(ends.from, ends.to, type.associationTypeId));
  if (kinds.includes(undefined))
    throw badRequest(`No such association type from ${ends.from} to ${ends.to}`);
  const gone = missingEnd(exchange, ends, pair);
  if (gone !== null) throw gone;
  exchange.portal.commit([linkOf(ends, pair, kinds.includes('primary'))]);
  return created({
    fromObjectTypeId: typeInfo[ends.from].id,
    fromObjectId: pair.from.id,
    toObjectTypeId: typeInfo[ends.to].id,
    toObjectId: pair.to.id,
    labels: kinds.includes('primary') ? ['Primary'] : [],
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

function batchArchive(exchange: Exchange): Reply {
  const { from, to } = endsOf(exchange);
  requireWrite(exchange, from);
  requireWrite(exchange, to);
  const { inputs } = readBody(exchange, archiveSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.associationsWrite);
  exchange.portal.commit(
    inputs.flatMap((input) =>
      input.to.map(({ id }): Operation => ({
        op: 'unlink',
        from,
        id: input.from.id,
        to,
        toId: id,
      })),
    ),
  );
  return noContent;
}

const base = '/crm/associations/2026-09/:from/:to/batch';
const single = '/crm/objects/2026-09/:type/:id/associations';

/** Links between records, in batches and one by one. */
export const associationRoutes: Route[] = [
  { method: 'POST', pattern: `${base}/read`, budget: 'general', run: batchRead },
  { method: 'POST', pattern: `${base}/create`, budget: 'general', run: batchCreate },
  { method: 'POST', pattern: `${base}/associate/default`, budget: 'general', run: batchDefault },
  { method: 'POST', pattern: `${base}/archive`, budget: 'general', run: batchArchive },
  { method: 'GET', pattern: `${single}/:to`, budget: 'general', run: list },
  { method: 'PUT', pattern: `${single}/default/:to/:toId`, budget: 'general', run: associateOne },
  { method: 'PUT', pattern: `${single}/:to/:toId`, budget: 'general', run: labelOne },
  { method: 'DELETE', pattern: `${single}/:to/:toId`, budget: 'general', run: removeOne },
];
