import { expect, test } from 'vitest';
import { toCustomer } from '../../src/crm/to-customer.ts';
import { createdAt, crmRecord } from './crm-record.ts';

const unmapped = { lastLoginProperty: null, renewalProperty: null };
const contact = (properties: Record<string, string | null>, settings = unmapped) =>
  toCustomer(
    crmRecord('contacts', properties, { associations: { companies: ['5', '6'] } }),
    settings,
  );
const company = (properties: Record<string, string | null>) =>
  toCustomer(crmRecord('companies', properties), unmapped);

test('a contact with all there is', () => {
  const mapped = { lastLoginProperty: 'last_login', renewalProperty: 'contract_end' };
  const properties = {
    firstname: ' Anna ',
    lastname: 'Kovács',
    email: 'anna@there.example',
    hubspot_owner_id: '3',
    hubspot_owner_assigneddate: '2025-02-01T00:00:00Z',
    lifecyclestage: 'customer',
    hs_analytics_source: 'PAID_SEARCH',
    hs_lifecyclestage_customer_date: '2025-01-15T00:00:00Z',
    total_revenue: '1500.5',
    industry: 'Farming',
    last_login: '2025-05-01T00:00:00Z',
    contract_end: '2026-01-31',
    hs_employment_change_detected_date: '1746057600000',
    hs_language: 'pt-br',
    hs_timezone: 'europe_slash_budapest',
  };
  const record = crmRecord('contacts', properties, { associations: { companies: ['5', '6'] } });
  expect(toCustomer(record, mapped)).toEqual({
    kind: 'contact',
    id: '10',
    name: 'Anna Kovács',
    firstName: 'Anna',
    email: 'anna@there.example',
    companyIds: ['5', '6'],
    ownerId: '3',
    lifecycleStage: 'customer',
    source: 'PAID_SEARCH',
    createdAt,
    customerSince: Date.UTC(2025, 0, 15),
    revenue: 1500.5,
    lastLoginAt: Date.UTC(2025, 4, 1),
    renewalAt: Date.UTC(2026, 0, 31),
    leftEmployerAt: Date.UTC(2025, 4, 1),
    ownerAssignedAt: Date.UTC(2025, 1, 1),
    language: 'pt-BR',
    timeZone: 'Europe/Budapest',
    segment: 'Farming',
  });
});

test('a company is no person and belongs to none', () => {
  expect(
    company({ name: 'Fernhill', firstname: 'X', email: 'x@y', timezone: 'America/New_York' }),
  ).toMatchObject({
    kind: 'company',
    name: 'Fernhill',
    firstName: null,
    email: null,
    companyIds: [],
    leftEmployerAt: null,
    timeZone: 'America/New_York',
  });
});

test.each([
  [{ firstname: 'Anna', lastname: '' }, 'Anna'],
  [{ lastname: 'Kovács' }, 'Kovács'],
  [{ email: 'anna@there.example' }, 'anna@there.example'],
  [{}, 'Contact 10'],
])('a contact of %j is called %s', (properties, name) => {
  expect(contact(properties).name).toBe(name);
});

test.each([
  [{ name: '', domain: 'there.example' }, 'there.example'],
  [{}, 'Company 10'],
])('a company of %j is called %s', (properties, name) => {
  expect(company(properties).name).toBe(name);
});

test('what the CRM does not say is null, never a guess', () => {
  expect(
    contact({ total_revenue: '', hs_language: 'not a language!', hs_timezone: 'moon_slash_base' }),
  ).toMatchObject({
    ownerId: null,
    lifecycleStage: null,
    source: null,
    customerSince: null,
    revenue: null,
    lastLoginAt: null,
    renewalAt: null,
    language: null,
    timeZone: null,
  });
});

test('anything else is not a customer', () => {
  expect(() => toCustomer(crmRecord('deals'), unmapped)).toThrow(TypeError);
});

test.each([
  ['文静', '吴', '吴文静'],
  ['さくら', '佐々木', '佐々木さくら'],
  ['민준', '김', '김민준'],
  ['ジョン', 'スミス', 'ジョン スミス'],
  ['Wenjing', 'Wu', 'Wenjing Wu'],
  ['文静', null, '文静'],
])('%s %s is called %s', (firstname, lastname, name) => {
  expect(contact({ firstname, lastname }).name).toBe(name);
});

test('the property that marks a loss is read where one is named', () => {
  const lost = { kind: 'property', name: 'state', value: 'gone' } as const;
  const record = crmRecord('contacts', { state: 'gone' }, { associations: {} });
  expect(toCustomer(record, { ...unmapped, lost }).lossMark).toBe('gone');
  expect(toCustomer(record, unmapped)).not.toHaveProperty('lossMark');
});

test.each([
  ['1980-03-24', '03-24'],
  ['24/03/1980', '03-24'],
  ['03/24/1980', '03-24'],
  ['4.4.1980', '04-04'],
  // March in one country and April in another: better no greeting than one on a wrong day.
  ['03/04/1980', null],
  ['soon', null],
  [null, null],
])('keeps of the birthday %s month and day alone', (date_of_birth, birthday) => {
  const settings = { ...unmapped, birthdayProperty: 'date_of_birth' };
  expect(contact({ date_of_birth }, settings).birthday).toBe(birthday);
  expect(contact({ date_of_birth })).not.toHaveProperty('birthday');
});

test('takes the value from the property that the settings name, and none where deals tell it', () => {
  const properties = { total_revenue: '10', arr: '99' };
  const value = (valueProperty: string) =>
    contact(properties, { ...unmapped, valueProperty } as never).revenue;
  expect(['total_revenue', 'arr', 'deals'].map(value)).toEqual([10, 99, null]);
});
