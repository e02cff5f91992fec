import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Card } from '../../extensions/app/contract/card.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { anna, deal, now } from '../builders.ts';
import { about, card, ours, startCardServer, theirs, type CardServer } from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());

async function readCard(portalId = ours, language = 'en'): Promise<Card> {
  const { status, body } = await server.call({ path: `${card}&language=${language}`, portalId });
  expect(status).toBe(200);
  return body['card'] as Card;
}

describe('GET /api/card', () => {
  it('shows risk, reasons with the sentence, the open request and one action', async () => {
    const shown = await readCard();
    expect(shown.risk).toBeGreaterThan(0);
    expect(shown.requests.map(({ sentence }) => sentence)).toEqual([
      'Could you quote 40 valves for Anna Ours?',
    ]);
    expect(shown.reasons.map(({ id }) => id)).toContain('unanswered-request');
    expect(shown.action?.riskAfter).toBeLessThan(shown.risk as number);
  });

  it('has a trend that ends at the present risk', async () => {
    const { trend, risk } = await readCard();
    expect(trend.length).toBeGreaterThan(5);
    expect(trend.at(-1)?.risk).toBe(risk);
  });

  it('shows each portal its own record under the same id', async () => {
    expect((await readCard(ours)).customer.name).toBe('Anna Ours');
    expect((await readCard(theirs)).customer.name).toBe('Berta Theirs');
  });

  it('shows the customer of a deal, and says where nobody is linked to it', async () => {
    const kept = [
      deal(3, { id: '70', contactIds: [anna.id], companyIds: [] }),
      deal(3, { id: '71', contactIds: [], companyIds: [] }),
    ];
    await withinPortal(ours, () =>
      saveActivities(
        server.db,
        ours,
        1,
        kept.map((activity) => ({ activity, hash: activity.id })),
      ),
    );
    const [linked, alone] = await Promise.all(
      ['70', '71'].map((id) =>
        server.call({ path: `/api/card?kind=deal&id=${id}&language=en`, portalId: ours }),
      ),
    );
    expect(linked!.body).toMatchObject({
      status: 'ok',
      card: { customer: { kind: 'contact', id: anna.id, name: 'Anna Ours' } },
    });
    expect(alone!.body).toMatchObject({ status: 'no_customer' });
  });

  it('falls back to the portal language for one nobody here speaks', async () => {
    expect((await readCard(ours, 'tlh')).levelLabel).toBe((await readCard(ours)).levelLabel);
  });

  it.each([
    ['kind', '/api/card?kind=dog&id=1'],
    ['id', '/api/card?kind=contact&id=../../etc'],
    ['id', '/api/card?kind=contact'],
  ])('names a bad %s', async (field, path) => {
    const { status, body } = await server.call({ path });
    expect(status).toBe(400);
    expect(body).toMatchObject({ status: 'error', code: 'bad_input' });
    expect(body['message']).toContain(field);
  });

  it('says so when the portal is not connected', async () => {
    const { status, body } = await server.call({ path: card, portalId: '999' });
    expect([status, body['code']]).toEqual([403, 'unknown_portal']);
  });
});

describe('who may call', () => {
  it.each([
    ['another secret', { secret: 'guessed' }],
    ['an old signature', { ageMs: 6 * 60_000 }],
    ['a signature from the future', { ageMs: -2 * 60_000 }],
    ['a query changed after signing', { query: '&portalId=222' }],
    ['no signature', { headers: { 'x-hubspot-signature-v3': '' } }],
    ['no time', { headers: { 'x-hubspot-request-timestamp': '' } }],
  ])('refuses %s', async (_what, tamper) => {
    const { status, body } = await server.call({ path: card, tamper });
    expect([status, body['code']]).toEqual([401, 'not_signed']);
  });

  it('refuses a body changed after signing', async () => {
    const { status } = await server.call({
      method: 'POST',
      path: '/api/card/feedback',
      rawBody: '{"a":1}',
      tamper: { headers: { 'x-hubspot-signature-v3': 'AAAA' } },
    });
    expect(status).toBe(401);
  });

  it('checks the bytes and not what they mean', async () => {
    // Same JSON, other bytes: signed as sent, so it passes the signature and fails on its content.
    const { status, body } = await server.call({
      method: 'POST',
      path: '/api/card/feedback',
      rawBody: '{ "kind" :  "dance" }',
    });
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });

  it('refuses a call that does not say its portal', async () => {
    const { status, body } = await server.call({ path: card, portalId: null });
    expect([status, body['code']]).toEqual([400, 'no_portal']);
  });

  it('takes the portal from the proven query, never from the body', async () => {
    await server.call({
      method: 'POST',
      path: '/api/card/feedback',
      portalId: theirs,
      body: { key: 'cross-portal-1', customer: about, kind: 'wrong', portalId: ours },
    });
    expect((await readCard(ours)).override).toBeNull();
    expect((await readCard(theirs)).override?.id).toBe('cross-portal-1');
  });
});

