import { expect, onTestFinished, test } from 'vitest';
import app from '../../app.json' with { type: 'json' };
import type { TakenChanges } from '../../src/jobs/take-changes.ts';
import type { Fault } from '../../src/sandbox/faults.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { countChanged, nextChanged } from '../../src/store/changed-records.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { savePortal } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { client, openAccounts } from '../sandbox/open-accounts.ts';

const faults: Fault[] = [
  { kind: 'feed-twice', feed: 'push', probability: 0.5, ms: 5 },
  { kind: 'feed-late', feed: 'push', probability: 0.5, ms: 5 },
  { kind: 'feed-shuffled', feed: 'push' },
];

test('pushed by one and taken by the other, all of it arrives, in whatever order and however often', async () => {
  const db = await openStore({ dataDir: ':memory:', unbound: 'refused' });
  const accounts = await openAccounts({ wait: async () => {} });
  const forgotten: TakenChanges['privacy'] = [];
  let broken = 3;
  const server = buildServer({
    db,
    now: accounts.clock.now,
    crmOf: async () => null,
    clientSecret: client.clientSecret,
    publicUrl: null,
    logLevel: 'silent',
    webhooks: {
      async followUp(taken) {
        // Now and then it can't be kept: then it comes again.
        if (taken.privacy.length > 0 && broken > 0) {
          broken -= 1;
          throw new Error('the disk is full');
        }
        forgotten.push(...taken.privacy);
      },
    },
  });
  onTestFinished(async () => {
    await server.close();
    await closeStore(db);
  });
  const targetUrl = `${await server.listen({ port: 0, host: '127.0.0.1' })}/webhooks`;
  const { objects, privacyDeletion } = app.webhooks;
  const set = await accounts.call('PUT', '/sandbox/webhooks', {
    targetUrl,
    objects: objects.map(({ types, events }) => ({ types, events })),
    privacyDeletion,
  });
  expect(set.status).toBe(200);
  const at = accounts.clock.now();
  for (const [portalId, account] of accounts.accounts) {
    const about = { timeZone: 'UTC', currency: 'EUR', uiDomain: null };
    await withinPortal(portalId, () => savePortal(db, portalId, about));
    account.faults.set(faults);
    for (let id = 1; id <= 150; id += 1) {
      const links = { contacts: ['1'] };
      account.commit([{ op: 'create', type: 'emails', id: String(id), at, properties: {}, links }]);
    }
    account.commit([{ op: 'archive', type: 'contacts', id: '2', at }]);
    account.commit([
      { op: 'update', type: 'contacts', id: '1', at, properties: { lastname: 'X' } },
    ]);
  }
  accounts.accounts.get('4243')?.commit([{ op: 'erase', type: 'contacts', id: '3', at }]);
  await accounts.feed.push.settled();
  expect(accounts.feed.push.lost).toBe(0);
  for (const portalId of ['4242', '4243']) {
    const noted = await withinPortal(portalId, () => countChanged(db, portalId));
    // What the manifest doesn't have pushed, such as changes of properties, isn't.
    expect(Object.fromEntries(noted)).toEqual({ emails: 150, contacts: 1 });
    const contacts = await withinPortal(portalId, () => nextChanged(db, portalId, 'contacts', 9));
    expect(contacts.map(({ id }) => id)).toEqual(['2']);
  }
  expect(broken).toBe(0);
  expect(forgotten[0]).toEqual({ kind: 'privacy', portalId: '4243', at, contactId: '3' });
});
