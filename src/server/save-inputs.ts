import { z } from 'zod';
import { languages } from '../timeline/settings.ts';

const id = z.string().regex(/^\d{1,20}$/, { error: 'must be a record id' });
const kind = z.enum(['contact', 'company']);

/** What the panel for selected records may ask. The bounds keep an answer within the time and the size a panel may take. */
export const savesPlanBody = z.object({
  kind,
  ids: z.array(id).min(1).max(500),
  // A language we don't speak is no reason to show nothing.
  language: z.enum(languages).optional().catch(undefined),
});

export const savesMakeBody = z.object({
  kind,
  saves: z
    .array(z.object({ id, action: z.string().regex(/^[\w.:-]{1,120}$/) }))
    .min(1)
    .max(10),
  assign: z.union([z.enum(['suggested', 'owner']), id], {
    error: 'must be "suggested", "owner" or an owner’s id',
  }),
});

export const savesStartBody = z.object({
  kind,
  ids: z.array(id).min(1).max(100),
  workflow: z.string().min(1).max(60),
});
