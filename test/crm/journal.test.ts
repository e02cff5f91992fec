import { expect, test } from 'vitest';
import { JournalGap } from '../../src/crm/changes.ts';
import { AuthExpired, InvalidAnswer, Unavailable } from '../../src/crm/errors.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import type { Operation } from '../../src/sandbox/operations.ts';
import { openJournal, type OpenJournal } from './open-journal.ts';

const day = 86_400_000;

const rename = ({ clock }: OpenJournal, id: string, lastname: string): Operation => ({
  op: 'update',
  type: 'contacts',
  id,
  at: clock.now(),
  properties: { lastname },
});

const mail = ({ clock }: OpenJournal, id: string): Operation => ({
  op: 'create',
  type: 'emails',
  id,
  at: clock.now(),
  properties: { hs_timestamp: new Date(clock.now()).toISOString() },
  links: { contacts: ['1'] },
});

/** From where the feed ends now, as a new program begins. */
async function fromNow({ journal }: OpenJournal): Promise<string> {
  const page = await journal.next(null);
  expect(page?.changes).toEqual([]);
  return page?.position ?? '';
}

test('one feed tells of all portals, in order, from where it ended when it was first asked', async () => {
  const open = await openJournal();
  open.commit('4242', rename(open, '1', 'before'));
  const begin = await fromNow(open);
  open.commit('4242', rename(open, '2', 'New'));
  open.commit('4243', mail(open, '77'));
  const { told, position, changes } = await open.drain(begin);
  expect(told).toEqual([
    '4242 contacts 2',
    '4243 emails 77',
    // The link that came with it, read from the e-mail's side.
    '4243 emails 77',
  ]);
  expect(changes[0]).toMatchObject({ at: open.clock.now() });
  expect((await open.drain(position)).told).toEqual([]);
});

test('a poll that finds nothing costs one call, however many portals there are', async () => {
  const open = await openJournal();
  open.commit('4242', rename(open, '1', 'New'));
  const position = await fromNow(open);
  open.wire.calls.reset();
  for (let poll = 0; poll < 5; poll += 1) expect(await open.journal.next(position)).toBeNull();
  expect(open.wire.calls.total).toBe(5);
});

test('every kind of change names the records to read anew', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  const at = open.clock.now();
  const about = { type: 'contacts', at } as const;
  const link = { from: 'companies', id: '900', to: 'contacts', toId: '1' } as const;
  open.commit('4242', { op: 'create', ...about, id: '50', properties: { email: 'x@y.example' } });
  open.commit('4242', { op: 'archive', ...about, id: '50' });
  open.commit('4242', { op: 'restore', ...about, id: '50' });
  open.commit('4242', { op: 'merge', ...about, primary: '2', secondary: '3', id: '51' });
  open.commit('4242', { op: 'link', ...link, primary: true });
  open.commit('4242', { op: 'unlink', ...link });
  open.commit('4242', { op: 'erase', ...about, id: '1' });
  const { told } = await open.drain(begin);
  expect(told).toEqual([
    '4242 contacts 50',
    '4242 contacts 50',
    '4242 contacts 50',
    '4242 contacts 51',
    '4242 contacts 2',
    '4242 contacts 3',
    '4242 contacts 1',
    '4242 contacts 1',
    '4242 privacy 1',
  ]);
});

test('our own properties, those nobody reads, and types nobody reads are no news', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  const at = open.clock.now();
  const set = (properties: Record<string, string>): Operation => ({
    op: 'update',
    type: 'contacts',
    id: '1',
    at,
    properties,
  });
  open.commit('4242', set({ warmline_risk_level: 'high', warmline_risk_score: '80' }));
  open.commit('4242', set({ notes_last_contacted: new Date(at).toISOString() }));
  open.commit('4242', { op: 'create', type: 'tasks', id: '5', at, properties: {} });
  expect((await open.drain(begin)).told).toEqual([]);
  open.commit('4242', set({ warmline_risk_level: 'steady', email: 'new@mail.example' }));
  expect((await open.drain(begin)).told).toEqual(['4242 contacts 1']);
});

