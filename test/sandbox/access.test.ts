import { describe, expect, test } from 'vitest';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { contacts, openPortal, someContacts, start } from './open-portal.ts';

const email: SeedRecord = {
  type: 'emails',
  id: '1',
  createdAt: start,
  updatedAt: start,
  properties: {
    hs_timestamp: '2026-05-01T00:00:00.000Z',
    hs_email_subject: 'Hello',
    hs_email_text: 'secret',
    hs_email_html: '<p>secret</p>',
  },
  associations: { contacts: ['1'] },
};

describe('only the dated paths are served', () => {
  test.each([
    '/crm/v3/objects/contacts',
    '/crm/v4/associations/contacts/companies/batch/read',
    '/crm/objects/2026-03/contacts',
    '/crm/objects/contacts',
    '/oauth/v1/token',
    '/crm/properties/v3/contacts',
    '/',
  ])('%s is not there', async (path) => {
    const portal = await openPortal(someContacts(1));
    const { status, body } = await portal.get(path);
    expect(status).toBe(404);
    expect(body).toMatchObject({ status: 'error', category: 'OBJECT_NOT_FOUND' });
    expect(body.correlationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('a path does not take another method', async () => {
    const portal = await openPortal();
    expect((await portal.call('DELETE', '/crm/owners/2026-09')).status).toBe(405);
  });
});

describe('tokens', () => {
  test('none, or one that this portal did not make, is 401', async () => {
    const portal = await openPortal();
    for (const token of ['', 'pat-na1-wrong', `${portal.issueToken({ scopes: [] })}x`]) {
      const { status, body } = await portal.get(contacts, token);
      expect(status).toBe(401);
      expect(body.category).toBe('INVALID_AUTHENTICATION');
    }
  });

  test('an expired one says since when', async () => {
    const portal = await openPortal(someContacts(1));
    const token = portal.issueToken({ scopes: ['crm.objects.contacts.read'], expiresInMs: 60_000 });
    expect(token.length).toBeGreaterThan(300);
    expect((await portal.get(contacts, token)).status).toBe(200);
    portal.clock.move(63_000);
    const { status, body } = await portal.get(contacts, token);
    expect(status).toBe(401);
    expect(body).toMatchObject({
      category: 'EXPIRED_AUTHENTICATION',
      message: 'The OAuth token used to make this call expired 3 second(s) ago.',
      context: { 'expire time': ['2026-06-01T09:01:00.000Z'] },
    });
  });

  test('one of another portal does not open this one', async () => {
    const other = await openPortal([], { portalId: 4243 });
    const portal = await openPortal();
    const token = other.issueToken({ scopes: ['crm.objects.contacts.read'] });
    expect((await other.get(contacts, token)).status).toBe(200);
    expect((await portal.get(contacts, token)).status).toBe(401);
    expect((await portal.get(contacts, other.accessToken)).status).toBe(401);
  });
});

describe('scopes', () => {
  const readOnly = ['crm.objects.contacts.read'];
  test.each([
    [
      'companies',
      'GET',
      '/crm/objects/2026-09/companies',
      ['crm.objects.companies.read'],
      undefined,
    ],
    ['writing contacts', 'POST', contacts, ['crm.objects.contacts.write'], { properties: {} }],
    [
      'searching deals',
      'POST',
      '/crm/objects/2026-09/deals/search',
      ['crm.objects.deals.read'],
      {},
    ],
    ['owners', 'GET', '/crm/owners/2026-09', ['crm.objects.owners.read'], undefined],
    ['lists', 'POST', '/crm/lists/2026-09', ['crm.lists.write'], {}],
    [
      'new properties',
      'POST',
      '/crm/properties/2026-09/contacts',
      ['crm.schemas.contacts.write'],
      {},
    ],
    [
      'inline associations of another type',
      'GET',
      `${contacts}?associations=companies`,
      ['crm.objects.companies.read'],
      undefined,
    ],
    [
      'associations of another type',
      'POST',
      '/crm/associations/2026-09/contacts/companies/batch/read',
      ['crm.objects.companies.read'],
      { inputs: [] },
    ],
  ])('%s needs a scope of its own', async (_what, method, path, scopes, body) => {
    const portal = await openPortal(someContacts(1));
    const answer = await portal.call(method, path, body, portal.issueToken({ scopes: readOnly }));
    expect(answer.status).toBe(403);
    expect(answer.body.category).toBe('MISSING_SCOPES');
    expect(answer.body.errors[0].context.requiredGranularScopes).toEqual(scopes);
  });

  test('engagements and property definitions come with the scope of contacts', async () => {
    const portal = await openPortal([...someContacts(1), email]);
    const token = portal.issueToken({ scopes: readOnly });
    expect((await portal.get('/crm/objects/2026-09/emails', token)).status).toBe(200);
    expect((await portal.get('/crm/properties/2026-09/contacts', token)).status).toBe(200);
  });

  test('the text of e-mails is null without sales-email-read', async () => {
    const portal = await openPortal([...someContacts(1), email]);
    const path =
      '/crm/objects/2026-09/emails?properties=hs_email_subject,hs_email_text,hs_email_html';
    const read = async (scopes: string[]) =>
      (await portal.get(path, portal.issueToken({ scopes }))).body.results[0].properties;
    expect(await read(readOnly)).toMatchObject({
      hs_email_subject: 'Hello',
      hs_email_text: null,
      hs_email_html: null,
    });
    expect(await read([...readOnly, 'sales-email-read'])).toMatchObject({
      hs_email_text: 'secret',
      hs_email_html: '<p>secret</p>',
    });
  });
});

test('the account says who it is, in its own time zone', async () => {
  const portal = await openPortal();
  const { body } = await portal.get('/account-info/2026-09/details');
  expect(body).toMatchObject({
    portalId: 4242,
    timeZone: 'Europe/Berlin',
    companyCurrency: 'EUR',
    utcOffset: '+02:00',
    utcOffsetMilliseconds: 7_200_000,
    uiDomain: 'app.hubspot.com',
  });
});

test('owners come in pages and one by one', async () => {
  const portal = await openPortal();
  const first = await portal.get('/crm/owners/2026-09?limit=1');
  expect(first.body.results).toEqual([
    expect.objectContaining({
      id: '11',
      email: 'rosa@seller.example',
      firstName: 'Rosa',
      lastName: 'Lind',
      type: 'PERSON',
      archived: false,
    }),
  ]);
  const next = await portal.get(
    `/crm/owners/2026-09/?limit=1&after=${first.body.paging.next.after}`,
  );
  expect(next.body.results[0].id).toBe('12');
  expect(next.body.paging).toBeUndefined();
  expect((await portal.get('/crm/owners/2026-09/12')).body.firstName).toBe('Tom');
  expect((await portal.get('/crm/owners/2026-09/13')).status).toBe(404);
});
