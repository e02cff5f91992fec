import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CallCounts, Crm } from '../../src/crm/crm.ts';
import { noteCalls } from '../../src/jobs/note-calls.ts';
import { noteCallsByMinute } from '../../src/jobs/note-calls-by-minute.ts';
import { listCalls } from '../../src/store/call-counts.ts';
import type { Db } from '../../src/store/db.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { savePortal } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { day, noon } from '../store/sample-records.ts';

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

/** A connection that only counts. */
function counting(): { crm: Crm; call: (made: Partial<CallCounts>) => void } {
  const made = { general: 0, search: 0, retried: 0, failed: 0 };
  const crm = { counts: () => ({ ...made }) } as Crm;
  return {
    crm,
    call({ general = 0, search = 0, retried = 0 }) {
      made.general += general;
      made.search += search;
      made.retried += retried;
    },
  };
}
const open = (portalId: string) =>
  withinPortal(portalId, () =>
    savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null }),
  );
const note = (portalId: string, crm: Crm, at = noon) =>
  withinPortal(portalId, () => noteCalls(db, portalId, crm, at));
const told = (portalId: string) => withinPortal(portalId, () => listCalls(db, portalId, 0));
const today = Math.floor(noon / day);

describe('calls to the CRM', () => {
  test('are noted once each, by day, whoever notes them', async () => {
    const { crm, call } = counting();
    await open('once');
    call({ general: 3, search: 1, retried: 1 });
    // As a turn and the cards of the same process do, at once and through a wrapped connection.
    await Promise.all([note('once', crm), note('once', { ...crm }), note('once', crm)]);
    await note('once', crm);
    call({ general: 2 });
    await note('once', crm, noon + day);
    expect(await told('once')).toEqual([
      { day: today, general: 3, search: 1, repeated: 1 },
      { day: today + 1, general: 2, search: 0, repeated: 0 },
    ]);
  });

  test('of a portal that is not there leave nothing, and count once it is', async () => {
    const { crm, call } = counting();
    call({ general: 5 });
    await note('later', crm);
    expect(await told('later')).toEqual([]);
    await open('later');
    await note('later', crm);
    expect(await told('later')).toMatchObject([{ general: 5 }]);
  });

  test('that could not be noted are noted the next time', async () => {
    const { crm, call } = counting();
    await open('failing');
    call({ general: 4 });
    const broken = {
      getExecutor: () => {
        throw new Error('away');
      },
    } as unknown as Db;
    await expect(noteCalls(broken, 'failing', crm, noon)).rejects.toThrow();
    call({ general: 1 });
    await note('failing', crm);
    expect(await told('failing')).toMatchObject([{ general: 5 }]);
  });
});

describe('a process that answers panels', () => {
  test('notes once a minute what its portals were asked, and the rest when it stops', async () => {
    const [one, other] = [counting(), counting()];
    await open('one');
    await open('other');
    let tick: (() => void) | null = null;
    let ended = 0;
    const calls = noteCallsByMinute({
      db,
      crmOf: async (portalId) => ({ one: one.crm, other: other.crm })[portalId] ?? null,
      now: () => noon,
      every(ms, work) {
        expect(ms).toBe(60_000);
        tick = work;
        return () => (ended += 1);
      },
    });
    expect(await calls.crmOf('unknown')).toBeNull();
    await calls.crmOf('one');
    one.call({ general: 2 });
    tick!();
    await expect.poll(() => told('one')).toMatchObject([{ general: 2 }]);
    await calls.crmOf('one');
    await calls.crmOf('other');
    one.call({ search: 1 });
    other.call({ general: 7 });
    await calls.stop();
    expect(ended).toBe(1);
    expect(await told('one')).toMatchObject([{ general: 2, search: 1 }]);
    expect(await told('other')).toMatchObject([{ general: 7, search: 0 }]);
  });
});
