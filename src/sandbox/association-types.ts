import type { ObjectType } from '../crm/crm.ts';
import { typeInfo } from './object-types.ts';

export type AssociationType = {
  typeId: number;
  /** As inline associations of a list name it. */
  name: string;
  label: string | null;
};

/**
 * HubSpot's own numbers for the association types, by "from>to".
 * Where HubSpot has none, a number of the portal's is made (see `numberOf`).
 */
const numbers: Record<string, number> = {
  'contacts>companies': 279,
  'companies>contacts': 280,
  'deals>contacts': 3,
  'contacts>deals': 4,
  'deals>companies': 341,
  'companies>deals': 342,
  'contacts>tickets': 15,
  'tickets>contacts': 16,
  'tickets>companies': 339,
  'companies>tickets': 340,
  'deals>tickets': 27,
  'tickets>deals': 28,
  'deals>line_items': 19,
  'line_items>deals': 20,
  'contacts>calls': 193,
  'calls>contacts': 194,
  'companies>calls': 181,
  'calls>companies': 182,
  'deals>calls': 205,
  'calls>deals': 206,
  'tickets>calls': 219,
  'calls>tickets': 220,
  'contacts>emails': 197,
  'emails>contacts': 198,
  'companies>emails': 185,
  'emails>companies': 186,
  'deals>emails': 209,
  'emails>deals': 210,
  'tickets>emails': 223,
  'emails>tickets': 224,
  'contacts>meetings': 199,
  'meetings>contacts': 200,
  'companies>meetings': 187,
  'meetings>companies': 188,
  'deals>meetings': 211,
  'meetings>deals': 212,
  'tickets>meetings': 225,
  'meetings>tickets': 226,
  'contacts>notes': 201,
  'notes>contacts': 202,
  'companies>notes': 189,
  'notes>companies': 190,
  'deals>notes': 213,
  'notes>deals': 214,
  'tickets>notes': 227,
  'notes>tickets': 228,
  'contacts>tasks': 203,
  'tasks>contacts': 204,
  'companies>tasks': 191,
  'tasks>companies': 192,
  'deals>tasks': 215,
  'tasks>deals': 216,
  'tickets>tasks': 229,
  'tasks>tickets': 230,
  'communications>contacts': 81,
  'contacts>communications': 82,
  'communications>companies': 87,
  'companies>communications': 88,
  'communications>deals': 85,
  'deals>communications': 86,
  'communications>tickets': 83,
  'tickets>communications': 84,
  'deals>quotes': 63,
  'quotes>deals': 64,
  'quotes>line_items': 67,
  'line_items>quotes': 68,
  'quotes>contacts': 69,
  'contacts>quotes': 70,
  'quotes>companies': 71,
  'companies>quotes': 72,
  'contacts>feedback_submissions': 97,
  'feedback_submissions>contacts': 98,
  'tickets>feedback_submissions': 99,
  'feedback_submissions>tickets': 100,
  'orders>contacts': 507,
  'contacts>orders': 508,
  'orders>companies': 509,
  'companies>orders': 510,
  'orders>deals': 512,
  'deals>orders': 511,
  'orders>line_items': 513,
  'line_items>orders': 514,
};

/** Pairs in which one company is the primary one, with the number of that second type. */
const primaryNumbers: Record<string, number> = {
  'contacts>companies': 1,
  'companies>contacts': 2,
  'deals>companies': 5,
  'companies>deals': 6,
  'companies>tickets': 25,
  'tickets>companies': 26,
};

const order = Object.keys(typeInfo);

function numberOf(from: ObjectType, to: ObjectType): number {
  return numbers[`${from}>${to}`] ?? 10_000 + order.indexOf(from) * 100 + order.indexOf(to);
}

/** Whether links from one type to the other tell the primary company apart. */
export function hasPrimary(from: ObjectType, to: ObjectType): boolean {
  return primaryNumbers[`${from}>${to}`] !== undefined;
}

/**
 * The types under which a link is reported: one, or two where the link is that of the primary company,
 * so that a primary company comes twice inline.
 */
export function associationTypes(
  from: ObjectType,
  to: ObjectType,
  primary: boolean,
): AssociationType[] {
  const name = `${typeInfo[from].singular}_to_${typeInfo[to].singular}`;
  const primaryNumber = primaryNumbers[`${from}>${to}`];
  if (primaryNumber === undefined) return [{ typeId: numberOf(from, to), name, label: null }];
  const unlabelled = { typeId: numberOf(from, to), name: `${name}_unlabeled`, label: null };
  return primary ? [{ typeId: primaryNumber, name, label: 'Primary' }, unlabelled] : [unlabelled];
}

/** Whether the number names a type of this pair, and whether it is the primary one; undefined if it is neither. */
export function readTypeNumber(
  from: ObjectType,
  to: ObjectType,
  typeId: number,
): 'primary' | 'plain' | undefined {
  if (primaryNumbers[`${from}>${to}`] === typeId) return 'primary';
  return numberOf(from, to) === typeId ? 'plain' : undefined;
}
