import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram } from '../../src/cli/program.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { readConfig } from '../../src/config.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';

const day = 86_400_000;
const start = Date.now();
let home: string;

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
const shown = async () => JSON.parse(await run('settings', 'show')) as Record<string, unknown>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'warmline-settings-'));
  const lines = Array.from({ length: 8 }, (_, c) =>
    Array.from({ length: 12 }, (_, i) => ({ c, at: start - (20 * c + 30 * (12 - i)) * day })),
  )
    .flat()
    .map(({ c, at }) => `c${c},${new Date(at).toISOString()},in,email,,`);
  const file = join(home, 'book.csv');
  await writeFile(file, ['customer,at,direction,kind,value,owner', ...lines].join('\n'));
  await run('import', file);
  await run('sync');
}, 120_000);
afterAll(() => rm(home, { recursive: true, force: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

describe('warmline settings', () => {
  it(
    'previews who would change level and saves nothing, then sets it',
    { timeout: 120_000 },
    async () => {
      const options = ['--levels', 'watch=2,elevated=3,high=4'];
      const text = await run('settings', 'preview', ...options, '--top', '2');
      expect(text).toMatch(/[1-9]\d* of \d+ customers would change level\./);
      expect(text).toMatch(/\d contact: \w+ → high/);
      expect(text).toMatch(/contact:\d+ {2}.+ \w+ \d+ → high \d+/);
      expect(text).toContain('Nothing was saved');
      expect((await shown())['levels']).toEqual({ watch: 25, elevated: 50, high: 75 });

      const json = JSON.parse(await run('settings', 'preview', ...options, '--json')) as {
        moved: number;
        moves: unknown[];
      };
      expect(json.moves).toHaveLength(json.moved);
      expect(text).toContain(`${json.moved} of`);

      const saved = await run('settings', 'set', ...options);
      expect(saved).toMatch(/^Saved levels; assessed [1-9]\d* customers by it\./);
      expect((await shown())['levels']).toEqual({ watch: 2, elevated: 3, high: 4 });
      expect(await run('settings', 'preview', ...options)).toMatch(/, 0 of \d+ customers/);
    },
  );

  it.each([
    ['silence=90', { kind: 'silence', days: 90 }, ''],
    ['stage=former, churned', { kind: 'lifecycle_stage', stages: ['former', 'churned'] }, ''],
    [
      'property=account_state:Left: price',
      { kind: 'property', name: 'account_state', value: 'Left: price' },
      ' Run "warmline sync" to read the property.',
    ],
    ['renewal', { kind: 'lost_renewal' }, ''],
    ['none', null, ''],
  ])('--lost %s', { timeout: 120_000 }, async (text, lost, then) => {
    const saved = await run('settings', 'set', '--lost', text);
    expect(saved).toMatch(/^Saved lost; assessed \d+ customers by it\./);
    expect(saved.trimEnd().endsWith(`by it.${then}`)).toBe(true);
    expect((await shown())['lost']).toEqual(lost);
  });

  it('lets go of a property', { timeout: 120_000 }, async () => {
    await run('settings', 'set', '--renewal-property', 'contract_end');
    expect((await shown())['renewalProperty']).toBe('contract_end');
    const saved = await run('settings', 'set', '--renewal-property', 'none');
    expect(saved).not.toContain('read the property');
    expect((await shown())['renewalProperty']).toBeNull();
  });

  it('says what a preview can’t show', { timeout: 120_000 }, async () => {
    const named = await run('settings', 'preview', '--lost', 'property=account_state:left');
    expect(named).toContain('is read by the next sync and not part of this preview');
    expect(named).toContain('it moves no level');
    expect(await run('settings', 'preview', '--lost', 'silence=90')).not.toContain(
      'moves no level',
    );
  });

  it.each([
    [['--lost', 'property=Account State:left'], UsageError, /lost\.name: must be a property's/],
    [['--lost', 'property=account_state'], UsageError, /lost\.value: must say which value/],
    [['--lost', 'silence=soon'], UsageError, /lost\.days: must be a number of days/],
    [['--lost', 'silence='], UsageError, /lost\.days: must be a number of days/],
    [['--lost', 'stage='], UsageError, /lost\.stages\.0: must name stages/],
    [['--weight', 'no-such=1'], UsageError, /there is no signal no-such; the signals are/],
    [['--act-from', '0'], UsageError, /^Nothing was saved\. actFrom: must be 1 at least\.$/],
    [[], UsageError, /Name what to change/],
    [['--lost', 'feeling'], CommanderError, /Write one of silence=365, stage=.* none\./],
    [['--lost-after-days', 'many'], CommanderError, /"many" is no number/],
    [['--levels', 'red=3'], CommanderError, /Write it as watch=30/],
    [['--colour', 'red'], CommanderError, /unknown option '--colour'/],
  ])('refuses %j', { timeout: 120_000 }, async (options, error, message) => {
    const failed = await run('settings', 'set', ...options).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(failed).toBeInstanceOf(error);
    expect((failed as Error).message).toMatch(message);
  });

  it('has an option in its help for each setting that is an admin’s to choose', async () => {
    const out: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
    const program = buildProgram({
      readConfig: () => readConfig({ WARMLINE_HOME: home }),
      now: Date.now,
      signal: new AbortController().signal,
    });
    await expect(program.run(['settings', 'set', '--help'])).rejects.toThrow('(outputHelp)');
    // What the CRM's account says, what could not be read, and what is computed of another setting.
    const notChosen = new Set(['timeZone', 'currency', 'unreadable', 'publicHolidays']);
    const flags = Object.keys(defaultSettings)
      .filter((name) => !notChosen.has(name))
      .map((name) => (name === 'weights' ? 'weight' : name))
      .map((name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    expect(flags.filter((flag) => !out.join('').includes(`${flag} <`))).toEqual([]);
  });
});
