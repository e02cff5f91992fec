import type { Refusal, WriteResult } from './crm.ts';
import { NotFound, type Rejected } from './errors.ts';
import type { BatchError } from './page-schemas.ts';
import { toRefusal } from './read-refusal.ts';

/** Most records that one batch write takes. */
export const batchSize = 100;

/**
 * A 207 by record: who isn't among the results was refused, with the words that name it. `key` is where the
 * portal's errors name their records.
 */
export function splitBatch(
  asked: readonly string[],
  done: readonly string[],
  errors: readonly BatchError[],
  key: 'ids' | 'objectWriteTraceId' = 'ids',
): WriteResult {
  const written = new Set(done);
  const names = ({ context }: BatchError, id: string) =>
    [context[key], context['id']].some((ids) => ids?.includes(id));
  const refused = asked
    .filter((id) => !written.has(id))
    .map((id) => {
      const words =
        errors.find((error) => names(error, id)) ??
        errors.find(({ context }) => Object.keys(context).length === 0) ??
        errors[0];
      const refusal = toRefusal(id, words ?? { category: '', message: 'HubSpot gave no reason.' });
      // What is said of others is none: a record that was merged answers under another id.
      const isOfOthers = (error: BatchError) =>
        !names(error, id) && asked.some((other) => names(error, other));
      return errors.every(isOfOthers) ? { ...refusal, unexplained: true as const } : refusal;
    });
  return { written: asked.filter((id) => written.has(id)), refused };
}

/** The portal's own words for one record out of a request that was refused as a whole. */
export function refusalOf(id: string, error: Rejected | NotFound): Refusal {
  if (error instanceof NotFound) {
    return toRefusal(id, { category: 'OBJECT_NOT_FOUND', message: error.message });
  }
  const words = error.perRecord.find((refusal) => refusal.id === id) ?? error.perRecord[0];
  const refusal = toRefusal(id, words ?? { category: '', message: error.message });
  const { unknownProperties } = error;
  return unknownProperties.length > 0 ? { ...refusal, unknownProperties } : refusal;
}

export function halves<T>(items: readonly T[]): [T[], T[]] {
  const middle = Math.floor(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
