import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { playbook } from '../../src/action/playbook.ts';

const page = readFileSync(new URL('../../docs/playbook.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
const plays = rows.filter(([, play]) => play?.startsWith('`'));

it('names every play, with who does it, how, and whether it comes switched off', () => {
  const told = plays.map(([, play, , who, what]) => [play, who, what]);
  const known = playbook.map(({ id, who, how, off }) => [
    `\`${id}\``,
    who,
    off ? `${how}, off: ${off}` : how,
  ]);
  expect(told.toSorted()).toEqual(known.toSorted());
});

it('says of every row from 35 to 63 where it lives', () => {
  const told = new Set(rows.flatMap(([row = '']) => row.split(',').map(Number)));
  for (let row = 35; row <= 63; row += 1) expect(told, `row ${row}`).toContain(row);
});

it('says when each is suggested', () => {
  for (const [, play, when = ''] of plays) expect(when.length, play).toBeGreaterThan(10);
});
