import { z } from 'zod';
import type { InsightChoices } from '../store/insights/choices.ts';
import { languages } from '../timeline/settings.ts';
import { movementShows } from '../views/insights/render-movements.ts';

const word = z.string().max(200).optional();

/** How many days back movements are looked for. */
export const movementDays = { week: 7, month: 28, quarter: 91, year: 364 } as const;

/** What the pages of measures may ask for; all of it may be left out. An empty choice is none, `none` those of whom it isn't known. */
export const insightQuery = z.object({
  by: z.enum(['', 'owner', 'segment', 'source', 'product', 'discount', 'tenure']).optional(),
  period: z.enum(['', 'week', 'month', 'quarter', 'year']).optional(),
  show: z.enum(['', ...movementShows]).optional(),
  owner: z
    .string()
    .regex(/^(|none|\d{1,20})$/, { error: 'must be an owner’s id or "none"' })
    .optional(),
  segment: word,
  source: word,
  product: word,
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
  // A language we don't speak is no reason to show nothing.
  language: z.enum(languages).optional().catch(undefined),
});

export type InsightQuery = z.infer<typeof insightQuery>;

const named = (value: string | undefined) => (value === 'none' ? null : value);

/** Whom the page counts. */
export function insightChoices(query: InsightQuery): InsightChoices {
  const chosen = (['owner', 'segment', 'source', 'product'] as const).flatMap((name) =>
    query[name] ? [[name, named(query[name])]] : [],
  );
  return Object.fromEntries(chosen) as InsightChoices;
}
