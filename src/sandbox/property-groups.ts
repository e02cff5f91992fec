import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest, notFound } from './errors.ts';
import { created, noContent, objectTypeOf, ok, readBody, requireScope } from './exchange.ts';
import type { Exchange, Reply, Route } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import type { PropertyGroup } from './property-definition.ts';
import { WireError } from './wire-error.ts';

const createSchema = z.object({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'a name has lower-case letters, digits and underscores'),
  label: z.string().min(1),
  displayOrder: z.number().int().default(-1),
});
const changeSchema = z.object({
  label: z.string().optional(),
  displayOrder: z.number().int().optional(),
});

const render = (group: PropertyGroup) => ({ ...group, archived: false });

function requireSchemas(exchange: Exchange, type: ObjectType, way: 'read' | 'write'): void {
  const write = `crm.schemas.${type}.write`;
  const read = [`crm.schemas.${type}.read`, ...typeInfo[type].readScopes];
  requireScope(exchange, way === 'write' ? [write] : [write, ...read]);
}

function find(exchange: Exchange, type: ObjectType): PropertyGroup {
  const name = exchange.params['name'] ?? '';
  const group = exchange.portal.state.groups[type].get(name);
  if (group === undefined)
    throw notFound(`Property group '${name}' does not exist.`, { name: [name] });
  return group;
}

function list(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'read');
  return ok({ results: [...exchange.portal.state.groups[type].values()].map(render) });
}

function read(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'read');
  return ok(render(find(exchange, type)));
}

function create(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const group = readBody(exchange, createSchema);
  if (exchange.portal.state.groups[type].has(group.name)) {
    throw new WireError(409, `A property group named '${group.name}' already exists.`, {
      category: 'OBJECT_ALREADY_EXISTS',
      context: { name: [group.name] },
    });
  }
  exchange.portal.commit([{ op: 'group', type, group }]);
  return created(render(group));
}

function change(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const before = find(exchange, type);
  const { label = before.label, displayOrder = before.displayOrder } = readBody(
    exchange,
    changeSchema,
  );
  const group = { name: before.name, label, displayOrder };
  exchange.portal.commit([{ op: 'group', type, group }]);
  return ok(render(group));
}

function drop(exchange: Exchange): Reply {
  const type = objectTypeOf(exchange);
  requireSchemas(exchange, type, 'write');
  const { name } = find(exchange, type);
  const used = [...exchange.portal.state.properties[type].values()].some(
    ({ groupName }) => groupName === name,
  );
  if (used) throw badRequest(`Property group '${name}' still has properties.`);
  exchange.portal.commit([{ op: 'drop-group', type, name }]);
  return noContent;
}

const base = '/crm/properties/2026-09/:type/groups';

/** Groups in which properties stand. */
export const propertyGroupRoutes: Route[] = [
  { method: 'GET', pattern: base, budget: 'general', run: list },
  { method: 'POST', pattern: base, budget: 'general', run: create },
  { method: 'GET', pattern: `${base}/:name`, budget: 'general', run: read },
  { method: 'PATCH', pattern: `${base}/:name`, budget: 'general', run: change },
  { method: 'DELETE', pattern: `${base}/:name`, budget: 'general', run: drop },
];
