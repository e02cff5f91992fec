import { z } from 'zod';
import { objectTypes } from '../crm/crm.ts';
import type { ObjectType } from '../crm/crm.ts';
import { readTypeNumber } from './association-types.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Links, Operation } from './operations.ts';
import type { StoredRecord } from './record-table.ts';
import { checkRequired, validateProperties } from './validate-properties.ts';
import type { WireError } from './wire-error.ts';

export const idSchema = z.union([z.string(), z.number().int().transform(String)]);

export const propertiesSchema = z.record(z.string(), z.string());

export const createSchema = z.object({
  properties: propertiesSchema,
  objectWriteTraceId: z.string().optional(),
  associations: z
    .array(
      z.object({
        to: z.object({ id: idSchema }),
        types: z.array(
          z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }),
        ),
      }),
    )
    .optional(),
});

export type CreateRequest = z.output<typeof createSchema>;

/** What a create comes to: the operation, or why it is refused. `taken` holds unique values used earlier in the batch. */
export function planCreate(
  exchange: Exchange,
  type: ObjectType,
  request: CreateRequest,
  id: string,
  taken: Set<string>,
): { operation: Extract<Operation, { op: 'create' }> } | { error: WireError } {
  const { portal } = exchange;
  const read = validateProperties(portal, type, request.properties);
  if ('error' in read) return read;
  const missing = checkRequired(type, read.values);
  if (missing !== null) return { error: missing };
  const clash = findClash(exchange, type, null, read.values, taken);
  if (clash !== null) return { error: clash };
  const links = readLinks(exchange, type, request);
  if ('error' in links) return links;
  const properties = Object.fromEntries(
    Object.entries(read.values).filter(([, value]) => value !== ''),
  );
  const at = portal.now();
  return { operation: { op: 'create', type, id, at, properties, links: links.links } };
}

/** 409 when another record has one of the unique values already. */
export function findClash(
  exchange: Exchange,
  type: ObjectType,
  self: StoredRecord | null,
  values: Readonly<Record<string, string>>,
  taken: Set<string>,
): WireError | null {
  const { state } = exchange.portal;
  for (const [name, value] of Object.entries(values)) {
    if (value === '' || state.properties[type].get(name)?.hasUniqueValue !== true) continue;
    const other = state.table(type).findUnique(name, value);
    const key = `${name} ${value.toLowerCase()}`;
    if (other !== undefined && other !== self) {
      if (type === 'contacts' && name === 'email') {
        return conflict(`Contact already exists. Existing ID: ${other.id}`);
      }
      return conflict(`A record with ${name} "${value}" already exists. Existing ID: ${other.id}`);
    }
    if (taken.has(key)) return conflict(`Two inputs have the same ${name}: ${value}`);
    taken.add(key);
  }
  return null;
}

/** The links that a create asks for; which types they join follows from the numbers. */
function readLinks(
  exchange: Exchange,
  from: ObjectType,
  request: CreateRequest,
): { links: Links } | { error: WireError } {
  const links: Links = {};
  for (const { to, types } of request.associations ?? []) {
    for (const { associationTypeId } of types) {
      const target = objectTypes.find((one) => readTypeNumber(from, one, associationTypeId));
      if (target === undefined) {
        return {
          error: badRequest(`Association type ${associationTypeId} does not go from ${from}`),
        };
      }
      const record = exchange.portal.state.live(target, to.id);
      if (record === undefined) {
        return {
          error: notFound(`No ${target} record with id ${to.id} exists to associate with`, {
            ids: [to.id],
          }),
        };
      }
      const ids = (links[target] ??= []);
      const primary = readTypeNumber(from, target, associationTypeId) === 'primary';
      if (ids.includes(record.id)) continue;
      if (primary) ids.unshift(record.id);
      else ids.push(record.id);
    }
  }
  return { links };
}

/** What an update comes to: the operation, or why it is refused. */
export function planUpdate(
  exchange: Exchange,
  type: ObjectType,
  record: StoredRecord,
  properties: Readonly<Record<string, string>>,
  taken: Set<string>,
): { operation: Extract<Operation, { op: 'update' }> } | { error: WireError } {
  const { portal } = exchange;
  const read = validateProperties(portal, type, properties);
  if ('error' in read) return read;
  const clash = findClash(exchange, type, record, read.values, taken);
  if (clash !== null) return { error: clash };
  return {
    operation: { op: 'update', type, id: record.id, at: portal.now(), properties: read.values },
  };
}

/** The live record that `id` names, by its id or by a unique property; 400 for a property that is not unique. */
export function findRecord(
  exchange: Exchange,
  type: ObjectType,
  id: string,
  idProperty: string | null | undefined,
): StoredRecord | undefined {
  const { state } = exchange.portal;
  if (idProperty === null || idProperty === undefined || idProperty === 'hs_object_id') {
    return state.live(type, id);
  }
  const definition = state.properties[type].get(idProperty);
  if (definition === undefined) throw badRequest(`Property "${idProperty}" does not exist`);
  if (!definition.hasUniqueValue) {
    throw badRequest(
      `Property "${idProperty}" does not have unique values and can't be used as idProperty`,
    );
  }
  return state.table(type).findUnique(idProperty, id);
}
