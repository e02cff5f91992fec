import { levelOf } from '../risk/level.ts';
import type { Db } from '../store/db.ts';
import { tallyRisks } from '../store/assessments.ts';
import type { Settings } from '../timeline/settings.ts';
import type { SettingsPreview } from './preview-settings.ts';

/** Settings that move nobody from the level they were judged at, and the one that does so by the risk alone. */
const settled: ReadonlySet<keyof Settings> = new Set([
  'levels',
  'actFrom',
  'customerStages',
  'language',
  'replayDays',
  'eraseAfterDays',
  'keepText',
  'languagesRead',
  'extraPhrases',
  'ignoredSenders',
  'sharedMailboxes',
  'lastLoginProperty',
  'renewalProperty',
  'plays',
  'daysBetweenPlays',
  'playTexts',
  'ownPlays',
  'workflowStarts',
  'talkingPoints',
  'offers',
  'marginPercent',
  'competitors',
  'priceChanges',
  'greetings',
  'birthdayProperty',
  'events',
  'news',
  'callBackDays',
  'reviewEveryDays',
  'topValue',
  'letGoBelow',
  'capacityPerWeek',
  'actionCosts',
  'segmentProperty',
  'productProperty',
  'valueProperty',
  'roles',
  'digest',
]);

/**
 * Can `previewLevels` tell what these changes do until the next sync? Not where the lowest threshold moves: by it is
 * decided whether a thin record says enough to be judged at all.
 */
export function isAboutLevels(before: Settings, changes: Partial<Settings>): boolean {
  const { watch } = changes.levels ?? before.levels;
  const names = Object.keys(changes) as (keyof Settings)[];
  return watch === before.levels.watch && names.every((name) => settled.has(name));
}

/**
 * Who would change level with other thresholds, by the risks that everyone was last judged at: in an instant, however
 * large the book. A level that a contest holds down to `watch` stays there; whom one would hold only then counts as moved.
 */
export async function previewLevels(
  db: Db,
  portalId: string,
  before: Settings,
  changes: Partial<Settings>,
): Promise<Omit<SettingsPreview, 'moves'>> {
  const thresholds = changes.levels ?? before.levels;
  const moves = new Map<string, SettingsPreview['counts'][number]>();
  let customers = 0;
  for (const { kind, level: from, risk, count } of await tallyRisks(db, portalId)) {
    customers += count;
    if (risk === null) continue;
    const isContested = from !== levelOf(risk, before.levels);
    const bare = levelOf(risk, thresholds);
    const to = isContested ? 'watch' : bare;
    if (to === from) continue;
    const move = moves.get(`${kind} ${from} ${to}`) ?? { kind, from, to, count: 0 };
    moves.set(`${kind} ${from} ${to}`, { ...move, count: move.count + count });
  }
  const counts = [...moves.values()].sort((a, b) => b.count - a.count);
  return {
    customers,
    looked: customers,
    counts,
    moved: counts.reduce((sum, { count }) => sum + count, 0),
    requests: { open: 0, lateBefore: 0, lateAfter: 0 },
  };
}
