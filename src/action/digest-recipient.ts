import type { DigestSettings } from '../timeline/settings.ts';

/** Stands for those whom nobody is told of. */
export const nobody = '';

/**
 * Who is told of a customer of this owner: the owner; for nobody's customers, and those of somebody who is no longer among our
 * people, whoever the settings name for them; else `nobody`. Null where the owner is not among those who get a digest.
 */
export function digestRecipient(
  ownerId: string | null,
  people: { has(id: string): boolean },
  { owners, fallback }: Pick<DigestSettings, 'owners' | 'fallback'>,
): string | null {
  if (ownerId !== null && people.has(ownerId))
    return owners.length === 0 || owners.includes(ownerId) ? ownerId : null;
  return fallback !== null && people.has(fallback) ? fallback : nobody;
}
