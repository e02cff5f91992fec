import { z } from 'zod';

const id = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^\d{1,20}$/, { error: 'must be a number' }));

const kinds = {
  CONTACT: 'contact',
  COMPANY: 'company',
  '0-1': 'contact',
  '0-2': 'company',
} as const;

/** What the CRM sends when a record reaches the action in a workflow; the rest of it is not needed. */
export const workflowBody = z.object({
  callbackId: z.string().regex(/^[\w.:-]{1,150}$/, { error: 'must name the execution' }),
  origin: z.object({ portalId: id }),
  object: z
    .object({
      objectId: id,
      objectType: z.enum(['CONTACT', 'COMPANY', '0-1', '0-2'], {
        error: 'must be CONTACT or COMPANY',
      }),
    })
    .transform(({ objectId, objectType }) => ({ kind: kinds[objectType], id: objectId })),
});