describe('POST /api/card/feedback and undo', () => {
  const answered = { customer: about, kind: 'answered', request: 'email:900' } as const;

  it('closes a request, once for a key, and opens it again on undo', async () => {
    const before = await readCard();
    for (let press = 0; press < 2; press += 1) {
      const { status, body } = await server.call({
        method: 'POST',
        path: '/api/card/feedback',
        body: { key: 'answered-by-phone', ...answered },
      });
      expect([status, body]).toEqual([200, { override: 'answered-by-phone' }]);
    }
    const after = await readCard();
    expect(after.requests).toEqual([]);
    expect(after.risk).toBeLessThan(before.risk as number);

    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      body: { customer: about, override: 'answered-by-phone' },
    });
    const undone = await readCard();
    expect(undone.requests).toHaveLength(1);
    expect(undone.risk).toBe(before.risk);
  });

  it("can't undo what another portal said", async () => {
    await server.call({
      method: 'POST',
      path: '/api/card/feedback',
      body: { key: 'ours-only-1', customer: about, kind: 'snooze', days: 3 },
    });
    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      portalId: theirs,
      body: { customer: about, override: 'ours-only-1' },
    });
    expect((await readCard()).override?.id).toBe('ours-only-1');
    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      body: { customer: about, override: 'ours-only-1' },
    });
    expect((await readCard()).override).toBeNull();
  });

  it.each([
    ['wrong-for-1', { reason: 'on_hold' }, 'on hold by agreement'],
    [
      'wrong-for-2',
      { reason: 'merged', note: ' with 42 ' },
      'merged or known under another record: with 42',
    ],
    ['wrong-for-3', { reason: 'other', note: 'two shops' }, 'two shops'],
    // What a panel sends that was uploaded before reasons were codes.
    ['wrong-for-4', { reason: 'Beszéltünk telefonon: kedden' }, 'Beszéltünk telefonon: kedden'],
    ['wrong-for-5', {}, null],
  ] as const)(
    'keeps why it is wrong (%s: %j), shows it, and takes it back',
    async (key, said, shown) => {
      const before = await readCard();
      await server.call({
        method: 'POST',
        path: '/api/card/feedback',
        body: { key, customer: about, kind: 'wrong', days: 30, ...said },
      });
      const { override, risk } = await readCard();
      const start = 'Marked as wrong by rep@x.example until Jul 17, 2026';
      expect(override?.text).toBe(shown === null ? start : `${start}: ${shown}`);
      expect(risk).toBe(before.risk);
      await server.call({
        method: 'POST',
        path: '/api/card/undo',
        body: { customer: about, override: key },
      });
      expect(await readCard()).toMatchObject({ override: null, level: before.level });
    },
  );

  it('ends a snooze by itself', async () => {
    await server.call({
      method: 'POST',
      path: '/api/card/feedback',
      body: { key: 'snooze-a-week', customer: about, kind: 'snooze', days: 7 },
    });
    const { override, action } = await readCard();
    expect(override?.until).toBe('2026-06-24T12:00:00.000Z');
    expect(action).toBeNull();
    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      body: { customer: about, override: 'snooze-a-week' },
    });
  });

  it('lists what was said with who and when, and what was taken back', async () => {
    const said = async () => (await readCard()).said!.find(({ id }) => id === 'said-by-phone');
    expect(await said()).toBeUndefined();
    const before = await readCard();
    await server.call({
      method: 'POST',
      path: '/api/card/feedback',
      body: { key: 'said-by-phone', ...answered, request: 'email:900:quote_request' },
    });
    expect(await said()).toMatchObject({
      text: 'Quote (Jun 8, 2026): answered by phone',
      by: 'rep@x.example',
      at: '2026-06-17T12:00:00.000Z',
      undo: about,
      undoneAt: null,
    });
    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      body: { customer: about, override: 'said-by-phone' },
    });
    expect(await said()).toMatchObject({ undo: null, undoneAt: '2026-06-17T12:00:00.000Z' });
    expect((await readCard()).risk).toBe(before.risk);
  });

  it('takes a suggested call for a conversation once it is done, and gives it back', async () => {
    const before = await readCard();
    const body = { key: 'call-is-done', customer: about, kind: 'done', action: 'call' };
    const { status } = await server.call({ method: 'POST', path: '/api/card/feedback', body });
    expect(status).toBe(200);
    const after = await readCard();
    expect(after.said!.find(({ id }) => id === 'call-is-done')).toMatchObject({ text: 'Called' });
    expect(after.rhythm.touches.at(-1)).toBe('2026-06-17T12:00:00.000Z');
    expect(after.reasons.flatMap(({ record }) => record?.id ?? [])).not.toContain(
      'said:call-is-done',
    );
    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      body: { customer: about, override: 'call-is-done' },
    });
    expect((await readCard()).rhythm.touches).toEqual(before.rhythm.touches);
  });

  it('pauses until a day begins in the portal', async () => {
    const body = { key: 'until-a-day', customer: about, kind: 'snooze', until: '2026-07-01' };
    await server.call({ method: 'POST', path: '/api/card/feedback', body });
    const { override } = await readCard();
    expect(override).toMatchObject({ id: 'until-a-day', until: '2026-07-01T00:00:00.000Z' });
    await server.call({
      method: 'POST',
      path: '/api/card/undo',
      body: { customer: about, override: 'until-a-day' },
    });
  });

  it.each([
    [{ key: 'done-of-what', customer: about, kind: 'done' }, 'action'],
    [{ key: 'until-what', customer: about, kind: 'snooze', until: 'soon' }, 'until'],
    [{ key: 'until-today', customer: about, kind: 'snooze', until: '2026-06-17' }, 'until'],
    [{ key: 'until-long', customer: about, kind: 'snooze', until: '2027-07-01' }, 'until'],
    [{ key: 'short', customer: about, kind: 'wrong' }, 'key'],
    [{ key: 'no-request', customer: about, kind: 'answered' }, 'request'],
    [{ key: 'too-long-a-snooze', customer: about, kind: 'snooze', days: 400 }, 'days'],
    [{ key: 'much-to-say', customer: about, kind: 'wrong', reason: 'x'.repeat(501) }, 'reason'],
    [{ key: 'more-to-say', customer: about, kind: 'wrong', note: 'x'.repeat(501) }, 'note'],
  ])('refuses %j and names %s', async (body, field) => {
    const answer = await server.call({ method: 'POST', path: '/api/card/feedback', body });
    expect(answer.status).toBe(400);
    expect(answer.body['message']).toContain(field);
  });

  it('refuses what is not JSON, and what is too large', async () => {
    const path = '/api/card/feedback';
    const notJson = await server.call({ method: 'POST', path, rawBody: '{oops' });
    expect(notJson.status).toBe(400);
    const tooLarge = await server.call({
      method: 'POST',
      path,
      rawBody: `"${'x'.repeat(70_000)}"`,
    });
    expect(tooLarge.status).toBe(413);
  });
});

