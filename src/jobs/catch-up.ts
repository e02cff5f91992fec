import type { CrmRecord, ObjectType } from '../crm/crm.ts';
import { Forbidden, NotFound } from '../crm/errors.ts';
import { type Plan, readingPlan } from '../crm/reading-plan.ts';
import { deleteActivities, findActivities } from '../store/activities.ts';
import {
  type ChangedRecord,
  clearChanged,
  countChanged,
  dropOtherTypes,
  nextChanged,
  noteChanges,
} from '../store/changed-records.ts';
import { activitiesOfCustomers, activitiesOfDeals } from '../store/activity-links.ts';
import { deleteCustomers, findCustomers } from '../store/customers.ts';
import { erasureState, findErased } from '../store/erased-records.ts';
import { findGone, noteGone, rememberedMs } from '../store/gone-records.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { contactsOfCompanies } from '../store/memberships.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal } from '../store/portals.ts';
import { latestRun } from '../store/sync-runs.ts';
import { defaultSettings } from '../timeline/settings.ts';
import { keepPage, mergedIds } from './keep-page.ts';
import type { PortalJob } from './portal-job.ts';
import { readerVersion } from './reader-version.ts';
import { readLinked } from './read-linked.ts';
import { syncOwners } from './sync-owners.ts';
import { activityTypeOf, customerKindOf } from './take-in.ts';

export type CatchUpReport = {
  read: number;
  /** Of these, other than what was kept. */
  changed: number;
  deleted: number;
  skipped: number;
  /** When the longest waiting of them was noticed, epoch ms; null when none was read. */
  oldestNoticedAt: number | null;
  /** Told to pause before all were read. */
  paused: boolean;
};

const early: readonly ObjectType[] = ['companies', 'contacts', 'deals'];
const placeOf = ({ type }: Plan) => (early.includes(type) ? early.indexOf(type) : early.length);

/** As many as one batch read takes. */
const batchSize = 100;

/**
 * Reads anew every record that a feed said may have changed, and forgets those that are gone. What a record holds now
 * is all that counts: notes may come twice, late and in any order. A note is taken away in the transaction that
 * keeps what it led to, so a kill loses none.
 */
export async function catchUp(job: PortalJob): Promise<CatchUpReport> {
  const { db, crm, portalId, now, signal } = job;
  const report: CatchUpReport = {
    read: 0,
    changed: 0,
    deleted: 0,
    skipped: 0,
    oldestNoticedAt: null,
    paused: false,
  };
  const waiting = await countChanged(db, portalId);
  if (waiting.size === 0) return report;
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  const run = (await latestRun(db, portalId))?.run ?? 0;
  const reader = readerVersion(settings);
  // Companies before contacts, and both before activities, of which deals come first: what the one means for the others is dealt
  // with in the same turn, and an activity finds the companies of its contacts.
  const plan = readingPlan(settings)
    .filter(({ type }) => !settings.unreadable.includes(type))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  await dropOtherTypes(
    db,
    portalId,
    plan.map(({ type }) => type),
  );
  const owners = new Set<string>();
  /** No feed tells who came to work here: who owns a changed record and isn't known is asked for. */
  const meetNewOwners = async () => {
    owners.delete('');
    if (owners.size === 0 || settings.unreadable.includes('owners')) return;
    const known = await getOwners(db, portalId);
    if ([...owners].some((id) => !known.has(id))) await syncOwners(job, portalId);
  };
  for (const item of plan) {
    for (;;) {
      if (job.shouldPause?.()) {
        await meetNewOwners();
        return { ...report, paused: true };
      }
      signal?.throwIfAborted();
      const notes = await nextChanged(db, portalId, item.type, batchSize);
      if (notes.length === 0) break;
      const ids = notes.map(({ id }) => id);
      const found = await readLinked(crm, item, ids, signal).catch((error: unknown) => {
        if (error instanceof Forbidden || error instanceof NotFound) return null;
        throw error;
      });
      if (found === null) {
        // The type may no longer be read: what is kept of it stands, and the next listing reports it.
        await clearChanged(db, portalId, item.type, notes);
        continue;
      }
      const context = { portalId, run, settings, reader, item };
      // A merge makes a new record, and the old ones are no more.
      const gone = [...new Set([...found.missing, ...found.records.flatMap(mergedIds)])];
      const returned = await linkedToReturned(job, plan, item, found.records);
      const kept = await inTransaction(db, async (trx) => {
        const outcome = await keepPage(trx, context, found.records);
        const left = await linkedToGone(trx, portalId, plan, item, gone);
        await noteChanges(trx, portalId, [...left, ...returned], now());
        await forget(trx, portalId, item, gone, now());
        await clearChanged(trx, portalId, item.type, notes);
        return outcome;
      });
      if (kept.changed > 0) {
        for (const { properties } of found.records)
          owners.add(properties['hubspot_owner_id'] ?? '');
      }
      report.read += notes.length;
      report.changed += kept.changed;
      report.skipped += kept.skipped;
      report.deleted += found.missing.length;
      report.oldestNoticedAt = earliest(report.oldestNoticedAt, notes);
    }
  }
  await meetNewOwners();
  return report;
}

