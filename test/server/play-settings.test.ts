import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  SettingField,
  SettingsRefused,
  SettingsResponse,
} from '../../extensions/app/contract/settings.ts';
import { keepSettings } from '../../src/jobs/keep-settings.ts';
import { playbook } from '../../src/action/playbook.ts';
import { getPortal } from '../../src/store/portals.ts';
import { clearDirty, nextDirty } from '../../src/store/dirty-customers.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { languages, type Settings } from '../../src/timeline/settings.ts';
import { card, ours, startCardServer, theirs, type CardServer } from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
  await replaceOwners(server.db, ours, [{ id: '20', name: 'Mona Manager', email: null }]);
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.db.updateTable('portals').set({ settings: '{}' }).execute();
  await server.db.deleteFrom('settings_changes').execute();
});

const path = '/api/settings';
const read = async (language = 'en', portalId = ours) =>
  (await server.call({ path: `${path}?language=${language}`, portalId }))
    .body as unknown as SettingsResponse;
const save = async (changes: Record<string, unknown>, key = 'press-000001') => {
  const body = { key, changes, language: 'en' };
  const answer = await server.call({ method: 'POST', path, body });
  return { status: answer.status, body: answer.body as unknown as SettingsResponse };
};
const problemsOf = async (changes: Record<string, unknown>) => {
  const { status, body } = await save(changes);
  expect(status).toBe(422);
  return (body as unknown as SettingsRefused).problems.map(({ field }) => field);
};
const fieldsOf = ({ sections }: SettingsResponse): Record<string, SettingField> =>
  Object.fromEntries(
    sections
      .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
      .map((field) => [field.name, field]),
  );
const settings = async () => (await getPortal(server.db, ours))!.settings;

