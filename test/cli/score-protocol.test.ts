import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scoreProtocol, type ScoredRow } from '../../src/cli/score-protocol.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warmline-score-'));
});
afterAll(() => rm(folder, { recursive: true }));

const header = 'customer,at,direction,kind,value,owner';

/** A book of 120 customers from March 2024 on, some of whom stop. */
const lines = Array.from({ length: 120 }, (_, c) =>
  Array.from({ length: 30 }, (_, i) => {
    const day = i * (3 + (c % 17)) + (c % 5);
    if (c % 3 === 0 && day > 150) return null;
    const at = new Date(Date.UTC(2024, 2, 1) + day * 86_400_000).toISOString();
    return `c${c},${i % 2 === 0 ? at.slice(0, 10) : at},in,email,,o${c % 4}`;
  }).filter((line) => line !== null),
)
  .flat()
  .sort((a, b) => ((a.split(',')[1] as string) < (b.split(',')[1] as string) ? -1 : 1));

async function score(rows: string[], name: string): Promise<ScoredRow[]> {
  const protocol = join(folder, `${name}.json`);
  await writeFile(join(folder, `${name}.csv.gz`), gzipSync([header, ...rows].join('\n')));
  await writeFile(
    protocol,
    JSON.stringify({
      datasets: [{ name: 'book', file: `${name}.csv.gz`, cuts: ['2024-09-30'], horizon_days: 60 }],
    }),
  );
  return Array.fromAsync(scoreProtocol(protocol));
}

async function read(name: string, text: string) {
  await writeFile(join(folder, name), text);
  const datasets = [{ name: 'odd', file: name, cuts: ['2024-09-30'], horizon_days: 60 }];
  await writeFile(join(folder, 'odd.json'), JSON.stringify({ datasets }));
  const told: unknown[] = [];
  const rows = await Array.fromAsync(
    scoreProtocol(join(folder, 'odd.json'), (file, skipped) => told.push([file, skipped])),
  );
  return { customers: rows.map(({ customer }) => customer), told };
}

describe('scoreProtocol', () => {
  it('scores everyone with history, with a probability', async () => {
    const scores = await score(lines, 'whole');
    expect(scores).toHaveLength(120);
    expect(scores.every(({ risk }) => risk > 0 && risk < 1)).toBe(true);
  });

  it('gives the same digits when the file ends at the cut', async () => {
    const known = lines.filter(
      (line) => (line.split(',')[1] as string).slice(0, 10) <= '2024-09-30',
    );
    expect(known.length).toBeLessThan(lines.length);
    expect(await score(known, 'cut')).toEqual(await score(lines, 'whole'));
  });

  it('says what is wrong with a protocol it cannot read', async () => {
    await writeFile(join(folder, 'bad.json'), '{"sets": []}');
    await expect(Array.fromAsync(scoreProtocol(join(folder, 'bad.json')))).rejects.toThrow(
      /is not a protocol that can be read .* it needs "datasets"/,
    );
  });

  it('says what is wrong with a file it cannot read, and leaves no rows out unsaid', async () => {
    await expect(read('columns.csv', 'client,at\nc1,2024-01-01\n')).rejects.toThrow(
      /has no column "customer"/,
    );
    await expect(read('none.csv', '')).rejects.toThrow(/tells of no event/);
    await expect(read('torn.csv.gz', 'customer,at')).rejects.toThrow(/damaged/);
    await expect(read('quote.csv', 'customer,at\n"c1,2024-01-01\n')).rejects.toThrow(/damaged/);
    const text = 'customer,at\nc1,2024-01-01\nc2,yesterday\n,2024-01-03\nc4,2024-02-01\n';
    expect(await read('dates.csv', text)).toEqual({
      customers: ['c1', 'c4'],
      told: [['dates.csv', { count: 2, firstLine: 3 }]],
    });
  });
});
