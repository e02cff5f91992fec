import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { parse } from 'csv-parse';
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
 */
export async function* scoreProtocol(path: string): AsyncGenerator<ScoredRow> {
  const { datasets } = await readProtocol(path);
  for (const { name, file, cuts, horizon_days: horizon } of datasets) {
    const events = await readEvents(join(dirname(path), file));
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
  try {
    return protocolShape.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `${path} is not a protocol that can be read (${(error as Error).message.split('\n')[0]}): it needs "datasets" with name, file, cuts and horizon_days.`,
    );
  }
}

type Event = { customer: string; day: number; owner: string };

async function readEvents(path: string): Promise<Event[]> {
  const file = createReadStream(path);
  const text = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const events: Event[] = [];
  const rows = text.pipe(parse({ columns: true, bom: true, relax_column_count: true }));
  file.on('error', (error) => rows.destroy(new UsageError(`Can't read ${path}: ${error.message}`)));
  for await (const row of rows as AsyncIterable<Record<string, string>>) {
    const day = dayOf(row['at'] ?? '');
    const customer = row['customer'];
    if (customer && !Number.isNaN(day)) events.push({ customer, day, owner: row['owner'] ?? '' });
  }
  return events;
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