test('properties that a portal maps are followed in this portal only', async () => {
  const open = await openJournal({
    mappedProperties: async (portalId) => (portalId === '4243' ? { contacts: ['last_login'] } : {}),
  });
  const begin = await fromNow(open);
  const login = { op: 'update', type: 'contacts', id: '1', at: open.clock.now() } as const;
  for (const portalId of ['4242', '4243']) {
    open.commit(portalId, { ...login, properties: { last_login: '2026-01-01' } });
  }
  expect((await open.drain(begin)).told).toEqual(['4243 contacts 1']);
});

test('installing and uninstalling is told, and a portal that left is told of no more', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  const at = open.clock.now();
  open.commit('4243', { op: 'install', at }, { op: 'install', at });
  open.commit('4243', { op: 'uninstall', at });
  open.commit('4243', rename(open, '1', 'After'));
  open.commit('4242', rename(open, '1', 'Still here'));
  expect((await open.drain(begin)).told).toEqual([
    '4243 installed',
    '4243 uninstalled',
    '4242 contacts 1',
  ]);
});

test('subscribing again costs nothing while nothing differs', async () => {
  const open = await openJournal();
  const made = open.accounts.feed.journal.subscriptions.list();
  expect(made).toHaveLength(2 + 2 * (12 + 11 + 1));
  open.wire.calls.reset();
  await open.journal.subscribe('4242');
  expect(open.wire.calls.total).toBe(0);
  // Another process doesn't know, and makes the same ones once more, not others beside them.
  await open.another().subscribe('4242');
  expect(open.accounts.feed.journal.subscriptions.list().map(({ id }) => id)).toEqual(
    made.map(({ id }) => id),
  );
});

test('a portal that is installed again is subscribed to again, as one is after a while', async () => {
  let installedAt = 1;
  const open = await openJournal({ installedAt: async () => installedAt });
  const { subscriptions } = open.accounts.feed.journal;
  const mine = () =>
    subscriptions.list().filter((one) => 'portalId' in one && one.portalId === 4243);
  const count = mine().length;
  open.commit('4243', { op: 'uninstall', at: open.clock.now() });
  expect(mine()).toEqual([]);
  open.commit('4243', { op: 'install', at: open.clock.now() });
  installedAt = 2;
  await open.journal.subscribe('4243');
  expect(mine()).toHaveLength(count);
  subscriptions.removePortal(4243);
  await open.journal.subscribe('4243');
  expect(mine()).toEqual([]);
  open.clock.move(3_600_000);
  await open.journal.subscribe('4243');
  expect(mine()).toHaveLength(count);
});

test('a page ends after a while, and the next goes on behind it', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  for (const id of ['1', '2', '3']) open.commit('4242', rename(open, id, 'New'));
  // Two files of which each takes eight seconds: the third one waits for the next page.
  open.wire.faults.set([
    { kind: 'server-error', path: '-files', times: 5 },
    { kind: 'server-error', path: '-files', skip: 6, times: 5 },
  ]);
  const page = await open.journal.next(begin);
  expect(page?.changes).toHaveLength(2);
  expect((await open.drain(page?.position ?? '')).told).toEqual(['4242 contacts 3']);
});

test('a portal without a kind of record still has the others followed', async () => {
  const open = await openJournal();
  open.accounts.feed.journal.subscriptions.removePortal(4242);
  open.wire.faults.set([]);
  const granted = ['crm.objects.contacts.read', 'crm.objects.companies.read'];
  await open.another({ scopes: granted }).subscribe('4242');
  const types = open.accounts.feed.journal.subscriptions
    .list()
    .flatMap((one) => ('objectTypeId' in one && one.portalId === 4242 ? [one.objectTypeId] : []));
  expect(types).toContain('0-1');
  expect(types).toContain('0-49');
  expect(types).not.toContain('0-5');
});

test('nobody is subscribed to who took the app off', async () => {
  const open = await openJournal();
  open.commit('4243', { op: 'uninstall', at: open.clock.now() });
  await expect(open.another().subscribe('4243')).rejects.toThrow('follow');
});

/** What the journal tells in the end, whatever is in the way. */
const undisturbed = ['4242 contacts 1', '4242 contacts 2', '4243 contacts 3', '4243 emails 8'];

