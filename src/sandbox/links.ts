import type { ObjectType } from '../crm/crm.ts';
import type { Links } from './operations.ts';
import type { StoredRecord } from './record-table.ts';

/** The types a record is linked to, with the ids. */
export function linkEntries(links: Links): [ObjectType, string[]][] {
  return Object.entries(links) as [ObjectType, string[]][];
}

/** Adds a link once; `first` moves it to the front, where the primary company stands. */
export function addLink(record: StoredRecord, to: ObjectType, id: string, first: boolean): void {
  const ids = record.links[to];
  if (ids === undefined) {
    record.links[to] = [id];
    return;
  }
  const at = ids.indexOf(id);
  if (at >= 0 && !first) return;
  if (at >= 0) ids.splice(at, 1);
  if (first) ids.unshift(id);
  else ids.push(id);
}

/** Puts `id` in the place of the old ids, so that a primary company stays the primary one. */
export function renameLink(
  record: StoredRecord,
  to: ObjectType,
  old: readonly string[],
  id: string,
): void {
  const ids = record.links[to] ?? [];
  record.links[to] = [...new Set(ids.map((one) => (old.includes(one) ? id : one)))];
}

export function dropLink(record: StoredRecord, to: ObjectType, id: string): void {
  const ids = record.links[to];
  const at = ids?.indexOf(id) ?? -1;
  if (ids === undefined || at < 0) return;
  if (ids.length === 1) delete record.links[to];
  else ids.splice(at, 1);
}
