import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Operation } from '../../src/sandbox/operations.ts';
import type { Db } from '../../src/store/db.ts';
import { resolveCustomer } from '../../src/store/customer-aliases.ts';
import { getOwners } from '../../src/store/owners.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { expectInStep, follow, type Followed } from './followed-portal.ts';
import { day, smallSeed } from './small-portal.ts';

const sizes = { contacts: 12, companies: 4, emails: 30, calls: 6, deals: 4 };

let db: Db;
beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

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
    portal = await follow(db, smallSeed(sizes));
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
    await expectInStep(db, portal);
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
    await expectInStep(db, portal);
  });

  test('after a company and a contact were deleted, and restored days later', async () => {
    await portal.happen(archive('companies', '2'), archive('contacts', '3'));
    await expectInStep(db, portal);
    portal.time.at += 2 * day;
    await portal.happen(restore('companies', '2'), restore('contacts', '3'));
    await expectInStep(db, portal);
  });

  test('after what was merged was merged again, told at once or one after the other', async () => {
    await portal.happen(
      merge('contacts', '1', '2', '900'),
      merge('contacts', '900', '3', '901'),
      merge('companies', '1', '2', '800'),
      merge('companies', '800', '3', '801'),
    );
    await expectInStep(db, portal);
    await portal.happen(
      merge('contacts', '901', '5', '902'),
      merge('companies', '4', '801', '802'),
    );
    await portal.happen(merge('contacts', '6', '902', '903'));
    await expectInStep(db, portal);
    const { portalId } = portal;
    for (const id of ['1', '2', '3', '5', '6', '900', '901', '902']) {
      const ref = { kind: 'contact', id } as const;
      const now = await withinPortal(portalId, () => resolveCustomer(db, portalId, ref));
      expect(now.id, id).toBe('903');
    }
  });
});