type Note = { type: ObjectType; id: string };

/**
 * Activities of customers that are gone or went into another record, those that only a deal says are somebody's where the deal is,
 * and the contacts of such companies: whom they are linked to now has to be read.
 */
async function linkedToGone(
  db: Db,
  portalId: string,
  plan: readonly Plan[],
  { type }: Plan,
  gone: readonly string[],
): Promise<Note[]> {
  const kind = customerKindOf(type);
  if (gone.length === 0 || (kind === null && type !== 'deals')) return [];
  const linked =
    kind === null
      ? await activitiesOfDeals(db, portalId, gone)
      : [
          ...(
            await activitiesOfCustomers(
              db,
              portalId,
              gone.map((id) => ({ kind, id })),
            )
          ).values(),
        ].flat();
  const activities = linked.flatMap((ref) => {
    const item = plan.find((one) => isActivity(one) && activityTypeOf(one.type) === ref.type);
    return item ? [{ type: item.type, id: ref.id }] : [];
  });
  if (kind !== 'company') return activities;
  const members = [...(await contactsOfCompanies(db, portalId, gone)).values()].flat();
  return [...activities, ...members.map((id): Note => ({ type: 'contacts', id }))];
}

/**
 * What is linked to customers, or deals, that are new here but not in the CRM, by their age or since they were forgotten lately: they
 * were restored, with what had been linked to them, or made by a merge.
 */
async function linkedToReturned(
  { db, crm, portalId, now, signal }: PortalJob,
  plan: readonly Plan[],
  { type }: Plan,
  records: readonly CrmRecord[],
): Promise<Note[]> {
  const kind = customerKindOf(type);
  if (kind === null && type !== 'deals') return [];
  const ids = records.map(({ id }) => id);
  const gone = await findGone(db, portalId, type, ids);
  const old = records.filter(
    ({ id, createdAt }) => gone.has(id) || createdAt < now() - rememberedMs,
  );
  if (old.length === 0) return [];
  const found =
    kind === null
      ? (
          await findActivities(
            db,
            portalId,
            old.map(({ id }) => ({ type: 'deal', id })),
          )
        ).map(({ activity }) => activity)
      : await findCustomers(
          db,
          portalId,
          old.map(({ id }) => ({ kind, id })),
        );
  const known = new Set(found.map(({ id }) => id));
  const returned = old.map(({ id }) => id).filter((id) => !known.has(id));
  if (returned.length === 0) return [];
  const notes: Note[] = [];
  const linking = plan.filter((one) => one.associations.includes(type));
  for (const item of linking) {
    const linked = await crm.associations(type, item.type, returned, signal);
    notes.push(...[...linked.values()].flat().map((id) => ({ type: item.type, id })));
  }
  return notes;
}

const isActivity = ({ type }: Plan): boolean => customerKindOf(type) === null;

async function forget(
  db: Db,
  portalId: string,
  { type }: Plan,
  ids: readonly string[],
  at: number,
): Promise<void> {
  const kind = customerKindOf(type);
  if (kind !== null || type === 'deals') {
    // The feed may tell of a deletion after the person was erased: their id is not written once more.
    const { keys } = await erasureState(db, portalId);
    const people = kind === 'contact' ? ids.map((id) => `contact:${id}`) : [];
    const erased = await findErased(db, portalId, keys, people);
    const others = ids.filter((id) => kind !== 'contact' || !erased.has(`contact:${id}`));
    await noteGone(db, portalId, type, others, at);
  }
  if (kind !== null) {
    await deleteCustomers(
      db,
      portalId,
      ids.map((id) => ({ kind, id })),
    );
    return;
  }
  await deleteActivities(
    db,
    portalId,
    ids.map((id) => ({ type: activityTypeOf(type as ObjectType), id })),
  );
}

const earliest = (before: number | null, notes: readonly ChangedRecord[]): number =>
  Math.min(before ?? Infinity, ...notes.map(({ noticedAt }) => noticedAt));
