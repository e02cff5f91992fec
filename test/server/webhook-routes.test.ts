import { expect, test } from 'vitest';
import { mostEvents } from '../../src/crm/webhook-events.ts';
import { now, webhookServer } from './webhook-server.ts';

const server = webhookServer();
const { pushed } = server;

test('events are noted for the portals that the signed body names, and their turns come at once', async () => {
  const answer = await server.post([
    pushed('contact.creation', 1),
    pushed('object.creation', 2, { objectTypeId: '0-49', portalId: Number(server.theirs) }),
    pushed('company.deletion', 3),
  ]);
  expect(answer).toEqual({ status: 200, body: { noted: 3 } });
  expect(await server.noted(server.ours)).toEqual(['contacts 1', 'companies 3']);
  expect(await server.noted(server.theirs)).toEqual(['emails 2']);
  expect(await server.wakes(server.ours)).toBe(now);
});

test('events that come twice or in any order stand once', async () => {
  const created = pushed('contact.creation', 1);
  const gone = pushed('contact.deletion', 1, { occurredAt: now - 400 });
  await server.post([gone, created, created]);
  await server.post([created]);
  expect(await server.noted(server.ours)).toEqual(['contacts 1']);
});

test('a merge names the new record and the old ones, a link the record from whose side it is read', async () => {
  await server.post([
    pushed('contact.merge', 5, { primaryObjectId: 5, mergedObjectIds: [6, 7], newObjectId: 9 }),
    {
      ...pushed('contact.associationChange', 0),
      associationType: 'COMPANY_TO_CONTACT',
      fromObjectId: 30,
      toObjectId: 10,
      associationRemoved: true,
    },
    {
      ...pushed('object.associationChange', 0),
      fromObjectTypeId: '0-1',
      toObjectTypeId: '0-48',
      fromObjectId: 10,
      toObjectId: 40,
    },
  ]);
  expect((await server.noted(server.ours)).toSorted()).toEqual([
    'calls 40',
    'contacts 10',
    'contacts 5',
    'contacts 6',
    'contacts 7',
    'contacts 9',
  ]);
});

test('what we write ourselves and what we never read is let pass', async () => {
  const answer = await server.post([
    pushed('contact.propertyChange', 1, { propertyName: 'warmline_risk_level' }),
    pushed('contact.propertyChange', 2, { propertyName: 'email' }),
    pushed('object.creation', 3, { objectTypeId: '2-9999' }),
    pushed('product.creation', 4),
    pushed('contact.somethingNew', 5),
  ]);
  expect(answer.body).toEqual({ noted: 1 });
  expect(await server.noted(server.ours)).toEqual(['contacts 2']);
});

test('a malformed event never loses the good ones beside it', async () => {
  const good = pushed('contact.creation', 1);
  const { portalId: _, ...nobodys } = good;
  const { objectId: __, ...nothing } = good;
  const answer = await server.post([
    null,
    'text',
    nobodys,
    nothing,
    pushed('contact.creation', -3),
    { ...good, portalId: '1 or 1=1' },
    pushed('contact.merge', 0, { objectId: undefined, mergedObjectIds: 'none' }),
    { ...good, occurredAt: 'yesterday' },
    pushed('deal.creation', 8),
  ]);
  expect(answer).toEqual({ status: 200, body: { noted: 2 } });
  expect(await server.noted(server.ours)).toEqual(['contacts 1', 'deals 8']);
});

test('portals that we do not know are left alone', async () => {
  await server.post([pushed('contact.creation', 1, { portalId: 999 })]);
  expect(server.left[0]).toMatchObject({ noted: 0, dropped: 1 });
  expect(await server.noted('999')).toEqual([]);
  expect(await server.wakes('999')).toBeNull();
});

test('who asks to be forgotten is passed on, and sent again when that fails', async () => {
  let broken = true;
  server.followUp = async () => {
    if (broken) throw new Error('the disk is full');
  };
  const event = pushed('contact.privacyDeletion', 1);
  expect((await server.post([event, pushed('contact.creation', 2)])).status).toBe(500);
  broken = false;
  expect((await server.post([event])).status).toBe(200);
  expect(server.left).toHaveLength(1);
  expect(server.left[0]?.privacy).toEqual([
    { portalId: server.ours, at: now - 500, kind: 'privacy', contactId: '1' },
  ]);
  expect(await server.noted(server.ours)).toEqual(['contacts 2']);
});

test.each([
  ['another secret', { secret: 'guessed' }],
  ['a stale signature', { ageMs: 5 * 60_000 + 1 }],
  ['a signature from the future', { ageMs: -2 * 60_000 }],
  ['the signature of another body', { signed: [{ portalId: 1 }] }],
  ['no signature', { headers: { 'x-hubspot-signature-v3': '' } }],
])('%s is refused and leaves nothing behind', async (_name, tamper) => {
  const answer = await server.post([pushed('contact.creation', 1)], tamper);
  expect(answer.status).toBe(401);
  expect(await server.noted(server.ours)).toEqual([]);
});

test("the body that was signed for one portal can't be turned to another", async () => {
  const signed = [pushed('contact.creation', 1)];
  const turned = [{ ...signed[0], portalId: Number(server.theirs) }];
  expect((await server.post(turned, { signed })).status).toBe(401);
  expect(await server.noted(server.theirs)).toEqual([]);
});

test.each([
  ['no JSON', '{"cut', 'The body is not JSON.'],
  ['no list', '{"portalId":111}', 'A webhook body must be a list of events.'],
])('a signed body that is %s is refused with a reason', async (_name, body, message) => {
  const answer = await server.post(body);
  expect(answer).toMatchObject({ status: 400, body: { message } });
});

test('a request may hold many events, up to a cap', async () => {
  const many = Array.from({ length: 700 }, (_, index) => pushed('contact.creation', index + 1));
  expect((await server.post(many)).body).toEqual({ noted: 700 });
  expect(await server.noted(server.ours)).toHaveLength(700);
  const short = { portalId: 1, subscriptionType: 'contact.creation', objectId: 1 };
  expect((await server.post(Array.from({ length: mostEvents + 1 }, () => short))).status).toBe(400);
  expect((await server.post(JSON.stringify(' '.repeat(4 * 1024 * 1024)))).status).toBe(413);
});
