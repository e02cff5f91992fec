import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type {
  SettingField,
  SettingsPreviewResponse,
  SettingsRefused,
  SettingsResponse,
} from '../../extensions/app/contract/settings.ts';
import { findAssessments } from '../../src/store/assessments.ts';
import { getPortal, markSynced, saveSettings } from '../../src/store/portals.ts';
import { listSettingsChanges } from '../../src/store/settings-changes.ts';
import { listAudit } from '../../src/store/audit.ts';
import { listRefused, pendingWritebacks, recordRefused } from '../../src/store/writebacks.ts';
import { wakePortal, findTurn, endTurn, beginTurn } from '../../src/store/portal-turns.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { anna, now } from '../builders.ts';
import { card, ours, startCardServer, theirs, type Call, type CardServer } from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());
/** As it was before anybody saved anything: opening a store takes longer than all of this. */
beforeEach(async () => {
  const { db } = server;
  await db.updateTable('portals').set({ settings: '{}', synced_at: null }).execute();
  for (const table of ['settings_changes', 'portal_turns', 'writebacks', 'assessments'] as const)
    await db.deleteFrom(table).execute();
});

const path = '/api/settings';
type Asked = Partial<Call> & { key?: string; changes?: Record<string, unknown> };
const post = async <Body>(to: string, { key, changes, ...call }: Asked) => {
  const body = { ...(key && { key }), ...(changes && { changes }), language: 'en' };
  const answer = await server.call({ method: 'POST', path: to, body, ...call });
  return { status: answer.status, body: answer.body as unknown as Body };
};
const save = (changes: Record<string, unknown>, key = 'press-000001', call: Partial<Call> = {}) =>
  post<SettingsResponse>(path, { key, changes, ...call });
const preview = (changes: Record<string, unknown>) =>
  post<SettingsPreviewResponse>(`${path}/preview`, { changes });
const undo = (key: string, call: Partial<Call> = {}) =>
  post<SettingsResponse>(`${path}/undo`, { key, ...call });
const read = async (language = 'en', portalId = ours) =>
  (await server.call({ path: `${path}?language=${language}`, portalId }))
    .body as unknown as SettingsResponse;
const fieldsOf = ({ sections }: SettingsResponse): Record<string, SettingField> =>
  Object.fromEntries(
    sections
      .flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
      .map((field) => [field.name, field]),
  );
const settings = async (portalId = ours) => (await getPortal(server.db, portalId))!.settings;
const levelOf = async () => {
  const [row] = await findAssessments(server.db, ours, [{ kind: 'contact', id: anna.id }]);
  return row?.assessment.level;
};
const notes = async (changes: Record<string, unknown>) => (await preview(changes)).body.notes;
const highest = { 'levels.watch': 97, 'levels.elevated': 98, 'levels.high': 99 };

