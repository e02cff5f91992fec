import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GroupsResponse, SavesQueueResponse } from '../../extensions/app/contract/home.ts';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { writeTicket } from '../../src/server/file-ticket.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { listAudit } from '../../src/store/audit.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { company, cue, email, now, sent } from '../builders.ts';
import { ours, publicUrl, secret, startCardServer, theirs } from './card-server.ts';

let server: Awaited<ReturnType<typeof startCardServer>>;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());

/** Firms that went quiet, one of them with an unanswered question, of several values and owners. */
beforeEach(async () => {
  const { db } = server;
  for (const table of ['customer_facts', 'overrides', 'actions_taken', 'assessments'] as const)
    await db.deleteFrom(table).execute();
  await saveSettings(db, ours, { capacityPerWeek: 20 });
  for (const portalId of [ours, theirs]) {
    await replaceOwners(db, portalId, [
      { id: '7', name: 'Zoe Last', email: null },
      { id: '8', name: 'Adam First', email: null },
    ]);
  }
  await addFirm(ours, '10', { name: '=Big & Co', revenue: 90_000, segment: 'FARM_SUPPLY' });
  await addFirm(ours, '11', { name: 'Middle', revenue: 20_000, ownerId: '8', source: 'REFERRALS' });
  await addFirm(ours, '12', { name: 'Dark', ownerId: '8' });
  await addFirm(theirs, '10', { name: 'Theirs alone', revenue: 1_000_000 });
});

async function addFirm(portalId: string, id: string, changes: Parameters<typeof company>[0]) {
  const { db } = server;
  const firm = company({ id, lifecycleStage: 'customer', ...changes });
  const of = { contactIds: [], companyIds: [id] };
  const activities = [
    ...Array.from({ length: 20 }, (_, n) =>
      n % 2 === 0
        ? email(60 + 14 * n, { id: `${id}0${n}`, ...of })
        : sent(59 + 14 * n, { id: `${id}0${n}`, ...of }),
    ),
    email(50, { id: `${id}99`, cues: [cue('quote_request', 'Quote?')], ...of }),
  ];
  await saveCustomers(db, portalId, 1, [{ customer: firm, hash: `${id}${now}` }]);
  await saveActivities(
    db,
    portalId,
    1,
    activities.map((activity) => ({ activity, hash: activity.id })),
  );
  await assessOne({ db, portalId, customer: { kind: 'company', id }, now });
}

async function get<Body>(path: string, portalId = ours): Promise<Body> {
  const { status, body } = await server.call({ path, portalId });
  expect(status, JSON.stringify(body)).toBe(200);
  return body as unknown as Body;
}
const saves = (query = '') => get<SavesQueueResponse>(`/api/home/saves?${query}`);
const names = async (query = '') => (await saves(query)).rows.map(({ name }) => name);
const groups = () => get<GroupsResponse>('/api/home/groups');
const post = (path: string, body: object) =>
  server.call({ method: 'POST', path: `/api/home/${path}`, body });

