import { AssociationTypes } from '@hubspot/api-client';
import { z } from 'zod';
import { chunks } from './chunks.ts';
import type { ObjectType } from './crm.ts';
import { InvalidAnswer, Rejected } from './errors.ts';
import type { Gateway } from './gateway.ts';
import { after, batchError, id } from './page-schemas.ts';
import { toRefusal } from './read-refusal.ts';

/** Most ids that one association batch read takes. */
const batchSize = 1_000;

const link = z.object({
  toObjectId: id,
  associationTypes: z
    .array(z.object({ category: z.string().nullish(), typeId: z.number().nullish() }))
    .nullish()
    .transform((types) => types ?? []),
});

const answer = z.object({
  results: z.array(z.object({ from: z.object({ id }), to: z.array(link), paging: after })),
  errors: z
    .array(batchError)
    .nullish()
    .transform((errors) => errors ?? []),
});

/** A contact's, deal's and ticket's primary company. */
const primaryTypes = new Set<number>([
  AssociationTypes.primaryContactToCompany,
  AssociationTypes.primaryDealToCompany,
  AssociationTypes.primaryTicketToCompany,
]);

/** What an association read says of records that have none, or are gone. */
const nothingThere = /NO_ASSOCIATIONS_FOUND|OBJECT_NOT_FOUND/;

/**
 * Ids associated with each of `ids`, primary first, each once; an empty list where there are none.
 * Reads 1,000 records a call and follows the pages of those with many.
 */
export async function readAssociations(
  gateway: Gateway,
  from: ObjectType,
  to: ObjectType,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, string[]>> {
  const primary = new Map<string, string[]>();
  const others = new Map<string, string[]>();
  const asked = [...new Set(ids)];
  let pending: { id: string; after?: string }[] = asked.map((id) => ({ id }));
  const seen = new Set<string>();

  while (pending.length > 0) {
    const next: typeof pending = [];
    for (const inputs of chunks(pending, batchSize)) {
      const page = await gateway.call(
        {
          what: `read associations from ${from} to ${to}`,
          read: answer,
          send: (client) => client.crm.associations.v4.batchApi.getPage(from, to, { inputs }),
        },
        signal,
      );
      failOnRealErrors(page.errors, from, to);
      for (const { from: source, to: links, paging } of page.results) {
        for (const { toObjectId, associationTypes } of links) {
          const isPrimary = associationTypes.some(
            ({ category, typeId }) =>
              category === 'HUBSPOT_DEFINED' && primaryTypes.has(typeId ?? 0),
          );
          append(isPrimary ? primary : others, source.id, toObjectId);
        }
        if (paging === null) continue;
        const cursor = `${source.id} ${paging}`;
        if (seen.has(cursor)) {
          throw new InvalidAnswer(
            `HubSpot keeps giving the same page of ${to} for ${from} ${source.id}. Try again later.`,
            { status: 200 },
          );
        }
        seen.add(cursor);
        next.push({ id: source.id, after: paging });
      }
    }
    pending = next;
  }
  return new Map(
    asked.map((id) => [id, [...new Set([...(primary.get(id) ?? []), ...(others.get(id) ?? [])])]]),
  );
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function failOnRealErrors(
  errors: readonly z.infer<typeof batchError>[],
  from: ObjectType,
  to: ObjectType,
): void {
  const real = errors.filter(
    (error) => !nothingThere.test(`${error.category} ${String(error.subCategory ?? '')}`),
  );
  if (real.length === 0) return;
  throw new Rejected(
    `HubSpot refused to read some associations from ${from} to ${to}. Its own words are with the refused records.`,
    {
      status: 207,
      perRecord: real.flatMap((error) =>
        (error.context['fromObjectId'] ?? error.context['ids'] ?? error.context['id'] ?? ['']).map(
          (id) => toRefusal(id, error),
        ),
      ),
    },
  );
}
