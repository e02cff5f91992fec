import { z } from 'zod';
import { guideSteps } from '../views/settings/render-guide.ts';
import { languages } from '../timeline/settings.ts';

// A language we don't speak is no reason to show nothing.
const language = z.enum(languages).optional().catch(undefined);
const key = z.string().regex(/^[\w.:-]{8,100}$/, {
  error: 'must be 8 to 100 letters, digits or - _ . :',
});
const value = z.union([
  z.string().max(2_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(500)).max(1_000),
  z.null(),
]);
const changes = z
  .record(z.string().max(100), value)
  .refine((given) => Object.keys(given).length <= 200, { error: 'must be 200 fields at most' });

export const settingsQuery = z.object({ language });
/** What the values must be is said field by field, once the shape is right. */
export const previewBody = z.object({ changes, language });
export const saveBody = z.object({ key, changes, language });
export const guideBody = z.object({
  done: z.enum(guideSteps.map(({ id }) => id)).optional(),
  closed: z.boolean().optional(),
  language,
});
export const retryBody = z.object({ language });
export const undoSettingsBody = z.object({ key, language });
