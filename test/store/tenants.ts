import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/store/db.ts';
import { addCalls } from '../../src/store/call-counts.ts';
import { saveGuide } from '../../src/store/guide.ts';
import { addAudit } from '../../src/store/audit.ts';
import { addErased } from '../../src/store/erased-records.ts';
import { beginErasing } from '../../src/store/erase-portal.ts';
import { endPortal } from '../../src/store/portal-ends.ts';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import { saveAssessments } from '../../src/store/assessments.ts';
import { mergeCustomers } from '../../src/store/customer-aliases.ts';
import { nextChanged, noteChanges } from '../../src/store/changed-records.ts';
import { noteGone } from '../../src/store/gone-records.ts';
import { claimDigests } from '../../src/store/digests.ts';
import { noteLanguage } from '../../src/store/owner-languages.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { nextDirty } from '../../src/store/dirty-customers.ts';
import { columnNames } from '../../src/store/book/book.ts';
import { packBook } from '../../src/store/book/pack-book.ts';
import { readBook } from '../../src/store/book/read-book.ts';
import { findSaves } from '../../src/store/insights/saves.ts';
import { touchBook } from '../../src/store/book/touch-customers.ts';
import { saveLives } from '../../src/store/insights/save-lives.ts';
import { savePastReplay } from '../../src/store/insights/past-replays.ts';
import type { BacktestReport } from '../../src/risk/backtest/backtest.ts';
import type { ReplayFigures } from '../../src/risk/backtest/replay-figures.ts';
import { beginReplay, wishReplay } from '../../src/store/replay-wishes.ts';
import { saveModel } from '../../src/store/models.ts';
import { saveOpenAsks } from '../../src/store/open-asks.ts';
import { saveOverride } from '../../src/store/overrides.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { saveWatermark } from '../../src/store/poll-watermarks.ts';
import { beginTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { markSynced, savePortal, saveSchemaHash, saveSettings } from '../../src/store/portals.ts';
import { keepExamples } from '../../src/store/request-examples.ts';
import { keepSettingsChange } from '../../src/store/settings-changes.ts';
import { recordSkipped } from '../../src/store/skipped-records.ts';
import type { TokenKeys } from '../../src/store/seal-tokens.ts';
import { saveCursor } from '../../src/store/sync-cursors.ts';
import { startRun } from '../../src/store/sync-runs.ts';
import { claimRefresh, saveInstalled } from '../../src/store/tokens.ts';
import { claimStarts } from '../../src/store/workflow-starts.ts';
import { recordRefused, recordWritten } from '../../src/store/writebacks.ts';
import type { CustomerRef } from '../../src/timeline/records.ts';
import {
  company,
  contact,
  day,
  email,
  facts,
  life,
  made,
  model,
  noon,
  override,
} from './sample-records.ts';

const storeFolder = join(import.meta.dirname, '../../src/store');
/** Files whose exports read and write no portal's rows. */
const withoutQueries = new Set([
  'analyze-new',
  'database-full',
  'db',
  'folder-lock',
  'in-transaction',
  'json-text',
  'migrations',
  'open-store',
  'preparing-client',
  'prepared',
  'row-set',
  'seal-tokens',
  // Whose rows a connection may see: test/store/second-wall.ts.
  'group-bands',
  'group-grid',
  'bind-connections',
  'row-level-security',
  'insights/choices',
  // What is counted over a book that was read of one portal.
  'book/book',
  'book/book-columns',
  'book/choose-rows',
  'book/live-sql',
  // Of one portal after the other: test/store/kept-books.ts.
  'book/kept-books',
  'book/merge-book',
  'book/pack-column',
  'book/pick-page',
  'book/save-rows',
  'book/touching',
  'insights/customer-totals',
  'insights/group-values',
  'insights/level-moves',
  'insights/level-rank',
  'insights/losses',
  'insights/risk-groups',
  'insights/saves',
  'insights/spell-counts',
  'within-portal',
  // Before a portal is known, and over all portals by their ids: test/store/tokens.ts.
  'take-state',
  'installed-portals',
  'append-only',
  'portal-tables',
  // Over all portals as well: test/jobs/erase-portals.test.ts.
  'ended-portals',
  // And test/store/feeds.ts.
  'due-portals',
  'due-replays',
  'feed-cursors',
]);

const one: CustomerRef = { kind: 'contact', id: '1' };
const firm: CustomerRef = { kind: 'company', id: 'A' };
const mail = { type: 'email' as const, id: 'm' };
const offer = { ...one, hash: 'other', format: 'xx', assessedAt: noon + 5 };
const marked = (db: Db, portalId: string) => nextDirty(db, portalId, 100);

/**
 * The arguments after the portal for each function of the store, chosen to hit the rows that both portals have under
 * the same ids. A new function without an entry fails the test.
 */
export const calls: Record<string, (db: Db, portalId: string) => unknown[] | Promise<unknown[]>> = {
  claimAction: () => [{ key: 'k', customer: one, actionId: 'z', task: {}, at: noon + 9 }],
  reclaimAction: () => ['k', { staleBefore: noon + day, at: noon + day }],
  releaseAction: () => ['k'],
  completeAction: () => ['k', 'task-9', noon + 9],
  undoAction: () => ['k', noon + 9],
  findAction: () => ['k'],
  claimStarts: () => [{ ...aStart, ids: ['1', '2'], at: noon + day, quietSince: noon + day }],
  findStarts: () => ['contact', ['1']],
  completeStarts: () => [[{ ...aHeldStart, at: noon + 9 }]],
  reclaimStarts: () => [[aHeldStart], noon + 9],
  releaseStarts: () => [[aHeldStart]],
  listStartsMade: () => [one],
  findTakenTasks: () => [['task of A', 'task of B']],
  listActionsSince: () => [[one], 0],
  latestActions: () => [[one]],
  topTenth: () => [],
  findGuide: () => [],
  saveGuide: () => [{ done: ['who'], closed: true }],
  addCalls: () => [{ day: 1, general: 1, search: 1, repeated: 0 }],
  listCalls: () => [0],
  recordedByOwner: () => [0],
  listTasksMade: () => [one],
  listSaid: () => [one, ['o']],
  touchActivities: () => [9, [{ ...mail, hash: 'same' }]],
  saveActivities: () => [9, [{ activity: email('m', ['2']), hash: 'new' }]],
  unseenActivities: () => ['email', 9],
  deleteActivities: () => [[mail]],
  findActivities: () => [[mail]],
  countActivities: () => [],
  setActivityLinks: () => [[email('m', ['3'])]],
  customersOfActivities: () => [[mail]],
  activitiesOfDeals: () => [['1']],
  activitiesOfCustomers: () => [[one, firm]],
  appendHistory: () => [[{ ...one, at: noon + 9, risk: 99, level: 'high' }]],
  getHistory: () => [one, { from: 0, limit: 9 }],
  saveAssessments: () => [[made(one, { risk: 99, level: 'high' }, { inputsHash: 'new' })], 1],
  saveFacts: () => [
    [
      { facts: facts(one, { product: 'other', companyId: 'A' }), at: noon + 9 },
      { facts: facts(firm, { segment: 'other' }), at: noon + 9 },
    ],
  ],
  noteActed: () => [{ ...one, actionId: 'z' }, noon + 9],
  countTaken: () => [noon],
  findQueued: () => [[one, firm]],
  rankOwners: () => [],
  listLetGo: () => [9],
  findPoint: () => [one, noon],
  saveLives: () => [[life(one, [{ beganAt: noon, endedAt: noon + 9 }], true), life(firm)]],
  readBook: () => [],
  findBook: () => [columnNames],
  readEverybody: () => [columnNames],
  packBook: () => [],
  keepBook: () => ['resting'],
  readLive: () => [columnNames, { after: null, limit: null }],
  touchBook: () => [[one, firm]],
  dropBook: () => [],
  lockBook: () => [],
  ownerSaves: () => [longAgo, day],
  listSaveOutcomes: async (db, p) => {
    const book = await readBook(db, p);
    return [book, findSaves(book, longAgo, {}), { limit: 9, offset: 0 }];
  },
  countSurveys: () => [longAgo],
  countLogins: () => [noon],
  savePastReplay: () => [replay('other')],
  findPastReplay: () => [],
  findReplayReport: () => [],
  wishReplay: () => [noon + 9],
  findReplayWish: () => [noon + 9],
  beginReplay: () => [{ claim: 'other', at: noon + 9, until: noon + 99 }],
  holdReplay: async (db, p) => [await replayClaim(db, p, { share: 0.5, until: noon + 999 })],
  endReplay: async (db, p) => [(await replayClaim(db, p, {})).claim],
  giveBackReplay: async (db, p) => [await replayClaim(db, p, { dueAt: null, counts: true })],
  keepInputs: () => [[{ ...one, hash: 'new', text: 'new', people: ['1'] }], noon + 9],
  findInputs: () => [{ ...one, hash: 'h' }],
  forgetPeople: () => [[one]],
  listLabels: () => [{ from: 0, limit: 9 }],
  cardStamp: () => [one],
  findAssessments: () => [[one]],
  listAssessments: () => [{ limit: 9, offset: 0 }],
  countLevels: () => [],
  tallyRisks: () => [],
  mergeCustomers: () => ['contact', [{ id: '2', oldIds: ['1', 'old'] }]],
  resolveCustomer: () => [{ kind: 'contact', id: 'old' }],
  touchCustomers: () => [9, [{ ...one, hash: 'same' }]],
  saveCustomers: () => [9, [{ customer: contact('1'), hash: 'new' }]],
  findCustomers: () => [[one]],
  listCustomers: () => ['contact', { afterId: null, limit: 9 }],
  sampleCustomers: () => ['contact', 1],
  countCustomers: () => [],
  unseenCustomers: () => ['contact', 9],
  deleteCustomers: () => [[one, firm]],
  markDirty: () => [[one]],
  markDue: () => [{ now: noon + 99 * day, modelId: 'v9', program: 'v9' }],
  markAllDirty: () => [],
  nextDirty: () => [9],
  countDirty: () => [],
  clearDirty: async (db, portalId) => [await marked(db, portalId)],
  setMemberships: () => [[{ id: '1', companyIds: ['B'] }]],
  contactsOfCompanies: () => [['A']],
  saveModel: () => [model('v1', 99, noon + 9)],
  findModel: () => ['id of v1'],
  latestModel: () => [],
  saveOpenAsks: () => [
    [{ customer: one, risk: 9, level: 'steady', value: 9, waiting: [waiting('other')] }],
  ],
  dropOpenAsks: () => [mail, null],
  dropAsksOfRecords: () => [[mail]],
  dropAsksOfCustomers: () => [[one]],
  retellAsks: () => [],
  tellingAsks: () => [async () => [{ ...mail, ask: 'quote_request' }]],
  listOpenAsks: () => [{ sort: 'age', descending: true, limit: 9, offset: 0 }],
  readOpenAsks: () => [{ sort: 'age', descending: true, limit: 9, offset: 0 }, noon + 9 * day],
  tallyOpenAsks: () => [noon + 9 * day],
  keepExamples: () => [labelled('other', 'k2')],
  listExamples: () => [],
  dropExamples: () => ['k'],
  saveOverride: () => [one, override('o2')],
  undoOverride: () => [one, 'o', noon + 9],
  findOverrides: () => [[one]],
  findRequestOverrides: () => [[mail]],
  replaceOwners: () => [[{ id: '1', name: 'New', email: null }]],
  getOwners: () => [],
  noteLanguage: () => ['rep@x.example', 'hu'],
  ownerLanguages: () => [],
  listDigests: () => [],
  claimDigests: () => [[digest('1', '2026-06-19')], noon + 9],
  reclaimDigest: () => ['1', { staleBefore: noon + day, at: noon + day }],
  completeDigests: () => [[{ ownerId: '1', taskId: 'task-9' }], noon + 9],
  giveUpDigests: () => [[{ ownerId: '1', refused: 'other' }]],
  listDigestMoves: () => [allDigests, ['watch', 'elevated', 'high']],
  listDigestAsks: () => [allDigests],
  getPortal: () => [],
  savePortal: () => [{ timeZone: 'UTC', currency: 'XXX', uiDomain: null }],
  saveSettings: () => [{ actFrom: 99 }],
  keepsText: () => [],
  keepSettingsChange: () => [savedSettings('k2')],
  listSettingsChanges: () => [9],
  markSettingsUndone: () => ['k', noon + 9],
  countStages: () => [],
  latestActivities: () => [],
  eraseTexts: () => [],
  rewriteData: () => ['assessments', () => ({})],
  markSynced: () => [noon + 9],
  saveSchemaHash: () => ['other'],
  recordSkipped: () => [9, [{ objectType: 'emails', id: 's', reason: 'other' }]],
  listSkipped: () => [9],
  clearSkipped: () => ['emails', 9],
  metInRun: () => [1, { type: 'email' }, ['m']],
  getCursors: () => [],
  saveCursor: () => [
    'emails',
    { run: 9, after: '9', state: 'reading', read: 9, changed: 9, deleted: 9, total: 9 },
  ],
  latestRun: () => [],
  startRun: () => [noon + 9],
  finishRun: () => [1, noon + 9],
  forgetWritten: () => ['contact'],
  markReworded: () => ['zz'],
  pendingWritebacks: () => [{ now: noon + 99 * day, after: null, limit: 9 }],
  recordWritten: () => [[offer], noon + 9],
  recordUnchanged: () => [[offer]],
  recordRefused: () => [[{ ...offer, reason: 'other', retryAt: noon }], noon + 9],
  countRefused: () => [],
  hurryRefused: () => [noon],
  anyRefusedWaits: () => [noon],
  listRefused: () => [9],
  saveInstalled: () => [installed('other'), keys],
  findConnection: () => [keys],
  connectionState: () => [],
  claimRefresh: () => [{ goodUntil: noon + day, forMs: 60_000 }],
  saveRefreshed: async (db, portalId) => [await claimOf(db, portalId), installed('new'), keys],
  endClaim: async (db, portalId) => [await claimOf(db, portalId), { pausedAt: noon + 9 }],
  expireToken: () => [noon],
  noteChanges: () => [[{ type: 'emails', id: 'm' }], noon + 9],
  noteGone: () => ['deals', ['m', 'n'], noon + 9],
  findGone: () => ['deals', ['m', 'n']],
  dropGone: () => [noon + 2 * day],
  takeNotes: () => [[{ type: 'emails', id: 'm' }], noon + 9],
  nextChanged: () => ['emails', 9],
  countChanged: () => [],
  clearChanged: async (db, portalId) => ['emails', await nextChanged(db, portalId, 'emails', 9)],
  dropOtherTypes: () => [['contacts']],
  wakePortal: () => [1],
  planTurns: () => [{ wakeAt: 9, sweepAt: 9 }],
  sweepPortal: () => [1],
  findTurn: () => [],
  beginTurn: () => [noon],
  endTurn: async (db, portalId) => [
    (await beginTurn(db, portalId, noon)) ?? { turn: planned, lostAt: 0 },
    planned,
  ],
  removeTurn: () => [],
  nextDueAt: () => [],
  getWatermarks: () => [],
  saveWatermark: () => ['emails', { at: 9, seen: [{ id: 'm', at: 9 }] }],
  addAudit: () => [{ at: noon + 9, who: 'admin', what: 'installed', about: 'other' }],
  listAudit: () => [{ since: 0, after: null, limit: 9 }],
  endPortal: () => [noon + 9],
  findEnd: () => [],
  cancelEnd: () => [],
  beginErasing: () => [],
  eraseSome: async (db, portalId) => (await beginErasing(db, portalId), [9]),
  endErasing: async (db, portalId) => (
    await beginErasing(db, portalId),
    [{ at: noon + 9, who: 'system', what: 'portal_erased' }]
  ),
  erasureState: () => [],
  countErasure: () => [],
  noteErased: () => [['contact:1'], noon + 9],
  findErased: () => [['of A', 'of B'], ['contact:1']],
  listErased: () => [],
  addErased: () => [{ keys: ['other'], hashes: [{ hash: 'other', at: noon + 9 }] }],
  idsOfPerson: () => ['old'],
  activitiesWithText: () => [['of A', 'of B']],
  rewriteActivities: () => [[email('m', ['3'], { subject: 'other' })]],
  erasePeople: () => [['1', 'old']],
  eraseTraces: () => [{ customers: [one, firm], records: [mail] }],
  eraseNotesWith: () => [['of A', 'of B']],
  rewriteAssessments: () => [[one], () => ({})],
  nextInputs: () => [null, 9],
  companiesOfContacts: () => [['1']],
  contactsKept: () => ['', 9],
  heldSince: () => [],
  readRows: () => ['activities', { people: ['1'], after: null, limit: 9 }],
  eraseNotes: () => [[one, firm], () => true],
  dropInputs: () => [[{ ...one, hash: 'h' }]],
  ownEchoes: () => ['contact', [{ id: '1', at: noon }]],
  resealTokens: () => [[{ id: 'newer', key: Buffer.alloc(32, 2) }, ...keys]],
};

const aStart = {
  kind: 'contact' as const,
  ids: ['1'],
  actionId: 'workflow.start.x',
  task: { warmline_start_workflow: 'Other' },
  at: noon,
  againSince: noon - day,
  quietSince: noon - day,
};

const aHeldStart = { key: 'start:contact:1', actionId: aStart.actionId, claimedAt: noon };

const digest = (subject: string, on = '2026-06-18') => ({
  ownerId: '1',
  day: on,
  sinceAt: noon - day,
  untilAt: noon,
  customers: 1,
  task: { subject, dueAt: noon + 9 },
});
const told = { since: 0, withLate: true };
const allDigests = { owners: [{ ownerId: '1', ...told }], others: told, until: noon + 9 * day };
const longAgo = { from: 0, to: noon + day };
/** A replay with the word in its text. */
const replay = (word: string) => ({
  madeAt: noon,
  figures: { asOf: noon, losses: 1 } as ReplayFigures,
  report: { timeZone: word } as BacktestReport,
});

async function replayClaim<T>(db: Db, portalId: string, more: T) {
  await beginReplay(db, portalId, { claim: 'c', at: noon + 9, until: noon + 99 });
  return { claim: 'c', ...more };
}

const planned = {
  wakeAt: 9,
  sweepAt: 9,
  pollAt: 9,
  failures: 9,
  problem: 'Other',
  subscribed: true,
};

const keys: TokenKeys = [{ id: 'k1', key: Buffer.alloc(32, 1) }];
const installed = (word: string) => ({
  accessToken: word,
  refreshToken: word,
  expiresAt: noon,
  userId: word,
  scopes: [word],
  at: noon,
});
const claimOf = async (db: Db, portalId: string) =>
  (await claimRefresh(db, portalId, { goodUntil: noon + day, forMs: 60_000 })) ?? {
    claimedUntil: 0,
  };

const savedSettings = (key: string, by = 'other') => ({
  key,
  at: noon,
  by,
  before: { actFrom: 25 },
  after: { actFrom: 30 },
});
const waiting = (sentence: string) => ({
  ask: 'quote_request' as const,
  at: noon,
  dueAt: noon + day,
  sentence,
  record: mail,
  contactId: '1',
  ownerId: '1',
});
const labelled = (sentence: string, overrideId: string) => ({
  overrideId,
  customer: one,
  record: mail,
  contactId: '1',
  examples: [
    {
      ask: 'quote_request' as const,
      sentence,
      language: 'en',
      verdict: 'not_a_request' as const,
      at: noon,
    },
  ],
});

/** Portal A must neither see nor touch what portal B has under the very same ids. */
export function describeTenants(database: () => Db): void {
  describe('a portal', async () => {
    const functions = await storeFunctions();

    it('is the first part of every key', async () => {
      const db = database();
      const { rows } = await sql<{ table: string; first: string }>`
        select c.relname as table, a.attname as first from pg_index i
        join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where n.nspname = 'public' and c.relname not like 'kysely%' and c.relname not in ('used_states', 'feed_cursors')
          and i.indexrelid::regclass::text <> 'portal_turns_by_wake'
      `.execute(db);
      expect(rows.length).toBeGreaterThan(15);
      expect(rows.filter(({ first }) => first !== 'portal_id')).toEqual([]);
    });

    it('has a case here for each exported function of the store, and no case is left over', () => {
      expect(Object.keys(calls).sort()).toEqual([...functions.keys()].sort());
    });

    for (const [name, call] of functions) {
      it(`${name} keeps to its own portal`, async () => {
        const db = database();
        const a = `${name}-a`;
        const b = `${name}-b`;
        await fill(db, b, 'of B');
        const untouched = await everythingOf(db, b);
        expect(JSON.stringify(untouched)).toContain('of B');

        const nobody = `${name}-nobody`;
        const empty = await call(db, nobody, ...((await calls[name]?.(db, nobody)) ?? []));
        expect(plain(empty)).not.toContain('of B');
        expect(await everythingOf(db, b)).toEqual(untouched);

        await fill(db, a, 'of A');
        const filled = await call(db, a, ...((await calls[name]?.(db, a)) ?? []));
        expect(plain(filled)).not.toContain('of B');
        expect(await everythingOf(db, b)).toEqual(untouched);

        // Counts and ids look alike everywhere: A's must not grow by B's.
        const c = `${name}-c`;
        await fill(db, c, 'of A');
        const alone = await call(db, c, ...((await calls[name]?.(db, c)) ?? []));
        if (ofTransactions.has(name)) return expect(typeof filled).toBe(typeof alone);
        expect(plain(filled).replaceAll(a, '?')).toBe(plain(alone).replaceAll(c, '?'));
      });
    }
  });
}

/** Answers made of the numbers of transactions, which are nobody's data and never twice the same. */
const ofTransactions = new Set(['cardStamp']);

type StoreFunction = (db: Db, portalId: string, ...rest: unknown[]) => Promise<unknown>;

export async function storeFunctions(): Promise<Map<string, StoreFunction>> {
  const found = new Map<string, StoreFunction>();
  const files = readdirSync(storeFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.ts$/, ''))
    .filter((file) => !withoutQueries.has(file));
  for (const file of files) {
    const address = join(storeFolder, `${file}.ts`);
    const exports = (await import(/* @vite-ignore */ address)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(exports)) {
      if (typeof value === 'function') found.set(name, value as StoreFunction);
    }
  }
  return found;
}

