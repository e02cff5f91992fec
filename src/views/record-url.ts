import type { CustomerRef } from '../timeline/records.ts';
import { customerTypeIds } from './object-type-ids.ts';

/** Where a portal's pages are; no host of its own means the CRM's usual one. */
export type Place = { portalId: string; uiDomain: string | null };

/** The address of a record's page in the CRM. */
export function recordUrl({ kind, id }: CustomerRef, { portalId, uiDomain }: Place): string {
  const host = uiDomain ?? 'app.hubspot.com';
  return `https://${host}/contacts/${portalId}/record/${customerTypeIds[kind]}/${id}`;
}