async function tellAll(open: OpenJournal, begin: string): Promise<string[]> {
  open.commit('4242', rename(open, '1', 'A'), rename(open, '2', 'B'));
  open.clock.move(1000);
  open.commit('4243', rename(open, '3', 'C'));
  open.clock.move(1000);
  open.commit('4243', mail(open, '8'));
  const told: string[] = [];
  let position = begin;
  for (let poll = 0; poll < 20; poll += 1) {
    const read = await open.drain(position);
    told.push(...read.told);
    position = read.position;
    open.clock.move(1000);
  }
  return told;
}

const both = (...faults: Fault[]) => faults;

test.each<[string, Fault[]]>([
  ['429', both({ kind: 'rate-limit', path: '/webhooks-journal', times: 3 })],
  [
    '429 with a time',
    both({ kind: 'rate-limit', path: '/webhooks-journal', retryAfterSeconds: 7, times: 2 }),
  ],
  ['500', both({ kind: 'server-error', path: '/webhooks-journal', times: 3 })],
  ['502 with a page', both({ kind: 'bad-gateway-html', path: '/webhooks-journal', times: 3 })],
  ['200 with a page', both({ kind: 'ok-html', path: '/webhooks-journal', times: 3 })],
  ['a dropped connection', both({ kind: 'drop', path: '/webhooks-journal', times: 3 })],
  ['an answer cut short', both({ kind: 'cut-short', path: '/webhooks-journal/', times: 3 })],
  ['a file cut short', both({ kind: 'cut-short', path: '/webhooks-journal-files', times: 3 })],
  ['a page for a file', both({ kind: 'ok-html', path: '/webhooks-journal-files', times: 3 })],
  ['a file store not well', both({ kind: 'server-error', path: '-files', times: 3 })],
  ['addresses that expire', both({ kind: 'journal-file-expired', times: 2 })],
  ['no token', both({ kind: 'server-error', path: '/oauth', times: 2 })],
  [
    'all of it at random',
    both(
      { kind: 'rate-limit', path: '/webhooks-journal', probability: 0.15 },
      { kind: 'server-error', path: '/webhooks-journal', probability: 0.15 },
      { kind: 'ok-html', path: '/webhooks-journal', probability: 0.15 },
      { kind: 'cut-short', path: '/webhooks-journal', probability: 0.15 },
      { kind: 'journal-file-expired', probability: 0.1 },
    ),
  ],
])('through %s the same is told', async (_name, faults) => {
  const open = await openJournal();
  const begin = await fromNow(open);
  open.wire.faults.set(faults);
  const told = await tellAll(open, begin);
  expect([...new Set(told)].toSorted()).toEqual(undisturbed);
  expect(told.length).toBe(undisturbed.length + 1);
});

test.each<[string, Fault[], number]>([
  ['late', [{ kind: 'feed-late', ms: 3_500 }], 5],
  ['some of it late', [{ kind: 'feed-late', ms: 5_000, times: 1 }], 5],
  ['twice', [{ kind: 'feed-twice', ms: 4_000 }], 10],
  ['twice at once', [{ kind: 'feed-twice' }], 10],
  ['in another order', [{ kind: 'feed-shuffled' }], 5],
])('what is told %s is told nonetheless', async (_name, faults, times) => {
  const open = await openJournal();
  const begin = await fromNow(open);
  for (const account of open.accounts.accounts.values()) account.faults.set(faults);
  const told = await tellAll(open, begin);
  expect([...new Set(told)].toSorted()).toEqual(undisturbed);
  expect(told).toHaveLength(times);
});

test('a page of HTML that never goes away is never taken for nothing new', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  open.commit('4242', rename(open, '1', 'New'));
  open.wire.faults.set([{ kind: 'ok-html', path: '/webhooks-journal/' }]);
  await expect(open.journal.next(begin)).rejects.toThrow(Unavailable);
  open.wire.faults.set([{ kind: 'ok-html', path: '/webhooks-journal-files' }]);
  await expect(open.journal.next(begin)).rejects.toThrow(InvalidAnswer);
  open.wire.faults.clear();
  expect((await open.drain(begin)).told).toEqual(['4242 contacts 1']);
});