/** Rows in every table, the same ids for every portal, told apart by the word in their texts. */
export async function fill(db: Db, portalId: string, word: string): Promise<void> {
  await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: word });
  await saveSettings(db, portalId, { unreadable: [word], ignoredSenders: [word] });
  await endPortal(db, portalId, noon);
  await addAudit(db, portalId, { at: noon, who: 'system', what: 'uninstalled', about: word });
  await addErased(db, portalId, { keys: [word], hashes: [{ hash: word, at: noon }] });
  await keepSettingsChange(db, portalId, savedSettings('k', word));
  await saveSchemaHash(db, portalId, word);
  await markSynced(db, portalId, noon);
  await replaceOwners(db, portalId, [{ id: '1', name: word, email: 'rep@x.example' }]);
  await noteLanguage(db, portalId, 'rep@x.example', 'de');
  await claimDigests(db, portalId, [digest(word)], noon);
  await saveCustomers(db, portalId, 1, [
    { customer: company('A', { name: word }), hash: 'same' },
    { customer: contact('1', { name: word, companyIds: ['A'] }), hash: 'same' },
    { customer: contact('2', { name: word }), hash: 'same' },
  ]);
  await mergeCustomers(db, portalId, 'contact', [{ id: '1', oldIds: ['old'] }]);
  await saveActivities(db, portalId, 1, [
    { activity: email('m', ['1'], { subject: word }), hash: 'same' },
  ]);
  await startRun(db, portalId, noon);
  await saveCursor(db, portalId, 'emails', {
    run: 1,
    after: word,
    state: 'reading',
    read: 1,
    changed: 1,
    deleted: 0,
    total: 1,
  });
  await recordSkipped(db, portalId, 1, [{ objectType: 'emails', id: 's', reason: word }]);
  await saveAssessments(
    db,
    portalId,
    [
      made(
        one,
        { modelVersion: word },
        {
          inputs: word,
          modelId: word,
          facts: facts(one, { product: word, companyId: 'A', actionId: 'call' }),
        },
      ),
    ],
    400,
  );
  await appendHistory(db, portalId, [{ ...one, at: noon + 1, risk: 90, level: 'high' }]);
  await saveLives(db, portalId, [life(firm, [{ beganAt: noon, endedAt: noon + 9 }])]);
  await packBook(db, portalId);
  await touchBook(db, portalId, [one]);
  await savePastReplay(db, portalId, replay(word));
  await wishReplay(db, portalId, noon);
  await addCalls(db, portalId, { day: 1, general: 2, search: 3, repeated: 0 });
  await saveGuide(db, portalId, { done: [word], closed: false });
  await saveModel(db, portalId, { ...model('v1'), program: word });
  await recordWritten(
    db,
    portalId,
    [{ ...one, hash: word, format: 'en', assessedAt: noon, echoAt: noon }],
    noon,
  );
  await recordRefused(
    db,
    portalId,
    [{ ...one, hash: word, format: 'en', assessedAt: noon, reason: word, retryAt: noon + day }],
    noon,
  );
  await saveOverride(
    db,
    portalId,
    one,
    override('o', { note: word, kind: 'answered', record: mail }),
  );
  await keepExamples(db, portalId, labelled(word, 'k'));
  // Asks are what the latest assessment found; this stands for one that came after the press.
  await saveOpenAsks(db, portalId, [
    { customer: one, risk: 40, level: 'watch', value: 1, waiting: [waiting(word)] },
  ]);
  await claimAction(db, portalId, {
    key: 'k',
    customer: one,
    actionId: word,
    task: { word },
    at: noon,
  });
  await claimAction(db, portalId, {
    key: 'done',
    customer: one,
    actionId: word,
    task: { word },
    at: noon,
  });
  await completeAction(db, portalId, 'done', `task ${word}`, noon);
  await claimStarts(db, portalId, { ...aStart, task: { warmline_start_workflow: word } });
  await saveInstalled(db, portalId, installed(word), keys);
  await noteChanges(db, portalId, [{ type: 'emails', id: 'm' }], noon);
  await noteGone(db, portalId, 'deals', ['m'], noon);
  await wakePortal(db, portalId, noon + day);
  await saveWatermark(db, portalId, 'emails', { at: noon, seen: [{ id: word, at: noon }] });
}

