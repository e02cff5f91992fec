import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAppManifest } from '../../src/cli/tools/app-manifest.ts';
import { connectCrm } from '../../src/crm/connect.ts';
import { objectTypes, type Crm, type ObjectType } from '../../src/crm/crm.ts';
import { Forbidden } from '../../src/crm/errors.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';
import { appSchema } from '../../src/jobs/app-schema.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { typeInfo } from '../../src/sandbox/object-types.ts';
import { closeStore, openStore } from '../../src/store/open-store.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { noon, smallSeed, startPortal, type TestPortal } from '../jobs/small-portal.ts';

const root = path.resolve(import.meta.dirname, '../..');
const app = parseAppManifest(JSON.parse(await readFile(path.join(root, 'app.json'), 'utf8')));
const { required, conditional, optional } = app.scopes;
const scopes = [...required, ...conditional, ...optional];
const names = scopes.map(({ name }) => name);

const write = async (crm: Crm, type: ObjectType) => {
  if (type === 'tasks')
    await crm.create('tasks', { hs_timestamp: String(noon), hs_task_subject: 'Call' }, []);
  else await crm.update(type, [{ id: '1', properties: { hubspot_owner_id: '1' } }]);
};
const ensure = (crm: Crm, type: 'contacts' | 'companies') =>
  crm.ensureProperties(type, appSchema.group, appSchema.properties);

/** What the program asks of the CRM by a scope that is about no object type. */
const otherCalls: Record<string, (crm: Crm) => Promise<unknown>> = {
  'crm.objects.owners.read': (crm) => crm.owners(),
  'crm.schemas.contacts.write': (crm) => ensure(crm, 'contacts'),
  'crm.schemas.companies.write': (crm) => ensure(crm, 'companies'),
  'crm.lists.write': (crm) => crm.ensureList(appSchema.lists[0]!),
};

const textOfMails = async (crm: Crm) => {
  const { records } = await crm.list('emails', { properties: ['hs_email_text'] });
  return records.map(({ properties }) => properties['hs_email_text'] ?? null);
};

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal(
    smallSeed({ contacts: 3, companies: 1, emails: 4, calls: 1, deals: 1 }),
  );
});
afterAll(() => portal.stop());

const withScopes = (granted: readonly string[]): Crm =>
  connectCrm({
    baseUrl: portal.sandbox.url,
    accessToken: portal.sandbox.issueToken({ scopes: granted }),
    sleep: async () => {},
  });

describe('the scopes of app.json', () => {
  it('have a reason each, and none stands there twice', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const { reason } of scopes) expect(reason).toMatch(/\w+ \w+.*\.$/);
  });

  it('name every object type that is read, the one that allows it, and no other type', () => {
    const reads = scopes.flatMap((scope) => scope.reads ?? []);
    // Tasks are looked for when it is unknown whether one was made.
    const read = [...readingPlan(defaultSettings).map(({ type }) => type), 'tasks'];
    expect(reads.toSorted()).toEqual(read.toSorted());
    for (const scope of scopes)
      for (const type of scope.reads ?? []) expect(typeInfo[type].readScopes).toContain(scope.name);
  });

  it('name every object type that is written, the one that allows it, and no other type', () => {
    const writes = scopes.flatMap((scope) => scope.writes ?? []);
    expect(writes.toSorted()).toEqual(['companies', 'contacts', 'tasks']);
    for (const scope of scopes)
      for (const type of scope.writes ?? [])
        expect(typeInfo[type].writeScopes).toContain(scope.name);
  });

  it('say in words what they are for only where they are about no object type', () => {
    for (const { name, reads, writes, uses } of scopes) {
      const aboutRecords = objectTypes.some((type) =>
        [...typeInfo[type].readScopes, ...typeInfo[type].writeScopes].includes(name),
      );
      expect(aboutRecords, name).toBe(uses === undefined);
      expect(reads !== undefined || writes !== undefined, name).toBe(aboutRecords);
    }
  });

  it('are used: without sales-email-read the text of e-mails is not told', async () => {
    const without = names.filter((name) => name !== 'sales-email-read');
    expect(await textOfMails(withScopes(without))).toEqual([null, null, null, null]);
    expect(await textOfMails(withScopes(names))).not.toContain(null);
  });

  // The sandbox lets who may write lists read them as well; HubSpot's pages name the reading scope for that.
  const proven = scopes.filter(
    ({ name }) => !['oauth', 'crm.lists.read', 'sales-email-read'].includes(name),
  );

  it.each(proven)('are used: what $name is for is refused without it', async (scope) => {
    const others = withScopes(names.filter((name) => name !== scope.name));
    const all = withScopes(names);
    const uses = [
      ...(scope.reads ?? []).map((type) => (crm: Crm) => crm.list(type, { properties: [] })),
      ...(scope.writes ?? []).map((type) => (crm: Crm) => write(crm, type)),
      ...[otherCalls[scope.name] ?? []].flat(),
    ];
    expect(uses).not.toEqual([]);
    for (const use of uses) {
      await expect(use(others)).rejects.toBeInstanceOf(Forbidden);
      await use(all);
    }
  });

  it('suffice for everything, and without the optional ones the rest goes on', async () => {
    const db = await openStore({ dataDir: ':memory:' });
    const { now } = portal;
    try {
      const few = await runOnce({ db, crm: withScopes(required.map(({ name }) => name)), now });
      expect(few.write).toMatchObject({ written: 4, refused: 0, schemaRefused: [] });
      expect(few.sync.unreadable.toSorted()).toEqual(
        ['feedback_submissions', 'orders', 'quotes', 'tickets'].toSorted(),
      );
      expect(await runOnce({ db, crm: withScopes(names), now })).toMatchObject({ problems: [] });
    } finally {
      await closeStore(db);
    }
  }, 300_000);
});
