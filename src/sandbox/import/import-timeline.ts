import type { CreateInput, Crm, CrmOwner, ObjectType } from '../../crm/crm.ts';
import type { OnProgress } from '../../jobs/progress.ts';
import { importedContacts, importedEvents } from './already-there.ts';
import { inventCustomer } from './invent-customer.ts';
import type { TimelineRow } from './parse-row.ts';
import type { TimelineLine } from './read-timeline-csv.ts';
import { keyOf, toCrmInput, typeOf } from './to-crm-input.ts';
import type { EventType } from './to-crm-input.ts';

export type ImportCrm = Pick<Crm, 'createMany' | 'list' | 'owners' | 'counts'>;

export type ImportReport = {
  /** Contacts and events created by this run. */
  customers: number;
  events: number;
  /** Events that an earlier run had loaded. */
  alreadyThere: number;
  /** Lines that were not loaded, each with the reason. */
  skipped: { line: number; reason: string }[];
  /** Names of owners in the file that the portal doesn't have: the API can't create owners, so these are left out. */
  unknownOwners: string[];
  /** API calls made, both budgets. */
  calls: number;
};

type Pending = { line: number; row: TimelineRow };

/** Rows held at a time; contacts of one window are created together, so a larger window means fuller batches. */
const windowRows = 10_000;
const batchSize = 100;
/** Batches on their way at once; the gateway keeps them to the portal's limits. */
const atOnce = 4;

/**
 * Loads a timeline into a portal through its API: a contact for each customer (name invented from the id), an e-mail,
 * call, message or won deal for each row. A second run of the same file adds nothing: contacts are known by address,
 * events by contact, time and kind. Lines that can't be loaded are reported; an error of the CRM ends the run, and
 * running it again goes on from there.
 */
export async function importTimeline({
  rows,
  crm,
  now,
  onProgress = () => {},
  signal,
  clock = () => performance.now(),
}: {
  rows: AsyncIterable<TimelineLine>;
  crm: ImportCrm;
  now: number;
  onProgress?: OnProgress;
  signal?: AbortSignal;
  clock?: () => number;
}): Promise<ImportReport> {
  const report: ImportReport = {
    customers: 0,
    events: 0,
    alreadyThere: 0,
    skipped: [],
    unknownOwners: [],
    calls: 0,
  };
  const callsBefore = calls(crm);
  const startedAt = clock();
  const owners = ownerIds(await crm.owners(signal));
  const unknownOwners = new Set<string>();
  const contacts = await importedContacts(crm, signal);
  const types = Object.values(typeOf);
  const known =
    contacts.size === 0
      ? null
      : await importedEvents(crm, types, new Set(contacts.values()), signal);
  const waiting = new Map<EventType, { line: number; input: CreateInput }[]>(
    types.map((type) => [type, []]),
  );

  const load = async (window: Pending[]): Promise<void> => {
    const ids = await contactsFor(window, contacts, crm, report, signal);
    for (const { line, row } of window) {
      const contactId = ids.get(row.customer);
      if (contactId === undefined) continue;
      const ownerId = row.owner === null ? null : (owners.get(row.owner.toLowerCase()) ?? null);
      if (row.owner !== null && ownerId === null) unknownOwners.add(row.owner);
      const type = typeOf[row.kind];
      const input = toCrmInput(row, contactId, ownerId);
      if (takeKnown(known?.get(type), keyOf(type, contactId, input.properties)))
        report.alreadyThere += 1;
      else waiting.get(type)?.push({ line, input });
    }
  };
  const send = async (type: EventType, least: number): Promise<void> => {
    const queue = waiting.get(type) ?? [];
    while (queue.length >= least && queue.length > 0) {
      const batches = [];
      while (batches.length < atOnce && queue.length >= least && queue.length > 0) {
        batches.push(queue.splice(0, batchSize));
      }
      const results = await Promise.allSettled(
        batches.map((batch) => create(crm, type, batch, report, signal)),
      );
      const failed = results.find((result) => result.status === 'rejected');
      for (const result of results)
        if (result.status === 'fulfilled') report.events += result.value.filter(Boolean).length;
      if (failed) throw failed.reason;
      const perSecond = (report.events * 1000) / Math.max(1, clock() - startedAt);
      onProgress({
        stage: 'load',
        what: 'events',
        done: report.events,
        total: null,
        perSecond,
        leftSeconds: null,
      });
    }
  };

  let window: Pending[] = [];
  for await (const entry of rows) {
    if ('error' in entry) report.skipped.push({ line: entry.line, reason: entry.error });
    else {
      const settled = notInFuture(entry, now);
      if (settled === null)
        report.skipped.push({ line: entry.line, reason: future(entry.row, now) });
      else window.push(settled);
    }
    if (window.length < windowRows) continue;
    await load(window);
    window = [];
    for (const type of types) await send(type, batchSize);
  }
  await load(window);
  for (const type of types) await send(type, 1);
  report.skipped.sort((one, other) => one.line - other.line);
  report.unknownOwners = [...unknownOwners].sort();
  report.calls = calls(crm) - callsBefore;
  return report;
}

