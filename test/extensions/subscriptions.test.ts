import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAppManifest } from '../../src/cli/tools/app-manifest.ts';
import { describeJournal, describeWebhooks } from '../../src/cli/tools/describe-feeds.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';
import { typeInfo } from '../../src/sandbox/object-types.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';

const root = path.resolve(import.meta.dirname, '../..');
const app = parseAppManifest(JSON.parse(await readFile(path.join(root, 'app.json'), 'utf8')));
const plan = readingPlan(defaultSettings);
const { journal, webhooks } = app;

/** The platform takes no subscription to these; they don't change once the record is there, and its creation is told. */
const notOffered = new Set(['hs_email_html', 'hs_email_subject', 'hs_communication_body']);

describe('the journal', () => {
  it('tells of the types and properties that are read, and of no others', () => {
    expect(journal.objects.map(({ type, properties }) => [type, properties])).toEqual(
      plan.map(({ type, properties }) => [
        type,
        properties.filter((name) => !notOffered.has(name)),
      ]),
    );
    for (const { type, typeId } of journal.objects) expect(typeId).toBe(typeInfo[type].id);
  });

  it('never tells us what we wrote ourselves', () => {
    const subscribed = new Set(journal.objects.flatMap(({ properties }) => properties));
    for (const name of ['warmline_risk_level', 'warmline_risk_score', 'warmline_next_action'])
      expect(subscribed).not.toContain(name);
    for (const name of subscribed) expect(name).not.toMatch(/^warmline_/);
  });

  it('tells of creation, change, deletion and return of all, and of merges where there are any', () => {
    for (const { type, actions } of journal.objects) {
      expect(actions, type).toEqual(
        expect.arrayContaining(['CREATE', 'UPDATE', 'DELETE', 'RESTORE']),
      );
      const merges = ['contacts', 'companies', 'deals', 'tickets'].includes(type);
      expect(actions.includes('MERGE'), type).toBe(merges);
    }
  });

  it('tells of every association that is read, of people to be forgotten, and of coming and going', () => {
    expect(journal.associations).toEqual(
      plan
        .filter(({ associations }) => associations.length > 0)
        .map(({ type, associations }) => ({ type, with: [...associations] })),
    );
    expect(journal.privacyDeletions).toEqual(['contacts']);
    expect(journal.appEvents.map(({ action }) => action)).toEqual(['APP_INSTALL', 'APP_UNINSTALL']);
    const { subscriptions } = describeJournal(app).config;
    expect(subscriptions).toContainEqual({
      subscriptionType: 'ASSOCIATION',
      objectTypeId: '0-1',
      associatedObjectTypeIds: ['0-2'],
      actions: ['ASSOCIATION_ADDED', 'ASSOCIATION_REMOVED'],
    });
    expect(subscriptions).toContainEqual({
      subscriptionType: 'GDPR_PRIVACY_DELETION',
      objectTypeId: '0-1',
      actions: ['GDPR_DELETE'],
    });
  });
});

describe('pushed webhooks', () => {
  const required = new Set(app.scopes.required.flatMap(({ reads }) => reads ?? []));

  it('are only about types that every portal lets us read', () => {
    for (const { types } of webhooks.objects)
      for (const type of types) expect(required).toContain(type);
  });

  it('tell of nothing that the journal doesn’t tell of: they are only quicker', () => {
    const told = { creation: 'CREATE', deletion: 'DELETE', merge: 'MERGE', restore: 'RESTORE' };
    for (const { types, events } of webhooks.objects)
      for (const type of types) {
        const { actions } = journal.objects.find((one) => one.type === type)!;
        for (const event of events) expect(actions).toContain(told[event]);
      }
  });

  it('bring the wish to be forgotten at once', () => {
    const { settings, subscriptions } = describeWebhooks(app).config;
    expect(settings.targetUrl).toBe(`\${WARMLINE_URL}${webhooks.path}`);
    expect(subscriptions.hubEvents).toEqual([
      { subscriptionType: 'contact.privacyDeletion', active: true },
    ]);
    expect(subscriptions.crmObjects).toContainEqual({
      subscriptionType: 'object.creation',
      objectType: 'email',
      active: true,
    });
    const quote = [{ types: ['quotes' as const], events: ['creation' as const], reason: 'x' }];
    expect(() => describeWebhooks({ ...app, webhooks: { ...webhooks, objects: quote } })).toThrow(
      /can't name quotes/,
    );
  });
});
