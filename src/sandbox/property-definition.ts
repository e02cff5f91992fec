export type PropertyType =
  'string' | 'number' | 'date' | 'datetime' | 'enumeration' | 'bool' | 'phone_number';

export type PropertyOption = {
  label: string;
  value: string;
  displayOrder: number;
  hidden: boolean;
  description?: string;
};

/** A property as the portal keeps it; `renderProperty` gives it its wire form. */
export type PropertyDefinition = {
  name: string;
  label: string;
  type: PropertyType;
  fieldType: string;
  groupName: string;
  description: string;
  options: PropertyOption[];
  /** Epoch ms; 0 for HubSpot's own. */
  createdAt: number;
  updatedAt: number;
  hubspotDefined: boolean;
  /** Values are kept by the CRM: a write is refused. */
  readOnly: boolean;
  hasUniqueValue: boolean;
  hidden: boolean;
  formField: boolean;
  displayOrder: number;
};

export type PropertyGroup = { name: string; label: string; displayOrder: number };

/** The definition as the properties API answers it. */
export function renderProperty(property: PropertyDefinition): Record<string, unknown> {
  const { createdAt, updatedAt, readOnly, hubspotDefined, ...rest } = property;
  return {
    ...rest,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    calculated: readOnly,
    externalOptions: property.name === 'hubspot_owner_id',
    archived: false,
    ...(hubspotDefined ? { hubspotDefined } : {}),
    modificationMetadata: {
      archivable: !hubspotDefined,
      readOnlyDefinition: hubspotDefined,
      readOnlyValue: readOnly,
    },
  };
}
