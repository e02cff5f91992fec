import type { CallCounts, Crm, ObjectType } from '../crm/crm.ts';
import { type Plan, readingPlan } from '../crm/reading-plan.ts';
import type { Db } from '../store/db.ts';
import { markAllDirty } from '../store/dirty-customers.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { countFirst } from '../store/open-store.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, markSynced, savePortal, saveSettings } from '../store/portals.ts';
import { getCursors } from '../store/sync-cursors.ts';
import { finishRun, latestRun, startRun } from '../store/sync-runs.ts';
import type { Settings } from '../timeline/settings.ts';
import { defaultSettings } from '../timeline/settings.ts';
import type { OnProgress } from './progress.ts';
import { publicHolidays, UnknownPlace } from './public-holidays.ts';
import { readerVersion } from './reader-version.ts';
import { createSearchDesk } from './search-desk.ts';
import { syncOwners } from './sync-owners.ts';
import { syncType, type TypeReport } from './sync-type.ts';
import { customerKindOf } from './take-in.ts';

export type SyncJob = {
  db: Db;
  crm: Crm;
  /** Which portal this is, where that is known: a run that is taken up then asks for neither account nor owners again. */
  portalId?: string | undefined;
  now: () => number;
  onProgress?: OnProgress | undefined;
  signal?: AbortSignal | undefined;
  /** Asked between pages: "yes" ends the call after the pages under way, and the next call goes on from there. */
  shouldPause?: (() => boolean) | undefined;
};

export type SyncReport = {
  portalId: string;
  run: number;
  /** An interrupted run was taken up where it was. */
  resumed: boolean;
  /** `shouldPause` ended this call before all was read. The run is open, and nothing counts as gone or synced yet. */
  paused: boolean;
  types: Partial<Record<ObjectType, TypeReport>>;
  /** Object types (and `owners`, `email_text`) that could not be read, as the CRM names them. */
  unreadable: string[];
  /** New and changed records, and those gone from the CRM. */
  changed: number;
  deleted: number;
  skipped: number;
  calls: CallCounts;
  ms: number;
};

/** An interrupted run older than this is not worth taking up: what it read first is old by now. */
const resumeWithinMs = 24 * 3_600_000;
const emailText = 'email_text';
const parallelTypes = 3;

/**
 * Reads the whole portal by listing, the cheapest way there is, and keeps what changed. A page and the place it ends
 * are kept in one transaction, so a run that is killed goes on where it was. A type that may not be read
 * (scope missing, not in this portal) keeps its old data and is reported. Throws the CRM's error when the
 * portal can't be read at all or stops answering; the next call goes on from there.
 */
export async function syncPortal(job: SyncJob): Promise<SyncReport> {
  const { db, crm, now } = job;
  const startedAt = now();
  const callsBefore = crm.counts();
  const open = job.portalId === undefined ? null : await openRun(db, job.portalId, startedAt);
  const portalId = open?.portalId ?? (await readAccount(job));
  const known = await getPortal(db, portalId);
  const settings = await withHolidays(db, portalId, known?.settings ?? defaultSettings, startedAt);
  const last = open ?? (await openRun(db, portalId, startedAt));
  const resumed = last !== null;
  const run = last?.run ?? (await startRun(db, portalId, startedAt));

  const unreadable: string[] = [];
  const hasOwners = open !== null && (await getOwners(db, portalId)).size > 0;
  if (!hasOwners && !(await syncOwners(job, portalId))) unreadable.push('owners');
  const { types, paused } = await syncTypes(job, {
    portalId,
    run,
    settings,
    first: !known?.syncedAt,
  });
  for (const [type, report] of Object.entries(types))
    if (report.state === 'unreadable') unreadable.push(type);
  // Without the scope the CRM lists e-mails with empty texts. What no page told stays as it was.
  if (types.emails?.textless ?? settings.unreadable.includes(emailText)) unreadable.push(emailText);

  if (!paused) {
    await inTransaction(db, async (trx) => {
      await saveSettings(trx, portalId, { unreadable });
      // Every assessment says what could not be read.
      if (unreadable.toSorted().join() !== settings.unreadable.toSorted().join())
        await markAllDirty(trx, portalId);
      await finishRun(trx, portalId, run, now());
      await markSynced(trx, portalId, now());
    });
  }
  // Whoever judges what was read looks things up in tables that were empty until now.
  await countFirst(db, known?.syncedAt ? undefined : portalId);
  const sum = (name: 'changed' | 'deleted' | 'skipped') =>
    Object.values(types).reduce((total, report) => total + report[name], 0);
  return {
    portalId,
    run,
    resumed,
    paused,
    types,
    unreadable,
    changed: sum('changed'),
    deleted: sum('deleted'),
    skipped: sum('skipped'),
    calls: difference(crm.counts(), callsBefore),
    ms: now() - startedAt,
  };
}

