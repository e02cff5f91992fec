import type { ObjectType } from '../crm/crm.ts';
import { badRequest, invalidProperties } from './errors.ts';
import type { InvalidProperty } from './errors.ts';
import type { Portal } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import type { PropertyDefinition } from './property-definition.ts';
import type { WireError } from './wire-error.ts';

/** Bodies may be longer than other values. */
const longValues = new Set(['hs_email_text', 'hs_email_html', 'hs_email_headers']);

/**
 * The values as the portal keeps them ('' clears one), or the refusal of the whole write:
 * unknown or read-only properties, options that do not exist, numbers and dates that are none.
 */
export function validateProperties(
  portal: Portal,
  type: ObjectType,
  input: Readonly<Record<string, string>>,
): { values: Record<string, string> } | { error: WireError } {
  const values: Record<string, string> = {};
  const invalid: InvalidProperty[] = [];
  for (const [name, value] of Object.entries(input)) {
    const definition = portal.state.properties[type].get(name);
    if (definition === undefined) {
      invalid.push({
        name,
        error: 'PROPERTY_DOESNT_EXIST',
        message: `Property "${name}" does not exist`,
      });
      continue;
    }
    const read = readValue(portal, definition, value);
    if (typeof read === 'string') values[name] = read;
    else invalid.push({ name, ...read });
  }
  if (invalid.length === 0) return { values };
  return { error: invalidProperties(portal.state.portalId, invalid) };
}

/** 400 when a create lacks what its type cannot be without. */
export function checkRequired(type: ObjectType, values: Record<string, string>): WireError | null {
  const missing = typeInfo[type].required.filter((name) => (values[name] ?? '') === '');
  if (missing.length === 0) return null;
  return badRequest(
    `Error creating ${typeInfo[type].singular.toUpperCase()}. Some required properties were not set.`,
    missing.map((name) => ({
      message: `Required property ${name} was not set`,
      code: 'REQUIRED_PROPERTY',
      context: { propertyName: [name] },
    })),
  );
}

function readValue(
  portal: Portal,
  definition: PropertyDefinition,
  value: string,
): string | Omit<InvalidProperty, 'name'> {
  const { name, type, options, readOnly } = definition;
  if (readOnly)
    return {
      error: 'READ_ONLY_VALUE',
      message: `"${name}" is a read only property; its value cannot be set.`,
    };
  if (value === '') return '';
  if (value.length > portal.limits.propertyLength && !longValues.has(name)) {
    return {
      error: 'VALUE_TOO_LONG',
      message: `"${name}" is too long: at most ${portal.limits.propertyLength} characters`,
    };
  }
  if (name === 'email') return readEmail(value);
  if (name === 'hubspot_owner_id' && !portal.state.owners.some(({ id }) => id === value)) {
    return { error: 'INVALID_OWNER_ID', message: `Owner ${value} does not exist` };
  }
  if (type === 'enumeration') {
    const allowed = options.map((option) => option.value);
    // Several values of a checkbox property are separated by semicolons.
    const chosen = definition.fieldType === 'checkbox' ? value.split(';').filter(Boolean) : [value];
    const wrong = chosen.find((one) => !allowed.includes(one));
    if (wrong === undefined) return value;
    return {
      error: 'INVALID_OPTION',
      message: `${wrong} was not one of the allowed options: [${allowed.join(', ')}]`,
    };
  }
  if (type === 'bool') {
    const flag = value.toLowerCase();
    if (flag === 'true' || flag === 'false') return flag;
    return { error: 'INVALID_BOOLEAN', message: `${value} was not a valid boolean.` };
  }
  if (type === 'number') {
    if (value.trim() !== '' && Number.isFinite(Number(value))) return value.trim();
    return { error: 'INVALID_LONG', message: `${value} was not a valid number.` };
  }
  if (type === 'datetime' || type === 'date') {
    const at = readTime(value);
    if (at === null) return { error: 'INVALID_DATE', message: `${value} was not a valid ${type}.` };
    if (type === 'datetime') return new Date(at).toISOString();
    if (at % 86_400_000 === 0) return new Date(at).toISOString().slice(0, 10);
    return {
      error: 'INVALID_DATE',
      message: `${value} is at ${new Date(at).toISOString()} which is not midnight UTC.`,
    };
  }
  return value;
}

function readEmail(value: string): string | Omit<InvalidProperty, 'name'> {
  const email = value.trim().toLowerCase();
  if (/^[^\s@<>"]+@[^\s@<>".]+(\.[^\s@<>".]+)+$/.test(email)) return email;
  return { error: 'INVALID_EMAIL', message: `Email address ${value} is invalid` };
}

const latest = 8_640_000_000_000_000;

/** Epoch ms from a number of milliseconds or an ISO date; null for anything else. */
export function readTime(value: string): number | null {
  const text = value.trim();
  if (/^-?\d+$/.test(text)) return Math.abs(Number(text)) <= latest ? Number(text) : null;
  if (!/^[+-]?\d{4,6}-\d{2}-\d{2}/.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
