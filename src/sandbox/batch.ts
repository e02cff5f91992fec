import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest, notFound } from './errors.ts';
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
import { answeredNames, renderRecord } from './render-record.ts';
import type { WireError } from './wire-error.ts';
import {
  createSchema,
  findRecord,
  idSchema,
  planCreate,
  planUpdate,
  propertiesSchema,
} from './write-records.ts';

const readSchema = z.object({
  inputs: z.array(z.object({ id: idSchema })),
  properties: z.array(z.string()).default([]),
  propertiesWithHistory: z
    .array(z.string())
    .max(0, 'this portal keeps no property history')
    .optional(),
  idProperty: z.string().nullish(),
});
const createBatchSchema = z.object({ inputs: z.array(createSchema) });
const changeSchema = z.object({
  id: idSchema,
  idProperty: z.string().nullish(),
  properties: propertiesSchema,
  objectWriteTraceId: z.string().optional(),
});
const changeBatchSchema = z.object({ inputs: z.array(changeSchema) });
const archiveSchema = z.object({ inputs: z.array(z.object({ id: idSchema })) });

type Change = z.output<typeof changeSchema>;

function missing(type: ObjectType, ids: string[]): Record<string, unknown> {
  const name = typeInfo[type].singular.toUpperCase();
  return notFound(
    `Could not get some ${name} objects, they may be deleted or not exist. Check that ids are valid.`,
  ).entry({ ids });
}

/** Results come in the order of ids and not of inputs: no client may count on an order. */
function read(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireRead(exchange, type);
  const { inputs, properties, idProperty } = readBody(exchange, readSchema);
  const { state, limits } = exchange.portal;
  checkBatchSize(inputs.length, limits.batch);
  const names = answeredNames(state, type, idProperty ? [...properties, idProperty] : properties);
  const absent: string[] = [];
  const found = new Set(
    inputs.flatMap(({ id }) => {
      const record = findRecord(exchange, type, id, idProperty);
      if (record === undefined) absent.push(id);
      return record === undefined ? [] : [record];
    }),
  );
  const ordered = [...found].sort((a, b) => a.n - b.n);
  const results = ordered.map((record) => renderRecord(exchange, type, record, names));
  return batchReply(exchange, results, absent.length === 0 ? [] : [missing(type, absent)]);
}

type Outcome = { id: string; trace: string | undefined; names: string[]; isNew: boolean };

function resultsOf(exchange: Exchange, type: ObjectType, outcomes: readonly Outcome[]): object[] {
  const { state } = exchange.portal;
  return outcomes.flatMap(({ id, trace, names }) => {
    const record = state.record(type, id);
    if (record === undefined) return [];
    const answered = answeredNames(state, type, names);
    const traced = trace === undefined ? {} : { objectWriteTraceId: trace };
    return [{ ...renderRecord(exchange, type, record, answered), ...traced }];
  });
}

function traceOf(trace: string | undefined): Record<string, string[]> {
  return trace === undefined ? {} : { objectWriteTraceId: [trace] };
}

/**
 * All or nothing, unless every input carries an `objectWriteTraceId`: then each stands for itself and
 * the refused ones are named by that id. The order of the results is not that of the inputs.
 */
function create(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const { inputs } = readBody(exchange, createBatchSchema);
  const { portal } = exchange;
  checkBatchSize(inputs.length, portal.limits.batch);
  const each = inputs.every(({ objectWriteTraceId }) => objectWriteTraceId !== undefined);
  const operations: Operation[] = [];
  const outcomes: Outcome[] = [];
  const errors: unknown[] = [];
  const taken = new Set<string>();
  for (const input of inputs) {
    const id = portal.state.table(type).nextId(operations.length);
    const planned = planCreate(exchange, type, input, id, taken);
    if ('operation' in planned) {
      operations.push(planned.operation);
      const names = Object.keys(input.properties);
      outcomes.push({ id, trace: input.objectWriteTraceId, names, isNew: true });
    } else if (each) errors.push(planned.error.entry(traceOf(input.objectWriteTraceId)));
    else throw planned.error;
  }
  portal.commit(operations);
  return batchReply(exchange, resultsOf(exchange, type, outcomes.toReversed()), errors, 201);
}

function refuseDuplicates(ids: readonly string[]): void {
  const seen = new Set<string>();
  const twice = ids.filter((id) => seen.size === seen.add(id).size);
  if (twice.length === 0) return;
  throw badRequest(`Duplicate IDs found in batch input: [${twice.join(', ')}]. IDs must be unique`);
}

