import { z } from 'zod';
import type { ObjectType } from '../crm/crm.ts';
import { associationTypes } from './association-types.ts';
import { notFound } from './errors.ts';
import { batchReply } from './exchange.ts';
import type { Exchange, Reply } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import type { Operation } from './operations.ts';
import type { StoredRecord } from './record-table.ts';
import { isPrimaryLink } from './render-record.ts';
import type { WireError } from './wire-error.ts';

export type Ends = { from: ObjectType; to: ObjectType };
export type Pair = { from: { id: string }; to: { id: string } };

export const typesSchema = z.array(
  z.object({ associationCategory: z.string(), associationTypeId: z.number().int() }),
);

/** The `to` of an association answer: each linked id with the types of the link. */
export function renderLinks(
  exchange: Exchange,
  { from, to }: Ends,
  record: StoredRecord,
  ids: readonly string[],
) {
  const { state, limits } = exchange.portal;
  return ids.map((id) => ({
    toObjectId: limits.numericToObjectId ? Number(id) : id,
    associationTypes: associationTypes(from, to, isPrimaryLink(state, from, record, to, id)).map(
      ({ typeId, label }) => ({ category: 'HUBSPOT_DEFINED', typeId, label }),
    ),
  }));
}

/** 404 naming what is missing when an end of the link does not exist. */
export function missingEnd(exchange: Exchange, { from, to }: Ends, pair: Pair): WireError | null {
  const { state } = exchange.portal;
  const gone = [
    ...(state.live(from, pair.from.id) === undefined
      ? [`${typeInfo[from].singular} ${pair.from.id}`]
      : []),
    ...(state.live(to, pair.to.id) === undefined ? [`${typeInfo[to].singular} ${pair.to.id}`] : []),
  ];
  if (gone.length === 0) return null;
  return notFound(`Could not associate: ${gone.join(' and ')} may be deleted or not exist.`, {
    fromObjectId: [pair.from.id],
    toObjectId: [pair.to.id],
  });
}

/** The operation that links a pair. */
export function linkOf({ from, to }: Ends, pair: Pair, primary: boolean): Operation {
  return { op: 'link', from, id: pair.from.id, to, toId: pair.to.id, primary };
}

/** Links pairs without a label; each result comes in both directions, and missing ends are entries of a 207. */
export function associateByDefault(exchange: Exchange, ends: Ends, pairs: readonly Pair[]): Reply {
  const operations: Operation[] = [];
  const results: unknown[] = [];
  const errors: unknown[] = [];
  for (const pair of pairs) {
    const gone = missingEnd(exchange, ends, pair);
    if (gone !== null) {
      errors.push(gone.entry());
      continue;
    }
    operations.push(linkOf(ends, pair, false));
    const directions = [
      { ends, from: pair.from.id, to: pair.to.id },
      { ends: { from: ends.to, to: ends.from }, from: pair.to.id, to: pair.from.id },
    ];
    for (const { ends: way, from, to } of directions) {
      const typeId = associationTypes(way.from, way.to, false).at(-1)?.typeId;
      const associationSpec = { associationCategory: 'HUBSPOT_DEFINED', associationTypeId: typeId };
      results.push({ from: { id: from }, to: { id: to }, associationSpec });
    }
  }
  exchange.portal.commit(operations);
  return batchReply(exchange, results, errors);
}