describe('POST /api/card/act', () => {
  it('makes one task for a key, however often it is pressed', async () => {
    const { action } = await readCard();
    const body = { key: 'press-number-one', customer: about, action: action?.id };
    const answers = await Promise.all(
      [1, 2, 3].map(() => server.call({ method: 'POST', path: '/api/card/act', body })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.body['taskId'])).size).toBe(1);
    expect(server.tasks).toHaveLength(1);
    expect(server.tasks[0]).toMatchObject({ portalId: ours });
  });

  it('takes a task back, and the suggestion is there again; one that was completed stays', async () => {
    const before = await readCard(theirs);
    const action = before.action!.id;
    const post = (path: string, body: object) =>
      server.call({ method: 'POST', path, body, portalId: theirs });
    const press = (key: string) => post('/api/card/act', { key, customer: about, action });
    const undo = (override: string) =>
      post('/api/card/undo', { customer: about, override, language: 'de' });
    await press('made-by-mistake');
    const task = server.tasks.at(-1)!;
    const made = (await readCard(theirs)).said!.find(({ id }) => id === 'made-by-mistake');
    expect(made).toMatchObject({ undo: about, undoneAt: null, record: { objectTypeId: '0-27' } });
    expect((await undo('made-by-mistake')).status).toBe(200);
    expect((await undo('made-by-mistake')).status).toBe(200);
    expect(task).toMatchObject({ portalId: theirs, archived: true });
    const after = await readCard(theirs);
    expect(after.action).toEqual(before.action);
    const undoneAt = new Date(now).toISOString();
    expect(after.said).toContainEqual({ ...made, undo: null, undoneAt });

    expect((await press('made-and-done')).status).toBe(200);
    const other = server.tasks.at(-1)!;
    other.properties['hs_task_status'] = 'COMPLETED';
    const { status, body } = await undo('made-and-done');
    expect([status, body['code'], body['message']]).toEqual([
      409,
      'task_completed',
      'Diese Aufgabe wurde inzwischen erledigt und bleibt daher bestehen.',
    ]);
    expect(other).not.toHaveProperty('archived');
    const said = (await readCard(theirs)).said!.find(({ id }) => id === 'made-and-done');
    expect(said).toMatchObject({ undo: about, undoneAt: null });
  });

  it('says so when the suggestion is out of date', async () => {
    const { status, body } = await server.call({
      method: 'POST',
      path: '/api/card/act',
      body: { key: 'press-number-two', customer: about, action: 'no-such-action' },
    });
    expect([status, body['code']]).toEqual([409, 'action_gone']);
  });
});

describe('everything else', () => {
  it('answers health without a signature and nothing else', async () => {
    const health = await server.app.inject('/health');
    expect(health.json()).toEqual({ status: 'ok' });
    const nowhere = await server.app.inject('/api/nowhere');
    expect(nowhere.statusCode).toBe(404);
    expect(nowhere.headers['x-content-type-options']).toBe('nosniff');
    expect(nowhere.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('takes no body larger than any panel sends', async () => {
    const rawBody = JSON.stringify({ note: 'x'.repeat(70_000) });
    const { status } = await server.call({ method: 'POST', path: '/api/card/feedback', rawBody });
    expect(status).toBe(413);
  });
});
