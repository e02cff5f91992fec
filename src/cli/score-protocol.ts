import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { fitSilence, type BookEntry } from '../risk/silence/fit-silence.ts';
import { silenceLogOdds } from '../risk/silence/silence-model.ts';
import { UsageError } from './usage-error.ts';

const protocolShape = z.object({
  datasets: z.array(
    z.object({
      name: z.string(),
      file: z.string(),
      cuts: z.array(z.iso.date()),
      horizon_days: z.number().int().positive(),
    }),
  ),
});

/** Rows of a file that tell of no customer or of no day, and the line of the first one. */
export type SkippedRows = { count: number; firstLine: number };

export type ScoredRow = { dataset: string; cut: string; customer: string; risk: number };

const dayMs = 86_400_000;

/** The UTC calendar day of an ISO date or datetime; one without an offset is taken as UTC. NaN if it is neither. */
function dayOf(at: string): number {
  const bare = at.length > 10 && !/(Z|[+-]\d\d:?\d\d)$/.test(at);
  return Math.floor(Date.parse(bare ? `${at}Z` : at) / dayMs);
}

/**
 * Scores every customer of every data set of a protocol at each of its cuts, from events on or
 * before the cut only: rows after it are dropped before anything is fitted. One rule for all sets.
 * Rows without a customer or a readable date are left out and told; a file that can't be read, or has
 * no such columns, is a UsageError.
 */
export async function* scoreProtocol(
  path: string,
  onSkipped: (file: string, skipped: SkippedRows) => void = () => {},
): AsyncGenerator<ScoredRow> {
  const { datasets } = await readProtocol(path);
  for (const { name, file, cuts, horizon_days: horizon } of datasets) {
    const { events, skipped } = await readEvents(join(dirname(path), file));
    if (skipped.count > 0) onSkipped(file, skipped);
    for (const cut of cuts) {
      const today = dayOf(cut);
      const book = bookUntil(events, today);
      const model = fitSilence([...book.values()], today, horizon);
      for (const [customer, { days }] of book) {
        const risk = 1 / (1 + Math.exp(-silenceLogOdds(days, today, horizon, model)));
        yield { dataset: name, cut, customer, risk };
      }
    }
  }
}

async function readProtocol(path: string): Promise<z.infer<typeof protocolShape>> {
  const refuse = (why: string): UsageError =>
    new UsageError(
      `${path} is not a protocol that can be read (${why}): it needs "datasets" with name, file, cuts and horizon_days.`,
    );
  let protocol: unknown;
  try {
    protocol = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw refuse((error as Error).message);
  }
  const parsed = protocolShape.safeParse(protocol);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuse(`${issue!.path.join('.') || 'the file'}: ${issue!.message}`);
}

type Event = { customer: string; day: number; owner: string };

async function readEvents(path: string): Promise<{ events: Event[]; skipped: SkippedRows }> {
  const events: Event[] = [];
  const skipped: SkippedRows = { count: 0, firstLine: 0 };
  const rows = parse({ columns: columnsOf(path), bom: true, relax_column_count: true, info: true });
  async function take(parsed: AsyncIterable<ParsedRow>): Promise<void> {
    for await (const { record, info } of parsed) {
      const day = dayOf(record['at'] ?? '');
      const customer = record['customer'];
      if (customer && !Number.isNaN(day)) {
        events.push({ customer, day, owner: record['owner'] ?? '' });
        continue;
      }
      skipped.count += 1;
      skipped.firstLine ||= info.lines;
    }
  }
  try {
    const file = createReadStream(path);
    if (path.endsWith('.gz')) await pipeline(file, createGunzip(), rows, take);
    else await pipeline(file, rows, take);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { message, code } = error as NodeJS.ErrnoException;
    const isDamaged = error instanceof CsvError || code?.startsWith('Z_');
    throw new UsageError(
      `Can't read ${path}${isDamaged ? ': it is damaged or no CSV' : ''}: ${message}`,
    );
  }
  if (events.length === 0)
    throw new UsageError(
      `${path} tells of no event: each row needs a customer and, in "at", an ISO date or time.`,
    );
  return { events, skipped };
}

type ParsedRow = { record: Record<string, string>; info: { lines: number } };

/** The names of the columns as they are, if what is needed is among them. */
function columnsOf(path: string): (names: string[]) => string[] {
  return (names) => {
    const lacking = ['customer', 'at'].filter((name) => !names.includes(name));
    if (lacking.length === 0) return names;
    throw new UsageError(
      `${path} has no column "${lacking.join('" and no column "')}": its first line must name customer,at,direction,kind,value,owner.`,
    );
  };
}

/** Customers with an event by `today`, in the order in which they first appear. */
function bookUntil(events: readonly Event[], today: number): Map<string, BookEntry> {
  const found = new Map<string, { days: Set<number>; owner: string | null }>();
  for (const { customer, day, owner } of events) {
    if (day > today) continue;
    const entry = found.get(customer) ?? { days: new Set(), owner: null };
    entry.days.add(day);
    entry.owner = owner === '' ? entry.owner : owner;
    found.set(customer, entry);
  }
  return new Map(
    [...found].map(([customer, { days, owner }]) => [
      customer,
      { days: [...days].sort((a, b) => a - b), owner },
    ]),
  );
}
