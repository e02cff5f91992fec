import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SavesPlanResponse } from '../../extensions/app/contract/saves.ts';
import { assessPortal } from '../../src/jobs/assess-portal.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { anna, now } from '../builders.ts';
import { card, ours, startCardServer, theirs, type CardServer } from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
  for (const portalId of [ours, theirs]) {
    await withinPortal(portalId, async () => {
      await assessPortal({ db: server.db, portalId, now, scope: 'all' });
      await replaceOwners(server.db, portalId, [
        { id: portalId, name: `Rep of ${portalId}`, email: null, active: true } as never,
      ]);
    });
  }
});
afterAll(() => server.close());

const plan = (body: Record<string, unknown>, portalId = ours) =>
  server.call({ method: 'POST', path: '/api/saves/plan', body, portalId });
const make = (body: Record<string, unknown>, portalId = ours) =>
  server.call({ method: 'POST', path: '/api/saves/make', body, portalId });
const start = (body: Record<string, unknown>, portalId = ours) =>
  server.call({ method: 'POST', path: '/api/saves/start', body, portalId });
const asked = { kind: 'contact', ids: [anna.id, '404'], language: 'en' };

async function planned(portalId = ours): Promise<SavesPlanResponse> {
  const { status, body } = await plan(asked, portalId);
  expect(status).toBe(200);
  return body as unknown as SavesPlanResponse;
}

describe('POST /api/saves/plan', () => {
  it('tells each record’s level and task, and takes what was never read for unknown', async () => {
    const { rows, levels, colleagues } = await planned();
    expect(rows).toMatchObject([
      {
        id: anna.id,
        name: 'Anna Ours',
        state: 'ready',
        risk: expect.any(Number),
        action: { id: 'answer-request', title: expect.any(String) },
      },
      { id: '404', level: 'unknown', risk: null, state: 'unread', action: null },
    ]);
    expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(levels.at(-1)).toMatchObject({ level: 'unknown', label: 'Unknown', count: 1 });
    expect(colleagues).toEqual([{ id: ours, name: `Rep of ${ours}` }]);
  });

  it('changes nothing, and tells each portal of its own records', async () => {
    const mine = await planned();
    expect(await planned()).toEqual(mine);
    expect((await planned(theirs)).rows[0]).toMatchObject({ name: 'Berta Theirs' });
    expect(server.tasks).toEqual([]);
  });

  it('falls back to the portal’s language', async () => {
    const { body } = await plan({ ...asked, language: 'tlh' });
    expect(body).toEqual(await planned());
  });

  it.each([
    ['kind', { kind: 'deal' }],
    ['ids', { ids: [] }],
    ['ids.0', { ids: ['1 or 1'] }],
    ['ids', { ids: Array.from({ length: 501 }, (_, i) => String(i)) }],
  ])('names a bad %s', async (field, change) => {
    const { status, body } = await plan({ ...asked, ...change });
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['message']).toContain(field);
  });

  it('says so when the portal is not connected', async () => {
    expect((await plan(asked, '999')).status).toBe(403);
    const saves = [{ id: anna.id, action: 'answer-request' }];
    expect((await make({ kind: 'contact', saves, assign: 'owner' }, '999')).status).toBe(403);
    const one = { kind: 'contact', ids: [anna.id], workflow: 'Win back' };
    expect((await start(one, '999')).status).toBe(403);
  });
});

