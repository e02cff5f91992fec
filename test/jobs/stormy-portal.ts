import { expect } from 'vitest';
import { connectCrm } from '../../src/crm/connect.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { followJournal } from '../../src/jobs/follow-journal.ts';
import { openJournal } from '../../src/jobs/open-journal.ts';
import type { Feed } from '../../src/jobs/take-turn.ts';
import { turnOfPortal } from '../../src/jobs/turn-of-portal.ts';
import { allScopes } from '../../src/sandbox/all-scopes.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import type { Operation } from '../../src/sandbox/operations.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { Db } from '../../src/store/db.ts';
import { savePortal } from '../../src/store/portals.ts';
import { sweepPortal, wakePortal } from '../../src/store/portal-turns.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { contents, day, noon, recordTables, smallSeed } from './small-portal.ts';

const minute = 60_000;
const keys = [{ id: 'k', key: Buffer.alloc(32, 5) }] as const;
/** Two pages of e-mails, and few of all else. */
const sizes = { contacts: 22, companies: 3, emails: 120, calls: 12, deals: 6 };
/** Rounds after which a portal that goes on failing is given up: faults end after so many strikes. */
const mostRounds = 120;

export type Storm = {
  feed: 'journal' | 'search';
  /** Set before the first load, once more before the changes are told, and taken away before the last listing. */
  faults?: readonly Fault[];
  searchLagMs?: number;
  /** So many calls, and the token is refused before its time; more than the longest step that is done whole or not at all. */
  callsPerToken?: number;
  timeoutMs?: number;
  /** Nobody looks into the journal for four days after the story: it forgets what it told three days ago. */
  away?: boolean;
  /** Somebody archives a contact between our reading it and our writing to it. */
  archiveBeforeWrite?: string;
};

export type Outcome = {
  kept: Record<string, string[]>;
  /** Level and risk of everyone, as we keep them. */
  judged: string[];
  /** Our properties as the CRM holds them. */
  written: string[];
  /** How much went wrong on the way: calls made again, refused tokens, failed turns. */
  hurt: number;
};

/** What happens in the portal, of every kind that a feed tells. */
const story = (at: number): Operation[] => [
  {
    op: 'create',
    type: 'emails',
    id: '9001',
    at,
    properties: {
      hs_timestamp: new Date(noon - 3 * day).toISOString(),
      hs_email_direction: 'INCOMING_EMAIL',
      hs_email_subject: 'Housings',
      hs_email_text: 'Could you please send us a quote for 90 housings?',
    },
    links: { contacts: ['1'] },
  },
  { op: 'update', type: 'contacts', id: '2', at, properties: { lastname: 'Renamed' } },
  { op: 'update', type: 'deals', id: '2', at, properties: { amount: '900' } },
  { op: 'archive', type: 'emails', id: '10', at },
  { op: 'archive', type: 'contacts', id: '3', at },
  { op: 'archive', type: 'contacts', id: '7', at },
  { op: 'restore', type: 'contacts', id: '7', at: at + 5 },
  { op: 'merge', type: 'contacts', primary: '4', secondary: '5', id: '9500', at },
  { op: 'link', from: 'emails', id: '20', to: 'contacts', toId: '6', primary: false },
  { op: 'unlink', from: 'calls', id: '3', to: 'contacts', toId: '10' },
];

