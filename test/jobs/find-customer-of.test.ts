import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { Forbidden } from '../../src/crm/errors.ts';
import { findCustomerOf, type AboutCustomer } from '../../src/jobs/find-customer-of.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { customer, deal } from '../builders.ts';

const [ours, theirs] = ['111', '222'];
let db: Db;

const about = (id: string, contactIds: string[], companyIds: string[]): Activity =>
  deal(9, { id, contactIds, companyIds });

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
  const stored: [string, Activity[]][] = [
    [ours, [about('1', ['7'], ['20', '21']), about('2', ['7'], []), about('3', [], [])]],
    [theirs, [about('1', ['8'], ['30'])]],
  ];
  for (const [portalId, activities] of stored) {
    await withinPortal(portalId, async () => {
      const anna = customer({ id: '7', companyIds: ['21', '20'] });
      await saveCustomers(db, portalId, 1, [{ customer: anna, hash: 'h' }]);
      const kept = activities.map((activity) => ({ activity, hash: activity.id }));
      await saveActivities(db, portalId, 1, kept);
    });
  }
});
afterAll(() => closeStore(db));

const linked: Crm['associations'] = async (from, to) => {
  if (from !== 'tickets') throw new Error('Nothing else was to be asked.');
  return new Map([['55', to === 'contacts' ? ['7', '7', '9'] : ['20', '21']]]);
};
const find = (record: AboutCustomer, given: { crm?: Crm | null; portalId?: string } = {}) => {
  const { crm = { associations: linked } as Crm, portalId = ours } = given;
  return withinPortal(portalId, () => findCustomerOf({ db, crm, portalId, record }));
};
const company = (id: string) => ({ kind: 'company', id });
const contact = (id: string) => ({ kind: 'contact', id });

describe('findCustomerOf', () => {
  it('takes a deal’s company, of several the contact’s own primary one', async () => {
    expect(await find({ type: 'deal', id: '1' })).toEqual(company('21'));
  });

  it('takes the contact where a deal has no company, and nobody where nobody is linked', async () => {
    expect(await find({ type: 'deal', id: '2' })).toEqual(contact('7'));
    expect(await find({ type: 'deal', id: '3' })).toBeNull();
  });

  it('finds each portal’s own, under the same id', async () => {
    expect(await find({ type: 'deal', id: '1' }, { portalId: theirs })).toEqual(company('30'));
  });

  it('asks the CRM about a record that was never read; a ticket is its contact’s', async () => {
    expect(await find({ type: 'ticket', id: '55' })).toEqual(contact('7'));
  });

  it('is at a loss where it may not see the record, or has no way in', async () => {
    const details = { status: 403, correlationId: null, scopes: ['tickets'], what: 'tickets' };
    const refuse = async () => {
      throw new Forbidden('No.', details as never);
    };
    const closed = { associations: refuse } as unknown as Crm;
    expect(await find({ type: 'ticket', id: '55' }, { crm: closed })).toBeNull();
    expect(await find({ type: 'ticket', id: '55' }, { crm: null })).toBeNull();
  });
});
