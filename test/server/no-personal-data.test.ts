import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { connectCrm } from '../../src/crm/connect.ts';
import { signV3 } from '../../src/crm/signature.ts';
import { createWatch } from '../../src/cli/watch.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { noon, smallSeed, startPortal, type TestPortal } from '../jobs/small-portal.ts';

const secret = 'hush-client-secret';
const publicUrl = 'https://app.warmline.example';
/** Names, an address, sentences, subjects and secrets of the portal, and of what the test sends. */
const unsaid =
  /Ann\d|Rita|Firm \d|@|quote for 40|Delivery \d|hush|Zephyrine|userEmail|signature-v3/i;

let portal: TestPortal;
let db: Db;
beforeAll(async () => {
  portal = await startPortal(
    smallSeed({ contacts: 4, companies: 2, emails: 24, calls: 4, deals: 2 }),
  );
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(async () => {
  await closeStore(db);
  await portal.stop();
});

it('a sync, a card, a press and what goes wrong leave portal, job, counts and durations in the log, and nobody', async () => {
  const lines: string[] = [];
  const logTo = { write: (line: string) => void lines.push(line) };
  const config = readConfig({ LOG_LEVEL: 'debug' });
  const watch = createWatch(config, () => noon, { logTo });
  const { sandbox, portalId } = portal;
  const crm = connectCrm({
    baseUrl: sandbox.url,
    accessToken: sandbox.accessToken,
    portalKey: portalId,
    log: watch.onCall,
  });
  watch.onRun(await runOnce({ db, crm, now: () => noon }));

  // A refused token, and an error whose message quotes what a record holds.
  const stranger = connectCrm({
    baseUrl: sandbox.url,
    accessToken: 'hush-token',
    log: watch.onCall,
  });
  await expect(stranger.owners()).rejects.toThrow();
  watch.onFailure(portalId, new Error('invalid value "Zephyrine <zephyrine@x.example>"'));

  let broken = false;
  const app = buildServer({
    db,
    now: () => noon,
    crmOf: async () => {
      if (broken) throw new Error('Zephyrine wrote');
      return crm;
    },
    clientSecret: secret,
    publicUrl,
    logLevel: 'debug',
    logTo,
    metrics: watch.metrics,
  });
  const call = async (method: 'GET' | 'POST', path: string, body?: object, key = secret) => {
    const url = `${path}${path.includes('?') ? '&' : '?'}portalId=${portalId}&userEmail=rep@x.example`;
    const payload = body === undefined ? '' : JSON.stringify(body);
    const timestamp = String(noon);
    const uri = publicUrl + url;
    const rawBody = Buffer.from(payload);
    const signature = signV3({ method, uri, rawBody, timestamp, clientSecret: key });
    const signed = {
      'x-hubspot-request-timestamp': timestamp,
      'x-hubspot-signature-v3': signature,
    };
    const json =
      body === undefined
        ? {}
        : { payload, headers: { ...signed, 'content-type': 'application/json' } };
    return app.inject({ method, url, headers: signed, ...json });
  };
  const card = '/api/card?kind=contact&id=1';
  const shown = await call('GET', card);
  expect(shown.statusCode).toBe(200);
  expect(shown.body).toMatch(/Ann1/);
  const { action } = shown.json<{ card: { action: { id: string } } }>().card;
  const customer = { kind: 'contact', id: '1' };
  const press = { key: 'press-one', customer, action: action.id };
  expect((await call('POST', '/api/card/act', press)).statusCode).toBe(200);
  const note = { key: 'press-two', customer, kind: 'wrong', reason: 'other', note: 'Zephyrine' };
  expect((await call('POST', '/api/card/feedback', note)).statusCode).toBe(200);
  expect((await call('GET', card, undefined, 'guessed')).statusCode).toBe(401);
  expect((await call('GET', '/api/Zephyrine')).statusCode).toBe(404);
  broken = true;
  expect((await call('GET', card)).statusCode).toBe(500);
  await app.close();

  const log = lines.join('');
  expect(log).not.toMatch(unsaid);
  expect(log).not.toContain(sandbox.accessToken);
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const of = (job: string) => told.filter((line) => line['job'] === job);
  expect(of('sync')[0]).toMatchObject({ portal: portalId, ms: expect.any(Number) });
  expect(of('sync')[0]?.['assessed']).toBeGreaterThan(0);
  expect(
    of('crm').some(({ portal: named, outcome }) => named === portalId && outcome === 'answered'),
  ).toBe(true);
  expect(of('crm').some(({ outcome }) => outcome === 'AuthExpired')).toBe(true);
  expect(of('http').map(({ path, status }) => [path, status])).toEqual([
    ['/api/card', 200],
    ['/api/card/act', 200],
    ['/api/card/feedback', 200],
    ['/api/card', 401],
    ['none', 404],
    ['/api/card', 500],
  ]);
  expect(of('http')[0]).toMatchObject({ portal: portalId, ms: expect.any(Number) });
  const failed = told.find(({ msg }) => msg === 'request failed');
  expect(failed).toMatchObject({ error: { name: 'Error' } });
  expect(JSON.stringify(failed)).toContain('open-card-route.ts');
});
