import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { badRequest } from './errors.ts';
import type { PortalState } from './portal-state.ts';
import type { StoredRecord } from './record-table.ts';
import { valueOf } from './record-values.ts';

const propertyFilter = z.object({
  filterType: z.literal('PROPERTY', 'this portal knows lists by property only'),
  property: z.string(),
  operation: z.object({
    operationType: z.string(),
    operator: z.enum([
      'IS_ANY_OF',
      'IS_NONE_OF',
      'IS_EQUAL_TO',
      'IS_NOT_EQUAL_TO',
      'IS_GREATER_THAN',
      'IS_GREATER_THAN_OR_EQUAL_TO',
      'IS_LESS_THAN',
      'IS_LESS_THAN_OR_EQUAL_TO',
      'IS_KNOWN',
      'IS_UNKNOWN',
    ]),
    values: z.array(z.string()).optional(),
    value: z.union([z.string(), z.number().transform(String)]).optional(),
    includeObjectsWithNoValueSet: z.boolean().optional(),
  }),
});

/** HubSpot demands one OR at the root with ANDs below it. */
const filterBranchSchema = z.object({
  filterBranchType: z.literal('OR', 'the root filter branch must be of type OR'),
  filterBranches: z
    .array(
      z.object({
        filterBranchType: z.literal('AND', 'branches of the root must be of type AND'),
        filterBranches: z.array(z.never()).default([]),
        filters: z.array(propertyFilter),
      }),
    )
    .min(1, 'the root filter branch needs at least one AND branch'),
  filters: z.array(z.never('filters belong into the AND branches')).default([]),
});

type PropertyFilter = z.output<typeof propertyFilter>;

/** What decides who is in a dynamic list; 400 for branches of another shape and unknown properties. */
export function compileListFilter(
  state: PortalState,
  type: ObjectType,
  branch: unknown,
): (record: StoredRecord) => boolean {
  const parsed = filterBranchSchema.safeParse(branch);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(
      `Invalid filterBranch: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  const branches = parsed.data.filterBranches.map(({ filters }) =>
    filters.map((filter) => compile(state, type, filter)),
  );
  return (record) => branches.some((tests) => tests.every((test) => test(record)));
}

function compile(
  state: PortalState,
  type: ObjectType,
  { property, operation }: PropertyFilter,
): (record: StoredRecord) => boolean {
  if (!state.properties[type].has(property)) {
    throw badRequest(`Property "${property}" does not exist`);
  }
  const { operator, includeObjectsWithNoValueSet = false } = operation;
  const values = new Set(
    operation.values ?? (operation.value === undefined ? [] : [operation.value]),
  );
  if (values.size === 0 && !operator.endsWith('KNOWN')) {
    throw badRequest(`${operator} on ${property} needs a value`);
  }
  const bound = Number(operation.value);
  return (record) => {
    const value = valueOf(state, type, record, property);
    if (operator === 'IS_KNOWN') return value !== null;
    if (operator === 'IS_UNKNOWN') return value === null;
    if (value === null) return includeObjectsWithNoValueSet;
    switch (operator) {
      case 'IS_ANY_OF':
      case 'IS_EQUAL_TO':
        return values.has(value);
      case 'IS_NONE_OF':
      case 'IS_NOT_EQUAL_TO':
        return !values.has(value);
      case 'IS_GREATER_THAN':
        return Number(value) > bound;
      case 'IS_GREATER_THAN_OR_EQUAL_TO':
        return Number(value) >= bound;
      case 'IS_LESS_THAN':
        return Number(value) < bound;
      case 'IS_LESS_THAN_OR_EQUAL_TO':
        return Number(value) <= bound;
    }
  };
}
