import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  AuthExpired,
  CrmError,
  Forbidden,
  InvalidAnswer,
  NotFound,
  RateLimited,
  Rejected,
  Unavailable,
} from '../../src/crm/errors.ts';
import { wireError, wirePage, wireRecord, type Reply } from './fake-portal.ts';
import { withPortal } from './with-portal.ts';

const names = { properties: ['email'] };
const good: Reply = { json: wirePage([1]) };
const ids = ({ records }: { records: { id: string }[] }) => records.map((record) => record.id);

test('the real client asks by the dated path, with the token, and fields it does not know survive', async () => {
  const { connect, asked } = await withPortal(() => ({
    json: {
      results: [
        {
          ...wireRecord('7', { email: 'a@b.example', gone: null }),
          associations: {
            companies: {
              results: [
                { id: '2', type: 'contact_to_company_unlabeled' },
                { id: '9', type: 'contact_to_company' },
                { id: '9', type: 'contact_to_company_unlabeled' },
              ],
            },
            'line items': { results: [{ id: '5', type: 'x' }] },
            p123_pets: { results: [{ id: '6', type: 'x' }] },
          },
          somethingNew: true,
        },
      ],
    },
  }));
  const page = await connect().list('contacts', {
    properties: ['email', 'gone'],
    associations: ['companies', 'line_items'],
    after: '3',
    limit: 50,
  });
  expect(page).toEqual({
    after: null,
    records: [
      {
        id: '7',
        type: 'contacts',
        properties: { email: 'a@b.example', gone: null },
        createdAt: Date.UTC(2024, 0, 1),
        updatedAt: Date.UTC(2024, 1, 1),
        archived: false,
        associations: { companies: ['9', '2'], line_items: ['5'] },
      },
    ],
  });
  expect(asked[0]).toMatchObject({
    method: 'GET',
    path: '/crm/objects/2026-09/contacts',
    headers: { authorization: 'Bearer secret-token' },
  });
  expect(asked[0]?.headers['user-agent']).toContain('hubspot-api-client-nodejs');
  expect(asked[0]?.query.getAll('properties')).toEqual(['email', 'gone']);
  expect(asked[0]?.query.getAll('associations')).toEqual(['companies', 'line_items']);
  expect(asked[0]?.query.get('after')).toBe('3');
  expect(asked[0]?.query.get('limit')).toBe('50');
});

