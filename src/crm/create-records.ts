import { associationTypeId } from './association-type.ts';
import { chunks } from './chunks.ts';
import type { CreateInput, Crm, ObjectType, Refusal } from './crm.ts';
import { Rejected } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { recordOf, writtenBatch } from './page-schemas.ts';
import { batchSize, halves, refusalOf, splitBatch } from './split-batch.ts';

type Indexed = CreateInput & { index: number };

/** Creating records. Never repeated once it may have been done: a second call or task would be a lie. */
export function createRecords(gateway: Gateway): Pick<Crm, 'create' | 'createMany'> {
  async function createBatch(type: ObjectType, batch: readonly Indexed[], signal?: AbortSignal) {
    const created: { index: number; id: string }[] = [];
    const refused: Refusal[] = [];
    const pending: (readonly Indexed[])[] = [batch];
    for (let part = pending.shift(); part; part = pending.shift()) {
      const inputs = part.map((input) => ({
        ...createBody(type, input),
        // Makes the batch answer per record instead of all or nothing.
        objectWriteTraceId: String(input.index),
      }));
      try {
        const { results, errors } = await gateway.call(
          {
            what: `create ${type}`,
            repeatable: false,
            read: writtenBatch,
            send: (client) => client.crm.objects.batchApi.create(type, { inputs }),
          },
          signal,
        );
        // An answer without traces can be told apart by its order, if it is whole.
        const inOrder = errors.length === 0 && results.length === inputs.length;
        const made = results.map((record, place) => ({
          index: Number(record.objectWriteTraceId ?? (inOrder ? part[place]?.index : NaN)),
          id: record.id,
        }));
        created.push(...made);
        const asked = part.map((input) => String(input.index));
        const done = made.map(({ index }) => String(index));
        refused.push(...splitBatch(asked, done, errors, 'objectWriteTraceId').refused);
      } catch (error) {
        if (!(error instanceof Rejected)) throw error;
        // A refused batch has created nothing, so its halves may be tried.
        if (part.length > 1) pending.unshift(...halves(part));
        else refused.push(...part.map((input) => refusalOf(String(input.index), error)));
      }
    }
    return { created, refused };
  }

  return {
    async create(type, properties, associations, signal) {
      const body = createBody(type, { properties, associations });
      const {
        unfinished: _unfinished,
        traceId: _traceId,
        ...record
      } = await gateway.call(
        {
          what: `create ${type}`,
          repeatable: false,
          read: recordOf(type),
          send: (client) => client.crm.objects.basicApi.create(type, body),
        },
        signal,
      );
      return record;
    },

    async createMany(type, inputs, signal) {
      const created = inputs.map(() => '');
      const refused: Refusal[] = [];
      const indexed = inputs.map((input, index) => ({ ...input, index }));
      for (const batch of chunks(indexed, batchSize)) {
        const done = await createBatch(type, batch, signal);
        for (const { index, id } of done.created) if (index in created) created[index] = id;
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
