import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { RateLimited } from '../../src/crm/errors.ts';
import { signV2 } from '../../src/crm/signature.ts';
import { buildServer, type ServerDeps } from '../../src/server/build-server.ts';
import { savePortal } from '../../src/store/portals.ts';
import { anna, now } from '../builders.ts';
import {
  ours,
  publicUrl,
  secret,
  startCardServer,
  theirs,
  type CardServer,
} from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());

const address = '/api/workflow/assess';
let executions = 0;

const execution = (change: Record<string, unknown> = {}) => ({
  callbackId: `ap-${ours}-56776413549-7-${(executions += 1)}`,
  origin: { portalId: Number(ours), actionDefinitionId: 10860211, actionDefinitionVersion: 1 },
  context: { source: 'WORKFLOWS', workflowId: 192814114 },
  object: { objectId: Number(anna.id), objectType: 'CONTACT', properties: {} },
  inputFields: {},
  ...change,
});

const bytes = (json: unknown) => Buffer.from(JSON.stringify(json));

/** Calls as HubSpot does; `signed` is what the signature covers where that is not what is sent. */
async function call(
  body: unknown,
  given: {
    secret?: string;
    signed?: unknown;
    url?: string;
    signature?: string;
    app?: CardServer['app'];
  } = {},
) {
  const { url = address, app = server.app } = given;
  const signature = signV2({
    method: 'POST',
    uri: publicUrl + url,
    rawBody: bytes(given.signed ?? body),
    clientSecret: given.secret ?? secret,
  });
  const answer = await app.inject({
    method: 'POST',
    url,
    payload: bytes(body),
    headers: {
      'content-type': 'application/json',
      'x-hubspot-signature-version': 'v2',
      'x-hubspot-signature': given.signature ?? signature,
    },
  });
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers };
}

const nextActionOf = (answer: Awaited<ReturnType<typeof call>>) =>
  String(answer.body.outputFields.nextAction);

describe('the workflow action', () => {
  it('answers at the address that the manifest gives it', async () => {
    const file = path.resolve(import.meta.dirname, '../../app.json');
    const manifest = JSON.parse(await readFile(file, 'utf8')) as {
      workflowActions: { path: string }[];
    };
    expect(manifest.workflowActions.map((action) => action.path)).toEqual([address]);
    await server.app.ready();
    expect(server.app.hasRoute({ method: 'POST', url: address })).toBe(true);
  });

  it('gives level, risk, reasons and the next action to branch on', async () => {
    const { status, body } = await call(execution());
    expect(status).toBe(200);
    expect(body).toEqual({
      outputFields: {
        status: 'assessed',
        level: expect.stringMatching(/^(watch|elevated|high)$/),
        risk: expect.any(Number),
        reasons: expect.stringContaining('Quote asked for on'),
        nextAction: expect.stringMatching(/\w/),
      },
    });
  });

  it('gives the same answer however often the execution is sent, and makes it once', async () => {
    const sent = execution();
    const [first, second] = await Promise.all([call(sent), call(sent)]);
    const third = await call(sent);
    expect(second.body).toEqual(first.body);
    expect(third.body).toEqual(first.body);
  });

  it('tells each portal of its own record under the same ids', async () => {
    const sent = execution();
    const theirOwn = { ...sent, origin: { portalId: Number(theirs) } };
    const mine = await call(sent);
    const other = await call(theirOwn);
    expect(other.status).toBe(200);
    expect(nextActionOf(mine)).not.toContain('Berta');
    expect(nextActionOf(other)).not.toContain('Anna Ours');
    expect(await call(sent)).toMatchObject({ body: mine.body });
  });

  it('says so, without an error that would be sent again, where the portal isn’t connected', async () => {
    const { status, body } = await call(execution({ origin: { portalId: 999 } }));
    expect(status).toBe(200);
    expect(body.outputFields).toEqual({
      status: 'not_connected',
      level: 'unknown',
      reasons: 'Warmline is not connected to this account. An admin can install it again.',
      nextAction: '',
    });
  });

  it('doesn’t answer from what it once read where the way into the portal is lost', async () => {
    await savePortal(server.db, '333', { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const { body } = await call(execution({ origin: { portalId: '333' } }));
    expect(body.outputFields).toMatchObject({ status: 'not_connected', level: 'unknown' });
  });
});

describe('who may call', () => {
  it.each([
    ['another secret', { secret: 'guessed' }],
    ['no signature', { signature: '' }],
    ['a body that another portal’s id was put into', { signed: execution() }],
  ])('refuses %s', async (_what, given) => {
    const { status, body } = await call(execution({ origin: { portalId: Number(theirs) } }), given);
    expect([status, body.code]).toEqual([401, 'not_signed']);
  });

  it('trusts no portal of the query: only the body is sure to be what was meant', async () => {
    const sent = execution();
    const asked = await call(sent, { url: `${address}?portalId=${theirs}` });
    expect(asked.body.outputFields.nextAction).not.toContain('Berta');
    expect(await call(sent)).toMatchObject({ body: asked.body });
  });

  it.each([
    ['callbackId', { callbackId: 'a b' }],
    ['origin.portalId', { origin: {} }],
    ['object.objectId', { object: { objectId: '1; drop', objectType: 'CONTACT' } }],
    ['object.objectType', { object: { objectId: 1, objectType: 'DEAL' } }],
  ])('names a bad %s', async (field, change) => {
    const { status, body } = await call(execution(change));
    expect([status, body.code]).toEqual([400, 'bad_input']);
    expect(body.message).toContain(field);
  });
});

const appWith = (change: Partial<ServerDeps>) =>
  buildServer({
    db: server.db,
    now: () => now,
    crmOf: async () => ({}) as Crm,
    clientSecret: secret,
    publicUrl,
    logLevel: 'silent',
    ...change,
  });

describe('too much at once', () => {
  it('has the workflow try again when the CRM says so', async () => {
    const details = { status: 429, correlationId: null, retryAfterMs: 8_200, policyName: 'DAILY' };
    const read = () => Promise.reject(new RateLimited('Wait.', details as never));
    const app = appWith({ crmOf: async () => ({ read }) as unknown as Crm });
    const unread = { objectId: 404, objectType: 'CONTACT' };
    const { status, headers, body } = await call(execution({ object: unread }), { app });
    expect([status, headers['retry-after'], body.code]).toEqual([429, '9', 'later']);
    await app.close();
  });

  it('holds a portal to its share, and no other portal for it', async () => {
    const app = appWith({ callsPerMinute: 2 });
    const statuses: number[] = [];
    for (let sent = 0; sent < 3; sent += 1)
      statuses.push((await call(execution(), { app })).status);
    expect(statuses).toEqual([200, 200, 429]);
    const other = await call(execution({ origin: { portalId: Number(theirs) } }), { app });
    expect(other.status).toBe(200);
    await app.close();
  });
});
