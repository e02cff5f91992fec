import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectCrm, type ConnectOptions } from '../../src/crm/connect.ts';
import type { Crm, CrmRecord, ObjectType } from '../../src/crm/crm.ts';
import { AuthExpired, Forbidden, RateLimited, Rejected } from '../../src/crm/errors.ts';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.ts';
import { jumpingClock } from './fake-clock.ts';

const contactCount = 450;
const start = Date.UTC(2026, 0, 1);
/** One clock for both sides, so that limits pass without waiting. */
const time = jumpingClock(start);
let sandbox: Sandbox;

function* records(): Iterable<SeedRecord> {
  const at = start - 86_400_000;
  const base = { createdAt: at, updatedAt: at };
  const named = (id: number) => ({ ...base, id: String(id), associations: {} });
  for (let id = 1; id <= 3; id += 1) {
    yield { ...named(id), type: 'companies', properties: { name: `Company ${id}` } };
  }
  for (let id = 1; id <= contactCount; id += 1) {
    yield {
      ...named(id),
      type: 'contacts',
      properties: { email: `c${id}@there.example`, firstname: `C${id}` },
      associations: { companies: [String((id % 3) + 1)] },
    };
  }
  const everybody = Array.from({ length: 300 }, (_none, index) => String(index + 1));
  for (let id = 1; id <= 5; id += 1) {
    yield {
      ...named(id),
      type: 'emails',
      properties: { hs_timestamp: new Date(at).toISOString(), hs_email_subject: `Mail ${id}` },
      associations: { contacts: id === 3 ? everybody : [String(id)] },
    };
  }
}

beforeAll(async () => {
  sandbox = await startSandbox({
    seed: {
      portalId: 4711,
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      owners: [],
      records: records(),
    },
    clock: time.clock,
    wait: time.sleep,
  });
});
beforeEach(async () => {
  sandbox.faults.clear();
  sandbox.calls.reset();
  // A new window, whatever the test before used up.
  await time.sleep(10_000);
});
afterAll(async () => await sandbox.stop());

const connect = (options: Partial<ConnectOptions> = {}) =>
  connectCrm({
    baseUrl: sandbox.url,
    accessToken: sandbox.accessToken,
    clock: time.clock,
    sleep: time.sleep,
    ...options,
  });

async function readAll(crm: Crm, type: ObjectType): Promise<CrmRecord[]> {
  const all: CrmRecord[] = [];
  let after: string | null = null;
  do {
    const page = await crm.list(type, {
      properties: ['email'],
      associations: type === 'companies' ? [] : ['companies', 'contacts'],
      after,
    });
    all.push(...page.records);
    after = page.after;
  } while (after !== null);
  return all;
}

const numbers = (found: readonly CrmRecord[]) =>
  found.map((record) => Number(record.id)).toSorted((a, b) => a - b);
const everyContact = Array.from({ length: contactCount }, (_none, index) => index + 1);

test('the fewest calls bring all contacts, each once, with its company', async () => {
  const crm = connect();
  const all = await readAll(crm, 'contacts');
  expect(numbers(all)).toEqual(everyContact);
  expect(all.find((record) => record.id === '7')?.associations.companies).toEqual(['2']);
  expect(crm.counts()).toEqual({ general: 5, search: 0, retried: 0, failed: 0 });
  expect(sandbox.calls.total).toBe(5);
});

test('an e-mail to 300 contacts has all of them for one call more', async () => {
  const crm = connect();
  const all = await readAll(crm, 'emails');
  const mail = all.find((record) => record.id === '3');
  expect(new Set(mail?.associations.contacts).size).toBe(300);
  expect(crm.counts().general).toBe(2);
});

test.each<[string, Parameters<Sandbox['faults']['set']>[0]]>([
  ['429 storm', [{ kind: 'rate-limit', policy: 'TEN_SECONDLY_ROLLING', times: 4 }]],
  ['500', [{ kind: 'server-error', probability: 0.4 }]],
  ['502 with HTML', [{ kind: 'bad-gateway-html', probability: 0.4 }]],
  ['200 with HTML', [{ kind: 'ok-html', probability: 0.4 }]],
  ['dropped connections', [{ kind: 'drop', probability: 0.4 }]],
  ['lost answers', [{ kind: 'drop', when: 'after', probability: 0.4 }]],
  ['answers that break off', [{ kind: 'cut-short', probability: 0.3 }]],
  ['duplicate pages', [{ kind: 'duplicate-page', probability: 0.3 }]],
  ['shuffled pages', [{ kind: 'out-of-order-page' }]],
  [
    'all of it',
    [
      { kind: 'rate-limit', probability: 0.05 },
      { kind: 'server-error', probability: 0.05 },
      { kind: 'bad-gateway-html', probability: 0.05 },
      { kind: 'ok-html', probability: 0.05 },
      { kind: 'drop', probability: 0.05 },
      { kind: 'duplicate-page', probability: 0.1 },
    ],
  ],
])('under %s the same records arrive, each once', async (_name, faults) => {
  sandbox.faults.set(faults);
  const all = await readAll(connect(), 'contacts');
  expect(numbers(all)).toEqual(everyContact);
});