test('what was read before an address expired is kept, and reading goes on behind it', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  for (const id of ['1', '2', '3']) open.commit('4242', rename(open, id, 'New'));
  open.wire.faults.set([{ kind: 'journal-file-expired', skip: 2, times: 1 }]);
  const page = await open.journal.next(begin);
  expect(page?.changes.map((change) => 'id' in change && change.id)).toEqual(['1', '2']);
  expect((await open.drain(page?.position ?? '')).told).toEqual(['4242 contacts 3']);
});

test('a token is used while it is good, and replaced when it is refused', async () => {
  const open = await openJournal();
  const tokens = () => open.wire.calls.byPath['POST /oauth/2026-09/token'] ?? 0;
  open.commit('4242', rename(open, '1', 'New'));
  const position = await fromNow(open);
  const before = tokens();
  for (let minute = 0; minute < 60; minute += 1) {
    open.clock.move(60_000);
    await open.journal.next(position);
  }
  expect(tokens() - before).toBe(2);
  const wrong = open.another({ clientSecret: 'wrong' });
  await expect(wrong.next(position)).rejects.toThrow(AuthExpired);
});

test('a position that expired unread is a gap; one with nothing behind it is none', async () => {
  const open = await openJournal();
  open.commit('4242', rename(open, '1', 'New'));
  const position = await fromNow(open);
  open.clock.move(3 * day);
  // Nobody looked for three days: what came meanwhile and was lost can't be known.
  await expect(open.journal.next(position)).rejects.toThrow(JournalGap);
  // After a gap one begins where the feed ends now.
  const begin = await fromNow(open);
  expect(await open.journal.next(begin)).toBeNull();
  open.commit('4242', rename(open, '2', 'New'));
  expect((await open.drain(begin)).told).toEqual(['4242 contacts 2']);
});

test('weeks without any change are no gap while somebody looks', async () => {
  const open = await openJournal();
  open.commit('4242', rename(open, '1', 'New'));
  let position = await fromNow(open);
  for (let hour = 0; hour < 24 * 14; hour += 6) {
    const page = await open.journal.next(position);
    expect(page?.changes ?? []).toEqual([]);
    position = page?.position ?? position;
    open.clock.move(day / 4);
  }
  open.commit('4243', rename(open, '3', 'New'));
  expect((await open.drain(position)).told).toEqual(['4243 contacts 3']);
  open.clock.move(3 * day);
  await expect(open.journal.next(position)).rejects.toThrow(JournalGap);
});

test('a gap is noticed in the midst of reading too', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  open.commit('4242', rename(open, '1', 'New'));
  const { position } = await open.drain(begin);
  open.commit('4242', rename(open, '2', 'Lost'));
  open.wire.faults.set([{ kind: 'journal-gap', times: 1 }]);
  // Looked at a moment ago, it would seem that nothing was lost; another process can't think so.
  await expect(open.another().next(position)).rejects.toThrow(JournalGap);
});

test('stopping ends a wait at once', async () => {
  const stop = new AbortController();
  const open = await openJournal({
    sleep: () =>
      new Promise<void>(() => {
        stop.abort(new Error('stopped'));
      }),
  });
  const begin = await fromNow(open);
  open.wire.faults.set([{ kind: 'server-error', path: '/webhooks-journal' }]);
  await expect(open.journal.next(begin, stop.signal)).rejects.toThrow('stopped');
});

test('no word of trouble holds a token or the address of a file', async () => {
  const open = await openJournal();
  const begin = await fromNow(open);
  open.commit('4242', rename(open, '1', 'Secretname'));
  open.wire.faults.set([
    { kind: 'server-error', path: '/webhooks-journal-files', times: 2 },
    { kind: 'rate-limit', path: '/webhooks-journal/', times: 2 },
  ]);
  await open.drain(begin);
  const words = open.warnings.join('\n');
  expect(words).not.toMatch(/signature=|CCsandbox|the-app-secret|Secretname/);
  expect(words).toContain('RateLimited');
});
