import { describe, expect, test } from 'vitest';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { contacts, openPortal, someContacts, start } from './open-portal.ts';

const read = '/crm/associations/2026-09/companies/contacts/batch/read';

const inputs = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: String(at + 1) }));
const link = (to: string, associationTypeId: number) => ({
  from: { id: '1' },
  to: { id: to },
  types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }],
});

const company = (id: string, contactIds: string[] = []): SeedRecord => ({
  type: 'companies',
  id,
  createdAt: start,
  updatedAt: start,
  properties: { name: `Company ${id}` },
  associations: { contacts: contactIds },
});

describe('batch read', () => {
  test('answers each link with its types, ids as strings', async () => {
    const portal = await openPortal([...someContacts(2), company('1', ['1', '2'])]);
    const { status, body } = await portal.post(read, { inputs: [{ id: '1' }] });
    expect(status).toBe(200);
    expect(body.results).toEqual([
      {
        from: { id: '1' },
        to: ['1', '2'].map((toObjectId) => ({
          toObjectId,
          associationTypes: [
            { category: 'HUBSPOT_DEFINED', typeId: 2, label: 'Primary' },
            { category: 'HUBSPOT_DEFINED', typeId: 280, label: null },
          ],
        })),
      },
    ]);
  });

  test('ids of the other side are numbers where that is wanted', async () => {
    const portal = await openPortal([...someContacts(1), company('1', ['1'])], {
      strict: { numericToObjectId: true },
    });
    const { body } = await portal.post(read, { inputs: [{ id: '1' }] });
    expect(body.results[0].to[0].toObjectId).toBe(1);
  });

  test('a record without links, or none at all, is an entry of a 207', async () => {
    const portal = await openPortal([...someContacts(1), company('1', ['1']), company('2')]);
    const { status, body } = await portal.post(read, {
      inputs: [{ id: '1' }, { id: '2' }, { id: '99' }],
    });
    expect(status).toBe(207);
    expect(body.results).toHaveLength(1);
    expect(body.numErrors).toBe(2);
    expect(body.errors[0]).toMatchObject({
      status: 'error',
      category: 'OBJECT_NOT_FOUND',
      subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
      message: 'No contact is associated with company 2.',
      context: { fromObjectId: ['2'], fromObjectType: ['company'], toObjectType: ['contact'] },
    });
  });

  test('takes 1,000 and no more', async () => {
    const portal = await openPortal();
    expect((await portal.post(read, { inputs: inputs(1000) })).status).toBe(207);
    expect((await portal.post(read, { inputs: inputs(1001) })).status).toBe(400);
  });

  test('many links of one record come in pages', async () => {
    const ids = Array.from({ length: 1200 }, (_, at) => String(at + 1));
    const portal = await openPortal([...someContacts(1200), company('1', ids)]);
    const seen: string[] = [];
    let input: { id: string; after?: string } | null = { id: '1' };
    let pages = 0;
    while (input !== null) {
      const answer: {
        body: { results: { to: { toObjectId: string }[]; paging?: { next: { after: string } } }[] };
      } = await portal.post(read, { inputs: [input] });
      const [result] = answer.body.results;
      seen.push(...(result?.to ?? []).map(({ toObjectId }) => toObjectId));
      input = result?.paging === undefined ? null : { id: '1', after: result.paging.next.after };
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(ids);
  });
});

describe('writes', () => {
  test('create links both sides; type 1 makes the company the primary one', async () => {
    const portal = await openPortal([...someContacts(1), company('1'), company('2')]);
    const path = '/crm/associations/2026-09/contacts/companies/batch/create';
    const { status, body } = await portal.post(path, { inputs: [link('1', 279), link('2', 1)] });
    expect(status).toBe(201);
    expect(body.results[1]).toEqual({
      fromObjectTypeId: '0-1',
      fromObjectId: '1',
      toObjectTypeId: '0-2',
      toObjectId: '2',
      labels: ['Primary'],
    });
    const contact = await portal.get(`${contacts}/1?properties=associatedcompanyid`);
    expect(contact.body.properties.associatedcompanyid).toBe('2');
    const back = await portal.post(read, { inputs: [{ id: '1' }] });
    expect(back.body.results[0].to[0].associationTypes).toEqual([
      { category: 'HUBSPOT_DEFINED', typeId: 280, label: null },
    ]);
  });

  test('a type of another pair is refused', async () => {
    const portal = await openPortal([...someContacts(1), company('1')]);
    const { status } = await portal.post(
      '/crm/associations/2026-09/contacts/companies/batch/create',
      {
        inputs: [
          {
            from: { id: '1' },
            to: { id: '1' },
            types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 3 }],
          },
        ],
      },
    );
    expect(status).toBe(400);
  });

  test('default links, missing ends are entries of a 207, archive unlinks both sides', async () => {
    const portal = await openPortal([...someContacts(1), company('1')]);
    const base = '/crm/associations/2026-09/contacts/companies/batch';
    const { status, body } = await portal.post(`${base}/associate/default`, {
      inputs: [
        { from: { id: '1' }, to: { id: '1' } },
        { from: { id: '1' }, to: { id: '9' } },
      ],
    });
    expect(status).toBe(207);
    expect(body.results).toHaveLength(2);
    expect(body.errors[0].category).toBe('OBJECT_NOT_FOUND');
    const archived = await portal.post(`${base}/archive`, {
      inputs: [{ from: { id: '1' }, to: [{ id: '1' }] }],
    });
    expect(archived.status).toBe(204);
    expect((await portal.post(read, { inputs: [{ id: '1' }] })).body.results).toEqual([]);
  });

  test('one pair is linked, read and unlinked by its own path', async () => {
    const portal = await openPortal([...someContacts(1), company('1')]);
    const path = `${contacts}/1/associations`;
    expect((await portal.call('PUT', `${path}/default/companies/1`)).status).toBe(200);
    expect((await portal.get(`${path}/companies`)).body.results[0].toObjectId).toBe('1');
    expect((await portal.call('DELETE', `${path}/companies/1`)).status).toBe(204);
    expect((await portal.get(`${path}/companies`)).body.results).toEqual([]);
    expect((await portal.call('PUT', `${path}/default/companies/7`)).status).toBe(404);
  });

  test('an association alone does not move the modification date', async () => {
    const portal = await openPortal([...someContacts(1), company('1')]);
    const before = (await portal.get(`${contacts}/1`)).body.updatedAt;
    portal.clock.move(60_000);
    await portal.call('PUT', `${contacts}/1/associations/default/companies/1`);
    expect((await portal.get(`${contacts}/1`)).body.updatedAt).toBe(before);
  });
});
