import { setTimeout as wait } from 'node:timers/promises';
import { chunks } from '../crm/chunks.ts';
import type { Crm } from '../crm/crm.ts';
import { CrmError, RateLimited, Unavailable } from '../crm/errors.ts';
import { addAudit } from '../store/audit.ts';
import type { Db } from '../store/db.ts';
import { markDirty } from '../store/dirty-customers.ts';
import { inTransaction } from '../store/in-transaction.ts';
import {
  claimStarts,
  completeStarts,
  findStarts,
  reclaimStarts,
  releaseStarts,
  type WorkflowStart,
} from '../store/workflow-starts.ts';
import type { CustomerKind } from '../timeline/records.ts';
import { ensureSchema } from './ensure-schema.ts';
import { type MadeSave, wordsOf } from './make-saves.ts';
import { offerValues } from './offer-values.ts';
import { againAfterMs, planSaves } from './plan-saves.ts';
import { startActionId, startProperties } from './start-properties.ts';

type StartWorkflows = {
  db: Db;
  crm: Crm;
  portalId: string;
  kind: CustomerKind;
  ids: readonly string[];
  /** One of the names that the admin has listed. */
  workflow: string;
  now: () => number;
  who?: string;
};

type Outcome = Pick<MadeSave, 'outcome' | 'message'>;
type Outcomes = Map<string, Outcome>;

const batchSize = 100;
/** A claim this old without a note: whoever held it is gone. */
const claimHoldsMs = 60_000;
/** Whoever is slower stops before a claim may be taken over: two would write at once. */
const stopAfterMs = 45_000;
/** A claim this old that never arrived will not any more, and whoever presses now means now. */
const freshMs = 60 * 60_000;
const lookAgainMs = 250;
const waitAtMostMs = 10_000;
/** A second name so soon could overtake the first before the CRM has looked at it. */
const quietMs = 10 * 60_000;

const objectTypes = { contact: 'contacts', company: 'companies' } as const;

/**
 * Starts one of the portal's own workflows for these records: writes its name and the moment into our two properties, 100
 * records a call. A record is claimed before and noted after it is written, so however often, by however many and through
 * whatever kill it is asked, each is started once in a week. Who rests, was let go or needs nothing is left alone ("gone");
 * whom the CRM refuses holds up nobody else; what got no answer is told as "later", and asking again is safe.
 */
export async function startWorkflows(asked: StartWorkflows): Promise<MadeSave[]> {
  const { db, portalId, kind, workflow, now } = asked;
  const refs = [...new Set(asked.ids)].map((id) => ({ kind, id }));
  const { saves } = await planSaves(db, portalId, refs, now());
  const outcomes: Outcomes = new Map();
  const wanted: string[] = [];
  for (const { ref, start, started } of saves) {
    if (started.includes(workflow)) outcomes.set(ref.id, { outcome: 'already', message: null });
    else if (start === 'ready') wanted.push(ref.id);
    else outcomes.set(ref.id, { outcome: 'gone', message: null });
  }
  for (const ids of chunks(wanted, batchSize)) {
    for (const [id, outcome] of await startSome(asked, ids)) outcomes.set(id, outcome);
  }
  return refs.map((customer) => ({
    customer,
    ...(outcomes.get(customer.id) ?? { outcome: 'later', message: null }),
  }));
}

async function startSome(asked: StartWorkflows, ids: readonly string[]): Promise<Outcomes> {
  const { db, crm, portalId, kind } = asked;
  try {
    const { closed, refused } = await ensureSchema({ db, crm, portalId });
    if (closed.has(objectTypes[kind])) return all(ids, 'refused', refused[0] ?? null);
  } catch (error) {
    return all(ids, ...outcomeOf(error));
  }
  const signal = AbortSignal.timeout(stopAfterMs);
  const mine = await claim(asked, ids);
  const outcomes = await write(asked, mine, signal);
  const giveUpAt = Date.now() + waitAtMostMs;
  let left = ids.filter((id) => !outcomes.has(id));
  while (left.length > 0) {
    for (const [id, outcome] of await settle(asked, left)) outcomes.set(id, outcome);
    left = left.filter((id) => !outcomes.has(id));
    if (left.length === 0 || Date.now() > giveUpAt) break;
    await wait(lookAgainMs);
  }
  for (const id of left) outcomes.set(id, { outcome: 'later', message: null });
  return outcomes;
}