/** A date of today stands at noon, which may be later than now: then it was now at the latest. */
function notInFuture({ line, row }: Pending, now: number): Pending | null {
  if (row.at <= now) return { line, row };
  const today = new Date(now).toISOString().slice(0, 10);
  return row.wholeDay && new Date(row.at).toISOString().startsWith(today)
    ? { line, row: { ...row, at: now } }
    : null;
}

const future = (row: TimelineRow, now: number): string =>
  `${new Date(row.at).toISOString()} lies in the future (now is ${new Date(now).toISOString()}): correct the date, or load it when it has happened`;

/** The contact of each customer in the window, created where it isn't there. Who is refused is reported on each line. */
async function contactsFor(
  window: readonly Pending[],
  contacts: Map<string, string>,
  crm: ImportCrm,
  report: ImportReport,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const people = new Map(
    [...new Set(window.map(({ row }) => row.customer))].map((id) => [id, inventCustomer(id)]),
  );
  const missing = [...people.values()].filter(({ email = '' }) => !contacts.has(email));
  const reasons = new Map<string, string>();
  for (let i = 0; i < missing.length; i += batchSize) {
    const batch = missing.slice(i, i + batchSize);
    const { created, refused } = await crm.createMany(
      'contacts',
      batch.map((properties) => ({ properties, associations: [] })),
      signal,
    );
    created.forEach((id, index) => {
      if (id === '') return;
      contacts.set(batch[index]?.['email'] ?? '', id);
      report.customers += 1;
    });
    for (const { id, message } of refused) reasons.set(batch[Number(id)]?.['email'] ?? '', message);
  }
  const ids = new Map<string, string>();
  for (const [customer, { email = '' }] of people) {
    const id = contacts.get(email);
    if (id !== undefined) ids.set(customer, id);
  }
  for (const { line, row } of window) {
    if (ids.has(row.customer)) continue;
    const why = reasons.get(people.get(row.customer)?.['email'] ?? '') ?? 'no reason given';
    report.skipped.push({ line, reason: `the portal refused the contact: ${why}` });
  }
  return ids;
}

async function create(
  crm: ImportCrm,
  type: ObjectType,
  batch: readonly { line: number; input: CreateInput }[],
  report: ImportReport,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const { created, refused } = await crm.createMany(
    type,
    batch.map(({ input }) => input),
    signal,
  );
  for (const { id, message } of refused) {
    report.skipped.push({
      line: batch[Number(id)]?.line ?? 0,
      reason: `the portal refused it: ${message}`,
    });
  }
  return created;
}

function takeKnown(counts: Map<string, number> | undefined, key: string): boolean {
  const left = counts?.get(key) ?? 0;
  if (left > 0) counts?.set(key, left - 1);
  return left > 0;
}

/** Owners by whatever a file may call them: id, address or full name, in lower case. */
function ownerIds(owners: readonly CrmOwner[]): Map<string, string> {
  return new Map(
    owners.flatMap(({ id, email, firstName, lastName }) =>
      [id, email, `${firstName} ${lastName}`].flatMap((name) =>
        name ? [[name.toLowerCase(), id] as const] : [],
      ),
    ),
  );
}

function calls(crm: ImportCrm): number {
  const { general, search } = crm.counts();
  return general + search;
}
