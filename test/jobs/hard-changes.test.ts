import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followJournal } from '../../src/jobs/follow-journal.ts';
import { openJournal } from '../../src/jobs/open-journal.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { takeTurn } from '../../src/jobs/take-turn.ts';
import type { Operation } from '../../src/sandbox/operations.ts';
import type { Db } from '../../src/store/db.ts';
import { resolveCustomer } from '../../src/store/customer-aliases.ts';
import { getOwners } from '../../src/store/owners.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { findTurn, wakePortal } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { saveInstalled } from '../../src/store/tokens.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { asPortal, contents, day, noon, smallSeed, startPortal } from './small-portal.ts';

const keys = [{ id: 'k', key: Buffer.alloc(32, 5) }] as const;
const minute = 60_000;
const kept = ['customers', 'memberships', 'activities', 'activity_links', 'owners'];
const sizes = { contacts: 12, companies: 4, emails: 30, calls: 6, deals: 4 };

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

/** A portal that is followed by the journal alone, in a time of its own. */
async function follow() {
  const time = { at: noon };
  const seed = smallSeed(sizes);
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
type Followed = Awaited<ReturnType<typeof follow>>;

/** What a fresh listing of the portal as it stands now keeps, under another id, and what is kept. */
async function bothWays({ portalId, crm, time }: Followed) {
  const copyId = `${portalId}${time.at}`;
  const fresh = await withinPortal(copyId, async () => {
    await syncPortal({ db, crm: asPortal(crm, copyId), now: () => time.at });
    return await contents(db, copyId, kept);
  });
  return { fresh, here: await withinPortal(portalId, () => contents(db, portalId, kept)) };
}

async function expectInStep(portal: Followed): Promise<void> {
  const { fresh, here } = await bothWays(portal);
  for (const table of kept) expect(here[table], table).toEqual(fresh[table]);
}

const archive =
  (type: 'contacts' | 'companies', id: string) =>
  (at: number): Operation => ({ op: 'archive', type, id, at });
const restore =
  (type: 'contacts' | 'companies', id: string) =>
  (at: number): Operation => ({ op: 'restore', type, id, at });
const merge =
  (type: 'contacts' | 'companies', primary: string, secondary: string, id: string) =>
  (at: number): Operation => ({ op: 'merge', type, primary, secondary, id, at });

const give =
  (ownerId: string) =>
  (at: number): Operation => {
    const properties = { hubspot_owner_id: ownerId };
    return { op: 'update', type: 'contacts', id: '7', at, properties };
  };

describe('followed by the journal alone, what is kept is what a fresh listing keeps', () => {
  let portal: Followed;
  beforeAll(async () => {
    portal = await follow();
  });
  afterAll(() => portal.stop());

  test('after a contact went from one company to another, and both are judged anew', async () => {
    const judgedAt = () =>
      withinPortal(portal.portalId, async () => {
        const rows = await db
          .selectFrom('assessments')
          .select(['id', 'assessed_at'])
          .where('portal_id', '=', portal.portalId)
          .where('kind', '=', 'company')
          .execute();
        return new Map(rows.map((row) => [row.id, row.assessed_at]));
      });
    const before = await judgedAt();
    const link = { from: 'contacts', id: '4', to: 'companies' } as const;
    await portal.happen(
      () => ({ op: 'unlink', ...link, toId: '1' }),
      () => ({ op: 'link', ...link, toId: '2', primary: true }),
    );
    const after = await judgedAt();
    expect(['1', '2'].filter((id) => after.get(id)! > before.get(id)!)).toEqual(['1', '2']);
    await expectInStep(portal);
  });

  test('after somebody new was given a contact, with one call more, and none for those who are known', async () => {
    const asked = () => portal.sandbox.calls.byPath['GET /crm/owners/2026-09'] ?? 0;
    const before = asked();
    portal.owners.push({ id: '2', email: 'new@x.example', firstName: 'Nora', lastName: 'New' });
    await portal.happen(give('2'));
    const owners = await withinPortal(portal.portalId, () => getOwners(db, portal.portalId));
    expect(owners.get('2')?.name).toBe('Nora New');
    expect(asked()).toBe(before + 1);
    await portal.happen(give('1'));
    await portal.happen(give('2'));
    expect(asked()).toBe(before + 1);
    await expectInStep(portal);
  });

  test('after a company and a contact were deleted, and restored days later', async () => {
    await portal.happen(archive('companies', '2'), archive('contacts', '3'));
    await expectInStep(portal);
    portal.time.at += 2 * day;
    await portal.happen(restore('companies', '2'), restore('contacts', '3'));
    await expectInStep(portal);
  });

  test('after what was merged was merged again, told at once or one after the other', async () => {
    await portal.happen(
      merge('contacts', '1', '2', '900'),
      merge('contacts', '900', '3', '901'),
      merge('companies', '1', '2', '800'),
      merge('companies', '800', '3', '801'),
    );
    await expectInStep(portal);
    await portal.happen(
      merge('contacts', '901', '5', '902'),
      merge('companies', '4', '801', '802'),
    );
    await portal.happen(merge('contacts', '6', '902', '903'));
    await expectInStep(portal);
    const { portalId } = portal;
    for (const id of ['1', '2', '3', '5', '6', '900', '901', '902']) {
      const ref = { kind: 'contact', id } as const;
      const now = await withinPortal(portalId, () => resolveCustomer(db, portalId, ref));
      expect(now.id, id).toBe('903');
    }
  });
});
