import { z } from 'zod';
import type { Crm, PropertyInfo } from './crm.ts';
import type { Gateway } from './gateway.ts';

const page = z.object({
  results: z.array(
    z.object({
      name: z.string(),
      label: z.string().nullish(),
      type: z.string().nullish(),
      hidden: z.boolean().nullish(),
      archived: z.boolean().nullish(),
    }),
  ),
});

/** Which properties the portal has for a type: one call. Hidden and archived ones are left out. */
export function listProperties(gateway: Gateway): Pick<Crm, 'properties'> {
  return {
    async properties(type, signal) {
      const { results } = await gateway.call(
        {
          what: `list properties of ${type}`,
          read: page,
          send: (client) => client.crm.properties.coreApi.getAll(type),
        },
        signal,
      );
      return results
        .filter(({ hidden, archived }) => !hidden && !archived)
        .map(({ name, label, type: kind }): PropertyInfo => ({
          name,
          label: label?.trim() || name,
          type: kind ?? 'string',
        }));
    },
  };
}
