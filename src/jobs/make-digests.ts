import { digestDay, lastDigestAt, type DigestDay } from '../action/digest-day.ts';
import { type DigestLines, digestLines, type DigestRow } from '../action/digest-lines.ts';
import { digestRecipient, nobody } from '../action/digest-recipient.ts';
import { CrmError, Forbidden, Unavailable } from '../crm/errors.ts';
import { findAssessments } from '../store/assessments.ts';
import { findCustomers } from '../store/customers.ts';
import type { Db } from '../store/db.ts';
import { type DigestWindow, listDigestAsks, listDigestMoves } from '../store/digest-changes.ts';
import {
  claimDigests,
  completeDigests,
  type DigestClaim,
  giveUpDigests,
  type KeptDigest,
  listDigests,
} from '../store/digests.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { ownerLanguages } from '../store/owner-languages.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import { renderDigest } from '../views/digest/render-digest.ts';
import { digestTask, type DigestTask } from './digest-task.ts';
import type { PortalJob } from './portal-job.ts';
import { settleDigests } from './settle-digests.ts';

export type DigestReport = {
  /** Tasks made, and owners of whose customers nothing changed. */
  made: number;
  nothing: number;
  /** Owners for whom the CRM took no task. */
  refused: number;
  /** Whether a task was made is not known, or another is making it: it is looked for later. */
  later: number;
  /** Told to pause before all were made. */
  paused: boolean;
};

const dayMs = 86_400_000;
/** Changes longer ago than this are no news to anybody. */
const lookBackMs = 14 * dayMs;
/** As many tasks as one call makes. */
const batchSize = 100;

/**
 * Makes the digests that are due: for each owner one task a working day, and none where nothing changed. A digest is claimed before
 * its task is made and looked for in the CRM before it is made again, so neither a kill, nor a lost answer, nor another worker makes
 * two. Null where the portal wants none, or none now. Throws the CRM's errors that concern more than these tasks.
 */
export async function makeDigests(job: PortalJob): Promise<DigestReport | null> {
  const { db, portalId, now, signal } = job;
  const portal = await getPortal(db, portalId);
  if (!portal?.settings.digest.on || portal.syncedAt === null) return null;
  const at = now();
  const today = digestDay(at, portal.settings, portal.settings.digest.hour);
  const report: DigestReport = { made: 0, nothing: 0, refused: 0, later: 0, paused: false };
  const settled = await settleDigests(job);
  report.made += settled.found;
  report.later += settled.later;
  if (today === null) return settled.found + settled.later > 0 ? report : null;
  const due = await dueDigests(db, portal, today, at);
  for (let first = 0; first < due.length; first += batchSize) {
    if (job.shouldPause?.()) return { ...report, paused: true };
    signal?.throwIfAborted();
    await makeBatch(job, portal, { today, at, due: due.slice(first, first + batchSize) }, report);
  }
  return report;
}

type Due = { ownerId: string; since: number; told: DigestLines };

/** What each owner who was not looked at today is to be told; nothing changed: an empty one. */
async function dueDigests(
  db: Db,
  { portalId, settings }: Portal,
  { day, at: dueSince }: DigestDay,
  until: number,
): Promise<Due[]> {
  const { digest } = settings;
  const people = await getOwners(db, portalId);
  const kept = await listDigests(db, portalId);
  const recipients = new Set(
    [nobody, ...people.keys()].flatMap((id) => wantedBy(id, digest, people)),
  );
  const isDue = ({ day: last, claimedAt }: KeptDigest) => last < day && claimedAt === null;
  const due = [...recipients].filter((id) => kept.get(id) === undefined || isDue(kept.get(id)!));
  if (due.length === 0) return [];
  const usual = lastDigestAt(dueSince, settings, digest.hour) ?? dueSince - dayMs;
  const sinceOf = (id: string): number =>
    Math.max(kept.get(id)?.untilAt ?? usual, until - lookBackMs);
  const others = digestRecipient(null, people, digest) ?? nobody;
  const windowOf = (id: string): DigestWindow => ({
    since: due.includes(id) && wantedBy(id, digest, people).length > 0 ? sinceOf(id) : null,
    withLate: kept.has(id),
  });
  const windows = {
    owners: [...people.keys()].map((ownerId) => ({ ownerId, ...windowOf(ownerId) })),
    others: { since: due.includes(others) ? sinceOf(others) : null, withLate: kept.has(others) },
    until,
  };
  const rows = new Map<string, DigestRow[]>(due.map((id) => [id, []]));
  for (const row of [
    ...(await listDigestMoves(db, portalId, windows, digest.levels)),
    ...(await listDigestAsks(db, portalId, windows)),
  ]) {
    const recipient = digestRecipient(row.ownerId, people, digest);
    if (recipient !== null) rows.get(recipient)?.push(row);
  }
  return due.map((ownerId) => ({
    ownerId,
    since: sinceOf(ownerId),
    told: digestLines(rows.get(ownerId) ?? [], digest.most),
  }));
}

