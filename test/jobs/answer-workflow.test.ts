import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { AuthExpired, RateLimited } from '../../src/crm/errors.ts';
import { assessNow } from '../../src/jobs/assess-one.ts';
import { answerWorkflow } from '../../src/jobs/answer-workflow.ts';
import { findAction } from '../../src/store/actions-taken.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { markSynced, savePortal, saveSettings } from '../../src/store/portals.ts';
import { startRun } from '../../src/store/sync-runs.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let db: Db;
let portal: TestPortal;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  portal = await startPortal(
    smallSeed({ contacts: 4, companies: 2, emails: 30, calls: 3, deals: 2 }),
  );
  await withinPortal(portal.portalId, () =>
    savePortal(db, portal.portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null }),
  );
});
afterAll(async () => {
  await closeStore(db);
  await portal.stop();
});

const ask = (
  callbackId: string,
  id: string,
  change: Partial<{ crm: Crm | null; at: number }> = {},
) =>
  withinPortal(portal.portalId, () =>
    answerWorkflow({
      db,
      crm: change.crm === undefined ? portal.crm : change.crm,
      portalId: portal.portalId,
      callbackId,
      customer: { kind: 'contact', id },
      now: () => change.at ?? noon,
    }),
  );

const refusing = (error: Error): Crm => {
  const refuse = async () => {
    throw error;
  };
  return { ...portal.crm, read: refuse, list: refuse, search: refuse, associations: refuse };
};
const details = { status: 429, correlationId: null };

describe('answerWorkflow', () => {
  it('reads a record that was never read before it answers', async () => {
    const answer = await ask('first', '1');
    expect(answer).toMatchObject({ status: 'assessed', risk: expect.any(Number) });
    expect(answer.level).not.toBe('unknown');
  });

  it('keeps to its first answer when it is asked again a year later, and tells a new execution anew', async () => {
    const year = noon + 365 * 86_400_000;
    expect(await ask('first', '1', { at: year })).toEqual(await ask('first', '1'));
    expect(await ask('second', '1', { at: year })).not.toEqual(await ask('first', '1'));
  });

  it('is no play: nobody rests because a workflow asked about them', async () => {
    await ask('rested', '1');
    const customer = { kind: 'contact', id: '1' } as const;
    const asked = { db, portalId: portal.portalId, customer, now: noon + 60_000 };
    const found = await withinPortal(portal.portalId, () => assessNow(asked));
    expect(found!.assessment.action).not.toBeNull();
    expect(found!.assessment).not.toHaveProperty('rest');
  });

  it('says that there is no such record, and keeps nothing', async () => {
    expect(await ask('gone', '999')).toMatchObject({ status: 'not_found', level: 'unknown' });
    const kept = () => findAction(db, portal.portalId, 'workflow:gone');
    expect(await withinPortal(portal.portalId, kept)).toBeNull();
  });

  it('says that the portal isn’t connected where it lets us in no more', async () => {
    const lost = refusing(
      new AuthExpired('The grant is gone.', { ...details, status: 401 } as never),
    );
    expect(await ask('lost', '2', { crm: lost })).toMatchObject({ status: 'not_connected' });
    expect(await ask('lost', '2', { crm: null })).toMatchObject({ status: 'not_connected' });
  });

  it('answers nothing while the CRM asks us to wait: the workflow tries again', async () => {
    const wait = { ...details, retryAfterMs: 9_000, policyName: 'SECONDLY' };
    const busy = refusing(new RateLimited('Wait.', wait as never));
    await expect(ask('busy', '3', { crm: busy })).rejects.toBeInstanceOf(RateLimited);
    expect(await ask('busy', '3')).toMatchObject({ status: 'assessed' });
  });

  it('waits for the first load: what is kept until then may be the half of it', async () => {
    await withinPortal(portal.portalId, () => startRun(db, portal.portalId, noon));
    await expect(ask('early', '4')).rejects.toMatchObject({ retryAfterMs: 300_000 });
    await withinPortal(portal.portalId, () => markSynced(db, portal.portalId, noon));
    expect(await ask('early', '4')).toMatchObject({ status: 'assessed' });
  });

  it('speaks the portal’s language', async () => {
    const settings = { ...defaultSettings, language: 'hu' as const };
    await withinPortal(portal.portalId, () => saveSettings(db, portal.portalId, settings));
    expect((await ask('hungarian', '999')).reasons).toMatch(/nem található|nem találja/);
  });
});
