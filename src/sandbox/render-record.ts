import type { ObjectType } from '../crm/crm.ts';
import { associationTypes, hasPrimary } from './association-types.ts';
import { badRequest } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { typeInfo } from './object-types.ts';
import type { PortalState } from './portal-state.ts';
import { createdAtOf, valueOf } from './record-values.ts';
import type { View } from './record-values.ts';
import type { StoredRecord } from './record-table.ts';

/** Bodies of e-mails, for which an app needs a scope of its own; without it they read as null. */
const emailBodies = new Set(['hs_email_text', 'hs_email_html']);

/** The properties to answer: those asked for that exist, or the type's defaults, and always id and dates. */
export function answeredNames(
  state: PortalState,
  type: ObjectType,
  requested: readonly string[],
): string[] {
  const { created, modified, defaults } = typeInfo[type];
  if (requested.length === 0) return [...defaults];
  const known = requested.filter((name) => state.properties[type].has(name));
  return [...new Set([...known, 'hs_object_id', created, modified])];
}

/** A record in HubSpot's shape: every value a string, null where it was asked for and is empty. */
export function renderRecord(
  exchange: Exchange,
  type: ObjectType,
  record: StoredRecord,
  names: readonly string[],
  view: View = record,
): Record<string, unknown> {
  const { state } = exchange.portal;
  const hidesBodies = type === 'emails' && !exchange.scopes.has('sales-email-read');
  const properties: Record<string, string | null> = {};
  for (const name of names) {
    const hidden = hidesBodies && emailBodies.has(name);
    properties[name] = hidden ? null : valueOf(state, type, record, name, view);
  }
  return {
    id: record.id,
    properties,
    createdAt: new Date(createdAtOf(type, record)).toISOString(),
    updatedAt: new Date(view.updatedAt).toISOString(),
    archived: record.archivedAt !== null,
    ...(record.archivedAt === null
      ? {}
      : { archivedAt: new Date(record.archivedAt).toISOString() }),
  };
}

export type LinkPage = { ids: string[]; next: string | null };

/** A page of linked ids in ascending order, after the id `after`. */
export function pageOfLinks(
  record: StoredRecord,
  to: ObjectType,
  after: string | null,
  limit: number,
): LinkPage {
  const all = record.links[to] ?? [];
  if (all.length <= 1 && after === null) return { ids: all, next: null };
  const start = after === null ? -1 : Number(after);
  if (Number.isNaN(start)) throw badRequest(`Invalid after: ${after}`);
  const ids = all.filter((id) => Number(id) > start).sort((a, b) => Number(a) - Number(b));
  const page = ids.slice(0, limit);
  return { ids: page, next: ids.length > limit ? (page.at(-1) ?? null) : null };
}

/** Whether the link joins a record with its primary company. */
export function isPrimaryLink(
  state: PortalState,
  from: ObjectType,
  record: StoredRecord,
  to: ObjectType,
  toId: string,
): boolean {
  if (!hasPrimary(from, to)) return false;
  if (to === 'companies') return record.links.companies?.[0] === toId;
  return state.record(to, toId)?.links.companies?.[0] === record.id;
}

/** The key under which inline associations of a type stand; two words where the API's name has them. */
const inlineKeys: Partial<Record<ObjectType, string>> = { line_items: 'line items' };

/** The inline `associations` of a record, or nothing when it has none of these types. */
export function renderAssociations(
  exchange: Exchange,
  from: ObjectType,
  record: StoredRecord,
  targets: readonly ObjectType[],
): { associations?: Record<string, unknown> } {
  const { state, limits } = exchange.portal;
  const associations: Record<string, unknown> = {};
  for (const to of targets) {
    if (record.links[to] === undefined) continue;
    const { ids, next } = pageOfLinks(record, to, null, limits.associationsInline);
    const results = ids.flatMap((id) =>
      associationTypes(from, to, isPrimaryLink(state, from, record, to, id)).map(({ name }) => ({
        id,
        type: name,
      })),
    );
    const path = `/crm/objects/2026-09/${from}/${record.id}/associations/${to}`;
    associations[inlineKeys[to] ?? to] = {
      results,
      ...(next === null ? {} : { paging: nextPage(exchange, path, { after: next, limit: '500' }) }),
    };
  }
  return Object.keys(associations).length === 0 ? {} : { associations };
}

/** The `paging` of an answer that has a next page. */
export function nextPage(
  exchange: Exchange,
  path: string,
  query: Record<string, string>,
): { next: { after: string; link: string } } {
  const link = `${exchange.portal.url()}${path}?${new URLSearchParams(query).toString()}`;
  return { next: { after: query['after'] ?? '', link } };
}