/** Those of these records that are the caller's to start. */
async function claim(
  { db, portalId, kind, workflow, now }: StartWorkflows,
  ids: readonly string[],
): Promise<WorkflowStart[]> {
  const at = now();
  const task = { [startProperties.name]: workflow, [startProperties.at]: String(at) };
  const start = {
    kind,
    ids,
    actionId: startActionId(workflow),
    task,
    at,
    againSince: at - againAfterMs,
    quietSince: at - quietMs,
  };
  const claimed = await inTransaction(db, (trx) => claimStarts(trx, portalId, start));
  const found = await findStarts(db, portalId, kind, [...claimed]);
  return [...found.values()];
}

/** Writes what is claimed. A claim whose outcome nobody knows stays, to be looked into by the next who asks. */
async function write(
  asked: StartWorkflows,
  claims: readonly WorkflowStart[],
  signal: AbortSignal,
): Promise<Outcomes> {
  const { db, crm, portalId, kind, workflow } = asked;
  if (claims.length === 0) return new Map();
  let answer: Awaited<ReturnType<typeof offerValues>>;
  try {
    // The name may have been taken out of what was claimed, with the person whose it is.
    const offers = claims.map(({ id, task }) => ({
      id,
      properties: { ...task, [startProperties.name]: workflow },
    }));
    answer = await offerValues({ db, crm, portalId, signal }, objectTypes[kind], offers);
  } catch (error) {
    return await leave(asked, claims, { error, signal });
  }
  const { refusals, unexplained } = answer;
  const written = claims.filter(({ id }) => !refusals.has(id));
  const unknown = claims.filter(({ id }) => unexplained.has(id));
  const refused = claims.filter(({ id }) => refusals.has(id) && !unexplained.has(id));
  await releaseStarts(db, portalId, refused);
  await reclaimStarts(db, portalId, unknown, 0);
  await noteDone(asked, written);
  return new Map([
    ...all(idsOf(written), 'made', null),
    ...all(idsOf(unknown), 'later', null),
    ...refused.map(({ id }): [string, Outcome] => [
      id,
      { outcome: 'refused', message: refusals.get(id) ?? null },
    ]),
  ]);
}

/** What became of records that somebody else has claimed; those whom that one still holds are left out. */
async function settle(asked: StartWorkflows, ids: readonly string[]): Promise<Outcomes> {
  const { db, portalId, kind, workflow } = asked;
  const actionId = startActionId(workflow);
  const found = await findStarts(db, portalId, kind, ids);
  const outcomes: Outcomes = new Map();
  const signal = AbortSignal.timeout(stopAfterMs);
  const open: WorkflowStart[] = [];
  for (const id of ids) {
    const start = found.get(id);
    // It was given back, or stands under another id of a merged record: whoever asks again is told.
    if (!start) outcomes.set(id, { outcome: 'later', message: null });
    else if (start.doneAt !== null) {
      const outcome = start.actionId === actionId ? 'already' : 'waits';
      outcomes.set(id, { outcome, message: null });
    } else open.push(start);
  }
  const forsaken = await takeOver(asked, open);
  if (forsaken.length === 0) return outcomes;
  const arrived = await findArrived(asked, forsaken, signal);
  if (arrived instanceof Map) return new Map([...outcomes, ...arrived]);
  const done = forsaken.filter(({ id }) => arrived.has(id));
  await noteDone(asked, done);
  for (const start of done) {
    const mine = isFresh(start, asked.now()) ? 'made' : 'already';
    const outcome = start.actionId === actionId ? mine : 'waits';
    outcomes.set(start.id, { outcome, message: null });
  }
  const missing = forsaken.filter(({ id }) => !arrived.has(id));
  const same = missing.filter((one) => one.actionId === actionId && isFresh(one, asked.now()));
  // Another workflow's that never arrived was told as "later": whoever wants it presses again. So was an old one, whose
  // moment would count from a day on which nothing was started.
  const over = missing.filter((one) => !same.includes(one));
  await releaseStarts(db, portalId, over);
  // What was noted just now may be long over.
  const again = await claim(asked, idsOf([...over, ...done]));
  // With the very moment that it had: had it arrived after all, nothing would change by it.
  for (const [id, outcome] of await write(asked, [...same, ...again], signal))
    outcomes.set(id, outcome);
  return outcomes;
}

