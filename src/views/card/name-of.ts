import type { Owner } from '../../timeline/records.ts';

/** The name of whoever is known by this owner id or address; the address itself where nobody of ours has it. */
export function nameOf(by: string | null, owners: readonly Owner[]): string | null {
  if (by === null) return null;
  const lower = by.toLowerCase();
  const owner = owners.find(({ id, email }) => id === by || email?.toLowerCase() === lower);
  return owner?.name ?? by;
}