/** Who is looked at for a digest: the owner where one is wanted; for nobody's customers whoever stands in. */
function wantedBy(
  ownerId: string,
  digest: Portal['settings']['digest'],
  people: ReadonlyMap<string, unknown>,
): string[] {
  const recipient = digestRecipient(ownerId === nobody ? null : ownerId, people, digest);
  return recipient === null ? [] : [recipient];
}

type Batch = { today: DigestDay; at: number; due: readonly Due[] };

async function makeBatch(
  job: PortalJob,
  portal: Portal,
  { today, at, due }: Batch,
  report: DigestReport,
): Promise<void> {
  const { db, crm, portalId, now, signal } = job;
  const tasks = await wordTasks(db, portal, today, due);
  const claims = due.map(({ ownerId, since, told }): DigestClaim => {
    const task = tasks.get(ownerId);
    return {
      ownerId,
      day: today.day,
      sinceAt: since,
      untilAt: at,
      customers: told.lines.length + told.more,
      task: task ? { subject: task.hs_task_subject, dueAt: today.dueAt } : null,
    };
  });
  const claimed = await claimDigests(db, portalId, claims, now());
  const making = claims.filter(({ ownerId, task }) => task && claimed.has(ownerId));
  report.nothing += claims.filter(({ ownerId, task }) => !task && claimed.has(ownerId)).length;
  if (making.length === 0) return;
  const inputs = making.map(({ ownerId }) => ({
    properties: { ...tasks.get(ownerId)! },
    associations: [],
  }));
  try {
    const { created, refused } = await crm.createMany('tasks', inputs, signal);
    const words = new Map(refused.map(({ id, message }) => [Number(id), message]));
    const made = making.flatMap(({ ownerId }, place) =>
      created[place] ? [{ ownerId, taskId: created[place] }] : [],
    );
    const given = making.flatMap(({ ownerId }, place) =>
      created[place] ? [] : [{ ownerId, refused: words.get(place) ?? 'No answer for this task.' }],
    );
    await inTransaction(db, async (trx) => {
      await completeDigests(trx, portalId, made, now());
      await giveUpDigests(trx, portalId, given);
    });
    report.made += made.length;
    report.refused += given.length;
  } catch (error) {
    if (!(error instanceof CrmError)) throw error;
    if (error instanceof Forbidden) {
      // Nothing may be made for anybody: the admin is told, and tomorrow it is tried again.
      const given = making.map(({ ownerId }) => ({ ownerId, refused: error.message }));
      await giveUpDigests(db, portalId, given);
      report.refused += given.length;
    } else if (error instanceof Unavailable) {
      // They may have been made all the same: before anything is made again they are looked for.
      report.later += making.length;
    } else throw error;
  }
}

/** The tasks of those of whose customers something changed, by owner. */
async function wordTasks(
  db: Db,
  { portalId, uiDomain, timeZone, settings }: Portal,
  today: DigestDay,
  due: readonly Due[],
): Promise<Map<string, DigestTask>> {
  const told = due.filter(({ ownerId, told: { lines } }) => ownerId !== nobody && lines.length > 0);
  const refs = told.flatMap(({ told: { lines } }) => lines.map(({ kind, id }) => ({ kind, id })));
  const [customers, assessments, languages] = [
    await findCustomers(db, portalId, refs),
    await findAssessments(db, portalId, refs),
    await ownerLanguages(db, portalId),
  ];
  const known = {
    customers: new Map(customers.map((one) => [`${one.kind}:${one.id}`, one])),
    assessments: new Map(
      assessments.map(({ assessment }) => [
        `${assessment.customer.kind}:${assessment.customer.id}`,
        assessment,
      ]),
    ),
  };
  return new Map(
    told.map(({ ownerId, since, told: lines }) => {
      const language = languages.get(ownerId) ?? settings.language;
      const place = { portalId, uiDomain, timeZone, language };
      const text = renderDigest(lines, known, { ...place, since, day: today.at });
      return [ownerId, digestTask(text, ownerId, today.dueAt)];
    }),
  );
}
