import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '../../src/action/assessment.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { signV2 } from '../../src/crm/signature.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { acrossPortals } from '../../src/store/within-portal.ts';
import { measure } from '../../src/risk/backtest/measure.ts';
import { replayFigures } from '../../src/risk/backtest/replay-figures.ts';
import { saveAssessments } from '../../src/store/assessments.ts';
import { cancelEnd, endPortal } from '../../src/store/portal-ends.ts';
import { savePastReplay } from '../../src/store/insights/past-replays.ts';
import { observation, options, seen } from '../risk/backtest/seen.ts';
import { facts, made } from '../store/sample-records.ts';
import { anna, cue, customer, email, now, sent } from '../builders.ts';
import { everythingOf, fill, tenantTables } from '../store/tenants.ts';
import {
  type Answer,
  type Caller,
  callerOf,
  type Portal,
  publicUrl,
  secret,
} from './portal-calls.ts';

const a = { id: '7700011', word: 'Quokka' };
const b = { id: '8800022', word: 'Wombat' };

/** One call as the portal's own people or the CRM make it; more than one where a page leads to another. */
type Case = (portal: Portal, call: Caller) => Promise<Answer[]>;
const about = { kind: 'contact', id: anna.id };
const get =
  (path: string): Case =>
  async (portal, { signed }) => [await signed(portal, 'GET', path)];
const post =
  (path: string, body: (portal: Portal) => object): Case =>
  async (portal, { signed }) => [await signed(portal, 'POST', path, body(portal))];
const open =
  (path: string): Case =>
  async (_portal, { plain }) => [await plain({ method: 'GET', url: path })];

/** Every route of the server, with the calls that would show or change something of another portal if it could. */
const cases: Record<string, Case> = {
  'GET /health': open('/health'),
  'GET /health/live': open('/health/live'),
  'GET /health/ready': open('/health/ready'),
  'GET /': open('/'),
  'GET /api/card': get(`/api/card?kind=contact&id=${anna.id}`),
  'POST /api/card/feedback': post('/api/card/feedback', ({ word }) => ({
    key: 'feedback-1',
    customer: about,
    kind: 'wrong',
    reason: `${word} called`,
  })),
  'POST /api/card/undo': post('/api/card/undo', () => ({
    customer: about,
    override: 'feedback-1',
  })),
  'POST /api/workflow/assess': async (portal, { plain }) => {
    const url = '/api/workflow/assess';
    const rawBody = Buffer.from(
      JSON.stringify({
        callbackId: `ap-${portal.id}-1-7-1`,
        origin: { portalId: Number(portal.id), actionDefinitionId: 1, actionDefinitionVersion: 1 },
        context: { source: 'WORKFLOWS', workflowId: 1 },
        object: { objectId: Number(anna.id), objectType: 'CONTACT', properties: {} },
        inputFields: {},
      }),
    );
    const uri = publicUrl + url;
    const signature = signV2({ method: 'POST', uri, rawBody, clientSecret: secret });
    const headers = {
      'content-type': 'application/json',
      'x-hubspot-signature-version': 'v2',
      'x-hubspot-signature': signature,
    };
    return [await plain({ method: 'POST', url, payload: rawBody, headers })];
  },
  'POST /api/card/act': post('/api/card/act', () => ({
    key: 'pressed-1',
    customer: about,
    action: 'answer-request',
  })),
  'GET /api/asks': get('/api/asks?sort=age'),
  'GET /api/asks.csv': async (portal, { signed, plain }) => {
    const page = await signed(portal, 'GET', '/api/asks');
    const { csvUrl } = JSON.parse(page.text) as { csvUrl: string };
    return [await plain({ method: 'GET', url: csvUrl.slice(publicUrl.length) })];
  },
  'GET /api/home/saves': get('/api/home/saves?scope=all'),
  'GET /api/home/saves.csv': linkOf('csvUrl'),
  'GET /api/home/report': linkOf('reportUrl'),
  'GET /api/home/groups': get('/api/home/groups'),
  'POST /api/home/let-go': post('/api/home/let-go', ({ word }) => ({
    key: 'let-go-1',
    customer: about,
    reason: 'let_go_other',
    note: word,
  })),
  'POST /api/home/lists': post('/api/home/lists', () => ({})),
  'POST /api/home/let-go/undo': post('/api/home/let-go/undo', () => ({
    customer: about,
    override: 'let-go-1',
  })),
  'GET /api/insights/risk': get('/api/insights/risk'),
  'GET /api/insights/movements': get('/api/insights/movements'),
  'GET /api/insights/measures': get('/api/insights/measures'),
  'GET /api/insights/cohorts': get('/api/insights/cohorts'),
  'GET /api/insights/proof': get('/api/insights/proof'),
  'GET /api/insights/replay.html': async (portal, { signed, plain }) => {
    const page = await signed(portal, 'GET', '/api/insights/proof');
    const [url = ''] = page.text.match(/https:[^"]*replay\.html[^"]*/) ?? [];
    return [await plain({ method: 'GET', url: url.slice(publicUrl.length) })];
  },
  'POST /api/insights/replay': post('/api/insights/replay', () => ({})),
  'GET /api/settings/export.ndjson': async (portal, { signed, plain }) => {
    const page = await signed(portal, 'GET', '/api/settings');
    const { state } = JSON.parse(page.text) as { state: { exportUrl: string } };
    return [await plain({ method: 'GET', url: state.exportUrl.slice(publicUrl.length) })];
  },
  'POST /api/settings/guide': post('/api/settings/guide', () => ({ done: 'who' })),
  'GET /api/settings': get('/api/settings'),
  'POST /api/settings': post('/api/settings', () => ({
    key: 'settings-1',
    changes: { actFrom: 41 },
  })),
  'POST /api/settings/preview': post('/api/settings/preview', () => ({ changes: { actFrom: 42 } })),
  'POST /api/settings/retry': post('/api/settings/retry', () => ({})),
  'POST /api/settings/undo': post('/api/settings/undo', () => ({ key: 'settings-1' })),
  'POST /api/saves/plan': post('/api/saves/plan', () => ({ kind: 'contact', ids: [anna.id, '1'] })),
  'POST /api/saves/make': post('/api/saves/make', () => ({
    kind: 'contact',
    saves: [{ id: anna.id, action: 'answer-request' }],
    assign: 'suggested',
  })),
  'POST /api/saves/start': post('/api/saves/start', ({ word }) => ({
    kind: 'contact',
    ids: [anna.id, '1'],
    workflow: `Start ${word}`,
  })),
  'POST /webhooks': async (portal, { signed }) => [
    await signed(portal, 'POST', '/webhooks', [
      {
        portalId: Number(portal.id),
        subscriptionType: 'contact.creation',
        objectId: Number(anna.id),
        occurredAt: now,
        eventId: 1,
      },
    ]),
  ],
  'GET /oauth/install': open('/oauth/install'),
  'GET /oauth/callback': install,
  'GET /installed': install,
};

