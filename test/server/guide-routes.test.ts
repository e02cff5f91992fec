import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SettingsResponse } from '../../extensions/app/contract/settings.ts';
import { writeTicket } from '../../src/server/file-ticket.ts';
import { addCalls } from '../../src/store/call-counts.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { wakePortal } from '../../src/store/portal-turns.ts';
import { languages } from '../../src/timeline/settings.ts';
import { now } from '../builders.ts';
import {
  ours,
  publicUrl,
  secret,
  startCardServer,
  theirs,
  type CardServer,
} from './card-server.ts';

let server: CardServer;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());

const path = '/api/settings';
const read = async (language = 'en', portalId = ours) =>
  (await server.call({ path: `${path}?language=${language}`, portalId }))
    .body as unknown as SettingsResponse;
const tell = async (body: Record<string, unknown>, portalId = ours) => {
  const call = {
    method: 'POST',
    path: `${path}/guide`,
    body: { ...body, language: 'en' },
  } as const;
  const answer = await server.call({ ...call, portalId });
  return { status: answer.status, guide: (answer.body as unknown as SettingsResponse).guide };
};
const done = (guide: SettingsResponse['guide']) =>
  guide!.steps.filter((step) => step.done).map(({ id }) => id);

describe('the first steps', () => {
  it('are five, from who is a customer to the proof, each on a tab of the page', async () => {
    const { guide, sections } = await read();
    expect(guide!.closed).toBe(false);
    expect(guide!.steps.map(({ id }) => id)).toEqual(['who', 'lost', 'hours', 'levels', 'proof']);
    const tabs = sections.map(({ id }) => id);
    for (const { section } of guide!.steps) if (section !== null) expect(tabs).toContain(section);
    // Nothing was replayed yet: there is no report to open.
    expect(guide!.steps.at(-1)!.url).toBeNull();
  });

  it('go on where somebody left off, and only in their own portal', async () => {
    expect(done((await tell({ done: 'who' })).guide)).toEqual(['who']);
    expect(done((await tell({ done: 'lost' })).guide)).toEqual(['who', 'lost']);
    expect(done((await tell({ done: 'lost' })).guide)).toEqual(['who', 'lost']);
    expect(done((await read('hu')).guide)).toEqual(['who', 'lost']);
    expect(done((await read('en', theirs)).guide)).toEqual([]);
  });

  it('are put away and taken out again, with what was done', async () => {
    expect((await tell({ closed: true })).guide!.closed).toBe(true);
    expect((await read()).guide!.closed).toBe(true);
    const { guide } = await tell({ closed: false });
    expect(guide!.closed).toBe(false);
    expect(done(guide)).toEqual(['who', 'lost']);
  });

  it('know no other step', async () => {
    expect((await tell({ done: 'party' })).status).toBe(400);
  });

  it.each(languages)('speak %s', async (language) => {
    const { steps } = (await read(language)).guide!;
    const english = (await read('en')).guide!.steps;
    for (const [at, { title, text }] of steps.entries()) {
      expect(`${title} ${text}`).not.toMatch(/settings\.|undefined/);
      if (language !== 'en') expect(text).not.toBe(english[at]!.text);
    }
  });
});

describe('how Warmline is doing', () => {
  it('says how changes come in, what it took of the budget, and who records what', async () => {
    const today = Math.floor(now / 86_400_000);
    await replaceOwners(server.db, ours, [
      { id: '7', name: 'Rita Rep', email: null },
      { id: '8', name: 'Sam Silent', email: null },
    ]);
    await wakePortal(server.db, ours, now + 3_600_000);
    await addCalls(server.db, ours, { day: today, general: 12, search: 3, repeated: 0 });
    await addCalls(server.db, ours, { day: today, general: 1, search: 0, repeated: 1 });
    await addCalls(server.db, ours, { day: today - 30, general: 99, search: 0, repeated: 0 });
    const { state } = await read();
    expect(state.feed![0]!.value).toBe('By searching, every few minutes');
    expect(state.feed!.map(({ label }) => label)).toContain('Next look');
    expect(state.calls!.map(({ value }) => value)).toEqual(['13 calls, 3 searches, 1 repeated']);
    expect(state.people).toEqual([
      { name: 'Rita Rep', value: expect.stringMatching(/^E-mails: \d+$/) },
      { name: 'Sam Silent', value: 'nothing recorded' },
    ]);
    expect(state.leaveUrl).toMatch(/^https:.*uninstall$/);
  });
});

const open = async (url: string) => server.app.inject({ url: url.slice(publicUrl.length) });
const ticket = (query: object, expiresAt = now + 1000) =>
  writeTicket({ portalId: ours, query, expiresAt }, secret);

describe('the file with all that is held', () => {
  it('holds every row of this portal and none of another', async () => {
    const { state } = await read();
    const file = await open(state.exportUrl!);
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-disposition']).toContain('warmline-data.ndjson');
    const rows = file.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { table: string });
    expect(rows.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['activities', 'customers', 'portals', 'call_counts']),
    );
    expect(file.body).toContain('Anna Ours');
    expect(file.body).not.toContain('Berta Theirs');
  });

  it.each([
    ['nobody’s link', () => 'abc.def', 401],
    ['a link to another file', () => ticket({}), 401],
    ['a link of yesterday', () => ticket({ file: 'export' }, now - 1), 410],
  ])('refuses %s', async (_what, link, status) => {
    const file = await open(`${publicUrl}/api/settings/export.ndjson?ticket=${link()}`);
    expect(file.statusCode).toBe(status);
  });
});
