import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Crm } from '../../src/crm/crm.ts';
import { Forbidden } from '../../src/crm/errors.ts';
import { appSchema } from '../../src/jobs/app-schema.ts';
import { makeLists } from '../../src/jobs/make-lists.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { listAudit } from '../../src/store/audit.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

let portal: TestPortal;
let db: Db;
beforeAll(async () => {
  portal = await startPortal(smallSeed({ contacts: 12, companies: 2, emails: 120 }));
  db = await openStore({ dataDir: ':memory:' });
  await runOnce({ db, crm: portal.crm, now: () => noon });
});
afterAll(async () => {
  await closeStore(db);
  await portal.stop();
});

const make = (crm: Crm) =>
  makeLists({ db, crm, portalId: portal.portalId, now: noon, who: 'user:1' });

async function membersOf(listId: string): Promise<string[]> {
  const { url, accessToken } = portal.sandbox;
  const answer = await fetch(`${url}/crm/lists/2026-09/${listId}/memberships`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const { results } = (await answer.json()) as { results: { recordId: string }[] };
  return results.map(({ recordId }) => recordId);
}

it('makes a list for each level, of open asks, and of high risk with nothing planned; pressed again, none', async () => {
  const made = await make(portal.crm);
  expect(made.map(({ name }) => name)).toEqual(
    [...appSchema.lists, ...appSchema.furtherLists].map(({ name }) => name),
  );
  expect(made.filter(({ id }) => id === null)).toEqual([]);
  expect(await make(portal.crm)).toEqual(made);
  const idOf = (name: string) => made.find((list) => list.name === `Warmline: ${name}`)!.id!;
  const levels = await Promise.all(
    [
      'contacts at high risk',
      'contacts at elevated risk',
      'contacts to watch',
      'steady contacts',
      'contacts of unknown risk',
    ].map((name) => membersOf(idOf(name))),
  );
  // Everybody has one level.
  expect(levels.flat().sort()).toEqual(Array.from({ length: 12 }, (_, n) => String(n + 1)).sort());
  expect(await membersOf(idOf('contacts with open asks'))).not.toEqual([]);

  const high = await membersOf(idOf('contacts at high risk'));
  const unplanned = () => membersOf(idOf('contacts at high risk, nothing planned'));
  expect(high).not.toEqual([]);
  expect(await unplanned()).toEqual(high);
  const planned = high[0]!;
  await portal.crm.create(
    'tasks',
    { hs_timestamp: new Date(noon + 2 * day).toISOString(), hs_task_subject: 'Call' },
    [{ type: 'contacts', id: planned }],
  );
  expect(await unplanned()).toEqual(high.filter((id) => id !== planned));

  const audit = await listAudit(db, portal.portalId, { since: 0, after: null, limit: 99 });
  expect(audit.filter(({ what }) => what === 'lists_made')).toHaveLength(2);
});

it('one that is refused holds up no other, and says why', async () => {
  const crm = {
    ...portal.crm,
    ensureList: async (list: { name: string }) => {
      if (list.name.includes('steady'))
        throw new Forbidden('The app may not make lists.', { scopes: [], what: 'lists' });
      return '7';
    },
  } as unknown as Crm;
  const made = await make(crm);
  expect(made.filter(({ id }) => id === '7')).toHaveLength(12);
  expect(made.filter(({ id }) => id === null).map(({ message }) => message)).toEqual([
    'The app may not make lists.',
    'The app may not make lists.',
  ]);
});