describe('GET /api/home/saves', () => {
  it('answers signed callers only, each with its own portal', async () => {
    const { status } = await server.call({
      path: '/api/home/saves',
      tamper: { secret: 'guessed' },
    });
    expect(status).toBe(401);
    const other = await get<SavesQueueResponse>('/api/home/saves', theirs);
    expect(other.rows.map(({ name }) => name)).toEqual(['Theirs alone']);
  });

  it('has what may be saved most first, the unknown last and never as nothing', async () => {
    const page = await saves();
    expect(page.rows.map(({ name }) => name)).toEqual(['=Big & Co', 'Middle', 'Dark']);
    const [big, , dark] = page.rows;
    expect(big).toMatchObject({
      url: 'https://app.hubspot.com/contacts/111/record/0-2/10',
      owner: 'Zoe Last',
      value: '€90,000',
      segment: 'Farm supply',
      age: 'new today',
      action: { id: expect.any(String), title: expect.stringMatching(/\w/), overdue: false },
    });
    expect(big!.saved).toMatch(/^€[\d,]+$/);
    expect(dark).toMatchObject({ value: null, saved: null });
    expect(page.summary.saves).toMatch(
      /^3 customers to save, expected saving €[\d,]+; 1 of unknown/,
    );
    expect(page.definitions.join(' ')).toContain('best 20');
  });

  it('is cut to the capacity that the settings name, unless everybody is asked for', async () => {
    await saveSettings(server.db, ours, { capacityPerWeek: 1 });
    expect(await names()).toEqual(['=Big & Co', 'Middle']);
    expect(await names('scope=all')).toHaveLength(3);
    expect((await saves()).summary.beyond).toBe(
      'The best 1 a week for each person, of 3 customers who could be saved.',
    );
  });

  it('filters and sorts, and says how many each filter would show', async () => {
    expect(await names('owner=8')).toEqual(['Middle', 'Dark']);
    expect(await names('segment=none&owner=8')).toEqual(['Middle', 'Dark']);
    expect(await names('source=REFERRALS')).toEqual(['Middle']);
    expect(await names('sort=owner')).toEqual(['Middle', 'Dark', '=Big & Co']);
    expect(await names('sort=value&order=ascending')).toEqual(['Middle', '=Big & Co', 'Dark']);
    const { filters } = await saves('owner=8');
    expect(filters.owner).toEqual([
      { value: '8', label: 'Adam First', count: 2 },
      { value: '7', label: 'Zoe Last', count: 1 },
    ]);
    expect(filters.source).toEqual([
      { value: 'REFERRALS', label: 'Referrals', count: 1 },
      { value: 'none', label: '', count: 1 },
    ]);
  });

  it('goes to the last page where the wanted one is gone, and refuses what is no view', async () => {
    expect(await saves('page=9')).toMatchObject({ page: 1, pages: 1, total: 3 });
    for (const query of ['owner=x', 'level=red', 'sort=name', 'page=0', 'worth=most']) {
      const { status, body } = await server.call({ path: `/api/home/saves?${query}` });
      expect([query, status, body]).toEqual([
        query,
        400,
        expect.objectContaining({ code: 'bad_input' }),
      ]);
    }
  });

  it('speaks the reader’s language', async () => {
    const { summary, rows } = await saves('language=hu');
    expect(summary.taken).toBe('Az elmúlt hét napban egy ügyfelet sem vállaltak');
    expect(rows[0]!.age).toBe('ma új');
  });

  it('takes whoever was given the task out of the queue', async () => {
    const [big] = (await saves()).rows;
    const make = {
      kind: 'company',
      saves: [{ id: '10', action: big!.action.id }],
      assign: 'suggested',
    };
    const { body } = await server.call({ method: 'POST', path: '/api/saves/make', body: make });
    expect(body).toMatchObject({ outcomes: [{ outcome: 'made' }] });
    const { rows, summary } = await saves();
    expect(rows.map(({ name }) => name)).toEqual(['Middle', 'Dark']);
    expect(summary.taken).toBe('1 taken on in the last seven days');
  });
});

const plain = (url: string) =>
  server.app.inject({ method: 'GET', url: url.slice(publicUrl.length) });
const ticket = (expiresAt: number, query: object = {}) =>
  writeTicket({ portalId: ours, query, expiresAt }, secret);

describe('the file and the report', () => {
  it('hold what the page holds, all pages; no cell passes for a formula', async () => {
    const { csvUrl } = await saves('owner=7');
    const answer = await plain(csvUrl);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="saves.csv"');
    const rows = parse(answer.body, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toEqual([
      expect.objectContaining({
        customer: "'=Big & Co",
        owner: 'Zoe Last',
        value: '90000',
        currency: 'EUR',
        link: 'https://app.hubspot.com/contacts/111/record/0-2/10',
      }),
    ]);
    expect(Number(rows[0]!['expected_saving'])).toBeGreaterThan(0);
  });

  it('can be printed: escaped, complete, in the reader’s language, loading nothing', async () => {
    const { reportUrl } = await saves('language=de');
    const answer = await plain(reportUrl);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; img-src data:; /,
    );
    expect(answer.body).toContain('<html lang="de">');
    expect(answer.body).toContain('=Big &amp; Co');
    expect(answer.body).toContain('Gefährdete Kunden, Woche bis 17. Juni 2026');
    expect(answer.body).toContain('Adam First');
    expect(answer.body).not.toMatch(/home\.|<script|src=|Theirs alone/);
  });

  it('are for whoever has the link, for a quarter of an hour', async () => {
    for (const path of ['saves.csv', 'report']) {
      const of = async (value: string) =>
        (await server.app.inject({ method: 'GET', url: `/api/home/${path}?ticket=${value}` }))
          .statusCode;
      expect(await of(ticket(now + 1))).toBe(200);
      expect(await of(ticket(now))).toBe(410);
      expect(await of(`${ticket(now + 1)}x`)).toBe(401);
      expect(await of(ticket(now + 1, { level: 'red' }))).toBe(401);
    }
  });
});

