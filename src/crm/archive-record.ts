import { z } from 'zod';
import type { Crm } from './crm.ts';
import { NotFound } from './errors.ts';
import type { Gateway } from './gateway.ts';

/** Archiving a record; one that is gone already is no failure. */
export function archiveRecord(gateway: Gateway): Pick<Crm, 'archive'> {
  return {
    async archive(type, id, signal) {
      try {
        await gateway.call(
          {
            what: `archive ${type}`,
            read: z.null(),
            send: (client) => client.crm.objects.basicApi.archive(type, id),
          },
          signal,
        );
      } catch (error) {
        if (!(error instanceof NotFound)) throw error;
      }
    },
  };
}
