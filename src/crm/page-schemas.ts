import { z } from 'zod';
import { objectTypes, type CrmRecord, type ObjectType } from './crm.ts';
import { readTime } from './property-value.ts';

/** Ids come as strings by the specification and as numbers in recorded answers. */
export const id = z.union([z.string().min(1), z.number().int().transform(String)]);

/** A property's value; text or null by the API, and one odd value must not cost us the page. */
const value = z.unknown().transform((read): string | null => {
  if (typeof read === 'string') return read;
  if (read === null || read === undefined) return null;
  return typeof read === 'object' ? JSON.stringify(read) : String(read);
});

/** A cursor for the next page, `null` on the last one. */
export const after = z
  .object({ next: z.object({ after: id }).nullish() })
  .nullish()
  .transform((paging) => paging?.next?.after ?? null);

const time = z.union([z.string(), z.number()]).nullish().catch(null);

const linked = z.object({
  results: z.array(z.object({ id, type: z.string().nullish().catch(null) })),
  paging: after,
});

const wireRecord = z.object({
  id,
  // Only the id is needed to know who it is: what else is missing must not cost us the page.
  properties: z
    .record(z.string(), value)
    .nullish()
    .transform((properties) => properties ?? {}),
  createdAt: time,
  updatedAt: time,
  archived: z
    .boolean()
    .nullish()
    .transform((archived) => archived ?? false),
  associations: z.record(z.string(), linked).nullish(),
  objectWriteTraceId: z.string().nullish(),
});
type WireRecord = z.infer<typeof wireRecord>;

/** A record, and the association types of which only the first page came with it. */
export type ReadRecord = CrmRecord & { unfinished: ObjectType[]; traceId: string | null };

const isType = (name: string): name is ObjectType =>
  (objectTypes as readonly string[]).includes(name);

/** One record of a type, its associations in our order: each id once, the primary company first. */
export function recordOf(type: ObjectType) {
  return wireRecord.transform((wire): ReadRecord => {
    const createdAt =
      timeOf(wire, wire.createdAt, ['hs_createdate', 'createdate', 'hs_timestamp']) ??
      timeOf(wire, wire.updatedAt, ['hs_lastmodifieddate', 'lastmodifieddate']) ??
      0;
    const associations: CrmRecord['associations'] = {};
    const unfinished: ObjectType[] = [];
    for (const [name, { results, paging }] of Object.entries(wire.associations ?? {})) {
      // The key of line items is written with a space.
      const to = name.replace(' ', '_');
      if (!isType(to)) continue;
      const primary = `${singular(type)}_to_${singular(to)}`;
      associations[to] = uniqueIds([
        ...results.filter((link) => link.type === primary),
        ...results.filter((link) => link.type !== primary),
      ]);
      if (paging !== null) unfinished.push(to);
    }
    return {
      id: wire.id,
      type,
      properties: wire.properties,
      createdAt,
      updatedAt:
        timeOf(wire, wire.updatedAt, ['hs_lastmodifieddate', 'lastmodifieddate']) ?? createdAt,
      archived: wire.archived,
      associations,
      unfinished,
      traceId: wire.objectWriteTraceId ?? null,
    };
  });
}

export function pageOf(type: ObjectType) {
  return z.object({ results: z.array(recordOf(type)), paging: after });
}

export function searchPageOf(type: ObjectType) {
  return z.object({ total: z.number().int(), results: z.array(recordOf(type)), paging: after });
}

/** A partial failure inside a 207: which records, and the portal's own words. */
export const batchError = z.object({
  category: z.string().default(''),
  subCategory: z.unknown().optional(),
  message: z.string().default(''),
  context: z.record(z.string(), z.array(z.coerce.string())).catch({}).default({}),
});
export type BatchError = z.infer<typeof batchError>;

export function batchOf(type: ObjectType) {
  return z.object({
    results: z.array(recordOf(type)),
    errors: z
      .array(batchError)
      .nullish()
      .transform((errors) => errors ?? []),
  });
}

/** What a batch write answers. Which records were written is all we need, and some portals say no more. */
export const writtenBatch = z.object({
  results: z.array(z.object({ id, objectWriteTraceId: z.string().nullish(), updatedAt: time })),
  errors: z
    .array(batchError)
    .nullish()
    .transform((errors) => errors ?? []),
});

export function uniqueIds(links: readonly { id: string }[]): string[] {
  return [...new Set(links.map((link) => link.id))];
}

/** `companies` → `company`, as association types are named. */
export function singular(type: ObjectType): string {
  return type === 'companies' ? 'company' : type.replace(/s$/, '');
}

function timeOf(
  wire: WireRecord,
  given: string | number | null | undefined,
  properties: readonly string[],
): number | null {
  const candidates = { ...wire.properties, '': given === undefined ? null : String(given) };
  for (const name of ['', ...properties]) {
    const at = readTime(candidates, name);
    if (at !== null) return at;
  }
  return null;
}
