import { z } from 'zod';
import { letGoReasons } from '../action/assessment.ts';
import type { QueueView } from '../jobs/read-queue.ts';
import { signalIds } from '../signals/signal.ts';
import { saveSorts, type SaveChoices } from '../store/book/save-rows.ts';
import { bandNames } from '../store/group-bands.ts';
import { languages } from '../timeline/settings.ts';

const word = z.string().max(200).optional();
const band = z.enum(['', ...bandNames]).optional();

/** What a view of today's saves may be; all of it may be left out. An empty choice is none, `none` those of whom it isn't known. */
const viewed = {
  owner: z
    .string()
    .regex(/^(|none|\d{1,20})$/, { error: 'must be an owner’s id or "none"' })
    .optional(),
  level: z.enum(['', 'high', 'elevated', 'watch', 'steady', 'unknown']).optional(),
  reason: z.enum(['', ...signalIds]).optional(),
  segment: word,
  source: word,
  product: word,
  worth: band,
  response: band,
  scope: z.enum(['', 'all']).optional(),
  sort: z.enum(saveSorts).optional(),
  order: z.enum(['ascending', 'descending']).optional(),
  // A language we don't speak is no reason to show nothing.
  language: z.enum(languages).optional().catch(undefined),
};

export const queueQuery = z.object({
  ...viewed,
  page: z.coerce.number().int().min(1).max(1_000_000).optional(),
});

/** The same without a page: what a link to the file holds. */
export const queueFileQuery = z.object(viewed);

export type QueueQuery = z.infer<typeof queueFileQuery>;

const named = (value: string | undefined) => (value === 'none' ? null : value);

/** The view of the store: unless told otherwise the week's saves, the most that can be saved first. */
export function queueView(query: QueueQuery): QueueView {
  const { owner, level, reason, worth, response, scope, sort = 'saved', order } = query;
  const choices: SaveChoices = {
    ...(owner && { owner: named(owner) ?? null }),
    ...(level && { level }),
    ...(reason && { signal: reason }),
    ...(query.segment && { segment: named(query.segment) ?? null }),
    ...(query.source && { source: named(query.source) ?? null }),
    ...(query.product && { product: named(query.product) ?? null }),
    ...(worth && { worth }),
    ...(response && { response }),
  };
  return {
    choices,
    cut: scope !== 'all',
    sort,
    descending: order ? order === 'descending' : sort !== 'owner',
  };
}

export const groupsQuery = z.object({ language: viewed.language });

const customer = z.object({
  kind: z.enum(['contact', 'company']),
  id: z.string().regex(/^\d{1,20}$/, { error: 'must be a record id' }),
});
const key = z.string().regex(/^[\w.:-]{8,100}$/, { error: 'must be a key made for this press' });

/** A customer is let go for a reason, and for one of its own only with a word on it. */
export const letGoBody = z
  .object({
    key,
    customer,
    reason: z.enum(letGoReasons, { error: `must be one of ${letGoReasons.join(', ')}` }),
    note: z.string().trim().max(500).optional(),
  })
  .refine(({ reason, note }) => reason !== 'let_go_other' || Boolean(note), {
    error: 'note: say the reason in a few words',
  });

export const letGoUndoBody = z.object({ customer, override: key });
