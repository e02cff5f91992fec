import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { readConfig } from '../../src/config.ts';

const day = 86_400_000;
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warmline-backtest-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

/** Runs a command on a home of its own, and keeps what it printed. */
async function run(...argv: string[]): Promise<string> {
  const out: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
  await buildProgram({
    readConfig: () => readConfig({ WARMLINE_HOME: home }),
    now: Date.now,
    signal: new AbortController().signal,
  }).run(argv);
  vi.restoreAllMocks();
  return out.join('');
}

it('from an imported file to figures and a report to pass on', async () => {
  const start = Date.now() - 500 * day;
  // Thirty customers in touch every nine days; every third stops 200 days ago, which is well within the six months
  // whose windows have closed on whatever day this runs.
  const lines = Array.from({ length: 30 }, (_, c) =>
    Array.from({ length: 55 }, (_, i) => ({ c, at: start + (i * 9 + (c % 9)) * day })),
  )
    .flat()
    .filter(({ c, at }) => c % 3 > 0 || at < Date.now() - 200 * day)
    .sort((a, b) => a.at - b.at)
    .map(({ c, at }) => `c${c},${new Date(at).toISOString()},in,email,,`);
  const file = join(home, 'book.csv');
  await writeFile(file, ['customer,at,direction,kind,value,owner', ...lines].join('\n'));
  await run('import', file);

  await expect(run('backtest')).rejects.toThrow(UsageError);
  await run('sync');
  const report = join(home, 'report.html');
  const text = await run(
    'backtest',
    '--months',
    '6',
    '--silence',
    '60',
    '--out',
    report,
    '--language',
    'hu',
  );
  expect(text).toMatch(
    /10 ügyfél távozott; közülük \d+ szerepelt valamelyik felelős listájának első 3 helyén/,
  );
  expect(text).toContain('túl kevés a százalékokhoz');
  expect(text).not.toMatch(/\d\s?%/);
  const html = await readFile(report, 'utf8');
  expect(html).toMatch(/^<!doctype html>\n<html lang="hu">/);
  expect(html).toContain('<svg');

  const options = ['--months', '6', '--silence', '60', '--json'];
  const json = JSON.parse(await run('backtest', ...options));
  expect(json.backtest).toMatchObject({ windowDays: 60, capacity: 3, enough: false });
  expect(json.backtest.losses).toHaveLength(10);
  expect(await run('backtest', ...options)).toBe(`${JSON.stringify(json)}\n`);
  // Six commands, each of which opens the database anew.
}, 240_000);

it('refuses options that make no sense, and says what does', async () => {
  await expect(run('backtest', '--months', '0')).rejects.toThrow(/whole number from 1 to 120/);
  await expect(run('backtest', '--capacity', 'many')).rejects.toThrow(/whole number/);
  await expect(run('backtest', '--language', 'nl')).rejects.toThrow(/Give one of en, zh-CN/);
});