describe('POST /api/saves/start', () => {
  const body = { kind: 'contact', ids: [anna.id, '404'], workflow: 'Win back' };
  beforeAll(async () => {
    for (const [portalId, name] of [
      [ours, 'Win back'],
      [theirs, 'Their own'],
    ] as const)
      await withinPortal(portalId, () =>
        saveSettings(server.db, portalId, { workflowStarts: [name] }),
      );
  });

  it('starts each once in its own portal, says whom it left alone, and tells it on the card', async () => {
    expect((await planned()).workflows).toEqual(['Win back']);
    expect((await planned()).rows.map((row) => [row.start, row.started])).toEqual([
      ['ready', []],
      ['unread', []],
    ]);
    const first = await start(body);
    expect([first.status, first.body['outcomes']]).toEqual([
      200,
      [
        { id: anna.id, outcome: 'made', message: null },
        { id: '404', outcome: 'gone', message: null },
      ],
    ]);
    const again = await start(body);
    expect((again.body['outcomes'] as unknown[])[0]).toMatchObject({ outcome: 'already' });
    expect(server.updates).toEqual([
      {
        portalId: ours,
        type: 'contacts',
        id: anna.id,
        properties: {
          warmline_start_workflow: 'Win back',
          warmline_start_workflow_at: String(now),
        },
      },
    ]);
    expect((await planned()).rows[0]).toMatchObject({ state: 'ready', started: ['Win back'] });
    expect((await planned(theirs)).rows[0]).toMatchObject({ start: 'ready', started: [] });
    const said = async (portalId: string) => {
      const { body: shown } = await server.call({ path: `${card}&language=de`, portalId });
      return (shown as unknown as { card: { said: { text: string; undo: unknown }[] } }).card.said;
    };
    expect(await said(ours)).toMatchObject([
      { text: 'An Workflow übergeben: Win back', undo: null },
    ]);
    expect(await said(theirs)).toEqual([]);
  });

  it('starts nothing that the portal’s own admin has not listed', async () => {
    for (const workflow of ['Their own', 'win back', 'Anything']) {
      const answer = await start({ ...body, workflow });
      expect([answer.status, answer.body['code']]).toEqual([400, 'bad_input']);
      expect(answer.body['message']).toContain('workflow');
    }
    expect(server.updates).toHaveLength(1);
  });

  it.each([
    ['ids', { ids: Array.from({ length: 101 }, (_, i) => String(i + 1)) }],
    ['ids', { ids: [] }],
    ['kind', { kind: 'deal' }],
    ['workflow', { workflow: '' }],
  ])('names a bad %s', async (field, change) => {
    const answer = await start({ ...body, ...change });
    expect([answer.status, answer.body['code']]).toEqual([400, 'bad_input']);
    expect(answer.body['message']).toContain(field);
  });
});

describe('POST /api/saves/make', () => {
  const saves = [{ id: anna.id, action: 'answer-request' }];

  it('makes one task however often it is asked, for the colleague chosen, in its own portal', async () => {
    const body = { kind: 'contact', saves, assign: ours };
    const first = await make(body);
    expect(first.body['outcomes']).toEqual([{ id: anna.id, outcome: 'made', message: null }]);
    const second = await make(body);
    expect(second.body['outcomes']).toEqual([{ id: anna.id, outcome: 'already', message: null }]);
    expect(server.tasks).toMatchObject([
      { portalId: ours, properties: { hubspot_owner_id: ours } },
    ]);
    expect((await planned()).rows[0]).toMatchObject({ state: 'made' });
    expect((await planned(theirs)).rows[0]).toMatchObject({ state: 'ready' });
  });

  it('gives nobody of another portal a task', async () => {
    const { status, body } = await make({ kind: 'contact', saves, assign: theirs });
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['message']).toContain('assign');
  });

  it('says what is no longer suggested', async () => {
    const gone = [{ id: anna.id, action: 'win-back-purchases' }];
    const { body } = await make({ kind: 'contact', saves: gone, assign: 'suggested' });
    expect(body['outcomes']).toEqual([{ id: anna.id, outcome: 'gone', message: null }]);
  });

  it.each([
    ['assign', { assign: 'everyone' }],
    ['saves', { saves: Array.from({ length: 11 }, () => saves[0]) }],
    ['saves.0.action', { saves: [{ id: '1', action: 'a b' }] }],
  ])('names a bad %s', async (field, change) => {
    const { status, body } = await make({ kind: 'contact', saves, assign: 'owner', ...change });
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['message']).toContain(field);
  });
});
