import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SettingField, SettingsResponse } from '../../extensions/app/contract/settings.ts';
import { changeSettings } from '../../src/jobs/change-settings.ts';
import { countDirty } from '../../src/store/dirty-customers.ts';
import { claimDigests, completeDigests, giveUpDigests } from '../../src/store/digests.ts';
import { ownerLanguages } from '../../src/store/owner-languages.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { getPortal, markSynced } from '../../src/store/portals.ts';
import { defaultSettings, languages } from '../../src/timeline/settings.ts';
import { now } from '../builders.ts';
import { ours, startCardServer, theirs, type CardServer } from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
  for (const portalId of [ours, theirs]) {
    await replaceOwners(server.db, portalId, [
      { id: '20', name: 'Mona Manager', email: null },
      { id: '21', name: 'Rita Rep', email: 'rep@x.example' },
    ]);
  }
  await markSynced(server.db, ours, now);
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.db.updateTable('portals').set({ settings: '{}' }).execute();
  await server.db.deleteFrom('settings_changes').execute();
  await server.db.deleteFrom('digests').execute();
});

const path = '/api/settings';
const read = async (language = 'en') =>
  (await server.call({ path: `${path}?language=${language}` })).body as unknown as SettingsResponse;
const save = async (changes: Record<string, unknown>, key = 'press-000001') => {
  const body = { key, changes, language: 'en' };
  return await server.call({ method: 'POST', path, body });
};
const fieldsOf = ({ sections }: SettingsResponse): Record<string, SettingField> =>
  Object.fromEntries(
    sections
      .find(({ id }) => id === 'digest')!
      .groups.flatMap(({ fields }) => fields)
      .map((field) => [field.name, field]),
  );
const settings = async () => (await getPortal(server.db, ours))!.settings;
const line = ({ state }: SettingsResponse, label: string) =>
  state.digests!.find((one) => one.label === label)?.value;
const claim = (ownerId: string, customers: number) => ({
  ownerId,
  day: '2026-06-17',
  sinceAt: now - 1,
  untilAt: now,
  customers,
  task: ownerId === '' ? null : { subject: 's', dueAt: now },
});

describe('the digest on the settings page', () => {
  it('has a section of its own and is off until somebody switches it on', async () => {
    const page = await read();
    const fields = fieldsOf(page);
    expect(Object.values(fields).map(({ name, value }) => [name, value])).toEqual([
      ['digest.on', false],
      ['digest.hour', 8],
      ['digest.most', 5],
      ['digest.levels', ['elevated', 'high']],
      ['digest.owners', []],
      ['digest.fallback', ''],
    ]);
    expect(fields['digest.owners']!.options!.map(({ label }) => label)).toEqual([
      'Mona Manager',
      'Rita Rep',
    ]);
    expect(page.state.digests).toEqual([]);
  });

  it('is saved part by part, told in the history and taken back', async () => {
    const saved = await save({
      'digest.on': true,
      'digest.hour': 7,
      'digest.owners': ['21'],
      'digest.fallback': '20',
    });
    expect(saved.status).toBe(200);
    const expected = { on: true, hour: 7, most: 5, levels: ['elevated', 'high'] };
    expect((await settings()).digest).toEqual({ ...expected, owners: ['21'], fallback: '20' });
    const page = saved.body as unknown as SettingsResponse;
    expect(page.lastSave!.lines.join('\n')).toMatch(/Make digests: off → on/);
    expect(page.lastSave!.lines.join('\n')).toMatch(/Mona Manager/);
    await save({ 'digest.fallback': '' }, 'press-000002');
    expect((await settings()).digest).toEqual({ ...expected, owners: ['21'], fallback: null });
    await server.call({
      method: 'POST',
      path: `${path}/undo`,
      body: { key: 'press-000002', language: 'en' },
    });
    expect((await settings()).digest.fallback).toBe('20');
  });

  it.each([
    ['digest.hour', 24],
    ['digest.hour', 7.5],
    ['digest.most', 0],
    ['digest.most', 21],
    ['digest.levels', []],
    ['digest.levels', ['steady']],
    ['digest.owners', ['Rita']],
    ['digest.fallback', 'Mona'],
    ['digest.on', 'yes'],
  ])('refuses %s = %j at its field, and keeps nothing', async (name, value) => {
    const { status, body } = await save({ [name]: value });
    expect(status).toBeGreaterThanOrEqual(400);
    const { problems = [] } = body as { problems?: { field: string }[] };
    if (status === 422) expect(problems.map(({ field }) => field)).toEqual([name]);
    expect((await settings()).digest).toEqual(defaultSettings.digest);
  });

  it('judges nobody anew: who is told of a judgement changes none', async () => {
    const before = await countDirty(server.db, ours);
    await changeSettings({
      db: server.db,
      portalId: ours,
      now,
      changes: { digest: { ...defaultSettings.digest, on: true } },
    });
    const left = await countDirty(server.db, ours);
    expect(left).toBeLessThanOrEqual(before);
    await save({ 'digest.most': 9 });
    expect(await countDirty(server.db, ours)).toBe(left);
  });

  it('tells under State when the next comes, what became of the last, and whom nobody is told of', async () => {
    await save({ 'digest.on': true });
    const fresh = await read();
    // Wednesday noon: the next is on Thursday at eight.
    expect(line(fresh, 'Next')).toBe('Jun 18, 2026, 8:00 AM');
    expect(line(fresh, 'Last')).toBe('none yet');
    const claims = [claim('20', 2), claim('21', 1), claim('', 3)];
    await claimDigests(server.db, ours, claims, now);
    await completeDigests(server.db, ours, [{ ownerId: '20', taskId: 't' }], now);
    await giveUpDigests(server.db, ours, [{ ownerId: '21', refused: 'Owner is deactivated' }]);
    const page = await read();
    expect(line(page, 'Last')).toMatch(/^1 task \(Jun 17, 2026/);
    expect(line(page, 'Told to nobody')).toMatch(/^3 changed customers have no owner/);
    expect(line(page, 'Rita Rep')).toBe('Owner is deactivated');
  });

  it('tells of one whose outcome is not known', async () => {
    await save({ 'digest.on': true });
    await claimDigests(server.db, ours, [claim('20', 2)], now);
    expect(line(await read(), 'Not known yet')).toMatch(/^For 1 task the CRM gave no answer/);
  });

  it.each(languages)('says all of it in %s', async (language) => {
    await save({ 'digest.on': true });
    const page = await read(language);
    const words = JSON.stringify([
      page.sections.find(({ id }) => id === 'digest'),
      page.state.digests,
    ]);
    expect(words).not.toMatch(/settings\.|undefined/);
  });
});

describe('the language somebody reads in', () => {
  it('is known once they looked at a card, to their own portal only', async () => {
    await server.call({ path: '/api/card?kind=contact&id=1&language=hu' });
    expect([...(await ownerLanguages(server.db, ours))]).toEqual([['21', 'hu']]);
    expect([...(await ownerLanguages(server.db, theirs))]).toEqual([]);
    await server.call({ path: '/api/card?kind=contact&id=1&language=de' });
    // It outlasts the next reading of our people.
    await replaceOwners(server.db, ours, [{ id: '21', name: 'Rita R.', email: 'rep@x.example' }]);
    expect([...(await ownerLanguages(server.db, ours))]).toEqual([['21', 'de']]);
  });
});
