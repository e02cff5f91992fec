import { z } from 'zod';
import type { Crm, ListDefinition, ListFilter } from './crm.ts';
import { NotFound, Rejected } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { id } from './page-schemas.ts';

const names = z.object({ results: z.array(z.object({ name: z.string() })) });
const anything = z.object({});
const list = z.object({ list: z.object({ listId: id }) });

const objectTypeIds = { contacts: '0-1', companies: '0-2' } as const;

/** Creates what the app needs in a portal, once; somebody else having been quicker is fine. */
export function ensureSchema(gateway: Gateway): Pick<Crm, 'ensureProperties' | 'ensureList'> {
  const find = async (wanted: ListDefinition, signal?: AbortSignal): Promise<string | null> => {
    try {
      const found = await gateway.call(
        {
          what: `look up the list "${wanted.name}"`,
          read: list,
          send: (client) =>
            client.crm.lists.listsApi.getByName(wanted.name, objectTypeIds[wanted.type]),
        },
        signal,
      );
      return found.list.listId;
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  };

  return {
    async ensureProperties(type, group, properties, signal) {
      const { results } = await gateway.call(
        {
          what: `list properties of ${type}`,
          read: names,
          send: (client) => client.crm.properties.coreApi.getAll(type),
        },
        signal,
      );
      const there = new Set(results.map((property) => property.name));
      const missing = properties.filter((property) => !there.has(property.name));
      if (missing.length === 0) return [];
      await unlessThere(() =>
        gateway.call(
          {
            what: `create the property group "${group.name}" of ${type}`,
            read: anything,
            send: (client) =>
              client.crm.properties.groupsApi.create(type, { ...group, displayOrder: -1 }),
          },
          signal,
        ),
      );
      const created: string[] = [];
      for (const [place, property] of missing.entries()) {
        const isNew = await unlessThere(() =>
          gateway.call(
            {
              what: `create the property "${property.name}" of ${type}`,
              read: anything,
              send: (client) =>
                client.crm.properties.coreApi.create(type, {
                  ...property,
                  type: property.type as never,
                  fieldType: property.fieldType as never,
                  groupName: group.name,
                  displayOrder: place,
                  ...(property.options && {
                    options: property.options.map((option, displayOrder) => ({
                      ...option,
                      displayOrder,
                      hidden: false,
                    })),
                  }),
                } as never),
            },
            signal,
          ),
        );
        if (isNew) created.push(property.name);
      }
      return created;
    },

    async ensureList(wanted, signal) {
      const known = await find(wanted, signal);
      if (known !== null) return known;
      try {
        const made = await gateway.call(
          {
            what: `create the list "${wanted.name}"`,
            // Names are unique: a second try finds the first one.
            read: list,
            send: (client) => client.crm.lists.listsApi.create(listBody(wanted) as never),
          },
          signal,
        );
        return made.list.listId;
      } catch (error) {
        if (!(error instanceof Rejected)) throw error;
        const meanwhile = await find(wanted, signal);
        if (meanwhile === null) throw error;
        return meanwhile;
      }
    },
  };
}

/** Whether it was created; `false` when it is there already: 409, or 400 with words that say so. */
async function unlessThere(create: () => Promise<unknown>): Promise<boolean> {
  try {
    await create();
    return true;
  } catch (error) {
    if (error instanceof Rejected && isThere(error)) return false;
    throw error;
  }
}

const isThere = ({ status, perRecord }: Rejected): boolean =>
  status === 409 || perRecord.some(({ message }) => /already (?:exists|in use)/i.test(message));

/** HubSpot wants an OR of ANDs at the root, even around a single filter. */
function listBody({ name, type, filters }: ListDefinition) {
  return {
    name,
    objectTypeId: objectTypeIds[type],
    processingType: 'DYNAMIC',
    filterBranch: {
      filterBranchType: 'OR',
      filterBranchOperator: 'OR',
      filters: [],
      filterBranches: [
        {
          filterBranchType: 'AND',
          filterBranchOperator: 'AND',
          filterBranches: [],
          filters: filters.map(propertyFilter),
        },
      ],
    },
  };
}

function propertyFilter(filter: ListFilter) {
  return { filterType: 'PROPERTY', property: filter.property, operation: operationOf(filter) };
}

/** Unverified against an account, like all of lists: as HubSpot's pages about list filters have it. */
function operationOf(filter: ListFilter) {
  const known = { includeObjectsWithNoValueSet: false };
  if ('is' in filter)
    return { operationType: 'ENUMERATION', operator: 'IS_ANY_OF', values: [filter.is], ...known };
  if ('above' in filter)
    return {
      operationType: 'NUMBER',
      operator: 'IS_GREATER_THAN',
      value: filter.above,
      ...known,
    };
  return { operationType: 'ALL_PROPERTY', operator: 'IS_UNKNOWN', ...known };
}
