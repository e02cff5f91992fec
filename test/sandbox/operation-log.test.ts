import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contacts, openPortal, someContacts } from './open-portal.ts';
import type { TestPortal } from './open-portal.ts';

let folder: string;
let journalPath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-journal-'));
  journalPath = join(folder, 'portal', 'journal.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that an app could see. */
async function look(portal: TestPortal) {
  const types = ['contacts', 'companies', 'notes'];
  const all: unknown[] = [];
  for (const type of types) {
    const path = `/crm/objects/2026-09/${type}?limit=100&associations=contacts,companies,notes&properties=email,lastname,hs_merged_object_ids,own_thing,notes_last_contacted,hubspot_owner_assigneddate`;
    all.push(
      (await portal.get(path)).body.results,
      (await portal.get(`${path}&archived=true`)).body.results,
    );
  }
  all.push((await portal.get('/crm/properties/2026-09/contacts')).body);
  all.push((await portal.post('/crm/lists/2026-09/search', {})).body);
  return all;
}

async function changeMuch(portal: TestPortal): Promise<void> {
  await portal.call('PATCH', `${contacts}/1`, {
    properties: { lastname: 'Z', hubspot_owner_id: '12' },
  });
  portal.clock.move(5000);
  await portal.post('/crm/properties/2026-09/contacts/groups', { name: 'own', label: 'Own' });
  await portal.post('/crm/properties/2026-09/contacts', {
    name: 'own_thing',
    label: 'Own thing',
    type: 'string',
    fieldType: 'text',
    groupName: 'own',
  });
  await portal.call('PATCH', `${contacts}/2`, { properties: { own_thing: 'kept' } });
  await portal.post('/crm/objects/2026-09/companies', { properties: { name: 'New' } });
  await portal.call('PUT', `${contacts}/2/associations/default/companies/1`);
  await portal.call('PUT', `${contacts}/3/associations/default/companies/1`);
  await portal.post(`${contacts}/merge`, { primaryObjectId: '2', objectIdToMerge: '3' });
  await portal.call('DELETE', `${contacts}/4`);
  await portal.post('/crm/lists/2026-09', {
    name: 'Mine',
    objectTypeId: '0-1',
    processingType: 'MANUAL',
  });
  await portal.post('/crm/objects/2026-09/notes', {
    properties: { hs_timestamp: '2026-05-05T10:00:00Z', hs_note_body: 'call\nback' },
    associations: [
      {
        to: { id: '1' },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 202 }],
      },
    ],
  });
}

test('the same seed and journal give the same portal, and it goes on from there', async () => {
  const first = await openPortal(someContacts(6), { journalPath });
  await changeMuch(first);
  const before = await look(first);
  await first.stop();
  const second = await openPortal(someContacts(6), { journalPath });
  expect(await look(second)).toEqual(before);
  expect((await second.get(`${contacts}/3`)).body.id).toBe('7');
  const next = await second.post(contacts, { properties: { email: 'next@example.com' } });
  expect(next.body.id).toBe('8');
  await second.stop();
  const third = await openPortal(someContacts(6), { journalPath });
  expect((await third.get(`${contacts}/8`)).body.properties.email).toBe('next@example.com');
});

test('one line a call; reads and refused writes leave none', async () => {
  const portal = await openPortal(someContacts(3), { journalPath });
  const lines = () => readFileSync(journalPath, 'utf8').trimEnd().split('\n').length;
  expect(lines()).toBe(1);
  await portal.get(contacts);
  await portal.call('PATCH', `${contacts}/1`, { properties: { nope: 'x' } });
  expect(lines()).toBe(1);
  const inputs = ['1', '2', '3'].map((id) => ({ id, properties: { lastname: 'A' } }));
  await portal.post(`${contacts}/batch/update`, { inputs });
  expect(lines()).toBe(2);
});

test('a last line cut short by a kill is dropped and overwritten', async () => {
  const first = await openPortal(someContacts(2), { journalPath });
  await first.call('PATCH', `${contacts}/1`, { properties: { lastname: 'Whole' } });
  await first.stop();
  appendFileSync(journalPath, '[{"op":"update","type":"contacts","id":"2","at":17');
  const second = await openPortal(someContacts(2), { journalPath });
  expect((await second.get(`${contacts}/1`)).body.properties.lastname).toBe('Whole');
  await second.call('PATCH', `${contacts}/2`, { properties: { lastname: 'Later' } });
  await second.stop();
  const third = await openPortal(someContacts(2), { journalPath });
  expect((await third.get(`${contacts}/2`)).body.properties.lastname).toBe('Later');
});

test('tokens and revocations outlive a restart', async () => {
  const first = await openPortal(someContacts(1), { journalPath });
  const kept = first.issueToken({ scopes: ['crm.objects.contacts.read'] });
  const revoked = first.issueToken({ scopes: ['crm.objects.contacts.read'] });
  const form = { client_id: first.clientId, client_secret: first.clientSecret, token: revoked };
  await first.call('POST', '/oauth/2026-09/token/revoke', new URLSearchParams(form), '');
  await first.stop();
  const second = await openPortal(someContacts(1), { journalPath });
  expect((await second.get(contacts, kept)).status).toBe(200);
  expect((await second.get(contacts, revoked)).status).toBe(401);
  expect((await second.get(contacts, first.accessToken)).status).toBe(200);
});

test('a journal of another seed, or one damaged in its middle, is refused with what to do', async () => {
  const first = await openPortal(someContacts(2), { journalPath });
  await first.call('PATCH', `${contacts}/1`, { properties: { lastname: 'A' } });
  await first.stop();
  await expect(openPortal(someContacts(3), { journalPath })).rejects.toThrow(
    /another portal.*move the file away/,
  );
  const text = readFileSync(journalPath, 'utf8');
  writeFileSync(journalPath, text.replace('[{"op"', '[{op') + text.split('\n')[1] + '\n');
  await expect(openPortal(someContacts(2), { journalPath })).rejects.toThrow(/line 2 is damaged/);
});
