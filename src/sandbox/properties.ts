import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest, notFound } from './errors.ts';
import {
  batchReply,
  checkBatchSize,
  created,
  noContent,
  objectTypeOf,
  ok,
  readBody,
  requireScope,
} from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import { renderProperty } from './property-definition.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { WireError } from './wire-error.ts';

const optionSchema = z.object({
  label: z.string().min(1),
  value: z.string().min(1),
  displayOrder: z.number().int().default(-1),
  hidden: z.boolean().default(false),
  description: z.string().optional(),
});

const fieldTypes: Record<string, readonly string[]> = {
  string: ['text', 'textarea', 'html', 'phonenumber', 'file'],
  number: ['number', 'calculation_equation'],
  date: ['date'],
  datetime: ['date'],
  enumeration: ['select', 'radio', 'checkbox', 'booleancheckbox'],
  bool: ['booleancheckbox'],
};

const createSchema = z.object({
  name: z
    .string()
    .max(100)
    .regex(
      /^[a-z][a-z0-9_]*$/,
      'a name has lower-case letters, digits and underscores and begins with a letter',
    ),
  label: z.string().min(1),
  type: z.enum(['string', 'number', 'date', 'datetime', 'enumeration', 'bool']),
  fieldType: z.string(),
  groupName: z.string().min(1),
  description: z.string().default(''),
  options: z.array(optionSchema).default([]),
  hasUniqueValue: z.boolean().default(false),
  hidden: z.boolean().default(false),
  formField: z.boolean().default(false),
  displayOrder: z.number().int().default(-1),
});
const batchCreateSchema = z.object({ inputs: z.array(createSchema) });
const batchNamesSchema = z.object({ inputs: z.array(z.object({ name: z.string() })) });
const changeSchema = z.object({
  label: z.string().min(1).optional(),
  groupName: z.string().min(1).optional(),
  description: z.string().optional(),
  options: z.array(optionSchema).optional(),
  hidden: z.boolean().optional(),
  formField: z.boolean().optional(),
  displayOrder: z.number().int().optional(),
});

type Creation = z.output<typeof createSchema>;

function requireSchemas(exchange: Exchange, type: ObjectType, way: 'read' | 'write'): void {
  const { readScopes } = typeInfo[type];
  const schemas = `crm.schemas.${type}.${way}`;
  // Reading definitions needs no more than reading the records.
  requireScope(
    exchange,
    way === 'read' ? [schemas, `crm.schemas.${type}.write`, ...readScopes] : [schemas],
  );
}

function find(exchange: Exchange, type: ObjectType): PropertyDefinition {
  const name = exchange.params['name'] ?? '';
  const property = exchange.portal.state.properties[type].get(name);
  if (property === undefined) {
    throw notFound(`Property '${name}' of type '${typeInfo[type].id}' does not exist.`, {
      name: [name],
      type: [typeInfo[type].id],
    });
  }
  return property;
}

function list(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'read');
  return ok({ results: [...exchange.portal.state.properties[type].values()].map(renderProperty) });
}

function read(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'read');
  return ok(renderProperty(find(exchange, type)));
}

/** The definition that a creation asks for, or why it is refused. */
function plan(
  exchange: Exchange,
  type: ObjectType,
  creation: Creation,
): { definition: PropertyDefinition } | { error: WireError } {
  const { state } = exchange.portal;
  const { name, groupName } = creation;
  if (state.properties[type].has(name)) {
    return {
      error: new WireError(409, `A property named '${name}' already exists.`, {
        category: 'OBJECT_ALREADY_EXISTS',
        context: { name: [name] },
      }),
    };
  }
  if (!state.groups[type].has(groupName)) {
    return { error: badRequest(`Property group '${groupName}' does not exist.`) };
  }
  if (fieldTypes[creation.type]?.includes(creation.fieldType) !== true) {
    return {
      error: badRequest(
        `The fieldType '${creation.fieldType}' does not go with the type '${creation.type}'.`,
      ),
    };
  }
  const values = new Set(creation.options.map(({ value }) => value));
  if (values.size !== creation.options.length) {
    return { error: badRequest(`The options of '${name}' have the same value twice.`) };
  }
  const at = exchange.portal.now();
  return {
    definition: {
      ...creation,
      options: creation.options.map(withoutUndefined),
      createdAt: at,
      updatedAt: at,
      hubspotDefined: false,
      readOnly: false,
    },
  };
}

function withoutUndefined(
  option: z.output<typeof optionSchema>,
): PropertyDefinition['options'][number] {
  const { description, ...rest } = option;
  return description === undefined ? rest : { ...rest, description };
}

function create(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const planned = plan(exchange, type, readBody(exchange, createSchema));
  if ('error' in planned) throw planned.error;
  exchange.portal.commit([{ op: 'property', type, definition: planned.definition }]);
  return created(renderProperty(planned.definition));
}

/** One by one: the ones that exist already are entries of a 207 while the others are made. */
function batchCreate(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const { inputs } = readBody(exchange, batchCreateSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.batch);
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const input of inputs) {
    const planned = plan(exchange, type, input);
    if ('error' in planned) {
      errors.push(planned.error.entry({ name: [input.name] }));
      continue;
    }
    exchange.portal.commit([{ op: 'property', type, definition: planned.definition }]);
    results.push(renderProperty(planned.definition));
  }
  return batchReply(exchange, results, errors, 201);
}

function batchRead(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'read');
  const { inputs } = readBody(exchange, batchNamesSchema);
  checkBatchSize(inputs.length, exchange.portal.limits.batch);
  const known = exchange.portal.state.properties[type];
  const found = inputs.flatMap(({ name }) => known.get(name) ?? []);
  const errors = inputs
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => notFound(`Property '${name}' does not exist.`).entry({ name: [name] }));
  return batchReply(exchange, found.map(renderProperty), errors);
}

function refuseDefined(property: PropertyDefinition, what: string): void {
  if (property.hubspotDefined) {
    throw badRequest(`'${property.name}' is one of HubSpot's own properties and can't be ${what}.`);
  }
}

function change(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const property = find(exchange, type);
  refuseDefined(property, 'changed');
  const { options, ...changes } = readBody(exchange, changeSchema);
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  const definition: PropertyDefinition = {
    ...property,
    ...given,
    ...(options === undefined ? {} : { options: options.map(withoutUndefined) }),
    updatedAt: exchange.portal.now(),
  };
  exchange.portal.commit([{ op: 'property', type, definition }]);
  return ok(renderProperty(definition));
}

function drop(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const property = find(exchange, type);
  refuseDefined(property, 'archived');
  exchange.portal.commit([{ op: 'drop-property', type, name: property.name }]);
  return noContent;
}

const base = '/crm/properties/2026-09/:type';

/** Property definitions; groups are in `property-groups.ts`. */
export const propertyRoutes: Route[] = [
  { method: 'GET', pattern: base, budget: 'general', run: list },
  { method: 'POST', pattern: base, budget: 'general', run: create },
  { method: 'POST', pattern: `${base}/batch/create`, budget: 'general', run: batchCreate },
  { method: 'POST', pattern: `${base}/batch/read`, budget: 'general', run: batchRead },
  { method: 'GET', pattern: `${base}/:name`, budget: 'general', run: read },
  { method: 'PATCH', pattern: `${base}/:name`, budget: 'general', run: change },
  { method: 'DELETE', pattern: `${base}/:name`, budget: 'general', run: drop },
];
