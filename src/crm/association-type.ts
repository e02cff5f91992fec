import { AssociationTypes } from '@hubspot/api-client';
import { singular } from './page-schemas.ts';
import type { ObjectType } from './crm.ts';

/** Missing in the client's table; by HubSpot's list of association types. */
const more: Record<string, number> = { orderToContact: 507, orderToCompany: 509 };

/**
 * HubSpot's number for the plain (unlabelled) association between two types.
 * Throws where HubSpot defines none.
 */
export function associationTypeId(from: ObjectType, to: ObjectType): number {
  const target = camel(singular(to));
  const name = `${camel(singular(from))}To${target.charAt(0).toUpperCase()}${target.slice(1)}`;
  const known = more[name] ?? AssociationTypes[name as keyof typeof AssociationTypes];
  if (known === undefined) {
    throw new Error(`HubSpot has no association from ${from} to ${to}.`);
  }
  return known;
}

const camel = (snake: string) =>
  snake.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase());
