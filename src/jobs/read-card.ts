import type { Assessment, Override } from '../action/assessment.ts';
import { bestTime, type BestTime } from '../action/best-time.ts';
import { channelAdvice, type ChannelAdvice } from '../action/channel-advice.ts';
import { counterpart } from '../action/people.ts';
import { rhythmMarks, type RhythmMark } from '../action/rhythm-marks.ts';
import { assess, judgeInput } from '../assess.ts';
import type { Crm } from '../crm/crm.ts';
import { urgently } from '../crm/urgently.ts';
import type { JudgeContext, Judgement } from '../risk/judge.ts';
import { resolveCustomer } from '../store/customer-aliases.ts';
import type { Db } from '../store/db.ts';
import { getOwners } from '../store/owners.ts';
import { getPortal, type Portal } from '../store/portals.ts';
import { listSaid, type SaidOf } from '../store/said-of-customer.ts';
import { latestRun } from '../store/sync-runs.ts';
import { listTasksMade, type TaskMade } from '../store/tasks-made.ts';
import { listStartsMade } from '../store/workflow-starts.ts';
import type { Activity, Customer, CustomerRef, Owner } from '../timeline/records.ts';
import { defaultSettings, type Settings } from '../timeline/settings.ts';
import { loadInputs } from './load-inputs.ts';
import { loadOpened } from './load-opened.ts';
import { modelInUse, weighed } from './model-in-use.ts';
import { refreshRecord } from './refresh-record.ts';
import { replayTrend } from './replay-trend.ts';
import { startProperties } from './start-properties.ts';

/** What a card is drawn from, besides the reader's language. */
export type CardData = {
  assessment: Assessment;
  customer: Customer;
  contacts: Customer[];
  owners: Owner[];
  settings: Settings;
  timeZone: string;
  /** Risk in earlier weeks, from only what had happened by then; the oldest first. */
  history: { at: number; risk: number }[];
  /** Contacts and tries by who spoke, oldest first. */
  marks: RhythmMark[];
  /** What helps whoever acts, and the last contact. */
  help: Help;
  lastContact: Activity | null;
  /** What people said and did, and the activities that it is about. */
  said: { said: SaidOf[]; tasks: TaskMade[]; starts: StartMade[] };
  activities: Activity[];
  /** That the customer was let go, or the latest "wrong" or "snooze" in force. */
  override: Override | null;
  syncedAt: number | null;
};

/**
 * Reads a customer and assesses it as of now, so that the card is right at the minute it is opened. A record that was
 * never read, or that a first load under way may have read only in part, is fetched from the CRM first; null when the
 * CRM has none or can't be asked.
 */
export async function readCard(asked: {
  db: Db;
  crm: Crm | null;
  portalId: string;
  customer: CustomerRef;
  now: () => number;
}): Promise<CardData | null> {
  const { db, crm, portalId, now } = asked;
  const customer = await resolveCustomer(db, portalId, asked.customer);
  const portal = await getPortal(db, portalId);
  let [loaded] = await loadInputs(db, portalId, [customer]);
  if (crm && (await isFirstLoad(db, portalId, portal))) {
    // What is kept may be the half of it.
    if (!(await loadOpened({ db, crm, portalId, customer, now }))) return null;
    [loaded] = await loadInputs(db, portalId, [customer]);
  } else if (!loaded && crm) {
    const read = () => refreshRecord({ db, crm, portalId, customer, now });
    if (!(await urgently(read))) return null;
    [loaded] = await loadInputs(db, portalId, [customer]);
  }
  if (!loaded) return null;
  const settings = portal?.settings ?? defaultSettings;
  const { model } = await modelInUse(db, portalId);
  const context = { now: now(), settings, model: weighed(model, settings) };
  const judgement = judgeInput(loaded.input, context);
  const others = loaded.input.overrides.map(({ id }) => id);
  return {
    assessment: assess(loaded.input, context, judgement),
    customer: loaded.input.customer,
    contacts: loaded.input.contacts,
    owners: [...(await getOwners(db, portalId)).values()],
    settings,
    timeZone: portal?.timeZone ?? settings.timeZone,
    history: replayTrend(loaded.input, context),
    marks: rhythmMarks(judgement.timeline),
    help: helpFor(judgement, context, portal?.timeZone ?? settings.timeZone),
    lastContact: judgement.timeline.touches.at(-1) ?? null,
    said: {
      said: await listSaid(db, portalId, loaded.input.customer, others),
      tasks: await listTasksMade(db, portalId, loaded.input.customer),
      starts: await startsOf(db, portalId, loaded.input.customer),
    },
    activities: loaded.input.activities,
    override: inForce(loaded.input.overrides, context.now),
    syncedAt: portal?.syncedAt ?? null,
  };
}

/** A workflow that was started from Plan saves, by its name; '' where that was erased. */
type StartMade = { key: string; workflow: string; at: number };

async function startsOf(db: Db, portalId: string, customer: CustomerRef): Promise<StartMade[]> {
  const starts = await listStartsMade(db, portalId, customer);
  return starts.map(({ key, task, at }) => ({
    key,
    workflow: task[startProperties.name] ?? '',
    at,
  }));
}

type Help = {
  bestTime: BestTime | null;
  channel: ChannelAdvice | null;
  lastAt: number | null;
  talkingPoints: string[];
};

function helpFor(judgement: Judgement, context: JudgeContext, timeZone: string): Help {
  const { now, settings } = context;
  const { timeline } = judgement;
  const contact = counterpart({ judgement, context });
  return {
    bestTime: contact && bestTime(contact, timeline, { timeZone, now }),
    channel: channelAdvice(timeline, now),
    lastAt: timeline.touches.at(-1)?.at ?? null,
    talkingPoints: settings.talkingPoints,
  };
}

/** Whether the portal is being read for the first time, and not to its end yet. */
async function isFirstLoad(db: Db, portalId: string, portal: Portal | null): Promise<boolean> {
  return portal !== null && portal.syncedAt === null && (await latestRun(db, portalId)) !== null;
}

function inForce(overrides: readonly Override[], at: number): Override | null {
  const holding = overrides.filter(
    ({ at: since, until }) => since <= at && (until === null || at < until),
  );
  return (
    holding.findLast(({ kind }) => kind === 'let_go') ??
    holding.findLast(({ kind }) => kind === 'wrong' || kind === 'snooze') ??
    null
  );
}
