import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTimelineCsv } from '../../../src/sandbox/import/read-timeline-csv.ts';
import type { TimelineLine } from '../../../src/sandbox/import/read-timeline-csv.ts';

const header = 'customer,at,direction,kind,value,owner';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warmline-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function collect(lines: AsyncIterable<TimelineLine>): Promise<TimelineLine[]> {
  const all = [];
  for await (const line of lines) all.push(line);
  return all;
}

async function read(text: string | Buffer, name = 'events.csv'): Promise<TimelineLine[]> {
  const path = join(folder, name);
  await writeFile(path, text);
  return collect(readTimelineCsv(path));
}

describe('reading a timeline file', () => {
  test('takes dates, times with a zone, money, and empty cells', async () => {
    const lines = await read(
      [
        header,
        'anna,2026-03-14,in,purchase,1250.50,',
        'ben:7,2026-03-14T09:30:00Z,,email,,Max Muster',
        'ben:7,2026-03-14T09:30:00+02:00,out,call,,',
        '"Smith, Jo",2026-03-15T08:00:00.500Z,in,sms,,"O""Hara"',
      ].join('\n'),
    );
    expect(lines).toEqual([
      {
        line: 2,
        row: {
          customer: 'anna',
          at: Date.parse('2026-03-14T12:00:00Z'),
          wholeDay: true,
          direction: 'in',
          kind: 'purchase',
          value: 1250.5,
          owner: null,
        },
      },
      {
        line: 3,
        row: {
          customer: 'ben:7',
          at: Date.parse('2026-03-14T09:30:00Z'),
          wholeDay: false,
          direction: null,
          kind: 'email',
          value: null,
          owner: 'Max Muster',
        },
      },
      {
        line: 4,
        row: {
          customer: 'ben:7',
          at: Date.parse('2026-03-14T07:30:00Z'),
          wholeDay: false,
          direction: 'out',
          kind: 'call',
          value: null,
          owner: null,
        },
      },
      {
        line: 5,
        row: {
          customer: 'Smith, Jo',
          at: Date.parse('2026-03-15T08:00:00.500Z'),
          wholeDay: false,
          direction: 'in',
          kind: 'sms',
          value: null,
          owner: 'O"Hara',
        },
      },
    ]);
  });

  test.each([
    ['x,2026-02-30,in,email,,', 'no such date'],
    ['x,2026-13-01,in,email,,', 'no such date'],
    ['x,2026-03-14T25:00:00Z,in,email,,', 'no such date'],
    ['x,14.03.2026,in,email,,', 'write 2026-03-14'],
    ['x,,in,email,,', "can't be read"],
    ['x,2026-03-14T09:30:00,in,email,,', 'no time zone: add Z'],
    ['x,2026-03-14,in,fax,,', 'kind “fax” is unknown: write purchase, email, call, sms'],
    ['x,2026-03-14,in,,,', 'is unknown'],
    ['x,2026-03-14,sideways,email,,', 'write in, out, or nothing'],
    ['x,2026-03-14,in,purchase,12 €,', 'is not an amount'],
    ['x,2026-03-14,in,purchase,-5,', 'is not an amount'],
    ['x,2026-03-14,in,purchase,"1,250",', 'is not an amount'],
    [',2026-03-14,in,email,,', 'customer is empty'],
    ['x,2026-03-14,in,email', '4 columns instead of 6'],
    ['x,2026-03-14,in,email,,,extra', '7 columns instead of 6'],
    ['"x,2026-03-14,in,email,,', 'quotation mark is left open'],
  ])('names the line of %s and loads the rest', async (bad, reason) => {
    const lines = await read(
      [header, 'a,2026-01-01,in,email,,', bad, '', 'b,2026-01-02,in,email,,'].join('\r\n'),
    );
    expect(lines.map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(lines[1]).toEqual({ line: 3, error: expect.stringContaining(reason) });
    expect(lines[2]).toMatchObject({ row: { customer: 'b' } });
  });

  test('takes columns in another order, a byte order mark, and optional columns left out', async () => {
    expect(await read('\uFEFFkind,customer,at\nemail,a,2026-01-01\n')).toEqual([
      {
        line: 2,
        row: expect.objectContaining({
          customer: 'a',
          kind: 'email',
          direction: null,
          value: null,
          owner: null,
        }),
      },
    ]);
  });

  test('cuts a long cell in its message, so that a broken megabyte stays readable', async () => {
    const [line] = await read(`${header}\nx,${'9'.repeat(1_000_000)},in,email,,`);
    expect(line).toHaveProperty('error');
    expect(JSON.stringify(line).length).toBeLessThan(200);
  });

  test('unpacks gzip, and loads what is there when the file breaks off', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, i) => `c${(i * 7919) % 10_007},2026-01-01,in,email,,`,
    );
    const packed = gzipSync([header, ...rows].join('\n'));
    expect(await read(packed, 'whole.csv.gz')).toHaveLength(20_000);
    const torn = await read(packed.subarray(0, packed.length * 0.7), 'torn.csv.gz');
    expect(torn.length).toBeGreaterThan(1_000);
    expect(torn.at(-1)).toEqual({
      line: torn.length + 1,
      error: expect.stringContaining('breaks off'),
    });
    expect(torn.slice(0, -1).every((line) => 'row' in line)).toBe(true);
  });

  test.each([
    ['', 'empty.csv', 'is empty'],
    ['name,date\nx,y', 'header.csv', 'has no column customer, at, kind'],
    ['plain text', 'plain.csv.gz', 'not a gzip file'],
  ])('says what is wrong with a file of %j', async (text, name, message) => {
    await expect(read(text, name)).rejects.toThrow(message);
  });

  test('says so when there is no such file, or only a folder', async () => {
    await expect(collect(readTimelineCsv(join(folder, 'nowhere.csv')))).rejects.toThrow(
      "doesn't exist",
    );
    await expect(collect(readTimelineCsv(join(folder, 'nowhere.csv.gz')))).rejects.toThrow(
      "doesn't exist",
    );
    await expect(collect(readTimelineCsv(folder))).rejects.toThrow('is a folder');
  });

  const real = join(import.meta.dirname, '../../../../shared/data/activity/cdnow.csv.gz');
  test.skipIf(!existsSync(real))('reads a real file without a complaint', async () => {
    let rows = 0;
    for await (const line of readTimelineCsv(real)) rows += 'row' in line ? 1 : Number.NaN;
    expect(rows).toBe(69_659);
  });
});