/** Loads a small portal by turns, lets the story happen, is told of it, lists once more; all of it under the storm's faults. */
export async function weather(db: Db, storm: Storm): Promise<Outcome> {
  const { feed, faults = [] } = storm;
  const time = { at: noon };
  const clock = () => time.at;
  // Waits of calls take none of the portal's time.
  let callTime = noon;
  const sleep = async (ms: number) => {
    callTime += ms;
  };
  const strict = {
    perTenSeconds: 1_000_000,
    searchPerSecond: 1_000_000,
    searchLagMs: storm.searchLagMs ?? 0,
  };
  const sandbox = await startSandbox({ seed: smallSeed(sizes), clock, strict });
  const portalId = String(sandbox.portalId);
  let [hurt, uses] = [0, 0];
  const token = { good: true };
  const bad = sandbox.issueToken({ scopes: [...allScopes], expiresInMs: -1 });
  const wide = { calls: 1_000_000, windowMs: 10_000 };
  const crm = connectCrm({
    baseUrl: sandbox.url,
    accessToken: async () => {
      if (storm.callsPerToken && (uses += 1) % storm.callsPerToken === 0) token.good = false;
      return token.good ? sandbox.accessToken : bad;
    },
    clock: () => callTime,
    sleep,
    random: () => 0.5,
    limits: { general: wide, search: wide },
    ...(storm.timeoutMs && { timeoutMs: storm.timeoutMs }),
  });
  const tokens = {
    refused: async () => {
      hurt += 1;
      token.good = true;
    },
  };
  const journal = openJournal({
    db,
    apiUrl: sandbox.url,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    clock: () => time.at + (callTime - noon),
    sleep,
    random: () => 0.5,
  });
  const how: Feed =
    feed === 'journal'
      ? { kind: 'pushed', subscribe: () => journal.subscribe(portalId) }
      : { kind: 'polled', everyMs: 5 * minute };
  let archived = false;
  const disturbed: Crm = {
    ...crm,
    async update(type, changes, signal) {
      const id = storm.archiveBeforeWrite;
      if (id && !archived && type === 'contacts' && changes.some((one) => one.id === id)) {
        archived = true;
        sandbox.commit([{ op: 'archive', type: 'contacts', id, at: time.at }]);
      }
      return await crm.update(type, changes, signal);
    },
  };

  /** Looks into the journal and gives turns until the portal rests, however often they fail. */
  async function settle(): Promise<void> {
    for (let round = 0; round < mostRounds; round += 1) {
      // Where the CRM closed itself for the day, this is another day.
      callTime += day;
      let told = 0;
      try {
        if (feed === 'journal') {
          const report = await followJournal({ db, journal, now: clock });
          told = report === null || report.gap ? 1 : report.told;
        }
        const turn = await withinPortal(portalId, () =>
          turnOfPortal({
            db,
            crms: { of: async () => disturbed },
            tokens,
            portalId,
            feed: how,
            now: clock,
          }),
        );
        if (turn!.wakeAt > time.at && told === 0) return;
      } catch {
        hurt += 1;
      }
    }
    throw new Error(`Portal ${portalId} does not come to rest under ${JSON.stringify(storm)}`);
  }

  try {
    await db.deleteFrom('feed_cursors').execute();
    await withinPortal(portalId, async () => {
      const { timeZone, currency, uiDomain } = await crm.account();
      await savePortal(db, portalId, { timeZone, currency, uiDomain });
      const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9e15, userId: null };
      await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, keys);
      await wakePortal(db, portalId, 1);
    });
    sandbox.faults.set(faults);
    await settle();

    time.at = noon + minute;
    sandbox.faults.set(faults);
    for (const operation of story(time.at)) sandbox.commit([operation]);
    if (storm.archiveBeforeWrite && !archived)
      throw new Error('Nothing was written while it might be archived.');
    if (storm.away) callTime += 4 * day;
    time.at = noon + 10 * minute;
    await settle();
    time.at = noon + 20 * minute;
    await settle();

    // What a search can't show, the last listing does; refused records are asked again after an hour.
    sandbox.faults.clear();
    time.at = noon + 120 * minute;
    await withinPortal(portalId, () =>
      feed === 'search'
        ? sweepPortal(db, portalId, time.at)
        : // The journal has told everything: a listing would hide what it missed.
          wakePortal(db, portalId, time.at),
    );
    await settle();
    hurt += crm.counts().retried;

    return await withinPortal(portalId, async () => ({
      kept: await contents(db, portalId, recordTables),
      judged: await judged(db, portalId),
      written: await written(
        connectCrm({ baseUrl: sandbox.url, accessToken: sandbox.accessToken }),
      ),
      hurt,
    }));
  } finally {
    await sandbox.stop();
  }
}

async function judged(db: Db, portalId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('assessments')
    .select(['kind', 'id', 'level', 'risk'])
    .where('portal_id', '=', portalId)
    .execute();
  return rows.map(({ kind, id, level, risk }) => `${kind} ${id}: ${level} ${risk}`).sort();
}

async function written(crm: Crm): Promise<string[]> {
  const lines: string[] = [];
  for (const type of ['contacts', 'companies'] as const) {
    const ours = [
      'warmline_risk_level',
      'warmline_risk_score',
      'warmline_open_requests',
      'warmline_risk_reasons',
      'warmline_next_action',
    ];
    const { records } = await crm.list(type, { properties: ours, limit: 100 });
    for (const { id, properties } of records)
      lines.push(`${type} ${id}: ${ours.map((name) => properties[name] ?? '').join(' | ')}`);
  }
  expect(lines.length).toBeGreaterThan(20);
  return lines;
}