/** Missing records and rules of the portal refuse one record; invalid values refuse the batch unless each input is traced. */
function update(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const { inputs } = readBody(exchange, changeBatchSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.batch);
  refuseDuplicates(inputs.map(({ id }) => id));
  const plan = new ChangePlan(exchange, type, inputs);
  const absent: string[] = [];
  for (const input of inputs) {
    const record = findRecord(exchange, type, input.id, input.idProperty);
    if (record === undefined) absent.push(input.id);
    else plan.update(input, record.id);
  }
  exchange.portal.commit(plan.operations);
  const errors = absent.length === 0 ? plan.errors : [...plan.errors, missing(type, absent)];
  return batchReply(exchange, resultsOf(exchange, type, plan.outcomes), errors);
}

/** Updates the record that has the unique value, or creates one with it. */
function upsert(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const { inputs } = readBody(exchange, changeBatchSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.batch);
  refuseDuplicates(inputs.map(({ id }) => id.toLowerCase()));
  const plan = new ChangePlan(exchange, type, inputs);
  for (const input of inputs) {
    if (!input.idProperty) throw badRequest('idProperty must be given for an upsert');
    const record = findRecord(exchange, type, input.id, input.idProperty);
    if (record === undefined) plan.create(input, input.idProperty);
    else plan.update(input, record.id);
  }
  exchange.portal.commit(plan.operations);
  const rendered = resultsOf(exchange, type, plan.outcomes);
  const results = rendered.map((result, at) => ({
    ...result,
    new: plan.outcomes[at]?.isNew === true,
  }));
  return batchReply(exchange, results, plan.errors);
}

class ChangePlan {
  readonly operations: Operation[] = [];
  readonly outcomes: Outcome[] = [];
  readonly errors: unknown[] = [];
  readonly #exchange: Exchange;
  readonly #type: ObjectType;
  readonly #each: boolean;
  readonly #taken = new Set<string>();
  #created = 0;

  constructor(exchange: Exchange, type: ObjectType, inputs: readonly Change[]) {
    this.#exchange = exchange;
    this.#type = type;
    this.#each = inputs.every(({ objectWriteTraceId }) => objectWriteTraceId !== undefined);
  }

  update(input: Change, id: string): void {
    const { portal } = this.#exchange;
    const record = portal.state.record(this.#type, id);
    if (record === undefined) return;
    const refused = portal.faults.refusal(this.#type, id);
    if (refused !== null) {
      if (refused.wholeBatch) throw refused.error;
      this.errors.push(
        refused.error.entry({ ids: [input.id], ...traceOf(input.objectWriteTraceId) }),
      );
      return;
    }
    const planned = planUpdate(this.#exchange, this.#type, record, input.properties, this.#taken);
    if ('error' in planned) this.#refuse(planned.error, input);
    else this.#accept(planned.operation, input, false);
  }

  create(input: Change, idProperty: string): void {
    const { state } = this.#exchange.portal;
    const id = state.table(this.#type).nextId(this.#created);
    const request = { properties: { ...input.properties, [idProperty]: input.id } };
    const planned = planCreate(this.#exchange, this.#type, request, id, this.#taken);
    if ('error' in planned) {
      this.#refuse(planned.error, input);
      return;
    }
    this.#created += 1;
    this.#accept(planned.operation, input, true);
  }

  #accept(operation: Extract<Operation, { id: string }>, input: Change, isNew: boolean): void {
    this.operations.push(operation);
    this.outcomes.push({
      id: operation.id,
      trace: input.objectWriteTraceId,
      names: Object.keys(input.properties),
      isNew,
    });
  }

  #refuse(error: WireError, input: Change): void {
    if (!this.#each) throw error;
    this.errors.push(error.entry({ ids: [input.id], ...traceOf(input.objectWriteTraceId) }));
  }
}

function archive(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireWrite(exchange, type);
  const { inputs } = readBody(exchange, archiveSchema);
  const { portal } = exchange;
  checkBatchSize(inputs.length, portal.limits.batch);
  const live = inputs.filter(({ id }) => portal.state.live(type, id) !== undefined);
  const at = portal.now();
  portal.commit(live.map(({ id }) => ({ op: 'archive', type, id, at })));
  return noContent;
}

const base = '/crm/objects/2026-09/:type/batch';

/** Up to 100 records in one call. */
export const batchRoutes: Route[] = [
  { method: 'POST', pattern: `${base}/read`, budget: 'general', run: read },
  { method: 'POST', pattern: `${base}/create`, budget: 'general', run: create },
  { method: 'POST', pattern: `${base}/update`, budget: 'general', run: update },
  { method: 'POST', pattern: `${base}/upsert`, budget: 'general', run: upsert },
  { method: 'POST', pattern: `${base}/archive`, budget: 'general', run: archive },
];
