import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { parseRow } from './parse-row.ts';
import type { TimelineRow } from './parse-row.ts';

export type TimelineLine = { line: number; row: TimelineRow } | { line: number; error: string };

const columns = ['customer', 'at', 'direction', 'kind', 'value', 'owner'];
const required = ['customer', 'at', 'kind'];

/**
 * Reads a timeline file (`.csv`, or `.csv.gz`) line by line, so that its size doesn't matter and one broken line, even
 * an open quote, costs only itself. Line numbers count from 1, the header included. Throws where nothing can be read:
 * no such file, no header, not gzip.
 */
export async function* readTimelineCsv(path: string): AsyncGenerator<TimelineLine> {
  const file = createReadStream(path);
  const unpacked = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // A failure of the file itself must reach whoever reads the unpacked stream.
  if (unpacked !== file) file.on('error', (error) => unpacked.destroy(error));
  let line = 0;
  let header: string[] | null = null;
  try {
    for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      if (header === null) header = readHeader(path, text);
      else yield { line, ...readLine(header, text) };
    }
  } catch (error) {
    if (header === null || !isReadFailure(error)) throw explained(path, error);
    yield {
      line: line + 1,
      error: `the file breaks off here (${error.message}): get it again, the lines before are loaded`,
    };
  } finally {
    file.destroy();
  }
  if (header === null)
    throw new Error(`${path} is empty: the first line must be ${columns.join(',')}`);
}

function readHeader(path: string, text: string): string[] {
  const header = cells(text.replace(/^\uFEFF/, '')) ?? [];
  const names = header.map((name) => name.toLowerCase());
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new Error(
      `${path} has no column ${missing.join(', ')}: the first line must be ${columns.join(',')}`,
    );
  }
  return names;
}

function readLine(
  header: readonly string[],
  text: string,
): { row: TimelineRow } | { error: string } {
  const found = cells(text);
  if (found === null)
    return { error: 'a quotation mark is left open: close it, or double it inside a cell' };
  if (found.length !== header.length) {
    return {
      error: `${found.length} columns instead of ${header.length}: write ${header.join(',')}`,
    };
  }
  const row = parseRow((name) => found[header.indexOf(name)] ?? '');
  return 'error' in row ? row : { row };
}

/** One line's cells, `null` where its quotes don't match. */
function cells(text: string): string[] | null {
  if (!text.includes('"')) return text.split(',').map((cell) => cell.trim());
  try {
    const [record] = parse(text, { trim: true }) as string[][];
    return record ?? [];
  } catch {
    return null;
  }
}

function isReadFailure(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function explained(path: string, error: unknown): unknown {
  if (!isReadFailure(error)) return error;
  if (error.code === 'ENOENT')
    return new Error(`${path} doesn't exist: check the path`, { cause: error });
  if (error.code === 'EISDIR')
    return new Error(`${path} is a folder: name a .csv or .csv.gz file`, { cause: error });
  if (error.code?.startsWith('Z_')) {
    return new Error(`${path} is not a gzip file: if it is plain text, rename it to .csv`, {
      cause: error,
    });
  }
  return new Error(`${path} can't be read (${error.message})`, { cause: error });
}
