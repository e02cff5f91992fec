import { chunks } from './chunks.ts';
import type { ObjectType, WriteResult } from './crm.ts';
import { NotFound, Rejected } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { writtenBatch } from './page-schemas.ts';
import { readTime } from './property-value.ts';
import { batchSize, halves, refusalOf, splitBatch } from './split-batch.ts';

type Change = { id: string; properties: Record<string, string> };

/**
 * So many refusals, searched from both ends, without a single success: the rule refuses everybody, and
 * searching on would cost two calls a record to learn nothing.
 */
const hopeless = 40;

/**
 * Updates records, 100 a call. What one record does wrong never holds up the others: a partial success is read by
 * record, and a batch that is refused as a whole is halved until the refused ones stand alone.
 */
export async function updateRecords(
  gateway: Gateway,
  type: ObjectType,
  changes: readonly Change[],
  signal?: AbortSignal,
): Promise<WriteResult> {
  const changedAt = new Map<string, number>();
  const total: WriteResult = { written: [], refused: [] };
  for (const batch of chunks(mergeById(changes), batchSize)) {
    const { written, refused } = await updateBatch(gateway, type, batch, changedAt, signal);
    total.written.push(...written);
    total.refused.push(...refused);
  }
  return changedAt.size > 0 ? { ...total, changedAt } : total;
}

async function updateBatch(
  gateway: Gateway,
  type: ObjectType,
  batch: readonly Change[],
  changedAt: Map<string, number>,
  signal?: AbortSignal,
): Promise<WriteResult> {
  const total: WriteResult = { written: [], refused: [] };
  const pending: (readonly Change[])[] = [batch];
  let refusals = 0;
  // From both ends in turn, so that refused ones side by side don't hide those that pass.
  for (;;) {
    const fromEnd = refusals % 2 === 1;
    const part = fromEnd ? pending.pop() : pending.shift();
    if (!part) return total;
    const inputs = [...part];
    const split = (...parts: (readonly Change[])[]) =>
      fromEnd ? pending.push(...parts) : pending.unshift(...parts);
    try {
      const { results, errors } = await gateway.call(
        {
          what: `update ${type}`,
          read: writtenBatch,
          send: (client) => client.crm.objects.batchApi.update(type, { inputs }),
        },
        signal,
      );
      for (const { id, updatedAt } of results) {
        const at = readTime({ updatedAt: String(updatedAt ?? '') }, 'updatedAt');
        if (at !== null) changedAt.set(id, at);
      }
      const done = splitBatch(
        inputs.map((change) => change.id),
        results.map((record) => record.id),
        errors,
      );
      total.written.push(...done.written);
      total.refused.push(...done.refused);
    } catch (error) {
      // A record deleted a moment ago may refuse the whole batch with 404, too.
      if (!(error instanceof Rejected || error instanceof NotFound)) throw error;
      refusals += 1;
      const guilty = guiltyIn(inputs, error);
      const giveUp = refusals >= hopeless && total.written.length === 0;
      if (guilty.length === inputs.length || giveUp) {
        total.refused.push(...inputs.map((change) => refusalOf(change.id, error)));
      } else if (guilty.length > 0) {
        // Whom the portal named is set apart at once.
        split(
          guilty,
          inputs.filter((change) => !guilty.includes(change)),
        );
      } else {
        split(...halves(inputs));
      }
    }
  }
}

/** Those of a refused batch that the portal blames: by id, or by a property that they set and it doesn't know. */
function guiltyIn(batch: readonly Change[], error: Rejected | NotFound): readonly Change[] {
  if (batch.length === 1) return batch;
  if (error instanceof NotFound) return [];
  const named = new Set(error.perRecord.map((refusal) => refusal.id));
  const byId = batch.filter((change) => named.has(change.id));
  if (byId.length > 0) return byId;
  return batch.filter((change) =>
    Object.keys(change.properties).some((name) => error.unknownProperties.includes(name)),
  );
}

/** The same id twice in a batch is refused; later values win, as they would one after the other. */
function mergeById(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const { id, properties } of changes) {
    merged.set(id, { id, properties: { ...merged.get(id)?.properties, ...properties } });
  }
  return [...merged.values()];
}
