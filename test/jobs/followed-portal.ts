import { followJournal } from '../../src/jobs/follow-journal.ts';
import { openJournal } from '../../src/jobs/open-journal.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { takeTurn } from '../../src/jobs/take-turn.ts';
import type { Operation } from '../../src/sandbox/operations.ts';
import type { Seed } from '../../src/sandbox/portal.ts';
import type { Db } from '../../src/store/db.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { expect } from 'vitest';
import { asPortal, contents, noon, startPortal } from './small-portal.ts';

const keys = [{ id: 'k', key: Buffer.alloc(32, 5) }] as const;
const minute = 60_000;
const kept = ['customers', 'memberships', 'activities', 'activity_links', 'owners'];
/** A portal that is followed by the journal alone, in a time of its own. */
export async function follow(db: Db, seed: Seed) {
  const time = { at: noon };
  const portal = await startPortal(seed, { clock: () => time.at });
  const { portalId, crm, sandbox } = portal;
  const now = () => time.at;
  const journal = openJournal({
    db,
    apiUrl: sandbox.url,
    clientId: sandbox.clientId,
    clientSecret: sandbox.clientSecret,
    clock: now,
    sleep: async () => {},
  });
  await db.deleteFrom('feed_cursors').execute();
  await withinPortal(portalId, async () => {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const given = { accessToken: 'a', refreshToken: 'r', expiresAt: 9e15, userId: null };
    await saveInstalled(db, portalId, { ...given, scopes: [], at: 1 }, keys);
    await wakePortal(db, portalId, 1);
  });

  /** Looks into the journal and gives turns until nothing is told and the portal rests. */
  async function settle(): Promise<void> {
    for (let round = 0; round < 60; round += 1) {
      const report = await followJournal({ db, journal, now });
      const turn = await withinPortal(portalId, async () => {
        const due = ((await findTurn(db, portalId))?.wakeAt ?? Infinity) <= time.at;
        const subscribe = () => journal.subscribe(portalId);
        return due
          ? await takeTurn({ db, crm, portalId, feed: { kind: 'pushed', subscribe }, now })
          : null;
      });
      if (turn === null && report?.told === 0) return;
      time.at += 1_000;
    }
    throw new Error('The portal never rests.');
  }

  await settle();
  return {
    ...portal,
    owners: seed.owners,
    time,
    settle,
    /** Lets this happen in the portal a minute later and follows it. */
    async happen(...told: ((at: number) => Operation)[]): Promise<void> {
      time.at += minute;
      for (const operation of told) {
        time.at += 1_000;
        sandbox.commit([operation(time.at)]);
      }
      time.at += minute;
      await settle();
    },
  };
}
export type Followed = Awaited<ReturnType<typeof follow>>;

/** What a fresh listing of the portal as it stands now keeps, under another id, and what is kept. */
async function bothWays(db: Db, { portalId, crm, time }: Followed) {
  const copyId = `${portalId}${time.at}`;
  const fresh = await withinPortal(copyId, async () => {
    await syncPortal({ db, crm: asPortal(crm, copyId), now: () => time.at });
    return await contents(db, copyId, kept);
  });
  return { fresh, here: await withinPortal(portalId, () => contents(db, portalId, kept)) };
}

/** What is kept is what a fresh listing keeps. */
export async function expectInStep(db: Db, portal: Followed): Promise<void> {
  const { fresh, here } = await bothWays(db, portal);
  for (const table of kept) expect(here[table], table).toEqual(fresh[table]);
}
