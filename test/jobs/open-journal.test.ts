import { expect, onTestFinished, test } from 'vitest';
import { openJournal } from '../../src/jobs/open-journal.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { savePortal, saveSettings } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { openAccounts } from '../sandbox/open-accounts.ts';

test('a portal is subscribed to as the manifest says, with what its settings map', async () => {
  const open = await openAccounts();
  const db = await openStore({ dataDir: ':memory:', unbound: 'refused' });
  onTestFinished(() => closeStore(db));
  const { url: apiUrl, clientId, clientSecret, clock } = open;
  const journal = openJournal({ db, apiUrl, clientId, clientSecret, clock: clock.now });
  const account = { timeZone: 'UTC', currency: 'EUR', uiDomain: null };
  await withinPortal('4242', async () => {
    await savePortal(db, '4242', account);
    await saveSettings(db, '4242', { lastLoginProperty: 'last_seen' });
    await journal.subscribe('4242');
  });
  await withinPortal('4243', () => journal.subscribe('4243'));
  const properties = (portalId: number, objectTypeId: string) =>
    open.feed.journal.subscriptions
      .list()
      .flatMap((one) =>
        one.subscriptionType === 'OBJECT' &&
        one.portalId === portalId &&
        one.objectTypeId === objectTypeId
          ? one.properties
          : [],
      );
  expect(properties(4242, '0-1')).toContain('last_seen');
  expect(properties(4243, '0-1')).not.toContain('last_seen');
  expect(properties(4243, '0-1')).toContain('email');
  // Every type, the optional ones included: the app asks for their scopes.
  expect(properties(4243, '0-5')).toContain('subject');
  expect(properties(4243, '0-1')).not.toContain('warmline_risk_level');
});
