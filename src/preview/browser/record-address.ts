import type { RecordKind } from '../preview-api.ts';

const recordUrl = /^https:\/\/[\w.-]+\/contacts\/\d+\/record\/0-([1235])\/(\d+)$/;

const kinds: Record<string, RecordKind> = { 1: 'contact', 2: 'company', 3: 'deal', 5: 'ticket' };

/** The preview's own page for a record's page in the CRM; null for any other address. */
export function recordAddress(url: string): string | null {
  const [, type, id] = recordUrl.exec(url.trim()) ?? [];
  return id === undefined ? null : `/record/${kinds[type ?? '']}/${id}`;
}