test('a day that is used up is told', async () => {
  sandbox.faults.set([{ kind: 'rate-limit', policy: 'DAILY' }]);
  await expect(connect().list('contacts', { properties: [] })).rejects.toBeInstanceOf(RateLimited);
});

/** Time passes only when no call is under way, as if calls took none. */
function connectWithoutTravel() {
  let answered = 0;
  const crm = connect({
    log: () => {
      answered += 1;
    },
    sleep: async (ms) => {
      while (answered < crm.counts().general + crm.counts().search) await setImmediate();
      await time.sleep(ms);
    },
  });
  return crm;
}

test('400 calls at once are never refused, and take the time that the budget allows', async () => {
  const crm = connectWithoutTravel();
  const before = time.clock();
  await Promise.all(
    Array.from({ length: 400 }, () => crm.list('companies', { properties: [], limit: 1 })),
  );
  expect(sandbox.calls.byStatus).toEqual({ 200: 400 });
  // 110 in 10 s; a few places are kept free for those who wait at a card.
  const allowedMs = (400 / 110) * 10_000;
  expect(time.clock() - before).toBeLessThanOrEqual(allowedMs * 1.08);
  expect(time.clock() - before).toBeGreaterThan(30_000);
});

test('searches keep to their own budget', async () => {
  const crm = connectWithoutTravel();
  const before = time.clock();
  const pages = await Promise.all(
    Array.from({ length: 12 }, () =>
      crm.search('contacts', { filterGroups: [], properties: [], limit: 1 }),
    ),
  );
  expect(pages.every((page) => page.total === contactCount)).toBe(true);
  expect(sandbox.calls.byStatus).toEqual({ 200: 12 });
  // Four at once, then two more windows.
  expect(time.clock() - before).toBe(2_000);
  expect(crm.counts()).toMatchObject({ general: 0, search: 12 });
});

test('a search walks by id with filters and sorts', async () => {
  const page = await connect().search('contacts', {
    filterGroups: [{ filters: [{ propertyName: 'hs_object_id', operator: 'GT', value: '440' }] }],
    sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
    properties: ['email'],
  });
  expect(page.total).toBe(10);
  expect(page.records.map((record) => record.id)).toEqual(
    Array.from({ length: 10 }, (_none, index) => String(441 + index)),
  );
});

test("a filter on a property that is not there is refused with the portal's words", async () => {
  const error = await connect()
    .search('contacts', {
      filterGroups: [{ filters: [{ propertyName: 'no_such', operator: 'EQ', value: 'x' }] }],
      properties: [],
    })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Rejected);
  expect((error as Rejected).perRecord[0]?.message).toContain('no_such');
});

test.each([false, true])(
  'a refused record does not hold up the others (whole batch: %s)',
  async (wholeBatch) => {
    sandbox.faults.set([
      {
        kind: 'refuse-update',
        type: 'contacts',
        ids: ['17'],
        message: 'Ask the boss first.',
        wholeBatch,
      },
    ]);
    const changes = everyContact.slice(0, 120).map((id) => ({
      id: String(id),
      properties: { jobtitle: `Title ${String(wholeBatch)}` },
    }));
    const { written, refused } = await connect().update('contacts', changes);
    expect(written).toHaveLength(119);
    expect(refused).toEqual([
      {
        id: '17',
        category: 'VALIDATION_ERROR',
        message: expect.stringContaining('Ask the boss first.'),
      },
    ]);
    const { records: after } = await connect().read('contacts', ['16', '17'], ['jobtitle']);
    const title = (id: string) => after.find((record) => record.id === id)?.properties['jobtitle'];
    expect(title('16')).toBe(`Title ${String(wholeBatch)}`);
    expect(title('17')).not.toBe(`Title ${String(wholeBatch)}`);
  },
);

