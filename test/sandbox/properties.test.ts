import { expect, test } from 'vitest';
import { contacts, openPortal, someContacts } from './open-portal.ts';

const base = '/crm/properties/2026-09/contacts';
const group = { name: 'warmline', label: 'Warmline' };
const level = {
  name: 'warmline_risk_level',
  label: 'Risk level',
  type: 'enumeration',
  fieldType: 'select',
  groupName: 'warmline',
  description: 'How likely',
  options: [
    { label: 'High', value: 'high', displayOrder: 0, hidden: false },
    { label: 'Low', value: 'low', displayOrder: 1, hidden: false },
  ],
};

test('a group and a property of one’s own are made once; the second time conflicts', async () => {
  const portal = await openPortal(someContacts(1));
  expect((await portal.post(`${base}/groups`, group)).status).toBe(201);
  expect((await portal.post(`${base}/groups`, group)).status).toBe(409);
  const made = await portal.post(base, level);
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({
    name: 'warmline_risk_level',
    groupName: 'warmline',
    createdAt: '2026-06-01T09:00:00.000Z',
    archived: false,
    hasUniqueValue: false,
    modificationMetadata: { archivable: true, readOnlyDefinition: false, readOnlyValue: false },
  });
  const again = await portal.post(base, level);
  expect(again.status).toBe(409);
  expect(again.body.category).toBe('OBJECT_ALREADY_EXISTS');
  const write = (value: string) =>
    portal.call('PATCH', `${contacts}/1`, { properties: { warmline_risk_level: value } });
  expect((await write('high')).status).toBe(200);
  expect((await write('terrible')).status).toBe(400);
});

test('a batch makes what is missing and names what exists in a 207', async () => {
  const portal = await openPortal();
  await portal.post(`${base}/groups`, group);
  const score = {
    ...level,
    name: 'warmline_risk_score',
    type: 'number',
    fieldType: 'number',
    options: [],
  };
  expect((await portal.post(`${base}/batch/create`, { inputs: [level] })).status).toBe(201);
  const { status, body } = await portal.post(`${base}/batch/create`, { inputs: [level, score] });
  expect(status).toBe(207);
  expect(body.results.map(({ name }: { name: string }) => name)).toEqual(['warmline_risk_score']);
  expect(body.errors[0]).toMatchObject({
    category: 'OBJECT_ALREADY_EXISTS',
    context: { name: ['warmline_risk_level'] },
  });
});

test.each([
  ['a group that is not there', { groupName: 'nowhere' }],
  ['a name with capitals', { name: 'RiskLevel' }],
  ['a field that does not go with the type', { fieldType: 'number' }],
  ['a type that does not exist', { type: 'money' }],
  ['the same option twice', { options: [level.options[0], level.options[0]] }],
])('%s is refused', async (_what, change) => {
  const portal = await openPortal();
  await portal.post(`${base}/groups`, group);
  expect((await portal.post(base, { ...level, ...change })).status).toBe(400);
});

test('are listed with HubSpot’s own, read, changed and archived', async () => {
  const portal = await openPortal();
  await portal.post(`${base}/groups`, group);
  await portal.post(base, level);
  const names = (await portal.get(base)).body.results.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['email', 'lastmodifieddate', 'warmline_risk_level']),
  );
  const own = await portal.get(`${base}/email`);
  expect(own.body).toMatchObject({ hubspotDefined: true, hasUniqueValue: true, type: 'string' });
  portal.clock.move(1000);
  const changed = await portal.call('PATCH', `${base}/warmline_risk_level`, { label: 'Risk' });
  expect(changed.body).toMatchObject({
    label: 'Risk',
    description: 'How likely',
    updatedAt: '2026-06-01T09:00:01.000Z',
  });
  expect(changed.body.options).toHaveLength(2);
  expect((await portal.call('DELETE', `${base}/groups/warmline`)).status).toBe(400);
  expect((await portal.call('DELETE', `${base}/warmline_risk_level`)).status).toBe(204);
  expect((await portal.get(`${base}/warmline_risk_level`)).status).toBe(404);
  expect((await portal.call('DELETE', `${base}/groups/warmline`)).status).toBe(204);
  expect((await portal.call('DELETE', `${base}/email`)).status).toBe(400);
});

test('a property with unique values identifies records and refuses a second one', async () => {
  const portal = await openPortal(someContacts(2));
  await portal.post(`${base}/groups`, group);
  const unique = {
    ...level,
    name: 'customer_no',
    type: 'string',
    fieldType: 'text',
    options: [],
    hasUniqueValue: true,
  };
  await portal.post(base, unique);
  await portal.call('PATCH', `${contacts}/2`, { properties: { customer_no: 'K-7' } });
  expect((await portal.get(`${contacts}/K-7?idProperty=customer_no`)).body.id).toBe('2');
  const second = await portal.call('PATCH', `${contacts}/1`, {
    properties: { customer_no: 'k-7' },
  });
  expect(second.status).toBe(409);
});