const isFresh = ({ task }: WorkflowStart, now: number) =>
  timeOf(task[startProperties.at]) > now - freshMs;

const idsOf = (starts: readonly WorkflowStart[]) => starts.map(({ id }) => id);

/** Those that nobody holds any more, now the caller's. */
async function takeOver(
  { db, portalId, now }: StartWorkflows,
  starts: readonly WorkflowStart[],
): Promise<WorkflowStart[]> {
  const claimedAt = now();
  const stale = starts.filter((start) => start.claimedAt < claimedAt - claimHoldsMs);
  const taken = await reclaimStarts(db, portalId, stale, claimedAt);
  return stale.filter(({ key }) => taken.has(key)).map((start) => ({ ...start, claimedAt }));
}

/** Leaves claims whose outcome nobody knows to the next who asks; what is told of them. */
async function leave(
  { db, portalId }: StartWorkflows,
  starts: readonly WorkflowStart[],
  { error, signal }: { error: unknown; signal: AbortSignal },
): Promise<Outcomes> {
  const ids = idsOf(starts);
  // What was stopped in the middle may arrive yet: it is held until its time is over.
  if (signal.aborted) return all(ids, 'later', null);
  await reclaimStarts(db, portalId, starts, 0);
  return all(ids, ...outcomeOf(error));
}

/** Which of these the CRM holds; where it can't be asked, the outcome of all. */
async function findArrived(
  asked: StartWorkflows,
  starts: readonly WorkflowStart[],
  signal: AbortSignal,
): Promise<Set<string> | Outcomes> {
  const { crm, kind } = asked;
  try {
    const properties = [startProperties.at, 'hs_merged_object_ids'];
    const { records } = await crm.read(objectTypes[kind], idsOf(starts), properties, signal);
    // A merged record answers under its new id.
    const held = new Map(
      records.flatMap((record) =>
        [record.id, ...(record.properties['hs_merged_object_ids'] ?? '').split(';')].map((id) => [
          id,
          timeOf(record.properties[startProperties.at]),
        ]),
      ),
    );
    const same = starts.filter(({ id, task }) => held.get(id) === timeOf(task[startProperties.at]));
    return new Set(idsOf(same));
  } catch (error) {
    return await leave(asked, starts, { error, signal });
  }
}

/** The API gives times as ISO 8601 or as milliseconds in digits. */
const timeOf = (text: string | null | undefined) =>
  /^\d+$/.test(text ?? '') ? Number(text) : Date.parse(text ?? '');

/** Not as our own echo: a colleague's edit of just before the press, not read yet, would be passed over with it. */
async function noteDone(
  { db, portalId, kind, now, who = 'user' }: StartWorkflows,
  starts: readonly WorkflowStart[],
): Promise<void> {
  if (starts.length === 0) return;
  const at = now();
  await inTransaction(db, async (trx) => {
    const done = starts.map((start) => ({ ...start, at: timeOf(start.task[startProperties.at]) }));
    const noted = await completeStarts(trx, portalId, done);
    for (const { key, id, actionId } of starts) {
      if (!noted.has(key)) continue;
      const about = `${kind}:${id} ${actionId}`;
      await addAudit(trx, portalId, { at, who, what: 'workflow_started', about });
    }
    // Nobody is judged otherwise by it; a card that is kept would not show it in its history.
    await markDirty(
      trx,
      portalId,
      starts.map(({ id }) => ({ kind, id })),
    );
  });
}

function all(
  ids: readonly string[],
  outcome: Outcome['outcome'],
  message: string | null,
): Outcomes {
  return new Map(ids.map((id) => [id, { outcome, message }]));
}

function outcomeOf(error: unknown): [Outcome['outcome'], string | null] {
  if (error instanceof Unavailable || error instanceof RateLimited) return ['later', null];
  if (error instanceof CrmError) return ['refused', wordsOf(error)];
  throw error;
}
