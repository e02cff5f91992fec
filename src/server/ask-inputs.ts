import { z } from 'zod';
import { askSorts, type AskFilter } from '../store/open-asks.ts';
import { languages } from '../timeline/settings.ts';

const requests = ['quote_request', 'price_list_request', 'information_request'] as const;

/** What the manager's page may ask for; all of it may be left out. An empty choice is none. */
const asked = {
  owner: z
    .string()
    .regex(/^(|none|\d{1,20})$/, { error: 'must be an owner’s id or "none"' })
    .optional(),
  kind: z.enum(['', ...requests, 'promise', 'lapsed']).optional(),
  overdue: z.enum(['', '0', '1']).optional(),
  sort: z.enum(askSorts).optional(),
  order: z.enum(['ascending', 'descending']).optional(),
  // A language we don't speak is no reason to show nothing.
  language: z.enum(languages).optional().catch(undefined),
};

export const asksQuery = z.object({
  ...asked,
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

/** The same without a page: what a link to the file holds. */
export const asksFileQuery = z.object(asked);

export type AsksFileQuery = z.infer<typeof asksFileQuery>;

/** The filter of the store: unless told otherwise all requests that can still be answered, the oldest first. */
export function askFilter(query: AsksFileQuery, now: number): Omit<AskFilter, 'limit' | 'offset'> {
  const { owner, kind, overdue, sort = 'age', order } = query;
  return {
    ...(owner && { owner: owner === 'none' ? null : owner }),
    asks: kind && kind !== 'lapsed' ? [kind] : requests,
    ...(kind !== 'promise' && { lapsed: kind === 'lapsed' }),
    ...(overdue === '1' && { dueBefore: now }),
    sort,
    descending: order ? order === 'descending' : sort !== 'owner',
  };
}
