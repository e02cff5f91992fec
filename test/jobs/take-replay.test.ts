import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import { erasePerson } from '../../src/jobs/erase-person.ts';
import { takeReplay } from '../../src/jobs/take-replay.ts';
import { uninstallPortal } from '../../src/jobs/uninstall-portal.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { dueReplays } from '../../src/store/due-replays.ts';
import { findPastReplay } from '../../src/store/insights/past-replays.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { markSynced, savePortal } from '../../src/store/portals.ts';
import { beginReplay, findReplayWish, wishReplay } from '../../src/store/replay-wishes.ts';
import { contact, day, email } from '../store/sample-records.ts';

const today = Date.UTC(2026, 5, 10, 12);
const minute = 60_000;

let db: Db;
let at = today;
let p: string;
let count = 0;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));
beforeEach(async () => {
  at = today;
  p = `portal-${(count += 1)}`;
  await savePortal(db, p, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
  const customers = Array.from({ length: 6 }, (_, n) => contact(String(n + 1)));
  await saveCustomers(
    db,
    p,
    1,
    customers.map((customer) => ({ customer, hash: 'h' })),
  );
  const mails = customers.flatMap(({ id }) =>
    Array.from({ length: 30 }, (_, n) =>
      email(`${id}-${n}`, [id], { at: today - (400 - 10 * n) * day }),
    ),
  );
  await saveActivities(
    db,
    p,
    1,
    mails.map((activity) => ({ activity, hash: 'h' })),
  );
  await markSynced(db, p, today);
});

type Job = Parameters<typeof takeReplay>[0];
const take = (job: Partial<Job> = {}) =>
  takeReplay({ db, portalId: p, now: () => at, breathe: async () => {}, ...job });
const wish = () => findReplayWish(db, p, at);
const due = async (when = at) => (await dueReplays(db, when, 9)).map(({ portalId }) => portalId);
const kept = () => findPastReplay(db, p);
const noLuck = () => Promise.reject(new Error('no luck'));
const claimed = () => beginReplay(db, p, { claim: 'killed', at, until: at + minute });

describe('the wish to have the past replayed', () => {
  it('waits until it is taken, is one however often it is said, and is gone with its replay', async () => {
    expect(await take()).toBeNull();
    expect(await wish()).toBeNull();
    await wishReplay(db, p, at);
    await wishReplay(db, p, at + 1);
    expect(await wish()).toEqual({ state: 'waiting' });
    expect(await due()).toEqual([p]);
    expect(await take()).toMatchObject({ portalId: p, outcome: 'kept' });
    expect(await kept()).toMatchObject({ madeAt: at, hasReport: true });
    expect(await wish()).toBeNull();
    expect(await take()).toBeNull();
  });

  it('tells how far it is while it is met, and is held however long that takes', async () => {
    await wishReplay(db, p, at);
    const seen: unknown[] = [];
    const breathe = async () => {
      at += 40_000;
      seen.push(await wish());
      expect(await due()).toEqual([]);
      expect(await take()).toBeNull();
    };
    // Longer than anybody is taken for alive without a word.
    expect(await take({ breathe })).toMatchObject({ outcome: 'kept' });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)).toEqual({ state: 'running', share: 1 });
  });

  it('is taken up again a minute after a kill; after three it failed, until somebody asks anew', async () => {
    await wishReplay(db, p, at);
    for (let kill = 1; kill <= 3; kill += 1) {
      expect(await claimed()).toMatchObject({ tries: kill });
      expect(await wish()).toMatchObject({ state: 'running' });
      expect(await take()).toBeNull();
      at += minute;
      expect(await wish()).toEqual({ state: 'waiting' });
    }
    expect(await take()).toMatchObject({ outcome: 'failed' });
    expect(await wish()).toEqual({ state: 'failed' });
    expect(await due(at + 99 * day)).toEqual([]);
    await wishReplay(db, p, at);
    expect(await take()).toMatchObject({ outcome: 'kept' });
  });

  it('rests a minute, then two, after a failure, and tells of the third', async () => {
    await wishReplay(db, p, at);
    for (const wait of [1, 2]) {
      await expect(take({ breathe: noLuck })).rejects.toThrow('no luck');
      expect(await wish()).toEqual({ state: 'waiting' });
      at += wait * minute - 1;
      expect(await take()).toBeNull();
      at += 1;
    }
    await expect(take({ breathe: noLuck })).rejects.toThrow('no luck');
    expect(await wish()).toEqual({ state: 'failed' });
    expect(await kept()).toBeNull();
  });

  it('is due at once where the process was stopped, however often; a time limit counts as failure', async () => {
    await wishReplay(db, p, at);
    for (let stop = 0; stop < 5; stop += 1) {
      const stopping = new AbortController();
      const breathe = async () => stopping.abort();
      expect(await take({ signal: stopping.signal, breathe })).toMatchObject({ outcome: 'again' });
      expect(await due()).toEqual([p]);
    }
    const expired = AbortSignal.abort(new Error('too long'));
    await expect(take({ expired })).rejects.toThrow('too long');
    expect(await due()).toEqual([]);
    at += minute;
    expect(await take()).toMatchObject({ outcome: 'kept' });
  });

  it('keeps nothing where somebody was erased meanwhile, and is met by the next try', async () => {
    await wishReplay(db, p, at);
    let erase = true;
    const breathe = async () => {
      if (erase) await erasePerson({ db, portalId: p, contactId: '3', now: at });
      erase = false;
    };
    expect(await take({ breathe })).toMatchObject({ outcome: 'again' });
    expect(await kept()).toBeNull();
    expect(await take({ breathe })).toMatchObject({ outcome: 'kept' });
    expect(await kept()).not.toBeNull();
  });

  it('goes on for a day where somebody is erased again and again, resting as long as each try took', async () => {
    await wishReplay(db, p, at);
    let erased = 0;
    const breathe = async () => {
      at += minute;
      await erasePerson({ db, portalId: p, contactId: `x${(erased += 1)}`, now: at });
    };
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      const from = at;
      expect(await take({ breathe })).toMatchObject({ outcome: 'again' });
      const took = at - from;
      at += took - 1;
      expect(await take()).toBeNull();
      at += 1;
    }
    // Kills still count by themselves.
    expect(await claimed()).toMatchObject({ tries: 1 });
    at = today + day;
    for (const outcome of ['again', 'failed']) {
      expect(await take({ breathe })).toMatchObject({ outcome });
      at += 60 * minute;
    }
    await wishReplay(db, p, at);
    expect(await take()).toMatchObject({ outcome: 'kept' });
  });

  it('keeps nothing for whoever lost it meanwhile, nor for a portal that was left', async () => {
    await wishReplay(db, p, at);
    const breathe = async () => {
      at += 2 * minute;
      await claimed();
    };
    expect(await take({ breathe })).toBeNull();
    expect(await kept()).toBeNull();
    at += minute;
    const leave = async () => {
      await uninstallPortal({ db, portalId: p, now: at });
    };
    expect(await take({ breathe: leave })).toBeNull();
    expect(await kept()).toBeNull();
    expect(await wish()).toBeNull();
  });
});
