import type { z } from 'zod';

/**
 * A page whose cursor is the one we asked with is no answer: followed, it would go in circles, and taken for
 * the last one it would lose records. Cursors are opaque otherwise; numbers may grow or shrink.
 */
export function movingOn<T extends { paging: string | null }>(
  page: z.ZodType<T>,
  asked: string | null | undefined,
): z.ZodType<T> {
  return page.superRefine(({ paging }, context) => {
    if (paging === null || paging !== asked) return;
    context.addIssue({
      code: 'custom',
      path: ['paging', 'next', 'after'],
      message: 'the cursor does not lead on from the one we asked for',
    });
  });
}
