import app from '../../app.json' with { type: 'json' };
import type { ListDefinition, PropertyDefinition } from '../crm/crm.ts';

/** The properties and lists that Warmline makes in the CRM, as the manifest names them. */
export const appSchema = {
  group: app.propertyGroup,
  properties: app.properties as PropertyDefinition[],
  lists: app.lists as ListDefinition[],
  /** Made when somebody presses for them. */
  furtherLists: app.furtherLists as ListDefinition[],
};