/** What the page of today's saves links to, for whoever has the link. */
function linkOf(name: 'csvUrl' | 'reportUrl'): Case {
  return async (portal, { signed, plain }) => {
    const page = await signed(portal, 'GET', '/api/home/saves?scope=all');
    const url = (JSON.parse(page.text) as Record<string, string>)[name] ?? '';
    return [await plain({ method: 'GET', url: url.slice(publicUrl.length) })];
  };
}

/** From the first page to the one that shows how far the reading is. */
async function install(portal: Portal, { plain }: Caller): Promise<Answer[]> {
  const begun = await plain({ method: 'GET', url: '/oauth/install' });
  const state = new URL(String(begun.headers?.['location'])).searchParams.get('state') ?? '';
  const back = await plain({
    method: 'GET',
    url: `/oauth/callback?code=${portal.id}&state=${state}`,
    headers: { cookie: cookies(begun).join('; ') },
  });
  const shown = await plain({
    method: 'GET',
    url: '/installed',
    headers: { cookie: cookies(back).join('; ') },
  });
  expect([back.status, shown.status]).toEqual([303, 200]);
  return [begun, back, shown];
}

const cookies = ({ headers }: Answer) =>
  [headers?.['set-cookie'] ?? []].flat().map((line) => String(line).split(';')[0]);

/** Where an answer must name what is its own portal's: otherwise an empty page would pass for a tight one. */
const showing = new Set([
  'GET /api/card',
  'GET /api/asks',
  'GET /api/asks.csv',
  'GET /api/home/saves',
  'GET /api/home/saves.csv',
  'GET /installed',
  'GET /api/settings',
  'POST /api/saves/plan',
  'POST /api/workflow/assess',
]);

