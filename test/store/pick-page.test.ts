import { expect, it } from 'vitest';
import { keyBy, pickPage } from '../../src/store/book/pick-page.ts';
import { dice } from './dice.ts';

it('picks the page that sorting all would give, with ties, unknowns and any way round', () => {
  const roll = dice(23);
  for (let round = 0; round < 400; round += 1) {
    const size = roll(60);
    const column = (sides: number) =>
      Float64Array.from({ length: size }, () => (roll(5) ? roll(sides) : NaN));
    const ways = Array.from({ length: roll(4) }, () => ({
      column: column([2, 6, 1_000][roll(3)]!),
      way: { descending: roll(2) === 0, unknownFirst: roll(2) === 0 },
    }));
    const keys = ways.map((one) => keyBy(one.column, one.way));
    const rows = Uint32Array.from({ length: size }, (_, row) => row).filter(() => roll(6) > 0);
    const sorted = [...rows].sort((a, b) => {
      const differing = keys.find((key) => key(a) !== key(b));
      return differing === undefined ? a - b : differing(a) < differing(b) ? -1 : 1;
    });
    const [limit, offset] = [roll(12), roll(70)];
    expect(pickPage(rows, keys, { limit, offset })).toEqual(sorted.slice(offset, offset + limit));
  }
});

it('picks it where all values are alike or in order already', () => {
  const size = 20_000;
  const rows = Uint32Array.from({ length: size }, (_, row) => row);
  for (const value of [() => 1, (n: number) => n, (n: number) => -n]) {
    const column = Float64Array.from({ length: size }, (_, n) => value(n));
    const page = pickPage(rows, [keyBy(column, { descending: false })], { limit: 3, offset: 9 });
    expect(page.map((row) => column[row])).toEqual([...column].sort((a, b) => a - b).slice(9, 12));
  }
});
