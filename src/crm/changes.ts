import type { ObjectType } from './crm.ts';

/** What a feed says of one portal. Only pointers: what a record holds now is read from the portal itself. */
export type Change = { portalId: string; /** Epoch ms, as the feed says. */ at: number } & (
  | { kind: 'record'; type: ObjectType; id: string }
  /** Somebody asked to be forgotten: everything of this contact must go. */
  | { kind: 'privacy'; contactId: string }
  | { kind: 'installed' }
  | { kind: 'uninstalled' }
);

/**
 * Part of a feed, in its order. A change of an association names the record from whose side we read it; a merge names the
 * new record and the old ones. Entries of types that aren't read are left out.
 */
export type ChangePage = { changes: Change[]; /** Where the next part begins. */ position: string };

/** One feed for all portals that installed the app. Every method throws the errors of `errors.ts`. */
export type ChangeJournal = {
  /**
   * What came after `position`; null when nothing did. Without a position: from where the feed ends now.
   * Throws `JournalGap` when the feed no longer reaches back so far.
   */
  next(position: string | null, signal?: AbortSignal): Promise<ChangePage | null>;
  /** Makes sure that the feed tells of this portal what the manifest names. May be called again and again. */
  subscribe(portalId: string, signal?: AbortSignal): Promise<void>;
};

/** The feed no longer holds what came after our position: every portal has to be listed anew. */
export class JournalGap extends Error {}
