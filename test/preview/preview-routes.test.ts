import { afterAll, beforeAll, expect, test } from 'vitest';

import { startPreview } from './preview-server.ts';
import type { PreviewServer } from './preview-server.ts';
import { now } from './small-portal.ts';

let server: PreviewServer;
beforeAll(async () => {
  server = await startPreview();
});
afterAll(() => server.stop());

async function post(path: string, body: unknown = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/preview/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as never };
}

const view = {
  kind: 'contact',
  text: '',
  levels: [] as string[],
  openRequests: false,
  owner: null as string | null,
  sort: 'risk',
  direction: 'DESCENDING',
  after: null,
  limit: 25,
};
const names = (answer: { body: { rows: { name: string }[] } }) =>
  answer.body.rows.map((row) => row.name);

test('the list filters by level, requests, owner and text through the portal’s search', async () => {
  expect(names(await post('list', view))).toEqual([
    'Anna Berg',
    'Ben Cole',
    'nameless@cole.example',
  ]);
  expect(names(await post('list', { ...view, levels: ['high'] }))).toEqual(['Anna Berg']);
  expect(names(await post('list', { ...view, levels: ['high', 'steady'] }))).toHaveLength(2);
  expect(names(await post('list', { ...view, openRequests: true }))).toEqual(['Anna Berg']);
  expect(names(await post('list', { ...view, owner: '12' }))).toEqual(['Ben Cole']);
  expect(names(await post('list', { ...view, text: 'bolt' }))).toEqual(['Anna Berg']);
  expect(names(await post('list', { ...view, text: 'nobody' }))).toEqual([]);
});

test('the list sorts and pages', async () => {
  expect(
    names(await post('list', { ...view, levels: ['high', 'steady'], direction: 'ASCENDING' })),
  ).toEqual(['Ben Cole', 'Anna Berg']);
  const first = await post('list', { ...view, limit: 2 });
  expect(first.body).toMatchObject({ total: 3 });
  const { after } = first.body as { after: string };
  expect(names(await post('list', { ...view, limit: 2, after }))).toEqual([
    'nameless@cole.example',
  ]);
});

test('each level is counted under the view’s other filters', async () => {
  expect((await post('counts', view)).body).toEqual({
    high: 1,
    elevated: 0,
    watch: 0,
    steady: 1,
    unknown: 0,
  });
  expect((await post('counts', { ...view, owner: '12' })).body).toMatchObject({
    high: 0,
    steady: 1,
  });
});

test('a record shows its properties, relations and activities, newest first', async () => {
  const { body } = await post('record', { kind: 'contact', id: '1' });
  expect(body).toMatchObject({
    name: 'Anna Berg',
    owner: '11',
    related: [
      { kind: 'company', id: '50', name: 'Bolt & Sons' },
      { kind: 'deal', id: '700', name: 'Forty valves' },
    ],
    timeline: [
      { type: 'email', direction: 'in', title: 'Quote <b>please</b>' },
      { type: 'call', direction: 'out', title: 'Check-in' },
    ],
  });
});

test('a company’s timeline holds its people’s activities, each once', async () => {
  const { body } = await post('record', { kind: 'company', id: '50' });
  const { timeline } = body as { timeline: { type: string; id: string }[] };
  expect(timeline.map((item) => `${item.type}:${item.id}`)).toEqual(['email:900', 'call:901']);
});

test('a deal shows whom it is about, and what was said with its people', async () => {
  const { body } = await post('record', { kind: 'deal', id: '700' });
  expect(body).toMatchObject({
    name: 'Forty valves',
    related: [
      { kind: 'company', id: '50' },
      { kind: 'contact', id: '1', name: 'Anna Berg' },
    ],
    timeline: [{ type: 'email' }, { type: 'call' }],
  });
  expect((body as { properties: { label: string }[] }).properties[0]).toEqual({
    label: 'Amount',
    value: '1200',
  });
});

test('a record that is not there says so', async () => {
  const answer = await post('record', { kind: 'contact', id: '999999' });
  expect(answer.status).toBe(404);
  expect(answer.body).toMatchObject({
    message: 'There is no contact 999999 in this portal (any more).',
  });
});

