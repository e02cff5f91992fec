import { readAssociations } from './associations.ts';
import { chunks } from './chunks.ts';
import type { Crm, CrmRecord, ObjectType, Page, SearchRequest } from './crm.ts';
import { InvalidAnswer } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { createLister } from './list-pages.ts';
import { movingOn } from './moving-on.ts';
import { batchOf, searchPageOf, type ReadRecord } from './page-schemas.ts';

/** Most ids that one batch read takes. */
const batchSize = 100;

/** Listing, batch reading and searching of records. */
export function readObjects(gateway: Gateway): Pick<Crm, 'list' | 'read' | 'search'> {
  const listPage = createLister(gateway);
  return {
    async list(type, request, signal) {
      const { results, paging } = await listPage({ type, request, signal });
      await finishAssociations(gateway, type, results, signal);
      return { records: results.map(toRecord), after: paging } satisfies Page;
    },

    async read(type, ids, properties, signal) {
      const asked = [...new Set(ids)];
      const records: CrmRecord[] = [];
      for (const piece of chunks(asked, batchSize)) {
        const { results } = await gateway.call(
          {
            what: `read ${type}`,
            read: batchOf(type),
            send: (client) =>
              client.crm.objects.batchApi.read(type, {
                inputs: piece.map((id) => ({ id })),
                properties: [...properties],
                propertiesWithHistory: [],
              }),
          },
          signal,
        );
        records.push(...results.map(toRecord));
      }
      // A merged record answers under its new id: the old one counts as missing, which it is.
      const found = new Set(records.map((record) => record.id));
      return { records, missing: asked.filter((id) => !found.has(id)) };
    },

    async search(type, request, signal) {
      const { results, paging, total } = await gateway.call(
        {
          what: `search ${type}`,
          budget: 'search',
          read: movingOn(searchPageOf(type), request.after ?? null),
          send: (client) =>
            client.crm.objects.searchApi.doSearch(type, searchBody(request) as never),
        },
        signal,
      );
      return { records: results.map(toRecord), after: paging, total };
    },
  };
}

/** The client types sorts as strings; the API takes objects, and the client passes them on as they are. */
function searchBody({ filterGroups, sorts, query, properties, after, limit }: SearchRequest) {
  return {
    filterGroups,
    properties: [...properties],
    limit: limit ?? 200,
    ...(sorts && { sorts }),
    ...(query && { query }),
    ...(after && { after }),
  };
}

/** Records with more associations than fit inline get all of them, so that nobody is left out. */
async function finishAssociations(
  gateway: Gateway,
  type: ObjectType,
  records: readonly ReadRecord[],
  signal?: AbortSignal,
): Promise<void> {
  const targets = new Set(records.flatMap((record) => record.unfinished));
  for (const to of targets) {
    const unfinished = records.filter((record) => record.unfinished.includes(to));
    const all = await readAssociations(
      gateway,
      type,
      to,
      unfinished.map((record) => record.id),
      signal,
    );
    for (const record of unfinished) {
      const rest = all.get(record.id) ?? [];
      // The record may have lost associations meanwhile, but not those it was listed with a moment ago.
      record.associations[to] = [...new Set([...(record.associations[to] ?? []), ...rest])];
      if (rest.length === 0) {
        throw new InvalidAnswer(
          `HubSpot said that ${type} ${record.id} has more ${to} than it listed, and then named none. Try again.`,
          { status: 200 },
        );
      }
    }
  }
}

function toRecord({
  unfinished: _unfinished,
  traceId: _traceId,
  ...record
}: ReadRecord): CrmRecord {
  return record;
}