/** Every table with rows of portals. */
export async function tenantTables(db: Db): Promise<string[]> {
  const tables = (await db.introspection.getTables()).filter((table) =>
    table.columns.some((column) => column.name === 'portal_id'),
  );
  expect(tables.length).toBeGreaterThan(15);
  return tables.map(({ name }) => name);
}

/** All that is kept of a portal; every table must hold something, but for those named. */
export async function everythingOf(
  db: Db,
  portalId: string,
  mayBeEmpty: readonly string[] = [],
): Promise<Record<string, unknown[]>> {
  const everything: Record<string, unknown[]> = {};
  for (const name of await tenantTables(db)) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(t)::text as row from ${sql.table(name)} t where portal_id = ${portalId} order by 1
    `.execute(db);
    if (!mayBeEmpty.includes(name))
      expect(rows.length, `rows of ${name} to be protected`).toBeGreaterThan(0);
    everything[name] = rows.map(({ row }) => row);
  }
  return everything;
}

/** Whatever a function returns as comparable text; marks come from one counter for all portals, claims from one clock, packings from chance. */
export function plain(value: unknown): string {
  return (
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'version' && /^[\da-f-]{36} \d+$/.test(String(part))) return undefined;
      if (key === 'mark' || key === 'marks' || key === 'claimedUntil') return undefined;
      if (part instanceof Map) return [...part];
      return part instanceof Set ? [...part] : part;
    }) ?? ''
  );
}