/** Asks which portal this is, and keeps what it says about itself. */
async function readAccount({ db, crm, signal }: SyncJob): Promise<string> {
  const account = await crm.account(signal);
  await savePortal(db, account.portalId, account);
  return account.portalId;
}

/** A run that was interrupted or paused, and is worth taking up. */
async function openRun(db: Db, portalId: string, now: number) {
  const last = await latestRun(db, portalId);
  const isOpen = last !== null && last.finishedAt === null && now - last.startedAt < resumeWithinMs;
  return isOpen ? { portalId, run: last.run } : null;
}

/** The settings with the holidays of this year in them; new ones are kept, and everyone is judged by them. */
async function withHolidays(
  db: Db,
  portalId: string,
  settings: Settings,
  now: number,
): Promise<Settings> {
  // A place that the library knew when it was chosen is no reason to stop reading.
  const holidays = await publicHolidays(settings, now).catch((error: unknown) => {
    if (error instanceof UnknownPlace) return settings.publicHolidays;
    throw error;
  });
  if (holidays === settings.publicHolidays) return settings;
  await inTransaction(db, async (trx) => {
    await saveSettings(trx, portalId, { publicHolidays: holidays });
    if (holidays.dates.join() !== settings.publicHolidays.dates.join())
      await markAllDirty(trx, portalId);
  });
  return { ...settings, publicHolidays: holidays };
}

const isCustomer = ({ type }: Plan) => customerKindOf(type) !== null;

/**
 * Customers first, so that a changed activity finds the companies of its contacts; then a few types at a time. A first load
 * begins with one page of each type of activity: most types end there, and a card that is opened needs to ask only for the
 * others. Since it marks everybody anyway, its activities are read beside the customers, with what these leave of the
 * portal's limits.
 */
async function syncTypes(
  job: SyncJob,
  context: { portalId: string; run: number; settings: Settings; first: boolean },
): Promise<{ types: Partial<Record<ObjectType, TypeReport>>; paused: boolean }> {
  const { portalId, settings, run, first } = context;
  const reader = readerVersion(settings);
  const plan = readingPlan(settings);
  const types: Partial<Record<ObjectType, TypeReport>> = {};
  let pausing = false;
  // Once anyone is told to pause, all are.
  const shouldPause = () => (pausing ||= job.shouldPause?.() ?? false);
  const stop = new AbortController();
  const signal = AbortSignal.any([stop.signal, ...(job.signal ? [job.signal] : [])]);

  const desk = createSearchDesk();
  const activities = plan.filter((item) => !isCustomer(item));
  const stages = first
    ? [
        { items: activities, onePage: true },
        { items: plan, onePage: false },
      ]
    : [
        { items: plan.filter(isCustomer), onePage: false },
        { items: activities, onePage: false },
      ];
  for (const { items, onePage } of stages) {
    const cursors = await getCursors(job.db, portalId);
    const expected = ({ type }: Plan) => cursors.get(type)?.total ?? cursors.get(type)?.read ?? 0;
    const isNew = ({ type }: Plan) => cursors.get(type)?.run !== run;
    const isOpen = ({ type }: Plan) => (types[type]?.state ?? 'paused') === 'paused';
    // The longest first, so that none is left alone at the end.
    const queue = items
      .filter(onePage ? isNew : isOpen)
      .toSorted(
        (a, b) => Number(isCustomer(b)) - Number(isCustomer(a)) || expected(b) - expected(a),
      );
    const work = async () => {
      for (let item = queue.shift(); item; item = queue.shift()) {
        const cursor = cursors.get(item.type);
        const report = await syncType({
          ...job,
          ...context,
          signal,
          desk,
          shouldPause: onePage ? () => true : shouldPause,
          reader,
          item,
          cursor,
        });
        const skipped = (types[item.type]?.skipped ?? 0) + report.skipped;
        types[item.type] = { ...report, skipped };
        // What was read by an earlier call took no time of this one.
        const read = cursor?.run !== run || cursor.state !== 'done';
        if (read && shouldPause()) return;
      }
    };
    const workers = Array.from({ length: parallelTypes }, () =>
      work().catch((error: unknown) => {
        stop.abort(error);
        throw error;
      }),
    );
    // All must have let go of the database before anyone hears of the failure.
    await Promise.allSettled(workers);
    if (stop.signal.aborted) throw stop.signal.reason;
    if (pausing) break;
  }
  const open = ({ type }: Plan) => types[type] === undefined || types[type].state === 'paused';
  return { types, paused: plan.some(open) };
}

function difference(after: CallCounts, before: CallCounts): CallCounts {
  return {
    general: after.general - before.general,
    search: after.search - before.search,
    retried: after.retried - before.retried,
    failed: after.failed - before.failed,
  };
}
