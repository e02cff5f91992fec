import { associationTypeId } from './association-type.ts';
import { chunks } from './chunks.ts';
import type { CreateInput, Crm, CrmRecord, ObjectType, Refusal, WriteResult } from './crm.ts';
import { Rejected } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { batchOf, recordOf, type BatchError } from './page-schemas.ts';
import { toRefusal } from './read-refusal.ts';

/** Most records that one batch write takes. */
const batchSize = 100;

type Change = { id: string; properties: Record<string, string> };

/** Updating and creating, split per record: what one record does wrong never holds up the others. */
export function writeObjects(gateway: Gateway): Pick<Crm, 'update' | 'create' | 'createMany'> {
  async function updateBatch(
    type: ObjectType,
    batch: readonly Change[],
    signal?: AbortSignal,
  ): Promise<WriteResult> {
    try {
      const { results, errors } = await gateway.call(
        {
          what: `update ${type}`,
          read: batchOf(type),
          send: (client) =>
            client.crm.objects.batchApi.update(type, { inputs: batch.map((change) => change) }),
        },
        signal,
      );
      return byRecord(
        batch.map((change) => change.id),
        results.map((record) => record.id),
        errors,
      );
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const guilty = guiltyIn(batch, error);
      if (guilty.length === batch.length) {
        return { written: [], refused: batch.map((change) => refusalOf(change.id, error)) };
      }
      // Whom the portal named is set apart at once; otherwise halving finds them.
      const parts =
        guilty.length > 0
          ? [guilty, batch.filter((change) => !guilty.includes(change))]
          : [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2)];
      return merge(await inTurn(parts, (part) => updateBatch(type, part, signal)));
    }
  }

  async function createBatch(
    type: ObjectType,
    batch: readonly (CreateInput & { index: number })[],
    signal?: AbortSignal,
  ): Promise<{ created: [index: number, id: string][]; refused: Refusal[] }> {
    const inputs = batch.map((input) => ({
      ...createBody(type, input),
      // Makes the batch answer per record instead of all or nothing.
      objectWriteTraceId: String(input.index),
    }));
    try {
      const { results, errors } = await gateway.call(
        {
          what: `create ${type}`,
          repeatable: false,
          read: batchOf(type),
          send: (client) => client.crm.objects.batchApi.create(type, { inputs }),
        },
        signal,
      );
      const traced = new Map(results.map((record) => [record.traceId, record.id]));
      const inOrder = errors.length === 0 && results.length === batch.length && traced.has(null);
      const created = batch.map((input, place): [number, string] => [
        input.index,
        inOrder ? (results[place]?.id ?? '') : (traced.get(String(input.index)) ?? ''),
      ]);
      const missing = created.filter(([, id]) => id === '').map(([index]) => String(index));
      return {
        created: created.filter(([, id]) => id !== ''),
        refused: byRecord(missing, [], errors, 'objectWriteTraceId').refused,
      };
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const [only] = batch;
      if (only && batch.length === 1) {
        return { created: [], refused: [refusalOf(String(only.index), error)] };
      }
      // A refused batch has created nothing, so its halves may be tried.
      const halves = [batch.slice(0, batch.length / 2), batch.slice(batch.length / 2)];
      const done = await inTurn(halves, (half) => createBatch(type, half, signal));
      return {
        created: done.flatMap((half) => half.created),
        refused: done.flatMap((half) => half.refused),
      };
    }
  }

  return {
    async update(type, changes, signal) {
      // The same id twice in a batch is refused; later values win, as they would one after the other.
      const merged = new Map<string, Change>();
      for (const { id, properties } of changes) {
        merged.set(id, { id, properties: { ...merged.get(id)?.properties, ...properties } });
      }
      const batches = chunks([...merged.values()], batchSize);
      return merge(await inTurn(batches, (batch) => updateBatch(type, batch, signal)));
    },

    async create(type, properties, associations, signal) {
      const {
        unfinished: _unfinished,
        traceId: _traceId,
        ...record
      } = await gateway.call(
        {
          what: `create ${type}`,
          repeatable: false,
          read: recordOf(type),
          send: (client) =>
            client.crm.objects.basicApi.create(
              type,
              createBody(type, { properties, associations }),
            ),
        },
        signal,
      );
      return record satisfies CrmRecord;
    },

    async createMany(type, inputs, signal) {
      const created = inputs.map(() => '');
      const refused: Refusal[] = [];
      const indexed = inputs.map((input, index) => ({ ...input, index }));
      for (const batch of chunks(indexed, batchSize)) {
        const done = await createBatch(type, batch, signal);
        for (const [index, id] of done.created) created[index] = id;
        refused.push(...done.refused);
      }
      return { created, refused };
    },
  };
}

function createBody(type: ObjectType, { properties, associations }: CreateInput) {
  return {
    properties,
    associations: associations.map((target) => ({
      to: { id: target.id },
      types: [
        {
          associationCategory: 'HUBSPOT_DEFINED' as never,
          associationTypeId: associationTypeId(type, target.type),
        },
      ],
    })),
  };
}

/** Those of a refused batch that the portal blames: by id, or by a property that they all set. */
function guiltyIn(batch: readonly Change[], error: Rejected): Change[] {
  if (batch.length === 1) return [...batch];
  const named = new Set(error.perRecord.map((refusal) => refusal.id));
  const byId = batch.filter((change) => named.has(change.id));
  if (byId.length > 0) return byId;
  return batch.filter((change) =>
    Object.keys(change.properties).some((name) => error.unknownProperties.includes(name)),
  );
}

/** The portal's own words for one record out of a refused request. */
function refusalOf(id: string, error: Rejected): Refusal {
  const words = error.perRecord.find((refusal) => refusal.id === id) ?? error.perRecord[0];
  return toRefusal(id, words ?? { category: '', message: error.message });
}

/** A 207 by record: who isn't among the results was refused, with the words that name it. */
function byRecord(
  asked: readonly string[],
  done: readonly string[],
  errors: readonly BatchError[],
  key = 'ids',
): WriteResult {
  const written = new Set(done);
  const refused = asked
    .filter((id) => !written.has(id))
    .map((id) => {
      const words =
        errors.find((error) =>
          [error.context[key], error.context['id']].some((ids) => ids?.includes(id)),
        ) ??
        errors.find((error) => Object.keys(error.context).length === 0) ??
        errors[0];
      return toRefusal(id, words ?? { category: '', message: 'HubSpot gave no reason.' });
    });
  return { written: asked.filter((id) => written.has(id)), refused };
}

function merge(results: readonly WriteResult[]): WriteResult {
  return {
    written: results.flatMap((result) => result.written),
    refused: results.flatMap((result) => result.refused),
  };
}

async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await run(item));
  return results;
}
