import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Who may ask of all portals at once, each with the reason. Everything else works for one portal at a time. */
const mayAskAll = new Map([
  ['src/jobs/follow-journal.ts', 'one feed tells of all portals'],
  ['src/queue/run-worker.ts', 'whose turn is due'],
  ['src/store/due-portals.ts', 'whose turn is due'],
  ['src/store/due-replays.ts', 'whose past is to be replayed'],
  ['src/store/ended-portals.ts', 'whose grace is over'],
  ['src/store/installed-portals.ts', 'who is installed, how fresh each is, which keys are in use'],
  ['src/store/open-store.ts', 'schemas and sweeping, which know no portal'],
  ['src/store/row-level-security.ts', 'the policies themselves'],
  ['src/store/take-state.ts', 'of installations under way, before any portal is known'],
]);

it('only the functions listed here ask the database of all portals at once', () => {
  const asking = globSync('src/**/*.ts', { cwd: root }).filter(
    (file) =>
      file !== 'src/store/within-portal.ts' &&
      /\bacrossPortals\(/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(asking.length).toBeGreaterThan(3);
  expect(asking.filter((file) => !mayAskAll.has(file))).toEqual([]);
});
