import { describe, expect, test } from 'vitest';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { contacts, openPortal, someContacts, start } from './open-portal.ts';

const ids = (body: { results: { id: string }[] }) => body.results.map(({ id }) => id);

const company = (id: string, contactIds: string[] = []): SeedRecord => ({
  type: 'companies',
  id,
  createdAt: start - 1000,
  updatedAt: start - 1000,
  properties: { name: `Company ${id}` },
  associations: { contacts: contactIds },
});

describe('list', () => {
  test('pages by 100 until no next is left, without gaps or repeats', async () => {
    const portal = await openPortal(someContacts(250));
    const seen: string[] = [];
    let after = '';
    let pages = 0;
    do {
      const cursor = after === '' ? '' : `&after=${after}`;
      const { status, body } = await portal.get(`${contacts}?limit=100${cursor}`);
      expect(status).toBe(200);
      seen.push(...body.results.map(({ id }: { id: string }) => id));
      after = body.paging?.next.after ?? '';
      if (after !== '') expect(body.paging.next.link).toContain(`${portal.url}${contacts}?`);
      pages += 1;
    } while (after !== '');
    expect(pages).toBe(3);
    expect(seen).toEqual(Array.from({ length: 250 }, (_, at) => String(at + 1)));
  });

  test('refuses more than 100 a page, and history', async () => {
    const portal = await openPortal(someContacts(1));
    expect((await portal.get(`${contacts}?limit=101`)).status).toBe(400);
    expect((await portal.get(`${contacts}?limit=0`)).status).toBe(400);
    expect((await portal.get(`${contacts}?propertiesWithHistory=email`)).status).toBe(400);
    expect((await portal.get(`${contacts}?after=x`)).status).toBe(400);
  });

  test('has 10 a page unless told otherwise', async () => {
    const portal = await openPortal(someContacts(30));
    expect((await portal.get(contacts)).body.results).toHaveLength(10);
  });

  test('answers strings, null for what is empty, the dates always, and ignores unknown properties', async () => {
    const portal = await openPortal(someContacts(1));
    const { body } = await portal.get(
      `${contacts}?properties=email,phone&properties=no_such_thing`,
    );
    expect(body.results).toEqual([
      {
        id: '1',
        properties: {
          email: 'person1@example.com',
          phone: null,
          hs_object_id: '1',
          createdate: '2026-05-31T09:00:00.000Z',
          lastmodifieddate: '2026-06-01T08:00:00.000Z',
        },
        createdAt: '2026-05-31T09:00:00.000Z',
        updatedAt: '2026-06-01T08:00:00.000Z',
        archived: false,
      },
    ]);
  });

  test('has the type’s own defaults when no property is named', async () => {
    const portal = await openPortal([...someContacts(1), company('1')]);
    const contact = (await portal.get(contacts)).body.results[0].properties;
    expect(Object.keys(contact).sort()).toEqual(
      ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'].sort(),
    );
    const other = (await portal.get('/crm/objects/2026-09/companies')).body.results[0].properties;
    expect(Object.keys(other)).toContain('hs_lastmodifieddate');
    expect(Object.keys(other)).not.toContain('lastmodifieddate');
  });

  test('the primary company comes twice inline, another one once, none not at all', async () => {
    const portal = await openPortal([
      ...someContacts(2).map((one) =>
        one.id === '1' ? { ...one, associations: { companies: ['8', '7'] } } : one,
      ),
      company('7'),
      company('8'),
    ]);
    const { body } = await portal.get(`${contacts}?associations=companies`);
    expect(body.results[0].associations.companies.results).toEqual([
      { id: '7', type: 'contact_to_company_unlabeled' },
      { id: '8', type: 'contact_to_company' },
      { id: '8', type: 'contact_to_company_unlabeled' },
    ]);
    expect(body.results[1].associations).toBeUndefined();
    const back = await portal.get('/crm/objects/2026-09/companies/8?associations=contact');
    expect(back.body.associations.contacts.results).toEqual([
      { id: '1', type: 'company_to_contact' },
      { id: '1', type: 'company_to_contact_unlabeled' },
    ]);
    const read = await portal.get(`${contacts}/1?properties=associatedcompanyid`);
    expect(read.body.properties.associatedcompanyid).toBe('8');
  });

  test('more than 100 inline associations page, and the rest is to be had', async () => {
    const ids = Array.from({ length: 250 }, (_, at) => String(at + 1));
    const portal = await openPortal([...someContacts(250), company('1', ids)]);
    const { body } = await portal.get('/crm/objects/2026-09/companies?associations=contacts');
    const inline = body.results[0].associations.contacts;
    const seen = new Set<string>(inline.results.map(({ id }: { id: string }) => id));
    expect(seen.size).toBe(100);
    const path = `/crm/objects/2026-09/companies/1/associations/contacts`;
    expect(inline.paging.next.link).toContain(path);
    let after: string | undefined = inline.paging.next.after;
    while (after !== undefined) {
      const rest = await portal.get(`${path}?limit=100&after=${after}`);
      for (const { toObjectId } of rest.body.results) seen.add(toObjectId);
      after = rest.body.paging?.next.after;
    }
    expect([...seen].sort()).toEqual([...ids].sort());
  });

  test('archived records are listed apart', async () => {
    const portal = await openPortal(someContacts(3));
    expect((await portal.call('DELETE', `${contacts}/2`)).status).toBe(204);
    expect((await portal.call('DELETE', `${contacts}/2`)).status).toBe(204);
    expect(ids((await portal.get(contacts)).body)).toEqual(['1', '3']);
    const archived = (await portal.get(`${contacts}?archived=true`)).body;
    expect(ids(archived)).toEqual(['2']);
    expect(archived.results[0]).toMatchObject({
      archived: true,
      archivedAt: '2026-06-01T09:00:00.000Z',
    });
    expect((await portal.get(`${contacts}/2`)).status).toBe(404);
    expect((await portal.get(`${contacts}/2?archived=true`)).status).toBe(200);
  });
});