describe('GET /api/settings', () => {
  it('shows every setting that there is, with what it does, its default and where it came from', async () => {
    const fields = fieldsOf(await read());
    const set = new Set(Object.keys(fields).map((name) => name.split('.')[0]));
    // Derived from others, from the reading, or from the account.
    const derived = new Set(['publicHolidays', 'unreadable']);
    for (const name of Object.keys(defaultSettings).filter((one) => !derived.has(one)))
      expect(set, name).toContain(name);
    expect(fields['levels.watch']).toMatchObject({
      kind: 'number',
      label: 'Watch',
      value: 25,
      usual: 25,
      rule: 'Give a whole number from 1 to 100.',
      source: { kind: 'default', text: 'Default' },
    });
    expect(fields['timeZone']).toMatchObject({ kind: 'fact', source: { kind: 'found' } });
    expect(fields['customerStages']!.options).toContainEqual({
      value: 'customer',
      label: 'customer (1)',
    });
    for (const field of Object.values(fields)) {
      expect(`${field.label} ${field.hint ?? ''}`, field.name).not.toMatch(/settings\.|undefined/);
      if (field.kind !== 'fact') expect(field.rule, field.name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('tells how Warmline is doing: freshness, what is missing with its cure, and who refuses', async () => {
    await markSynced(server.db, ours, now - 30 * 3_600_000);
    await saveSettings(server.db, ours, { unreadable: ['tickets', 'email_text', 'owners'] });
    const offer = {
      kind: 'contact',
      id: anna.id,
      hash: 'h',
      format: 'en',
      assessedAt: now,
    } as const;
    const reason = 'VALIDATION_ERROR: Industry is required.';
    await recordRefused(server.db, ours, [{ ...offer, reason, retryAt: now }], now);
    await server.call({ path: card });
    const { state } = await read();
    expect(state).toMatchObject({ stale: true, refusedMore: null });
    expect(state.freshness).toMatch(/^Last read .*more than a day ago/);
    expect(state.unreadable).toEqual([
      { what: 'Tickets', cure: expect.stringContaining('scope tickets:') },
      { what: 'Text of e-mails', cure: expect.stringContaining('sales-email-read') },
      { what: 'Owners', cure: expect.stringContaining('crm.objects.owners.read') },
    ]);
    expect(state.refused).toEqual([
      expect.objectContaining({
        name: 'Anna Ours',
        words: reason,
        url: `https://app.hubspot.com/contacts/${ours}/record/0-1/${anna.id}`,
        cure: expect.stringMatching(/^Open the record/),
      }),
    ]);
    expect(state.coverage).toEqual([{ label: 'E-mails', value: '21', latest: expect.any(String) }]);
    expect(state.facts).toContainEqual({ label: 'Records', value: '1 contact, 0 companies' });
  });

  it('has refused records offered again at once on a press, noted and once only, and no other portal’s', async () => {
    const { db } = server;
    expect((await read()).state.retry).toBeNull();
    await save(highest);
    await db.deleteFrom('portal_turns').execute();
    const at = now - 60_000;
    const offer = { kind: 'contact', hash: 'h', format: 'en', assessedAt: now } as const;
    for (const portalId of [ours, theirs]) {
      const refused = { ...offer, id: anna.id, reason: 'Industry is required.' };
      await recordRefused(db, portalId, [{ ...refused, retryAt: now + 3_600_000 }], at);
      await wakePortal(db, portalId, now + 86_400_000);
    }
    const pending = () => pendingWritebacks(db, ours, { now, after: null, limit: 9 });
    expect((await read()).state.retry).toBe('waiting');
    expect(await pending()).toEqual([]);
    for (const press of [1, 2]) {
      const { status, body } = await post<SettingsResponse>(`${path}/retry`, {});
      expect([press, status, body.state.retry]).toEqual([press, 200, 'due']);
    }
    expect(await pending()).toMatchObject([{ refusals: 0 }]);
    expect(await findTurn(db, ours)).toMatchObject({ wakeAt: now });
    // What they say stands until they have answered.
    expect(await listRefused(db, ours, 9)).toMatchObject([{ reason: 'Industry is required.', at }]);
    const audit = await listAudit(db, ours, { since: 0, after: null, limit: 99 });
    expect(audit.filter(({ what }) => what === 'refused_retried')).toMatchObject([{ at: now }]);
    expect((await read('en', theirs)).state.retry).toBe('waiting');
    expect(await findTurn(db, theirs)).toMatchObject({ wakeAt: now + 86_400_000 });
  });

  it('speaks the reader’s language', async () => {
    const german = fieldsOf(await read('de'));
    expect(german['businessHours.mon']!.label).toBe('Montag');
    expect(german['holidays']!.options).toContainEqual({ value: 'HU', label: 'Ungarn' });
  });
});

describe('POST /api/settings/preview', () => {
  it('tells who would change level, and saves nothing', async () => {
    await server.call({ path: card });
    const before = await settings();
    const { status, body } = await preview(highest);
    expect(status).toBe(200);
    expect(body.problems).toEqual([]);
    expect(body.moved).toMatchObject({ count: 1, text: '1 customer of 1 would change level.' });
    expect(body.moved!.lines[0]).toMatch(/^1 contact: \w+ → Steady$/);
    expect(await settings()).toEqual(before);
    expect(await listSettingsChanges(server.db, ours, 9)).toEqual([]);
  });

  it.each([
    [{ 'levels.watch': 60 }, 'levels.elevated', 'Let each level begin above the one before.'],
    [{ 'levels.watch': 1.5 }, 'levels.watch', 'Give a whole number from 1 to 100.'],
    [{ 'weights.open-complaint': 9 }, 'weights.open-complaint', 'Give a number from 0 to 8.'],
    [{ 'businessHours.mon': '17-9' }, 'businessHours.mon', /09:00-17:30/],
    [
      Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [`businessHours.${day}`, '']),
      ),
      'businessHours.mon',
      'Leave at least one day open.',
    ],
    [{ daysOff: ['2026-12-24', '24.12.'] }, 'daysOff', /^“24\.12\.” · Give dates/],
    [{ ignoredSenders: ['shop.example', 'a b'] }, 'ignoredSenders', /^“a b” · Give addresses/],
    [
      { 'extraPhrases.quote_request': ['thank you'] },
      'extraPhrases.quote_request',
      /“thank you” also stands/,
    ],
    [{ holidays: 'DE', 'holidays.part': 'XX' }, 'holidays.part', /Known are: .*BY/],
    [{ lost: 'property' }, 'lost.name', /internal name/],
    [{ lost: 'lifecycle_stage' }, 'lost.stages', 'Choose at least one.'],
    [{ customerStages: [] }, 'customerStages', /at least one stage/],
    [{ language: 'xx' }, 'language', 'Choose one of the list.'],
  ] as [Record<string, unknown>, string, string | RegExp][])(
    'says of %j what to do, at its field',
    async (changes, field, text) => {
      const { body } = await preview(changes);
      expect(body.moved).toBeNull();
      expect(body.problems[0]).toEqual({ field, text: expect.stringMatching(text) });
      const refused = (await save(changes)) as unknown as { status: number; body: SettingsRefused };
      expect(refused.status).toBe(422);
      expect(refused.body.problems).toEqual(body.problems);
      expect(await listSettingsChanges(server.db, ours, 9)).toEqual([]);
    },
  );

  it('says what no preview shows: what is read later, and what is erased for good', async () => {
    expect((await notes({ keepText: false })).join()).toMatch(/erases/);
    expect((await notes({ renewalProperty: 'contract_end' })).join()).toMatch(/next sync/);
    expect((await notes({ lost: 'lost_renewal' })).join()).toMatch(/Levels stay/);
  });
});

describe('POST /api/settings', () => {
  it('saves, judges everyone anew, and names who did it', async () => {
    await server.call({ path: card });
    expect(await levelOf()).not.toBe('steady');
    const { status, body } = await save(highest);
    expect(status).toBe(200);
    expect((await settings()).levels).toEqual({ watch: 97, elevated: 98, high: 99 });
    expect(await levelOf()).toBe('steady');
    expect(body.waiting).toBeNull();
    expect(body.lastSave).toEqual({
      key: 'press-000001',
      text: expect.stringMatching(/^Saved by rep@x\.example on /),
      lines: ['Watch: 25 → 97', 'Elevated: 50 → 98', 'High: 75 → 99'].map(
        (line) => `Where each level begins · ${line}`,
      ),
    });
    expect(fieldsOf(body)['levels.high']!.source).toEqual({
      kind: 'set',
      text: expect.stringMatching(/^Set by rep@x\.example on /),
    });
  });

  it('keeps every kind of setting as the command line would', async () => {
    const { status } = await save({
      lost: 'property',
      'lost.name': 'account_state',
      'lost.value': 'cancelled',
      lastLoginProperty: 'last_login',
      'businessHours.mon': '8:30 – 16:00',
      'businessHours.fri': '',
      holidays: 'DE',
      'holidays.part': 'by',
      daysOff: ['2026-12-24'],
      languagesRead: ['hu', 'en'],
      'extraPhrases.quote_request': ['kérnék egy ajánlatot'],
      ignoredSenders: ['News@Shop.example', '@spam.example'],
      'requestDueHours.quote_request': 4.5,
      'weights.open-complaint': 1,
      keepText: false,
      replayDays: 90,
      language: 'hu',
    });
    expect(status).toBe(200);
    expect(await settings()).toMatchObject({
      lost: { kind: 'property', name: 'account_state', value: 'cancelled' },
      lastLoginProperty: 'last_login',
      businessHours: { mon: '08:30-16:00', tue: '09:00-17:00', fri: null },
      holidays: 'DE-BY',
      daysOff: ['2026-12-24'],
      languagesRead: ['hu', 'en'],
      extraPhrases: { quote_request: ['kérnék egy ajánlatot'] },
      ignoredSenders: ['news@shop.example', 'spam.example'],
      requestDueHours: { quote_request: 4.5, information_request: 16 },
      weights: { 'open-complaint': 1 },
      keepText: false,
      replayDays: 90,
      language: 'hu',
    });
    expect((await settings()).publicHolidays.dates).toContain('2026-11-01');
    const fields = fieldsOf(await read());
    expect(fields['holidays']!.value).toBe('DE');
    expect(fields['holidays.part']!.value).toBe('BY');
  });

  it('does nothing twice: a repeat of a press finds it done, even after another save', async () => {
    await save({ actFrom: 30 }, 'press-000001');
    await save({ actFrom: 40 }, 'press-000002');
    expect((await save({ actFrom: 30 }, 'press-000001')).status).toBe(200);
    expect((await settings()).actFrom).toBe(40);
    expect(await listSettingsChanges(server.db, ours, 9)).toHaveLength(2);
  });

  it('keeps no save that changes nothing', async () => {
    const { body } = await save({ actFrom: 25 });
    expect(body.lastSave).toBeNull();
  });

  it('wakes the portal where portals take turns', async () => {
    await wakePortal(server.db, ours, now + 9_000_000);
    const begun = await beginTurn(server.db, ours, now);
    await endTurn(server.db, ours, begun!, { ...begun!.turn, wakeAt: now + 9_000_000 });
    await save(highest);
    expect((await findTurn(server.db, ours))!.wakeAt).toBe(now);
  });
});

describe('POST /api/settings/undo', () => {
  it('brings back what stood before the last save, once', async () => {
    await save({ actFrom: 30 }, 'press-000001');
    await save({ ...highest, actFrom: 40 }, 'press-000002');
    for (const again of [1, 2]) {
      const { status, body } = await undo('press-000002');
      expect(status, `time ${again}`).toBe(200);
      expect(body.lastSave!.lines).toEqual(['Suggest actions from: 25 → 30']);
    }
    expect(await settings()).toMatchObject({ actFrom: 30, levels: defaultSettings.levels });
    expect(await levelOf()).not.toBe('steady');
    await undo('press-000001');
    expect((await settings()).actFrom).toBe(25);
    const { lastSave, state } = await read();
    expect(lastSave).toBeNull();
    const history = state.history ?? [];
    expect(history.map(({ lines }) => lines.length)).toEqual([4, 1]);
    for (const { text } of history) expect(text).toMatch(/^Saved by rep.* · undone$/);
  });

  it('takes nothing back that somebody saved since, and nothing unknown', async () => {
    await save({ actFrom: 30 }, 'press-000001');
    await save({ actFrom: 40 }, 'press-000002');
    expect((await undo('press-000001')).status).toBe(409);
    expect((await undo('press-unknown')).status).toBe(409);
    expect((await settings()).actFrom).toBe(40);
  });
});

describe('every route', () => {
  const routes: [Call['method'], string, Asked][] = [
    ['GET', path, {}],
    ['POST', `${path}/preview`, { changes: { actFrom: 30 } }],
    ['POST', path, { key: 'press-000001', changes: { actFrom: 30 } }],
    ['POST', `${path}/undo`, { key: 'press-000001' }],
  ];

  it.each(routes)(
    '%s %s wants a signature and a portal that is there',
    async (method, to, sent) => {
      const call = (change: Partial<Call>) =>
        method === 'GET' ? server.call({ path: to, ...change }) : post(to, { ...sent, ...change });
      expect((await call({ tamper: { secret: 'guessed' } })).status).toBe(401);
      expect((await call({ portalId: '999' })).status).toBe(403);
      expect((await call({ portalId: null })).status).toBe(400);
    },
  );

  it('keeps to the portal that the signature proves', async () => {
    await save({ actFrom: 30 }, 'press-000001', { portalId: theirs });
    expect((await settings(ours)).actFrom).toBe(25);
    expect((await read('en', ours)).lastSave).toBeNull();
    expect((await undo('press-000001')).status).toBe(409);
    expect((await settings(theirs)).actFrom).toBe(30);
    expect(JSON.stringify(await read())).not.toContain('Theirs');
  });

  it('refuses what is no change of fields, and names a field that isn’t there', async () => {
    expect((await post(path, { key: 'short', changes: {} })).status).toBe(400);
    expect((await post(path, { key: 'press-000001' })).status).toBe(400);
    expect((await save({ publicHolidays: ['2026-01-01'] })).status).toBe(422);
    expect((await save({ __proto__x: 1 })).status).toBe(422);
  });
});
