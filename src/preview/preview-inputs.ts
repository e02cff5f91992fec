import { z } from 'zod';

import { faults } from './preview-api.ts';

/** What the preview's pages may send, checked: they are local, but a typo should still get a sentence. */

const kind = z.enum(['contact', 'company', 'deal', 'ticket']);
const id = z.string().regex(/^\d{1,20}$/, { error: 'must be a number' });
const longText = z.string().max(60_000);

export const recordRef = z.object({ kind, id });

export const listQuery = z.object({
  kind: z.enum(['contact', 'company']),
  text: z.string().max(200),
  levels: z.array(z.enum(['high', 'elevated', 'watch', 'steady', 'unknown'])).max(5),
  openRequests: z.boolean(),
  owner: id.nullable(),
  sort: z.enum(['risk', 'oldest_request', 'changed', 'name']),
  direction: z.enum(['ASCENDING', 'DESCENDING']),
  after: z.string().max(50).nullable(),
  limit: z.number().int().min(1).max(100),
});

export const newActivity = recordRef.extend({
  /** Who does it; left out: the admin. */
  userId: id.optional(),
  activity: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('email'),
      direction: z.enum(['in', 'out']),
      subject: z.string().max(1_000),
      body: longText.min(1, { error: 'must not be empty' }),
      contact: id.nullable(),
    }),
    z.object({ type: z.literal('note'), body: longText.min(1, { error: 'must not be empty' }) }),
    z.object({
      type: z.literal('task'),
      subject: z.string().min(1, { error: 'must not be empty' }).max(1_000),
      body: longText,
      dueAt: z.number(),
    }),
    z.object({
      type: z.literal('meeting'),
      subject: z.string().min(1, { error: 'must not be empty' }).max(1_000),
      body: longText,
      startAt: z.number(),
    }),
    z.object({
      type: z.literal('call'),
      direction: z.enum(['in', 'out']),
      body: longText,
      connected: z.boolean(),
    }),
  ]),
});

export const hostedFetch = z.object({
  url: z.string().max(8_000),
  method: z.enum(['GET', 'POST', 'PUT', 'DELETE', 'PATCH']),
  headers: z.record(z.string(), z.string()),
  body: z.string().nullable(),
  timeoutMs: z.number().min(1).max(15_000).catch(15_000),
  fault: z.enum(faults),
  userId: id.optional(),
});

/** Parses, or throws a 400 with each problem by its path. */
export function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw Object.assign(new Error(problems.join('; ')), { statusCode: 400 });
}
