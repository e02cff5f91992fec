import { z } from 'zod';
import { languages } from '../timeline/settings.ts';

/** What the panels may send. Unknown fields are dropped, everything else is refused with its name. */
const id = z.string().regex(/^[\w.:-]{1,64}$/, { error: 'must be a record id' });
const key = z.string().regex(/^[\w.:-]{8,100}$/, {
  error: 'must be 8 to 100 letters, digits or - _ . :',
});
const kind = z.enum(['contact', 'company']);
const customer = z.object({ kind, id });
/** An admin's own plays are known by the name they were given. */
const actionId = z.string().min(1).max(200);
/** What is said of the customer and not of one request. */
const aboutAll = new Set(['wrong', 'snooze', 'done']);

export const cardQuery = z.object({
  /** A deal and a ticket show the card of their customer. */
  kind: z.enum(['contact', 'company', 'deal', 'ticket']),
  id,
  // A language we don't speak is no reason to show nothing.
  language: z.enum(languages).optional().catch(undefined),
});

export const feedbackBody = z
  .object({
    key,
    customer,
    kind: z.enum(['wrong', 'snooze', 'done', 'answered', 'answered_elsewhere', 'not_a_request']),
    reason: z.string().trim().max(500).optional(),
    note: z.string().trim().max(500).optional(),
    request: z
      .string()
      .regex(
        /^[a-z]+:[\w.-]{1,64}(:(quote_request|price_list_request|information_request|promise))?$/,
        {
          error: 'must be "type:id:kind"',
        },
      )
      .optional(),
    days: z.number().int().min(1).max(365).optional(),
    until: z.iso.date({ error: 'must be a day like 2026-12-03' }).optional(),
    action: actionId.optional(),
  })
  .refine((body) => body.kind !== 'done' || body.action !== undefined, {
    path: ['action'],
    error: 'is needed to say what was done',
  })
  .refine((body) => body.request !== undefined || aboutAll.has(body.kind), {
    path: ['request'],
    error: 'is needed to say which request this is about',
  });

export const actBody = z.object({ key, customer, action: actionId });

export const undoBody = z.object({ customer, override: key });

/** One sentence from zod's problems, naming the field and never its value. */
export function describeProblems(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
    .join('; ');
}
