import { z } from 'zod';
import { readTypeNumber } from './association-types.ts';
import { badRequest } from './errors.ts';
import {
  batchReply,
  checkBatchSize,
  noContent,
  objectTypeOf,
  readBody,
  requireRead,
  requireWrite,
} from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import type { Operation } from './operations.ts';
import { nextPage, pageOfLinks } from './render-record.ts';
import { WireError } from './wire-error.ts';
import {
  associateByDefault,
  linkOf,
  missingEnd,
  renderLinks,
  typesSchema,
} from './link-records.ts';
import type { Ends } from './link-records.ts';
import { idSchema } from './write-records.ts';

const one = z.object({ id: idSchema });
const readSchema = z.object({
  inputs: z.array(z.object({ id: idSchema, after: z.string().optional() })),
});
const pairSchema = z.object({ from: one, to: one });
const createSchema = z.object({
  inputs: z.array(pairSchema.extend({ types: typesSchema.min(1) })),
});
const defaultSchema = z.object({ inputs: z.array(pairSchema) });
const archiveSchema = z.object({ inputs: z.array(z.object({ from: one, to: z.array(one) })) });

function endsOf(exchange: Exchange): Ends {
  return { from: objectTypeOf(exchange, 'from'), to: objectTypeOf(exchange, 'to') };
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
    const kinds = new Set(
      input.types.map(({ associationTypeId }) =>
        readTypeNumber(ends.from, ends.to, associationTypeId),
      ),
    );
    if (kinds.has(undefined)) {
      const numbers = input.types.map(({ associationTypeId }) => associationTypeId).join(', ');
      throw badRequest(`Association type ${numbers} does not go from ${ends.from} to ${ends.to}`);
    }
    const gone = missingEnd(exchange, ends, input);
    if (gone !== null) {
      errors.push(gone.entry());
      continue;
    }
    operations.push(linkOf(ends, input, kinds.has('primary')));
    results.push({
      fromObjectTypeId: typeInfo[ends.from].id,
      fromObjectId: input.from.id,
      toObjectTypeId: typeInfo[ends.to].id,
      toObjectId: input.to.id,
      labels: kinds.has('primary') ? ['Primary'] : [],
    });
  }
  exchange.portal.commit(operations);
  return batchReply(exchange, results, errors, 201);
}

function batchDefault(exchange: Exchange): Reply {
  const ends = endsOf(exchange);
  requireWrite(exchange, ends.from);
  requireWrite(exchange, ends.to);
  const { inputs } = readBody(exchange, defaultSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.associationsWrite);
  return associateByDefault(exchange, ends, inputs);
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

/** Links between many records; those of a single record are in `record-associations.ts`. */
export const associationRoutes: Route[] = [
  { method: 'POST', pattern: `${base}/read`, budget: 'general', run: batchRead },
  { method: 'POST', pattern: `${base}/create`, budget: 'general', run: batchCreate },
  { method: 'POST', pattern: `${base}/associate/default`, budget: 'general', run: batchDefault },
  { method: 'POST', pattern: `${base}/archive`, budget: 'general', run: batchArchive },
];
