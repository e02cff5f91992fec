import { z } from 'zod';

import type { Crm } from '../crm/crm.ts';
import { objectTypes } from '../crm/crm.ts';
import { read, recordRef } from './preview-inputs.ts';
import { objectTypeOf } from './record-names.ts';

const names = z.array(z.string().max(200)).max(200);
const typeIds: Record<string, (typeof objectTypes)[number]> = {
  '0-1': 'contacts',
  '0-2': 'companies',
  '0-3': 'deals',
  '0-5': 'tickets',
  '0-27': 'tasks',
  '0-46': 'notes',
  '0-47': 'meetings',
  '0-48': 'calls',
  '0-49': 'emails',
};
const objectType = z
  .string()
  .transform((value) => typeIds[value] ?? value)
  .pipe(z.enum(objectTypes));

const associationsAsked = recordRef.extend({
  request: z.object({
    toObjectType: objectType,
    properties: names.default([]),
    pageLength: z.number().int().min(1).max(100).default(10),
    offset: z.number().int().min(0).default(0),
  }),
});
const searchAsked = z.object({
  request: z.object({
    objectType,
    properties: names.default([]),
    query: z.string().optional(),
    filterGroups: z
      .array(z.object({ filters: z.array(z.record(z.string(), z.unknown())) }))
      .default([]),
    sorts: z
      .array(z.object({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']) }))
      .default([]),
    pageLength: z.number().int().min(1).max(100).default(10),
    after: z.string().optional(),
  }),
});

/** What useCrmProperties, useAssociations and useCrmSearch ask of their host, read through the gateway. */
export function hookAnswers(crm: Crm) {
  return {
    async properties(body: unknown): Promise<Record<string, string | null>> {
      const asked = read(recordRef.extend({ names }), body);
      const { records } = await crm.read(objectTypeOf[asked.kind], [asked.id], asked.names);
      const values = records[0]?.properties ?? {};
      return Object.fromEntries(asked.names.map((name) => [name, values[name] ?? null]));
    },
    async associations(body: unknown) {
      const { kind, id, request } = read(associationsAsked, body);
      const from = objectTypeOf[kind];
      const ids = (await crm.associations(from, request.toObjectType, [id])).get(id) ?? [];
      const end = request.offset + request.pageLength;
      const { records } = await crm.read(
        request.toObjectType,
        ids.slice(request.offset, end),
        request.properties,
      );
      return {
        results: records.map((record) => ({
          toObjectId: Number(record.id),
          associationTypes: [],
          properties: record.properties,
        })),
        hasMore: end < ids.length,
        nextOffset: end,
      };
    },
    async search(body: unknown) {
      const { request } = read(searchAsked, body);
      const found = await crm.search(request.objectType, {
        filterGroups: request.filterGroups as never,
        sorts: request.sorts,
        properties: request.properties,
        after: request.after ?? null,
        limit: request.pageLength,
        ...(request.query ? { query: request.query } : {}),
      });
      return {
        results: found.records.map((record) => ({
          objectId: Number(record.id),
          properties: record.properties,
        })),
        total: found.total,
        hasMore: found.after !== null,
        ...(found.after === null ? {} : { after: found.after }),
      };
    },
  };
}
