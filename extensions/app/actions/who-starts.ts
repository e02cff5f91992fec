import type { SaveRow } from '../contract/saves.ts';

export type WhoStarts = {
  /** Those for whom the workflow would be started. */
  starts: SaveRow[];
  /** How many are left out, and why; who was never read is counted with the levels. */
  left: Record<'started' | 'resting' | 'none', number>;
};

/** For whom of the selected this workflow would be started. */
export function whoStarts(rows: readonly SaveRow[], workflow: string): WhoStarts {
  const ran = (row: SaveRow) => row.started.includes(workflow);
  const fresh = rows.filter((row) => !ran(row));
  const those = (start: SaveRow['start']) => fresh.filter((row) => row.start === start);
  return {
    starts: those('ready'),
    left: {
      started: rows.filter(ran).length,
      resting: those('resting').length,
      none: those('none').length,
    },
  };
}