describe.each([
  ['with both walls', true],
  ['with our own queries alone', false],
])('two portals, %s', (_name, guarded) => {
  let db: Db;
  let app: FastifyInstance;
  const tasks: { portalId: string; properties: Record<string, string> }[] = [];

  beforeAll(async () => {
    db = await openStore({ dataDir: ':memory:', unbound: guarded ? 'refused' : 'allowed' });
    await acrossPortals(async () => {
      for (const { id, word } of [a, b]) await fillPortal(db, id, word);
      if (guarded) return;
      for (const table of await tenantTables(db))
        await sql`alter table ${sql.table(table)} disable row level security`.execute(db);
    });
    app = serverOf(db, tasks);
    await app.ready();
  });
  afterAll(async () => {
    await app.close();
    await closeStore(db);
  });

  const rowsOf = ({ id }: Portal) => acrossPortals(() => everythingOf(db, id, ['portal_ends']));
  it('has a case for every route, and none is left over', () => {
    const routes = routesOf(app).filter((route) => !route.startsWith('HEAD '));
    expect(routes.toSorted()).toEqual(Object.keys(cases).toSorted());
  });

  for (const [route, ask] of Object.entries(cases)) {
    it(`${route} keeps to the portal that it was asked for`, async () => {
      for (const [own, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const untouched = await rowsOf(other);
        const answers = await ask(own, callerOf(app));
        for (const { status, text } of answers) expect(status, text).toBeLessThan(400);
        const told = tell(answers);
        expect(told).not.toContain(other.word);
        expect(told).not.toContain(other.id);
        if (showing.has(route)) expect(told).toMatch(new RegExp(`${own.word}|${own.id}`));
        expect(await rowsOf(other)).toEqual(untouched);
      }
      // What was made in the CRM was made in the portal that asked.
      if (route === 'POST /api/card/act')
        expect(tasks.map(({ portalId }) => portalId)).toEqual([a.id, b.id]);
      for (const { portalId, properties } of tasks) {
        const other = portalId === a.id ? b : a;
        expect(JSON.stringify(properties)).not.toContain(other.word);
      }
    });

    it(`${route} is not led astray by another portal's id in body, header or path`, async () => {
      const untouched = await rowsOf(b);
      const { signed, plain } = callerOf(app);
      const headers = { 'x-portal-id': b.id, 'x-hubspot-portal-id': b.id };
      const astray: Caller = {
        plain: (request) => plain({ ...request, headers: { ...request.headers, ...headers } }),
        signed: (portal, method, path, body) =>
          signed(
            portal,
            method,
            `${path}${path.includes('?') ? '&' : '?'}portal_id=${b.id}&portal=${b.id}`,
            body && !Array.isArray(body) ? { ...body, portalId: b.id, portal_id: b.id } : body,
          ),
      };
      const told = tell(await ask(a, astray));
      expect(told).not.toContain(b.word);
      expect(await rowsOf(b)).toEqual(untouched);
    });
  }
});

describe('a portal that was left', () => {
  it('is told so by every route that panels and their links reach, and nothing of it changes', async () => {
    const db = await openStore({ dataDir: ':memory:', unbound: 'refused' });
    await acrossPortals(() => fillPortal(db, a.id, a.word));
    const app = serverOf(db, []);
    await app.ready();
    const asked = new Map<string, () => Promise<Answer>>();
    const { signed, plain } = callerOf(app);
    const noting: Caller = {
      signed(portal, method, path, body) {
        const again = () =>
          signed(portal, method, `${path}${path.includes('?') ? '&' : '?'}language=de`, body);
        asked.set(`${method} ${path.split('?')[0]}`, again);
        return signed(portal, method, path, body);
      },
      plain(request) {
        const path = String(request.url).split('?')[0];
        asked.set(`${request.method} ${path}`, () => plain(request));
        return plain(request);
      },
    };
    const routes = Object.keys(cases).filter((route) => route.includes(' /api/'));
    for (const route of routes)
      for (const { status } of await cases[route]!(a, noting)) expect(status, route).toBe(200);
    expect([...asked.keys()]).toEqual(expect.arrayContaining(routes));

    await acrossPortals(() => endPortal(db, a.id, now));
    // What leaving takes away at once.
    const gone = [
      'portal_tokens',
      'portal_turns',
      'changed_records',
      'gone_records',
      'replay_wishes',
    ];
    const rows = () => acrossPortals(() => everythingOf(db, a.id, gone));
    const untouched = await rows();
    for (const route of routes) {
      const { status, text } = await asked.get(route)!();
      expect(text, route).not.toContain(a.word);
      if (route === 'POST /api/workflow/assess') {
        expect([status, text]).toEqual([200, expect.stringContaining('"status":"not_connected"')]);
        continue;
      }
      const isLink = /csv|html|ndjson|report$/.test(route);
      const message = isLink
        ? 'Warmline is not connected to this account. An admin can install it again.'
        : 'Warmline ist mit diesem Account nicht verbunden. Ein Admin kann es neu installieren.';
      expect([status, JSON.parse(text)], route).toEqual([
        403,
        { status: 'error', code: 'unknown_portal', message },
      ]);
    }
    expect(await rows()).toEqual(untouched);
    await acrossPortals(() => cancelEnd(db, a.id));
    expect((await asked.get('GET /api/card')!()).text).toContain(a.word);
    await app.close();
    await closeStore(db);
  });
});

/** The same ids in both, told apart by a word in every text. */
async function fillPortal(db: Db, portalId: string, word: string): Promise<void> {
  await fill(db, portalId, word);
  await cancelEnd(db, portalId);
  const activities = [
    ...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? email(20 + 14 * i) : sent(19 + 14 * i))),
    email(9, {
      id: '900',
      subject: `Prices for ${word}`,
      cues: [cue('quote_request', `Could you quote 40 valves for ${word}?`)],
    }),
  ];
  await saveCustomers(db, portalId, 1, [
    { customer: customer({ name: word, firstName: word }), hash: 'h' },
  ]);
  await saveActivities(
    db,
    portalId,
    1,
    activities.map((activity) => ({ activity, hash: activity.id })),
  );
  await saveSettings(db, portalId, { workflowStarts: [`Start ${word}`] });
  // One of those whom the manager's queue counts, and a past that was replayed.
  const firm = { kind: 'company', id: 'A' } as const;
  const title = { key: 'action.call.title', values: { contact: word, days: 9 } };
  const action: Action = {
    id: 'call',
    how: 'call',
    signal: 'contact-gap',
    title,
    why: title,
    evidence: [],
    ownerId: null,
    draft: { subject: title, body: title },
    dueAt: now,
    riskAfter: 40,
  };
  const counted = facts(firm, { actionId: 'call' });
  await saveAssessments(
    db,
    portalId,
    [made(firm, { risk: 90, level: 'high', action }, { facts: counted })],
    9,
  );
  const left = {
    owner: 0,
    left: true,
    logOdds: 1.5,
    risk: 82,
    level: 'high',
    silentDays: 40,
  } as const;
  const backtest = measure(seen([observation(0, 0, left)]), options);
  const report = {
    portalId,
    timeZone: 'UTC',
    backtest,
    people: { 0: { ...firm, name: word } },
    ownerNames: { 0: word },
    modelVersions: ['book-1'],
    replays: [],
  };
  await savePastReplay(db, portalId, { madeAt: now, figures: replayFigures(backtest), report });
}