test('a token function is asked before each attempt', async () => {
  const { connect, asked } = await withPortal((_asked, count) =>
    count === 1 ? { status: 500, json: wireError('INTERNAL', 'oops') } : good,
  );
  let issued = 0;
  const crm = connect({
    accessToken: async () => {
      issued += 1;
      return `token-${issued}`;
    },
  });
  await crm.list('contacts', names);
  expect(asked.map((call) => call.headers.authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
});

test.each<[name: string, reply: Reply]>([
  ['500', { status: 500, json: wireError('INTERNAL', 'oops') }],
  ['502 with HTML', { status: 502, html: '<html>Bad gateway</html>' }],
  ['200 with HTML', { html: '<html>Please log in to the wifi</html>' }],
  ['200 without a content type', { json: {}, headers: { 'content-type': '' } }],
  ['200 without results', { json: {} }],
  ['200 with results that are no list', { json: { results: { 0: wireRecord(1) } } }],
  ['dropped connection', { raw: (response) => void response.destroy() }],
  [
    'answer that breaks off',
    {
      raw: (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
        response.write('{"results":[');
        setImmediate(() => response.destroy());
      },
    },
  ],
  [
    'JSON that breaks off',
    {
      raw: (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end('{"results":[');
      },
    },
  ],
])('%s is never an empty last page: it is asked again', async (_name, reply) => {
  const { connect, asked } = await withPortal((_asked, count) => (count <= 2 ? reply : good));
  const crm = connect();
  expect(ids(await crm.list('contacts', names))).toEqual(['1']);
  expect(asked).toHaveLength(3);
  expect(crm.counts()).toEqual({ general: 3, search: 0, retried: 2, failed: 2 });
});

test('JSON without a content type is JSON', async () => {
  const { connect, asked } = await withPortal(() => ({
    raw: (response) => response.end(JSON.stringify(wirePage([1]))),
  }));
  expect(ids(await connect().list('contacts', names))).toEqual(['1']);
  expect(asked).toHaveLength(1);
});

test('gives up with what to do, after waits that double and jitter', async () => {
  const { connect, asked, time } = await withPortal(() => ({
    status: 503,
    json: wireError('X', 'down'),
  }));
  const error = await connect()
    .list('contacts', names)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({ status: 503, correlationId: 'c0rre1a7e' });
  expect(String(error)).toContain('status.hubspot.com');
  expect(asked).toHaveLength(6);
  // random() is 0.5: half of 500 ms, doubled each time.
  expect(time.slept).toEqual([250, 500, 1_000, 2_000, 4_000]);
});

test('a page that does not fit says where, without what was in it', async () => {
  const { connect } = await withPortal(() => ({
    json: { results: [{ ...wireRecord('1', { email: 'private@person.example' }), id: null }] },
  }));
  const error = await connect()
    .list('contacts', names)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InvalidAnswer);
  expect(String(error)).toContain('results.0.id');
  expect(String(error)).not.toContain('private@person');
});

test('Retry-After is kept to, and one refusal holds back everybody', async () => {
  const { connect, asked, time } = await withPortal((_asked, count) =>
    count === 1
      ? {
          status: 429,
          json: wireError('RATE_LIMITS', 'slow down', { policyName: 'TEN_SECONDLY_ROLLING' }),
          headers: { 'retry-after': '7' },
        }
      : good,
  );
  const crm = connect();
  const before = time.clock();
  expect(ids(await crm.list('contacts', names))).toEqual(['1']);
  expect(time.clock() - before).toBeGreaterThanOrEqual(7_000);
  expect(asked).toHaveLength(2);
});

test.each([
  ['TEN_SECONDLY_ROLLING', 10_000],
  ['SECONDLY', 1_000],
])('a 429 by %s without Retry-After waits for its window', async (policyName, windowMs) => {
  const { connect, time } = await withPortal((_asked, count) =>
    count === 1 ? { status: 429, json: wireError('RATE_LIMITS', 'slow', { policyName }) } : good,
  );
  const before = time.clock();
  await connect().list('contacts', names);
  const waited = time.clock() - before;
  expect(waited).toBeGreaterThanOrEqual(windowMs);
  expect(waited).toBeLessThan(windowMs + 1_000);
});

test('a used-up day is told at once, and nobody asks again before its time', async () => {
  const { connect, asked, time } = await withPortal(() => ({
    status: 429,
    json: wireError('RATE_LIMITS', 'daily', { policyName: 'DAILY' }),
  }));
  const crm = connect();
  const error = await crm.list('contacts', names).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(RateLimited);
  expect(error).toMatchObject({ policyName: 'DAILY', retryAfterMs: 3_600_000 });
  await expect(crm.list('emails', names)).rejects.toBeInstanceOf(RateLimited);
  expect(asked).toHaveLength(1);
  await time.sleep(3_600_000);
  await expect(crm.list('contacts', names)).rejects.toBeInstanceOf(RateLimited);
  expect(asked).toHaveLength(2);
});

test('a long pause is told instead of waited for', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 429,
    json: wireError('RATE_LIMITS', 'slow', { policyName: 'TEN_SECONDLY_ROLLING' }),
    headers: { 'retry-after': '600' },
  }));
  const crm = connect();
  await expect(crm.list('contacts', names)).rejects.toMatchObject({ retryAfterMs: 600_000 });
  await expect(crm.list('contacts', names)).rejects.toBeInstanceOf(RateLimited);
  expect(asked).toHaveLength(1);
});

