import { objectTypes } from '../crm/crm.ts';
import { typeInfo } from './object-types.ts';

/** Every scope that any route asks for. */
export const allScopes: ReadonlySet<string> = new Set([
  'oauth',
  'sales-email-read',
  'crm.objects.owners.read',
  'crm.lists.read',
  'crm.lists.write',
  ...objectTypes.flatMap((type) => [
    ...typeInfo[type].readScopes,
    ...typeInfo[type].writeScopes,
    `crm.schemas.${type}.read`,
    `crm.schemas.${type}.write`,
  ]),
]);
