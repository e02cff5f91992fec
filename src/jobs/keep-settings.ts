import { addAudit } from '../store/audit.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { findTurn, sweepPortal, wakePortal } from '../store/portal-turns.ts';
import { getPortal, saveSettings } from '../store/portals.ts';
import type { Db } from '../store/db.ts';
import { markAllDirty } from '../store/dirty-customers.ts';
import { keepSettingsChange } from '../store/settings-changes.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { canonicalJson } from './canonical-json.ts';
import { readerVersion } from './reader-version.ts';
import { completeChanges } from './complete-changes.ts';
import { eraseText } from './erase-text.ts';

/** Who is told of a judgement, and what can be started after it, changes none. */
const judgesNobody: ReadonlySet<string> = new Set(['digest', 'workflowStarts']);

/**
 * Saves the changes with what stood before, and marks everyone to be judged by them: all of it or nothing, so that a
 * kill in between leaves nobody at an old level for long. False where a save of this key was kept before, or where
 * nothing differs from what stands.
 */
export async function keepSettings(asked: {
  db: Db;
  portalId: string;
  now: number;
  changes: Partial<Settings>;
  key: string;
  /** Who saves; null: somebody at the command line. */
  by: string | null;
  /** The same for the audit, by number. */
  who?: string;
}): Promise<boolean> {
  const { db, portalId, now, key, by } = asked;
  return await inTransaction(db, async (trx) => {
    const before = (await getPortal(trx, portalId))?.settings ?? defaultSettings;
    const completed = await completeChanges(before, asked.changes, now);
    const names = (Object.keys(completed) as (keyof Settings)[]).filter(
      (name) => canonicalJson(completed[name]) !== canonicalJson(before[name]),
    );
    if (names.length === 0) return false;
    const changes = pick(completed, names);
    const change = { key, at: now, by, before: pick(before, names), after: changes };
    if (!(await keepSettingsChange(trx, portalId, change))) return false;
    await applySettings(trx, portalId, changes, now, asked.who ?? 'admin');
    return true;
  });
}

/** Settings that are checked and complete, and what follows from them at once. Run it in a transaction. */
export async function applySettings(
  db: Db,
  portalId: string,
  changes: Partial<Settings>,
  now: number,
  who: string,
): Promise<void> {
  const before = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  await saveSettings(db, portalId, changes);
  for (const about of Object.keys(changes)) {
    await addAudit(db, portalId, { at: now, who, what: 'settings_changed', about });
  }
  if (changes.keepText === false) await eraseText(db, portalId);
  if (Object.keys(changes).some((name) => !judgesNobody.has(name)))
    await markAllDirty(db, portalId);
  if (!(await findTurn(db, portalId))) return;
  // Where portals take turns, the next one judges whoever is left by then, and reads again what is now read otherwise.
  const readsOtherwise = readerVersion(before) !== readerVersion({ ...before, ...changes });
  await (readsOtherwise ? sweepPortal : wakePortal)(db, portalId, now);
}

function pick(settings: Partial<Settings>, names: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}