test('a storm of 429 ends in RateLimited, not in an endless wait', async () => {
  const { connect, asked } = await withPortal(() => ({
    status: 429,
    json: wireError('RATE_LIMITS', 'slow', { policyName: 'TEN_SECONDLY_ROLLING' }),
  }));
  await expect(connect().list('contacts', names)).rejects.toBeInstanceOf(RateLimited);
  expect(asked).toHaveLength(10);
});

test.each<[number, new (...args: never[]) => CrmError, string]>([
  [401, AuthExpired, 'HUBSPOT_ACCESS_TOKEN'],
  [404, NotFound, 'list contacts'],
  [400, Rejected, '400 VALIDATION_ERROR'],
  [409, Rejected, '409'],
  [302, InvalidAnswer, 'HUBSPOT_API_URL'],
])('%i is told and not asked again', async (status, kind, says) => {
  const { connect, asked } = await withPortal(() => ({
    status,
    json: wireError('VALIDATION_ERROR', 'private words'),
  }));
  const error = await connect()
    .list('contacts', names)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(kind);
  expect(String(error)).toContain(says);
  expect(String(error)).not.toContain('private words');
  expect(String(error)).not.toContain('secret-token');
  // Nothing there may mean that the server knows the older paths only, which is tried once.
  expect(asked).toHaveLength(status === 404 ? 2 : 1);
});

test('packed answers are unpacked, and broken ones asked again', async () => {
  const { connect, asked } = await withPortal((_asked, count) => ({
    raw: (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(count === 1 ? 'no gzip' : gzipSync(JSON.stringify(wirePage([1]))));
    },
  }));
  expect(ids(await connect().list('contacts', names))).toEqual(['1']);
  expect(asked).toHaveLength(2);
  expect(asked[0]?.headers['accept-encoding']).toBe('gzip');
});

test('one odd value does not cost the page', async () => {
  const odd = { a: 5, b: true, c: { d: 1 }, e: undefined, f: null };
  const { connect } = await withPortal(() => ({
    json: {
      results: [
        { ...wireRecord(1), properties: odd, createdAt: undefined, updatedAt: 'never' },
        { ...wireRecord(2), createdAt: 1_700_000_000_000 },
      ].map((record) => ({
        ...record,
        properties: { hs_createdate: '2024-01-01T00:00:00Z', ...record.properties },
      })),
    },
  }));
  const [one, two] = (await connect().list('contacts', names)).records;
  expect(one).toMatchObject({
    createdAt: Date.UTC(2024, 0, 1),
    updatedAt: Date.UTC(2024, 0, 1),
    properties: { a: '5', b: 'true', c: '{"d":1}', f: null },
  });
  expect(two?.createdAt).toBe(1_700_000_000_000);
});

test.each([
  'Unable to infer object type from: orders',
  'Unknown object type: orders',
  "Object type orders doesn't exist in this account",
])('an object type that the portal does not have is not found: %s', async (words) => {
  const { connect } = await withPortal(() => ({
    status: 400,
    json: wireError('VALIDATION_ERROR', words),
  }));
  await expect(connect().list('orders', names)).rejects.toBeInstanceOf(NotFound);
});

test('a missing scope is named', async () => {
  const { connect } = await withPortal(() => ({
    status: 403,
    json: wireError('MISSING_SCOPES', 'no', {
      errors: [{ message: 'one of', context: { requiredGranularScopes: ['tickets'] } }],
    }),
  }));
  const error = await connect()
    .list('tickets', names)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Forbidden);
  expect(error).toMatchObject({ scopes: ['tickets'], what: 'list tickets' });
  expect(String(error)).toContain('the scope tickets to list tickets');
});