test('an update of a property nobody knows refuses each record, and names it', async () => {
  const { written, refused } = await connect().update('contacts', [
    { id: '1', properties: { no_such: 'x' } },
    { id: '2', properties: { jobtitle: 'Fine' } },
  ]);
  expect(written).toEqual(['2']);
  expect(refused).toEqual([
    {
      id: '1',
      category: 'VALIDATION_ERROR',
      message: expect.stringContaining('no_such'),
      unknownProperties: ['no_such'],
    },
  ]);
});

test('records that are gone are refused alone', async () => {
  const { written, refused } = await connect().update('contacts', [
    { id: '1', properties: { jobtitle: 'Here' } },
    { id: '999999', properties: { jobtitle: 'Gone' } },
  ]);
  expect(written).toEqual(['1']);
  expect(refused.map((refusal) => refusal.id)).toEqual(['999999']);
  const { missing } = await connect().read('contacts', ['1', '999999'], []);
  expect(missing).toEqual(['999999']);
});

const aCall = (properties: Record<string, string>) => ({
  properties: { hs_timestamp: new Date(start).toISOString(), ...properties },
  associations: [
    { type: 'contacts' as const, id: '1' },
    { type: 'companies' as const, id: '2' },
  ],
});

test('creates records with their associations, one refused among them', async () => {
  const crm = connect();
  const { created, refused } = await crm.createMany('calls', [
    aCall({ hs_call_title: 'one' }),
    aCall({ hs_call_title: 'two', hs_call_direction: 'SIDEWAYS' }),
    aCall({ hs_call_title: 'three' }),
  ]);
  expect(refused.map((refusal) => refusal.id)).toEqual(['1']);
  expect(created[1]).toBe('');
  const { records: made } = await crm.read(
    'calls',
    [created[0] ?? '', created[2] ?? ''],
    ['hs_call_title'],
  );
  expect(
    created.map((id) => made.find((record) => record.id === id)?.properties['hs_call_title']),
  ).toEqual(['one', undefined, 'three']);
  const links = await crm.associations('calls', 'companies', [created[0] ?? '']);
  expect(links.get(created[0] ?? '')).toEqual(['2']);
});

test('creates the suggested task', async () => {
  const crm = connect();
  const task = await crm.create(
    'tasks',
    { hs_timestamp: new Date(start).toISOString(), hs_task_subject: 'Call Anna' },
    [{ type: 'contacts', id: '1' }],
  );
  expect(task).toMatchObject({ type: 'tasks', archived: false });
  expect(await crm.associations('contacts', 'tasks', ['1'])).toEqual(new Map([['1', [task.id]]]));
});

test('properties and list are made once', async () => {
  const crm = connect();
  const property = {
    name: 'warmline_test_level',
    label: 'Level',
    description: 'For a test.',
    type: 'enumeration' as const,
    fieldType: 'select' as const,
    options: [{ label: 'High', value: 'high' }],
  };
  const group = { name: 'warmline_test', label: 'Warmline' };
  expect(await crm.ensureProperties('contacts', group, [property])).toEqual([property.name]);
  expect(await crm.ensureProperties('contacts', group, [property])).toEqual([]);
  const list = {
    name: 'High: test',
    type: 'contacts' as const,
    filters: [{ property: property.name, is: 'high' }],
  };
  const listId = await crm.ensureList(list);
  expect(listId).not.toBe('');
  expect(await crm.ensureList(list)).toBe(listId);
});

test('account and owners', async () => {
  expect(await connect().account()).toMatchObject({
    portalId: '4711',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
  });
  expect(await connect().owners()).toEqual([]);
});

test('a missing scope and an expired token are told apart', async () => {
  const scoped = connect({
    accessToken: sandbox.issueToken({ scopes: ['crm.objects.contacts.read'] }),
  });
  expect((await scoped.list('contacts', { properties: [] })).records).toHaveLength(100);
  const forbidden = await scoped
    .list('tickets', { properties: [] })
    .catch((error: unknown) => error);
  expect(forbidden).toBeInstanceOf(Forbidden);
  expect((forbidden as Forbidden).scopes).toContain('tickets');
  const expired = connect({ accessToken: sandbox.issueToken({ scopes: [], expiresInMs: -1 }) });
  await expect(expired.list('contacts', { properties: [] })).rejects.toBeInstanceOf(AuthExpired);
});