function serverOf(
  db: Db,
  tasks: { portalId: string; properties: Record<string, string> }[],
): FastifyInstance {
  const crmOf = async (portalId: string): Promise<Crm | null> =>
    ({
      create: async (_type: string, properties: Record<string, string>) => {
        tasks.push({ portalId, properties });
        return { id: `task-${tasks.length}`, properties };
      },
      ensureList: async () => '7',
      ensureProperties: async () => [],
      update: async (_type: string, changes: { id: string }[]) => ({
        written: changes.map(({ id }) => id),
        refused: [],
      }),
      properties: async () => [],
    }) as unknown as Crm;
  return buildServer({
    db,
    now: () => now,
    crmOf,
    clientSecret: secret,
    publicUrl,
    logLevel: 'silent',
    webhooks: { followUp: async () => {} },
    install: {
      oauth: { consentUrl: agreeAt } as never,
      publicUrl,
      clientSecret: secret,
      scopes: [],
      optionalScopes: [],
      install: async ({ code }) => code,
      inTrouble: async () => false,
    },
  });
}

const agreeAt = ({ state }: { state: string }) => `https://crm.example/agree?state=${state}`;

const tell = (answers: readonly Answer[]) =>
  answers.map(({ text, headers }) => `${JSON.stringify(headers)}\n${text}`).join('\n');

/** `METHOD /path` of every route, from the tree that fastify prints. */
function routesOf(app: FastifyInstance): string[] {
  const above: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const found = /^(.*?)── (\S+) \(([A-Z, ]+)\)/.exec(line);
      if (!found) return [];
      const [, indent = '', part = '', methods = ''] = found;
      const depth = Math.floor(indent.length / 4);
      above.length = depth;
      above.push(part);
      return methods.split(', ').map((method) => `${method} ${above.join('')}`);
    });
}
