import type { ObjectType } from '../crm/crm.ts';
import { badRequest } from './errors.ts';
import { parseObjectType } from './object-types.ts';
import type { PortalState } from './portal-state.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { valueOf } from './record-values.ts';
import type { View } from './record-values.ts';
import type { StoredRecord } from './record-table.ts';
import { readTime } from './validate-properties.ts';

export const operators = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const;

export type Filter = {
  propertyName: string;
  operator: (typeof operators)[number];
  value?: string | undefined;
  values?: string[] | undefined;
  highValue?: string | undefined;
};

export type Test = (record: StoredRecord, view: View) => boolean;

/** A value as it is compared: text without case, numbers and times as numbers. Null does not match anything. */
type Comparable = string | number | null;

/** How values of a property compare. */
export function comparableOf(definition: PropertyDefinition, value: string | null): Comparable {
  if (value === null || value === '') return null;
  if (definition.type === 'number') {
    const number = Number(value);
    return Number.isNaN(number) ? null : number;
  }
  if (definition.type === 'datetime' || definition.type === 'date') return readTime(value);
  return value.toLowerCase();
}

/** Compiles one filter to a test; 400 for unknown properties, missing values and values of the wrong kind. */
export function compileFilter(state: PortalState, type: ObjectType, filter: Filter): Test {
  const { propertyName, operator } = filter;
  if (propertyName.startsWith('associations.')) return compileAssociationFilter(filter);
  const definition = state.properties[type].get(propertyName);
  if (definition === undefined) throw unknownProperty(propertyName);
  const raw = (record: StoredRecord, view: View): string | null =>
    valueOf(state, type, record, propertyName, view);
  const value = (record: StoredRecord, view: View): Comparable =>
    comparableOf(definition, raw(record, view));
  const wanted = (text: string | undefined, field: string): string | number => {
    const comparable = comparableOf(definition, text ?? null);
    if (comparable !== null) return comparable;
    throw badRequest(
      `operator ${operator} of property ${propertyName} needs a valid ${field} (${definition.type}), not ${JSON.stringify(text ?? null)}`,
    );
  };
  switch (operator) {
    case 'HAS_PROPERTY':
      return (record, view) => (raw(record, view) ?? '') !== '';
    case 'NOT_HAS_PROPERTY':
      return (record, view) => (raw(record, view) ?? '') === '';
    case 'EQ': {
      const one = wanted(filter.value, 'value');
      return (record, view) => value(record, view) === one;
    }
    case 'NEQ': {
      const one = wanted(filter.value, 'value');
      return (record, view) => value(record, view) !== one;
    }
    case 'LT':
    case 'LTE':
    case 'GT':
    case 'GTE': {
      const one = wanted(filter.value, 'value');
      return (record, view) => holds(operator, value(record, view), one);
    }
    case 'BETWEEN': {
      const low = wanted(filter.value, 'value');
      const high = wanted(filter.highValue, 'highValue');
      return (record, view) => {
        const one = value(record, view);
        return holds('GTE', one, low) && holds('LTE', one, high);
      };
    }
    case 'IN':
    case 'NOT_IN': {
      if ((filter.values ?? []).length === 0) {
        throw badRequest(`operator ${operator} of property ${propertyName} needs values`);
      }
      const among = new Set<Comparable>((filter.values ?? []).map((one) => wanted(one, 'values')));
      const isIn = operator === 'IN';
      return (record, view) => among.has(value(record, view)) === isIn;
    }
    case 'CONTAINS_TOKEN':
    case 'NOT_CONTAINS_TOKEN': {
      const contains = tokenTest(filter.value ?? '');
      const isIn = operator === 'CONTAINS_TOKEN';
      return (record, view) => contains(raw(record, view) ?? '') === isIn;
    }
  }
}

/** `associations.contact` and the like: linked with one of the given ids. */
function compileAssociationFilter({ propertyName, operator, value, values }: Filter): Test {
  const to = parseObjectType(propertyName.slice('associations.'.length));
  if (to === undefined) throw unknownProperty(propertyName);
  if (operator === 'HAS_PROPERTY') return (record) => record.links[to] !== undefined;
  if (operator === 'NOT_HAS_PROPERTY') return (record) => record.links[to] === undefined;
  const wanted =
    operator === 'EQ' && value !== undefined ? [value] : operator === 'IN' ? values : [];
  if (wanted === undefined || wanted.length === 0) {
    throw badRequest(
      `${propertyName} takes EQ with a value, IN with values, HAS_PROPERTY or NOT_HAS_PROPERTY`,
    );
  }
  return (record) => record.links[to]?.some((id) => wanted.includes(id)) === true;
}

/** 400 of a search that names a property which does not exist. */
export function unknownProperty(name: string): Error {
  return badRequest(`There was a problem with the request. Property "${name}" does not exist`, [
    {
      message: `Property "${name}" does not exist`,
      code: 'PROPERTY_DOESNT_EXIST',
      context: { propertyName: [name] },
    },
  ]);
}

function holds(operator: 'LT' | 'LTE' | 'GT' | 'GTE', a: Comparable, b: string | number): boolean {
  if (a === null || typeof a !== typeof b) return false;
  if (operator === 'LT') return a < b;
  if (operator === 'LTE') return a <= b;
  if (operator === 'GT') return a > b;
  return a >= b;
}

function tokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Every token of the phrase occurs; `*` stands for any letters at a token's start or end. */
function tokenTest(phrase: string): (text: string) => boolean {
  const parts = phrase.toLowerCase().match(/[\p{L}\p{N}*]+/gu) ?? [];
  const tests = parts.map((part) => {
    const pattern = part.replaceAll('*', '[\\p{L}\\p{N}]*');
    const regex = new RegExp(`^${pattern}$`, 'u');
    return (token: string) => regex.test(token);
  });
  return (text) => {
    const words = tokens(text);
    return tests.length > 0 && tests.every((test) => words.some(test));
  };
}

/** What `query` does: each of its words begins a word in one of the type's searchable properties. */
export function queryTest(
  state: PortalState,
  type: ObjectType,
  names: readonly string[],
  query: string,
): Test {
  const wanted = tokens(query);
  return (record, view) => {
    const words = names.flatMap((name) => tokens(valueOf(state, type, record, name, view) ?? ''));
    return wanted.every((one) => words.some((word) => word.startsWith(one)));
  };
}
