import type { CustomerRef } from '../timeline/records.ts';
import { customerTypeIds } from './object-type-ids.ts';

/** Where a portal's pages are; no host of its own means the CRM's usual one. */
export type Place = { portalId: string; uiDomain: string | null };

/** The address of a record's page in the CRM. */
export function recordUrl({ kind, id }: CustomerRef, { portalId, uiDomain }: Place): string {
  return `${portalUrl({ portalId, uiDomain })}/record/${customerTypeIds[kind]}/${id}`;
}

/** The address of a list's page in the CRM. */
export function listUrl(id: string, place: Place): string {
  return `${portalUrl(place)}/objectLists/${id}`;
}

const portalUrl = ({ portalId, uiDomain }: Place) =>
  `https://${uiDomain ?? 'app.hubspot.com'}/contacts/${portalId}`;