test('a portal that does not answer is given up after the timeout, and its connection closed', async () => {
  let closed = 0;
  const { connect, asked } = await withPortal(() => ({
    raw: (response) => {
      response.on('close', () => {
        closed += 1;
      });
    },
  }));
  const error = await connect({ timeoutMs: 30 })
    .list('contacts', names)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(String(error)).toContain('no answer within 0.03 s');
  expect(asked).toHaveLength(6);
  await expect.poll(() => closed).toBe(6);
});

test('an abort ends the call, the connection and any retry', async () => {
  const stop = new AbortController();
  let closed = false;
  const { connect, asked } = await withPortal(() => ({
    raw: (response) => {
      response.on('close', () => {
        closed = true;
      });
      stop.abort(new Error('the user left'));
    },
  }));
  await expect(connect().list('contacts', names, stop.signal)).rejects.toThrow('the user left');
  await expect.poll(() => closed).toBe(true);
  expect(asked).toHaveLength(1);
});

test('a portal that is not there is told with the reason', async () => {
  const { connect, close } = await withPortal(() => good);
  await close();
  const error = await connect()
    .list('contacts', names)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Unavailable);
  expect(error).toMatchObject({ maybeDone: false });
  expect(String(error)).toContain('ECONNREFUSED');
});

test.each<[name: string, reply: Reply, calls: number, maybeDone: boolean]>([
  ['500', { status: 500, json: wireError('X', 'oops') }, 1, true],
  ['502 with HTML', { status: 502, html: '<html>' }, 1, true],
  ['dropped connection', { raw: (response) => void response.destroy() }, 1, true],
  ['200 with HTML', { html: '<html>' }, 1, true],
])(
  'a creation answered by %s may have happened and is not repeated',
  async (_name, reply, calls, maybeDone) => {
    const { connect, asked } = await withPortal(() => reply);
    const error = await connect()
      .create('tasks', { hs_task_subject: 'call' }, [{ type: 'contacts', id: '1' }])
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({ maybeDone });
    expect(asked).toHaveLength(calls);
  },
);

test('a creation refused by the limit was not done and is repeated', async () => {
  const { connect, asked } = await withPortal((_asked, count) =>
    count === 1
      ? { status: 429, json: wireError('RATE_LIMITS', 'slow', { policyName: 'SECONDLY' }) }
      : { status: 201, json: wireRecord('5') },
  );
  const made = await connect().create('tasks', { hs_task_subject: 'call' }, [
    { type: 'contacts', id: '1' },
    { type: 'companies', id: '2' },
  ]);
  expect(made.id).toBe('5');
  expect(asked).toHaveLength(2);
  expect(asked[1]?.body).toEqual({
    properties: { hs_task_subject: 'call' },
    associations: [
      {
        to: { id: '1' },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 204 }],
      },
      {
        to: { id: '2' },
        types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 192 }],
      },
    ],
  });
});

test('connections with one key share a budget, others have their own', async () => {
  const { connect, asked, time } = await withPortal(() => good);
  const limits = {
    general: { calls: 2, windowMs: 10_000 },
    search: { calls: 1, windowMs: 1_000 },
  };
  const one = connect({ limits, portalKey: 'A' });
  const two = connect({ limits, portalKey: 'A' });
  const other = connect({ limits, portalKey: 'B' });
  await one.list('contacts', names);
  await two.list('contacts', names);
  await other.list('contacts', names);
  expect(time.slept).toEqual([]);
  await two.list('contacts', names);
  expect(time.slept).toEqual([10_000]);
  expect(asked).toHaveLength(4);
});

test('the log holds neither tokens nor bodies', async () => {
  const lines: unknown[] = [];
  const { connect } = await withPortal((_asked, count) =>
    count === 1 ? { status: 500, json: wireError('X', 'private words') } : good,
  );
  await connect({ log: (entry) => lines.push(entry) }).list('contacts', names);
  expect(lines).toMatchObject([
    { level: 'warn', what: 'list contacts', status: 500, attempt: 1 },
    { level: 'debug', what: 'list contacts', status: 200, attempt: 2 },
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/secret-token|private words/);
});