test('activities are written into the portal, dated, owned and associated', async () => {
  const written = await post('activity', {
    kind: 'company',
    id: '50',
    activity: {
      type: 'email',
      direction: 'out',
      subject: 'Your quote',
      body: 'Here it is.',
      contact: '1',
    },
  });
  const { id } = written.body as { id: string };
  const { records } = await server.crm.read(
    'emails',
    [id],
    ['hs_email_direction', 'hs_email_text', 'hs_timestamp', 'hubspot_owner_id'],
  );
  expect(records[0]?.properties).toMatchObject({
    hs_email_direction: 'EMAIL',
    hs_email_text: 'Here it is.',
    hubspot_owner_id: '11',
  });
  expect(Date.parse(records[0]?.properties['hs_timestamp'] ?? '')).toBe(now);
  expect((await server.crm.associations('emails', 'contacts', [id])).get(id)).toEqual(['1']);
  expect((await server.crm.associations('emails', 'companies', [id])).get(id)).toEqual(['50']);

  for (const activity of [
    { type: 'note', body: 'Met at the fair.' },
    { type: 'task', subject: 'Call Anna', body: '', dueAt: now },
    { type: 'meeting', subject: 'Review', body: '', startAt: now },
    { type: 'call', direction: 'in', body: 'Asked again.', connected: true },
  ]) {
    expect((await post('activity', { kind: 'contact', id: '2', activity })).status).toBe(200);
  }
  const { body } = await post('record', { kind: 'contact', id: '2' });
  const { timeline } = body as { timeline: { type: string }[] };
  expect(timeline.map((item) => item.type).toSorted()).toEqual(['call', 'meeting', 'note', 'task']);
});

test('bad input is named', async () => {
  const answer = await post('activity', {
    kind: 'contact',
    id: 'x',
    activity: { type: 'note', body: '' },
  });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({
    message: 'id must be a number; activity.body must not be empty',
  });
});

test('other sites and names that merely point here get nothing', async () => {
  expect((await post('boot', {}, { origin: 'https://evil.example' })).status).toBe(403);
  const rebound = await server.app.inject({ url: '/', headers: { host: 'evil.example:3000' } });
  expect(rebound.statusCode).toBe(403);
  expect(
    (await server.app.inject({ url: '/', headers: { host: 'localhost:3000' } })).statusCode,
  ).toBe(200);
});

test('whoever calls from elsewhere, or through a proxy beside us, gets nothing', async () => {
  const asked = { url: '/', headers: { host: 'localhost:3000' } };
  const outside = await server.app.inject({ ...asked, remoteAddress: '172.17.0.1' });
  expect(outside.statusCode).toBe(403);
  const headers = { ...asked.headers, 'x-forwarded-for': '203.0.113.9' };
  expect((await server.app.inject({ ...asked, headers })).statusCode).toBe(403);
});

test('the hooks’ reads answer in the shapes the hooks check', async () => {
  expect(
    (await post('crm/properties', { kind: 'contact', id: '1', names: ['email', 'no_such'] })).body,
  ).toEqual({
    email: 'anna@bolt.example',
    no_such: null,
  });
  expect(
    (
      await post('crm/associations', {
        kind: 'contact',
        id: '1',
        request: { toObjectType: '0-2', properties: ['name'] },
      })
    ).body,
  ).toMatchObject({ results: [{ toObjectId: 50 }], hasMore: false });
  expect(
    (await post('crm/search', { request: { objectType: 'contacts', query: 'cole' } })).body,
  ).toMatchObject({
    total: 2,
    hasMore: false,
  });
});

async function get(path: string) {
  const response = await fetch(server.url + path);
  return [response.status, response.headers.get('content-type')?.split(';')[0]];
}

test('scripts, styles, fonts and bundles are served; unknown files are not', async () => {
  expect(await get('/preview/assets/preview.js')).toEqual([200, 'text/javascript']);
  expect(await get('/preview/assets/worker.js')).toEqual([200, 'text/javascript']);
  expect(await get('/preview/assets/preview.css')).toEqual([200, 'text/css']);
  expect(await get('/preview/extensions/probe_card.js')).toEqual([200, 'text/javascript']);
  expect(await get('/preview/fonts/noto-sans-jp/index.css')).toEqual([200, 'text/css']);
  expect(await get('/preview/fonts/noto-sans-jp/files/noto-sans-jp-0-wght-normal.woff2')).toEqual([
    200,
    'font/woff2',
  ]);
  expect((await get('/preview/fonts/noto-sans-jp/files/..%2Findex.css'))[0]).toBe(404);
  expect((await get('/preview/fonts/constructor/index.css'))[0]).toBe(404);
  expect((await get('/preview/assets/nothing.js'))[0]).toBe(404);
});