describe('groups', () => {
  it('spread the customers by value, readiness and answering, and lead to the queue', async () => {
    const { rows } = await groups();
    expect(rows.map(({ worth, count }) => [worth, count])).toEqual(
      [
        ['high', 1],
        ['middle', 0],
        ['low', 1],
        ['unknown', 1],
      ].filter(([, count]) => count !== 0),
    );
    const cell = rows[0]!.cells[0]!;
    const query = `scope=all&worth=high&level=${cell.level}&response=${cell.response}`;
    const page = await saves(query);
    expect(page.rows.map(({ name }) => name)).toEqual(['=Big & Co']);
    expect(page.cell).toMatch(/^Most valuable · /);
  });
});

describe('letting go', () => {
  const one = { kind: 'company', id: '10' } as const;

  it('takes a customer out of the queue and the grid, with a reason, until it is taken back', async () => {
    const said = { key: 'let-go-key-1', customer: one, reason: 'costs_more', note: 'Every year.' };
    expect((await post('let-go', said)).status).toBe(200);
    expect((await post('let-go', said)).status).toBe(200);
    expect(await names('scope=all')).toEqual(['Middle', 'Dark']);
    const card = await server.call({ path: '/api/card?kind=company&id=10' });
    expect(card.body).toMatchObject({
      card: {
        action: null,
        override: {
          id: 'let-go-key-1',
          text: 'Let go by rep@x.example on Jun 17, 2026: Costs more than it brings – Every year.',
        },
      },
    });
    const { letGo, rows } = await groups();
    expect(letGo).toEqual([
      {
        ...one,
        name: '=Big & Co',
        url: 'https://app.hubspot.com/contacts/111/record/0-2/10',
        override: 'let-go-key-1',
        text: 'Let go by rep@x.example on Jun 17, 2026: Costs more than it brings – Every year.',
        value: '€90,000',
      },
    ]);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(2);

    await post('let-go/undo', { customer: one, override: 'let-go-key-1' });
    expect(await names('scope=all')).toEqual(['=Big & Co', 'Middle', 'Dark']);
    expect((await groups()).letGo).toEqual([]);
    const audit = await listAudit(server.db, ours, { since: 0, after: null, limit: 99 });
    const about = audit.filter((entry) => entry.about === 'company:10').map(({ what }) => what);
    expect(about.slice(-2)).toEqual(['override_said', 'override_undone']);
  });

  it('can be taken back on the card as well', async () => {
    await post('let-go', { key: 'let-go-key-9', customer: one, reason: 'poor_fit' });
    expect(await names('scope=all')).toEqual(['Middle', 'Dark']);
    const body = { customer: one, override: 'let-go-key-9' };
    await server.call({ method: 'POST', path: '/api/card/undo', body });
    const card = await server.call({ path: '/api/card?kind=company&id=10' });
    expect(card.body).toMatchObject({ card: { override: null } });
    expect(await names('scope=all')).toEqual(['=Big & Co', 'Middle', 'Dark']);
  });

  it.each([
    [{}, 'no reason'],
    [{ reason: 'because' }, 'an unknown reason'],
    [{ reason: 'let_go_other' }, 'another reason without a word'],
    [{ reason: 'let_go_other', note: '  ' }, 'another reason with nothing but blanks'],
  ] as [object, string][])('refuses %s: %s', async (given) => {
    const { status } = await post('let-go', { key: 'let-go-key-2', customer: one, ...given });
    expect(status).toBe(400);
    expect(await names()).toContain('=Big & Co');
  });
});
