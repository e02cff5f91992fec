import type { Change } from '../crm/changes.ts';
import type { Db } from '../store/db.ts';
import { takeNotes } from '../store/take-notes.ts';
import { withinPortal } from '../store/within-portal.ts';

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

/** What became of the changes, and what of them is still to be dealt with. */
export type TakenChanges = {
  /** Records noted, each once. */
  noted: number;
  /** Changes of portals that we don't know (any more). */
  dropped: number;
  privacy: Of<'privacy'>[];
  installed: Of<'installed'>[];
  uninstalled: Of<'uninstalled'>[];
};

/**
 * Notes which records have to be read anew and wakes their portals, at once for a portal: when this returns, all of
 * it is kept. Doing it twice does no harm. When it throws, some portals may have theirs and others not: do it again.
 */
export async function takeChanges(
  db: Db,
  changes: readonly Change[],
  now: number,
): Promise<TakenChanges> {
  const taken: TakenChanges = { noted: 0, dropped: 0, privacy: [], installed: [], uninstalled: [] };
  for (const [portalId, told] of Map.groupBy(changes, (change) => change.portalId)) {
    const notes = recordsOf(told);
    const known = await withinPortal(portalId, () => takeNotes(db, portalId, notes, now));
    if (!known) {
      taken.dropped += told.length;
      continue;
    }
    taken.noted += notes.length;
    for (const change of told) {
      if (change.kind === 'privacy') taken.privacy.push(change);
      else if (change.kind === 'installed') taken.installed.push(change);
      else if (change.kind === 'uninstalled') taken.uninstalled.push(change);
    }
  }
  return taken;
}

/** The records that the changes name, each once. */
function recordsOf(changes: readonly Change[]): Pick<Of<'record'>, 'type' | 'id'>[] {
  const records = changes.filter((change) => change.kind === 'record');
  return [...new Map(records.map((one) => [`${one.type} ${one.id}`, one])).values()];
}