describe('settings of plays', () => {
  it('has a switch and a text for each play, off where only the admin can know when', async () => {
    const fields = fieldsOf(await read());
    for (const { id, how, off } of playbook) {
      const { value, label, hint } = fields[`plays.${id}`]!;
      expect(value, id).toBe(off === undefined);
      expect(label).toMatch(/^[A-Z]/);
      if (off) expect(hint).toContain('Off until you switch it on');
      expect(fields[`playTexts.${id}.body`]!.hint!.length).toBeGreaterThan(20);
      expect(`playTexts.${id}.subject` in fields).toBe(how === 'email');
    }
    expect(fields['plays.call']!.label).toBe('Call …');
  });

  it.each(languages)('says all of it in %s without a hole', async (language) => {
    const page = await read(language);
    expect(JSON.stringify(page.sections)).not.toMatch(/settings\.|undefined|\{place\}|\{play\}/);
    expect(JSON.stringify(page).length).toBeLessThan(400_000);
  });

  it('keeps switches, texts, offers, plays of one’s own and who has which part', async () => {
    const { status, body } = await save({
      'plays.news': true,
      'plays.call': false,
      'playTexts.call.body': 'Dear {name},\nwe last spoke on {last}.',
      'offers.0.name': 'A spare part kit',
      'offers.0.kind': 'gift',
      'offers.0.cost': 40,
      'ownPlays.0.name': 'Hand-written card',
      'ownPlays.0.signal': 'contact-gap',
      'ownPlays.0.body': 'Write to {name}.',
      'roles.manager': '20',
      marginPercent: 30,
      topValue: 5000,
      news: ['2026-11-20 The new catalogue is out'],
      greetings: ['12-24 Merry Christmas'],
      competitors: ['Initech'],
      workflowStarts: ['Win back', 'Check in'],
      'actionCosts.call': 12.5,
    });
    expect(status).toBe(200);
    expect(await settings()).toMatchObject({
      plays: { news: true, call: false },
      playTexts: { call: { subject: '', body: 'Dear {name},\nwe last spoke on {last}.' } },
      offers: [{ name: 'A spare part kit', kind: 'gift', cost: 40 }],
      ownPlays: [
        { name: 'Hand-written card', signal: 'contact-gap', level: 'elevated', how: 'task' },
      ],
      roles: { manager: '20', executive: null, saver: null },
      marginPercent: 30,
      topValue: 5000,
      competitors: ['Initech'],
      workflowStarts: ['Win back', 'Check in'],
      actionCosts: { email: 0, call: 12.5 },
    });
    // What is filled leaves room for the next.
    const fields = fieldsOf(body);
    expect(fields).toHaveProperty(['offers.1.name']);
    expect(fields).not.toHaveProperty(['offers.2.name']);
    expect(fields['roles.manager']!.options).toContainEqual({ value: '20', label: 'Mona Manager' });
    // Exactly what was changed is told.
    expect(body.lastSave!.lines).toHaveLength(16);
    await save({ 'offers.0.name': '', 'ownPlays.0.name': ' ', topValue: null }, 'press-000002');
    expect(await settings()).toMatchObject({ offers: [], ownPlays: [], topValue: null });
  });

  it('judges nobody anew for names of workflows, and takes them back', async () => {
    const marked = () => withinPortal(ours, () => nextDirty(server.db, ours, 100));
    const keep = (changes: Partial<Settings>, key: string) =>
      withinPortal(ours, () =>
        keepSettings({ db: server.db, portalId: ours, now: 1, changes, key, by: null }),
      );
    await withinPortal(ours, async () => clearDirty(server.db, ours, await marked()));
    expect(await keep({ workflowStarts: ['Win back'] }, 'press-000007')).toBe(true);
    expect(await marked()).toEqual([]);
    const body = { key: 'press-000007', language: 'en' };
    await server.call({ method: 'POST', path: `${path}/undo`, body });
    expect((await settings()).workflowStarts).toEqual([]);
    expect(await keep({ daysBetweenPlays: 3 }, 'press-000008')).toBe(true);
    expect(await marked()).not.toEqual([]);
  });

  it('obeys a switch at once', async () => {
    type Shown = { card: { action: { id: string } | null } };
    const action = async () =>
      ((await server.call({ path: card })).body as unknown as Shown).card.action?.id;
    expect(await action()).toBe('answer-request');
    await save({ 'plays.answer-request': false });
    expect(await action()).not.toBe('answer-request');
  });

  it.each([
    [{ 'playTexts.call.body': 'Dear {frist name}' }, 'playTexts.call.body'],
    [{ workflowStarts: ['x'.repeat(61)] }, 'workflowStarts'],
    [{ workflowStarts: ['Win back', 'win BACK'] }, 'workflowStarts'],
    [{ workflowStarts: Array.from({ length: 11 }, (_, i) => `Name ${i}`) }, 'workflowStarts'],
    [{ 'playTexts.call.body': 'Dear {name' }, 'playTexts.call.body'],
    [{ 'ownPlays.0.name': 'Card', 'ownPlays.0.body': '' }, 'ownPlays.0.body'],
    [
      { 'ownPlays.0.name': 'Card', 'ownPlays.0.body': 'x', 'ownPlays.0.signal': 'moon' },
      'ownPlays.0.signal',
    ],
    [{ 'offers.0.name': 'Kit', 'offers.0.cost': -1 }, 'offers.0.cost'],
    [{ events: ['Open day'] }, 'events'],
    [{ events: ['2026-02-30 Open day'] }, 'events'],
    [{ greetings: ['2026-12-24 Merry Christmas'] }, 'greetings'],
    [{ priceChanges: ['soon'] }, 'priceChanges'],
    [{ marginPercent: 101 }, 'marginPercent'],
    [{ 'roles.manager': 'Mona' }, 'roles.manager'],
    [{ daysBetweenPlays: 1.5 }, 'daysBetweenPlays'],
    [{ competitors: ['x'] }, 'competitors'],
    [{ 'actionCosts.call': -3 }, 'actionCosts.call'],
  ])('refuses %j at its field', async (changes, field) => {
    expect(await problemsOf(changes)).toEqual([field]);
    expect(await settings()).toMatchObject({ ownPlays: [], offers: [], playTexts: {} });
  });

  it('refuses a play that there is not', async () => {
    expect((await save({ 'plays.moonwalk': true })).status).toBe(422);
  });
});

describe('properties of the portal', () => {
  it('are chosen by their labels, of the kind that fits, and none by default', async () => {
    const fields = fieldsOf(await read());
    expect(fields['renewalProperty']).toMatchObject({
      kind: 'choice',
      value: '',
      options: [
        { value: '', label: 'None' },
        { value: 'contract_end', label: 'End of contract (contract_end)' },
      ],
    });
    const values = (name: string) => fields[name]!.options!.map(({ value }) => value);
    expect(values('valueProperty')).toEqual(['total_revenue', 'deals', 'arr']);
    expect(values('segmentProperty')).toEqual(['', 'companies_note', 'contacts_note', 'plan']);
    // Ours say nothing that isn't known.
    expect(JSON.stringify(fields)).not.toContain('warmline_');
  });

  it('keeps a chosen one that the portal has no more', async () => {
    await save({ renewalProperty: 'gone_property' });
    expect(fieldsOf(await read())['renewalProperty']!.options).toContainEqual({
      value: 'gone_property',
      label: 'gone_property',
    });
  });

  it('are each portal’s own', async () => {
    expect(JSON.stringify(await read())).toContain('Note of 111');
    const other = JSON.stringify(await read('en', theirs));
    expect(other).toContain('Note of 222');
    expect(other).not.toContain('Note of 111');
  });
});
