import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { Forbidden, Unavailable } from '../../src/crm/errors.ts';
import { makeDigests } from '../../src/jobs/make-digests.ts';
import { nextDigest } from '../../src/jobs/next-digest.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { takeTurn } from '../../src/jobs/take-turn.ts';
import { deleteActivities } from '../../src/store/activities.ts';
import { noteActed } from '../../src/store/customer-facts.ts';
import { deleteCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { listDigests } from '../../src/store/digests.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { noteLanguage } from '../../src/store/owner-languages.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { findAssessments } from '../../src/store/assessments.ts';
import { planTurns, sweepPortal } from '../../src/store/portal-turns.ts';
import { savePortal, saveSettings } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { smallSeed, startPortal } from './small-portal.ts';
import {
  day,
  type DigestPortal,
  judge,
  startDigestPortal,
  thursday,
  waits,
} from './digest-portal.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
let open: DigestPortal[] = [];
afterEach(async () => {
  await Promise.all(open.map((portal) => portal.stop()));
  open = [];
});

const hour = day / 24;
const wednesday = thursday - day;

async function start(
  ...options: Parameters<typeof startDigestPortal> extends [Db, ...infer R] ? R : never
) {
  const portal = await startDigestPortal(db, ...options);
  open.push(portal);
  return portal;
}
/** One whose firm A rose from watch to high since yesterday morning. */
async function risen(...options: Parameters<typeof start>) {
  const portal = await start(...options);
  await judge(db, portal, 'A', { level: 'watch', at: wednesday - day });
  await judge(db, portal, 'A', { level: 'high', at: thursday - 3 * hour });
  return portal;
}
const make = (portal: DigestPortal, crm: Crm = portal.crm) =>
  portal.within(() => makeDigests({ db, crm, portalId: portal.portalId, now: portal.clock }));
const kept = (portal: DigestPortal) => portal.within(() => listDigests(db, portal.portalId));

describe('a day’s digests', () => {
  test('are a task for each owner of whose customers something changed, and none for the others', async () => {
    const portal = await risen();
    expect(await make(portal)).toEqual({
      made: 1,
      nothing: 2,
      refused: 0,
      later: 0,
      paused: false,
    });
    const [task, ...others] = await portal.tasks();
    expect(others).toEqual([]);
    expect(task).toMatchObject({
      hs_task_subject: '1 customer has changed (Jun 18, 2026)',
      hubspot_owner_id: '1',
      links: '{}',
    });
    expect(task!['hs_task_body']).toContain('Firm A');
    // Due when people go home: 17 o'clock in Budapest.
    expect(Date.parse(task!['hs_timestamp']!)).toBe(Date.UTC(2026, 5, 18, 15));
  });

  test('are made once a day, and the next tells only what changed since', async () => {
    const portal = await risen();
    await make(portal);
    expect(await make(portal)).toMatchObject({ made: 0, nothing: 0 });
    portal.at(thursday + 5 * hour);
    await judge(db, portal, 'B', { level: 'watch', at: thursday + hour });
    await judge(db, portal, 'B', { level: 'elevated', at: thursday + 2 * hour });
    expect(await make(portal)).toMatchObject({ made: 0, nothing: 0 });
    portal.at(thursday + day);
    expect(await make(portal)).toMatchObject({ made: 1 });
    const tasks = await portal.tasks();
    expect(tasks).toHaveLength(2);
    expect(tasks[1]!['hs_task_body']).toContain('Firm B');
    expect(tasks[1]!['hs_task_body']).not.toContain('Firm A');
  });

  test('tell on Monday what changed since Friday', async () => {
    const portal = await start();
    const [friday, saturday, monday] = [thursday + day, thursday + 2 * day, thursday + 4 * day];
    await judge(db, portal, 'A', { level: 'steady', at: thursday });
    portal.at(friday);
    await make(portal);
    await judge(db, portal, 'A', { level: 'high', at: saturday });
    portal.at(saturday);
    expect(await make(portal)).toBeNull();
    portal.at(monday);
    expect(await make(portal)).toMatchObject({ made: 1 });
  });

  test('tell of asks and promises that fell due, and of whoever recovered', async () => {
    const portal = await start();
    const due = thursday - hour;
    const ofPromise = { ask: 'promise' as const, record: { type: 'email' as const, id: 'p' } };
    await judge(db, portal, 'A', { level: 'steady', at: wednesday, waiting: [waits(due)] });
    await judge(db, portal, 'B', {
      level: 'steady',
      at: wednesday,
      waiting: [waits(due, ofPromise)],
    });
    await judge(db, portal, 'C', { level: 'high', at: wednesday - 2 * day });
    await judge(db, portal, 'C', { level: 'watch', at: thursday - hour });
    // Not yet, long ago, lapsed: no news.
    await judge(db, portal, 'D', {
      level: 'steady',
      at: wednesday,
      waiting: [
        waits(thursday + hour, { record: { type: 'email', id: 'later' } }),
        waits(wednesday - 9 * day, { record: { type: 'email', id: 'long ago' } }),
        waits(due, { lapsed: true, record: { type: 'email', id: 'lapsed' } }),
      ],
    });
    await make(portal);
    const [task] = await portal.tasks();
    expect(task!['hs_task_subject']).toMatch(/^3 customers/);
    for (const words of ['Quote asked for', 'Promised on', 'High until'])
      expect(task!['hs_task_body']).toContain(words);
    expect(task!['hs_task_body']).not.toContain('Firm D');
  });

  test('tell once of an ask that was recorded only after its answer had fallen due', async () => {
    const portal = await start();
    const friday = thursday + day;
    await judge(db, portal, 'A', { level: 'steady', at: wednesday });
    await make(portal);
    // A mail of Tuesday, logged on Thursday: its answer was due on Wednesday.
    const late = [waits(wednesday - hour, { record: { type: 'email', id: 'late' } })];
    await judge(db, portal, 'A', { level: 'steady', at: thursday + 5 * hour, waiting: late });
    portal.at(friday);
    expect(await make(portal)).toMatchObject({ made: 1 });
    const [task] = await portal.tasks();
    expect(task!['hs_task_body']).toContain('Firm A');
    expect(task!['hs_task_body']).toContain('Quote asked for');
    // Judged anew, and on another card as well, it is no news.
    await judge(db, portal, 'A', { level: 'watch', at: friday + hour, waiting: late });
    await judge(db, portal, 'B', { level: 'steady', at: friday + hour, waiting: late });
    portal.at(thursday + 4 * day);
    expect(await make(portal)).toMatchObject({ made: 0 });
  });

  test('tell of no ask twice that fell due in time and went on to another’s card', async () => {
    const portal = await start();
    const mail = [waits(thursday - hour)];
    await judge(db, portal, 'A', { level: 'steady', at: wednesday, waiting: mail });
    expect(await make(portal)).toMatchObject({ made: 1 });
    await judge(db, portal, 'B', { level: 'steady', at: thursday + hour, waiting: mail });
    await judge(db, portal, 'A', { level: 'steady', at: thursday + hour });
    portal.at(thursday + day);
    expect(await make(portal)).toMatchObject({ made: 0 });
  });

  test('tell of no ask twice that a merge or two steps bring to another’s card', async () => {
    const portal = await start();
    await judge(db, portal, 'A', { level: 'steady', at: wednesday });
    await make(portal);
    const late = [waits(wednesday - hour, { record: { type: 'email', id: 'late' } })];
    await judge(db, portal, 'A', { level: 'steady', at: thursday + 5 * hour, waiting: late });
    portal.at(thursday + day);
    expect(await make(portal)).toMatchObject({ made: 1 });
    await portal.within(() => deleteCustomers(db, portal.portalId, [{ kind: 'company', id: 'A' }]));
    await judge(db, portal, 'B', { level: 'steady', at: thursday + 26 * hour, waiting: late });
    // Off one card first, and on the other's later.
    await judge(db, portal, 'B', { level: 'steady', at: thursday + 27 * hour });
    await judge(db, portal, 'C', { level: 'steady', at: thursday + 28 * hour, waiting: late });
    portal.at(thursday + 4 * day);
    expect(await make(portal)).toMatchObject({ made: 0 });
    // Deleted and recorded again it is another activity.
    const record = { type: 'email' as const, id: 'late' };
    await portal.within(() => deleteActivities(db, portal.portalId, [record]));
    await judge(db, portal, 'D', { level: 'steady', at: thursday + 97 * hour, waiting: late });
    portal.at(thursday + 5 * day);
    expect(await make(portal)).toMatchObject({ made: 1 });
  });

  test('tell nothing of what another program finds in what was there long before', async () => {
    const portal = await start();
    await judge(db, portal, 'A', { level: 'steady', at: wednesday, program: 'p-old' });
    await make(portal);
    const found = [waits(wednesday - 9 * day)];
    const at = thursday + hour;
    await judge(db, portal, 'A', { level: 'steady', at, program: 'p-new', waiting: found });
    portal.at(thursday + day);
    expect(await make(portal)).toMatchObject({ made: 0 });
  });

  test('leave in peace whom somebody took on, put off or let go, and name no more than the most', async () => {
    const portal = await start({ most: 2 });
    const levels = async (id: string, more: object = {}) => {
      await judge(db, portal, id, { level: 'watch', at: wednesday - day });
      await judge(db, portal, id, { level: 'high', at: thursday - 3 * hour, ...more });
    };
    for (const [id, saved] of [
      ['A', 10],
      ['B', 30],
      ['C', 20],
    ] as const)
      await levels(id, { saved });
    await levels('taken');
    await portal.within(() =>
      noteActed(
        db,
        portal.portalId,
        { kind: 'company', id: 'taken', actionId: 'call' },
        thursday - hour,
      ),
    );
    await levels('put-off', { snoozedUntil: thursday + day });
    await levels('let-go', { letGoAt: thursday - hour });
    await make(portal);
    const [task] = await portal.tasks();
    expect([...task!['hs_task_body']!.matchAll(/Firm [\w-]+/g)].map(String)).toEqual([
      'Firm B',
      'Firm C',
    ]);
    expect(task!['hs_task_body']).toContain('One more customer has changed');
  });

  test('go to whoever stands in for owners who left, else to nobody, which is told', async () => {
    const portal = await risen();
    await judge(db, portal, 'N', { level: 'watch', at: wednesday - day, ownerId: null });
    await judge(db, portal, 'N', { level: 'high', at: thursday - hour, ownerId: null });
    await portal.within(() =>
      replaceOwners(db, portal.portalId, [{ id: '2', name: 'Ben', email: null }]),
    );
    await make(portal);
    expect(await portal.tasks()).toEqual([]);
    expect((await kept(portal)).get('')).toMatchObject({ customers: 2, taskId: null });

    const other = await risen({ fallback: '2', owners: ['1'] });
    await judge(db, other, 'N', { level: 'watch', at: wednesday - day, ownerId: null });
    await judge(db, other, 'N', { level: 'high', at: thursday - hour, ownerId: null });
    await judge(db, other, 'Ben', { level: 'watch', at: wednesday - day, ownerId: '2' });
    await judge(db, other, 'Ben', { level: 'high', at: thursday - hour, ownerId: '2' });
    await make(other);
    const told = (await other.tasks()).map(
      (task) => `${task['hubspot_owner_id']} ${/Firm \w+/.exec(task['hs_task_body']!)}`,
    );
    // Ben stands in, and was not chosen for his own.
    expect(told.toSorted()).toEqual(['1 Firm A', '2 Firm N']);
  });

  test('are in the owner’s language where it is known', async () => {
    const portal = await risen();
    await judge(db, portal, 'B', { level: 'watch', at: wednesday - day, ownerId: '2' });
    await judge(db, portal, 'B', { level: 'high', at: thursday - hour, ownerId: '2' });
    await portal.within(() => noteLanguage(db, portal.portalId, 'RITA@x.example', 'hu'));
    await make(portal);
    const subjects = (await portal.tasks()).map((task) => task['hs_task_subject']!).toSorted();
    expect(subjects).toEqual([
      '1 customer has changed (Jun 18, 2026)',
      '1 ügyfélnél történt változás (2026. jún. 18.)',
    ]);
  });

  test('are none while they are off, and before their hour', async () => {
    const off = await risen({ on: false });
    expect(await make(off)).toBeNull();
    expect(await off.within(() => nextDigest(db, off.portalId, thursday))).toBeNull();
    const early = await risen({ hour: 10 });
    expect(await make(early)).toBeNull();
    expect(await early.within(() => nextDigest(db, early.portalId, thursday))).toBe(
      thursday + hour,
    );
    expect([...(await off.tasks()), ...(await early.tasks())]).toEqual([]);
  });
});

/** The call that makes tasks is answered so instead. */
const answering = (
  portal: DigestPortal,
  answer: (made: () => ReturnType<Crm['createMany']>) => ReturnType<Crm['createMany']>,
): Crm => ({
  ...portal.crm,
  createMany: (...asked) => answer(() => portal.crm.createMany(...asked)),
});

/** The next call that makes tasks breaks off before or after they were made. */
const loseOne = ({ sandbox }: DigestPortal, when: 'before' | 'after') =>
  sandbox.faults.set([
    { kind: 'drop', when, path: 'objects/2026-09/tasks/batch/create', times: 1 },
  ]);

describe('exactly once', () => {
  const lost = new Unavailable('gone', { maybeDone: true });
  test('a task that was made and whose answer was lost is found, and not made again', async () => {
    const portal = await risen();
    loseOne(portal, 'after');
    expect(await make(portal)).toMatchObject({ made: 0, later: 1 });
    expect(await portal.tasks()).toHaveLength(1);
    // Too early to tell: the CRM's search lags.
    expect(await make(portal)).toMatchObject({ made: 0, later: 1 });
    const soon = await portal.within(() => nextDigest(db, portal.portalId, portal.clock()));
    expect(soon).toBe(thursday + 5 * 60_000);
    portal.at(soon!);
    expect(await make(portal)).toMatchObject({ made: 1, later: 0 });
    expect(await portal.tasks()).toHaveLength(1);
    expect((await kept(portal)).get('1')).toMatchObject({
      claimedAt: null,
      task: null,
      taskId: expect.any(String),
    });
  });

  test('one that was not made is made with what has changed by then', async () => {
    const portal = await risen();
    loseOne(portal, 'before');
    expect(await make(portal)).toMatchObject({ made: 0, later: 1 });
    portal.at(thursday + 5 * 60_000);
    await judge(db, portal, 'B', { level: 'watch', at: thursday - 2 * hour });
    await judge(db, portal, 'B', { level: 'high', at: thursday + 60_000 });
    expect(await make(portal)).toMatchObject({ made: 1 });
    const [task, ...others] = await portal.tasks();
    expect(others).toEqual([]);
    expect(task!['hs_task_subject']).toMatch(/^2 customers/);
  });

  test('a process killed after the call leaves it to the next, also on another day', async () => {
    for (const [later, isMade] of [
      [10 * 60_000, true],
      [day, true],
      [day, false],
    ] as const) {
      const portal = await risen();
      const killed = answering(portal, async (call) => {
        if (isMade) await call();
        throw new Error('killed');
      });
      await expect(make(portal, killed)).rejects.toThrow('killed');
      portal.at(thursday + later);
      const report = await make(portal);
      expect(report).toMatchObject({ made: 1, later: 0 });
      expect(await portal.tasks()).toHaveLength(1);
    }
  });

  test('two workers at once make one', async () => {
    const portal = await risen();
    const reports = await Promise.all([make(portal), make(portal), make(portal)]);
    expect(reports.reduce((sum, report) => sum + (report?.made ?? 0), 0)).toBe(1);
    expect(await portal.tasks()).toHaveLength(1);
    portal.at(thursday + hour);
    await make(portal);
    expect(await portal.tasks()).toHaveLength(1);
  });

  test('two workers that find a lost one at once settle it once', async () => {
    const portal = await risen();
    await expect(
      make(
        portal,
        answering(portal, async () => Promise.reject(lost)),
      ),
    ).resolves.toMatchObject({ later: 1 });
    portal.at(thursday + hour);
    await Promise.all([make(portal), make(portal)]);
    portal.at(thursday + 2 * hour);
    await make(portal);
    expect(await portal.tasks()).toHaveLength(1);
  });

  test('whom the CRM refuses is told with its reason, and tried again the next day with all of it', async () => {
    const portal = await risen();
    const refusing = answering(portal, async () => ({
      created: [''],
      refused: [{ id: '0', category: 'VALIDATION_ERROR', message: 'Owner 1 is deactivated' }],
    }));
    expect(await make(portal, refusing)).toMatchObject({ made: 0, refused: 1 });
    expect((await kept(portal)).get('1')).toMatchObject({
      refused: 'Owner 1 is deactivated',
      customers: 1,
    });
    expect(await make(portal)).toMatchObject({ made: 0 });
    portal.at(thursday + day);
    expect(await make(portal)).toMatchObject({ made: 1 });
    expect((await portal.tasks())[0]!['hs_task_body']).toContain('Firm A');
    expect((await kept(portal)).get('1')!.refused).toBeNull();
  });

  test('a missing right stops no turn', async () => {
    const portal = await risen();
    const forbidden = answering(portal, async () => {
      throw new Forbidden('Add the scope to create tasks.', { scopes: [], what: 'create tasks' });
    });
    expect(await make(portal, forbidden)).toMatchObject({ refused: 1, made: 0 });
  });

  test('keeps no name and no word of what a task said', async () => {
    const portal = await risen();
    await expect(
      make(
        portal,
        answering(portal, async () => Promise.reject(lost)),
      ),
    ).resolves.toBeTruthy();
    expect(JSON.stringify([...(await kept(portal)).values()])).not.toContain('Firm');
  });
});

const mail = (id: number, at: number, inbound: boolean, text: string) => ({
  type: 'emails' as const,
  id: String(id),
  createdAt: at,
  updatedAt: at,
  properties: {
    hs_timestamp: String(at),
    hs_email_direction: inbound ? 'INCOMING_EMAIL' : 'EMAIL',
    hs_email_subject: 'Housings',
    hs_email_text: text,
  },
  associations: { contacts: ['1'] },
});

/** A portal whose only customer asked for a quote on Tuesday at noon: it was due eight working hours later, on Wednesday noon. */
async function startAsking(clock: () => number) {
  const portal = await startPortal(
    {
      ...smallSeed({ contacts: 1, companies: 0, emails: 0, calls: 0, deals: 0 }),
      records: [
        {
          type: 'contacts',
          id: '1',
          createdAt: thursday - 300 * day,
          updatedAt: thursday - 10 * day,
          properties: { firstname: 'Ann', lifecyclestage: 'customer', hubspot_owner_id: '1' },
          associations: {},
        },
        mail(1, thursday - 60 * day, false, 'Thank you for the talk.'),
        mail(2, thursday - 30 * day, true, 'Thank you, all has arrived.'),
        // Asked on Tuesday at noon: eight working hours later it is Wednesday noon.
        mail(
          3,
          thursday - 2 * day + 3 * hour,
          true,
          'Could you please send us a quote for 40 housings?',
        ),
      ],
    },
    { clock },
  );
  await withinPortal(portal.portalId, async () => {
    const about = { timeZone: 'Europe/Budapest', currency: 'EUR', uiDomain: null };
    await savePortal(db, portal.portalId, about);
    await saveSettings(db, portal.portalId, { digest: { ...defaultSettings.digest, on: true } });
  });
  return portal;
}

describe('beside each other', () => {
  test('two portals with the same ids tell each of its own', async () => {
    const [one, other] = [await risen(), await start()];
    await judge(db, other, 'Z', { level: 'watch', at: wednesday - day });
    await judge(db, other, 'Z', { level: 'high', at: thursday - hour });
    await Promise.all([make(one), make(other)]);
    expect((await one.tasks()).map((task) => task['hs_task_body'])).toEqual([
      expect.stringContaining('Firm A'),
    ]);
    expect((await other.tasks()).map((task) => task['hs_task_body'])).toEqual([
      expect.stringContaining('Firm Z'),
    ]);
  });

  test('a turn makes them from what it read, sleeps until the next, and its own task wakes and touches nobody', async () => {
    let now = thursday;
    const portal = await startAsking(() => now);
    const { portalId, crm } = portal;
    const within = <T>(work: () => Promise<T>) => withinPortal(portalId, work);
    const turn = () =>
      within(() =>
        takeTurn({
          db,
          crm,
          portalId,
          now: () => now,
          feed: { kind: 'pushed', subscribe: async () => {} },
        }),
      );
    await within(() => planTurns(db, portalId, { wakeAt: 0, sweepAt: 0 }));
    const first = await turn();
    expect(first!.digests).toMatchObject({ made: 1 });
    expect(first!.wakeAt).toBeLessThanOrEqual(thursday + day - hour);
    now = thursday + hour;
    const before = crm.counts();
    const { lastTouchAt } = (
      await within(() => findAssessments(db, portalId, [{ kind: 'contact', id: '1' }]))
    )[0]!.assessment;
    const again = await turn();
    expect(again!.caughtUp.read).toBe(0);
    expect(again!.assess!.assessed).toBe(0);
    expect(again!.digests).toMatchObject({ made: 0, nothing: 0 });
    expect(crm.counts()).toEqual(before);
    // Read anew from the start the task is still nobody's contact.
    await within(() => sweepPortal(db, portalId, now));
    await turn();
    const after = await within(() => findAssessments(db, portalId, [{ kind: 'contact', id: '1' }]));
    expect(after[0]!.assessment.lastTouchAt).toBe(lastTouchAt);
    // The next morning at eight the portal wakes for nothing else, and asks the CRM nothing where nothing changed.
    now = thursday + day - hour;
    const quiet = crm.counts();
    expect((await turn())!.digests).toMatchObject({ made: 0, nothing: 2 });
    expect(crm.counts()).toEqual(quiet);
    const { records } = await crm.list('tasks', { properties: ['hs_task_body'] });
    expect(records.map(({ properties }) => properties['hs_task_body'])).toEqual([
      expect.stringContaining('Quote asked for on Jun 16, 2026'),
    ]);
    await portal.stop();
  });

  test('a single run makes what is due as well, as `warmline sync` does', async () => {
    const portal = await startAsking(() => thursday);
    const { portalId, crm } = portal;
    const run = () => withinPortal(portalId, () => runOnce({ db, crm, now: () => thursday }));
    expect((await run()).digests).toMatchObject({ made: 1 });
    const again = await run();
    expect(again.digests).toMatchObject({ made: 0, nothing: 0 });
    expect(again.problems.filter((problem) => problem.includes('digest'))).toEqual([]);
    const { records } = await crm.list('tasks', { properties: ['hs_task_subject'] });
    expect(records).toHaveLength(1);
    await portal.stop();
  });
});