describe('one record', () => {
  test('is read by id or by a unique property', async () => {
    const portal = await openPortal(someContacts(3));
    expect((await portal.get(`${contacts}/2`)).body.id).toBe('2');
    const byEmail = await portal.get(`${contacts}/PERSON3%40example.com?idProperty=email`);
    expect(byEmail.body.id).toBe('3');
    expect((await portal.get(`${contacts}/x?idProperty=firstname`)).status).toBe(400);
    const missing = await portal.get(`${contacts}/99`);
    expect(missing.status).toBe(404);
    expect(missing.body).toMatchObject({ status: 'error', category: 'OBJECT_NOT_FOUND' });
    expect(missing.body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(missing.headers.get('x-hubspot-correlation-id')).toBe(missing.body.correlationId);
  });

  test('is created with an id of its own, normalised values and its links', async () => {
    const portal = await openPortal(someContacts(3));
    const { status, body } = await portal.post('/crm/objects/2026-09/emails', {
      properties: {
        hs_timestamp: String(start - 5000),
        hs_email_direction: 'INCOMING_EMAIL',
        hs_email_subject: 'Prices?',
        hs_email_headers: JSON.stringify({ from: { email: 'person2@example.com' }, to: [] }),
      },
      associations: [
        {
          to: { id: '2' },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 198 }],
        },
      ],
    });
    expect(status).toBe(201);
    expect(body.id).toBe('1');
    expect(body.properties).toMatchObject({
      hs_timestamp: '2026-06-01T08:59:55.000Z',
      hs_email_subject: 'Prices?',
      hs_createdate: '2026-06-01T09:00:00.000Z',
    });
    const read = await portal.get(
      '/crm/objects/2026-09/emails/1?properties=hs_email_from_email&associations=contacts',
    );
    expect(read.body.properties.hs_email_from_email).toBe('person2@example.com');
    expect(read.body.associations.contacts.results).toEqual([
      { id: '2', type: 'email_to_contact' },
    ]);
    const contact = await portal.get(
      `${contacts}/2?properties=notes_last_contacted,hs_sales_email_last_replied`,
    );
    expect(contact.body.properties.notes_last_contacted).toBe('2026-06-01T08:59:55.000Z');
    expect(contact.body.properties.hs_sales_email_last_replied).toBe('2026-06-01T08:59:55.000Z');
  });

  test('an engagement without hs_timestamp is refused', async () => {
    const portal = await openPortal();
    const { status, body } = await portal.post('/crm/objects/2026-09/calls', { properties: {} });
    expect(status).toBe(400);
    expect(body.message).toContain('Some required properties were not set');
  });

  test('is changed value by value; an empty string clears', async () => {
    const portal = await openPortal(someContacts(1));
    portal.clock.move(60_000);
    const { status, body } = await portal.call('PATCH', `${contacts}/1`, {
      properties: {
        firstname: '',
        lastname: 'New',
        lifecyclestage: 'customer',
        hubspot_owner_id: '11',
      },
    });
    expect(status).toBe(200);
    expect(body.updatedAt).toBe('2026-06-01T09:01:00.000Z');
    const names =
      'email,firstname,lastname,hs_lifecyclestage_customer_date,hubspot_owner_assigneddate';
    const read = await portal.get(`${contacts}/1?properties=${names}`);
    expect(read.body.properties).toMatchObject({
      email: 'person1@example.com',
      firstname: null,
      lastname: 'New',
      hs_lifecyclestage_customer_date: '2026-06-01T09:01:00.000Z',
      hubspot_owner_assigneddate: '2026-06-01T09:01:00.000Z',
    });
  });

  test.each([
    ['an unknown property', { no_such_thing: 'x' }, 'PROPERTY_DOESNT_EXIST'],
    ['a read-only property', { total_revenue: '5' }, 'READ_ONLY_VALUE'],
    ['an option that is none', { lifecyclestage: 'regular' }, 'INVALID_OPTION'],
    ['a bad e-mail address', { email: 'nobody' }, 'INVALID_EMAIL'],
    ['a date that is none', { last_login_at: 'yesterday' }, 'INVALID_DATE'],
    ['a day with a time', { contract_end_date: String(start) }, 'INVALID_DATE'],
    ['a flag that is none', { hs_email_optout: 'maybe' }, 'INVALID_BOOLEAN'],
    ['an owner who does not exist', { hubspot_owner_id: '99' }, 'INVALID_OWNER_ID'],
    ['an endless value', { firstname: 'x'.repeat(65_537) }, 'VALUE_TOO_LONG'],
  ])('%s is refused and nothing is written', async (_what, properties, code) => {
    const portal = await openPortal(someContacts(1));
    const { status, body } = await portal.call('PATCH', `${contacts}/1`, {
      properties: { lastname: 'Half', ...properties },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({ status: 'error', category: 'VALIDATION_ERROR' });
    expect(body.message).toMatch(/^Property values were not valid: \[/);
    expect(body.errors[0].code).toBe(code);
    expect((await portal.get(`${contacts}/1`)).body.properties.lastname).toBeNull();
  });

  test('values must be strings', async () => {
    const portal = await openPortal(someContacts(1));
    const answer = await portal.call('PATCH', `${contacts}/1`, { properties: { firstname: 5 } });
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('Invalid input JSON');
  });

  test('a number must be one', async () => {
    const portal = await openPortal();
    const answer = await portal.post('/crm/objects/2026-09/deals', {
      properties: { amount: '12,50' },
    });
    expect(answer.body.errors[0].code).toBe('INVALID_LONG');
  });

  test('a second contact with the same address conflicts', async () => {
    const portal = await openPortal(someContacts(2));
    const again = await portal.post(contacts, { properties: { email: 'Person2@example.com' } });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({
      category: 'CONFLICT',
      message: 'Contact already exists. Existing ID: 2',
    });
    await portal.call('DELETE', `${contacts}/2`);
    const freed = await portal.post(contacts, { properties: { email: 'person2@example.com' } });
    expect(freed.status).toBe(201);
    expect(freed.body.id).toBe('3');
  });

  test('a type that does not exist is refused; singular and number are understood', async () => {
    const portal = await openPortal(someContacts(1));
    expect((await portal.get('/crm/objects/2026-09/gadgets')).status).toBe(400);
    expect((await portal.get('/crm/objects/2026-09/contact/1')).body.id).toBe('1');
    expect((await portal.get('/crm/objects/2026-09/0-1/1')).body.id).toBe('1');
  });
});

describe('merge', () => {
  test('makes a new record to which the old ids lead, with the links of both', async () => {
    const portal = await openPortal([
      ...someContacts(3),
      company('1', ['1']),
      company('2', ['2']),
      {
        type: 'notes',
        id: '5',
        createdAt: start,
        updatedAt: start,
        properties: { hs_timestamp: new Date(start).toISOString(), hs_note_body: 'met' },
        associations: { contacts: ['2'] },
      },
    ]);
    const { status, body } = await portal.post(`${contacts}/merge`, {
      primaryObjectId: '1',
      objectIdToMerge: '2',
    });
    expect(status).toBe(200);
    expect(body.id).toBe('4');
    expect(body.properties).toMatchObject({
      email: 'person1@example.com',
      hs_merged_object_ids: '1;2',
    });
    for (const id of ['1', '2', '4']) {
      const read = await portal.get(`${contacts}/${id}?associations=companies,notes`);
      expect(read.body.id).toBe('4');
      expect(read.body.associations.notes.results).toEqual([{ id: '5', type: 'contact_to_note' }]);
      expect(read.body.associations.companies.results).toHaveLength(3);
    }
    const listed = (await portal.get(contacts)).body.results.map(({ id }: { id: string }) => id);
    expect(listed).toEqual(['3', '4']);
    const note = await portal.get('/crm/objects/2026-09/notes/5?associations=contacts');
    expect(note.body.associations.contacts.results).toEqual([{ id: '4', type: 'note_to_contact' }]);
  });

  test('a merged company stays the primary one of its contacts', async () => {
    const both = someContacts(1).map((one) => ({
      ...one,
      associations: { companies: ['2', '1', '3'] },
    }));
    const portal = await openPortal([...both, company('1'), company('2'), company('3')]);
    const merge = { primaryObjectId: '1', objectIdToMerge: '2' };
    await portal.post('/crm/objects/2026-09/companies/merge', merge);
    const read = await portal.get(`${contacts}/1?properties=associatedcompanyid`);
    expect(read.body.properties.associatedcompanyid).toBe('4');
  });

  test('refuses a record with itself, missing ones and types that cannot be merged', async () => {
    const portal = await openPortal(someContacts(1));
    const merge = (primaryObjectId: string, objectIdToMerge: string, type = 'contacts') =>
      portal.post(`/crm/objects/2026-09/${type}/merge`, { primaryObjectId, objectIdToMerge });
    expect((await merge('1', '1')).status).toBe(400);
    expect((await merge('1', '9')).status).toBe(404);
    expect((await merge('1', '2', 'notes')).status).toBe(400);
  });
});

test('an erased contact leaves nothing behind', async () => {
  const portal = await openPortal([...someContacts(2), company('1', ['1'])]);
  const erased = await portal.post(`${contacts}/gdpr-delete`, { objectId: '1' });
  expect(erased.status).toBe(204);
  expect((await portal.get(`${contacts}/1?archived=true`)).status).toBe(404);
  const read = await portal.get('/crm/objects/2026-09/companies/1?associations=contacts');
  expect(read.body.associations).toBeUndefined();
});

test('deals say whether they are closed and won, and note when', async () => {
  const portal = await openPortal(someContacts(1));
  const deal = await portal.post('/crm/objects/2026-09/deals', {
    properties: {
      dealname: 'Valves',
      amount: '1200.50',
      dealstage: 'contractsent',
      pipeline: 'default',
    },
    associations: [
      {
        to: { id: '1' },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 3 }],
      },
    ],
  });
  const path = `/crm/objects/2026-09/deals/${deal.body.id}`;
  const names = '?properties=hs_is_closed,hs_is_closed_won,closedate';
  expect((await portal.get(path + names)).body.properties).toMatchObject({
    hs_is_closed_won: 'false',
    closedate: null,
  });
  await portal.call('PATCH', path, { properties: { dealstage: 'closedwon' } });
  expect((await portal.get(path + names)).body.properties).toMatchObject({
    hs_is_closed: 'true',
    hs_is_closed_won: 'true',
    closedate: '2026-06-01T09:00:00.000Z',
  });
  const contact = await portal.get(`${contacts}/1?properties=total_revenue,recent_deal_close_date`);
  expect(contact.body.properties).toMatchObject({
    total_revenue: '1200.5',
    recent_deal_close_date: '2026-06-01T09:00:00.000Z',
  });
});
