import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AsksResponse } from '../../extensions/app/contract/asks.ts';
import { assessOne } from '../../src/jobs/assess-one.ts';
import { writeTicket } from '../../src/server/file-ticket.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { saveOpenAsks, type CustomerAsks } from '../../src/store/open-asks.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { listExamples } from '../../src/store/request-examples.ts';
import { anna, company, customer, daysAgo, now } from '../builders.ts';
import { about, ours, publicUrl, secret, startCardServer, theirs } from './card-server.ts';

let server: Awaited<ReturnType<typeof startCardServer>>;
beforeAll(async () => {
  server = await startCardServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  for (const table of ['open_asks', 'told_asks', 'overrides', 'request_examples'] as const)
    await server.db.deleteFrom(table).execute();
  for (const portalId of [ours, theirs]) {
    await replaceOwners(server.db, portalId, [
      { id: '7', name: 'Zoe Last', email: null },
      { id: '8', name: 'Adam First', email: null },
    ]);
    await assessOne({ db: server.db, portalId, customer: about, now });
  }
});

async function asks(query = '', portalId = ours): Promise<AsksResponse> {
  const { status, body } = await server.call({ path: `/api/asks?${query}`, portalId });
  expect(body).toMatchObject({ status: 'ok' });
  expect(status).toBe(200);
  return body as unknown as AsksResponse;
}

const sentences = async (query = '') => (await asks(query)).rows.map(({ sentence }) => sentence);

/** A lead with one ask, `days` old. */
async function addAsk(
  id: string,
  days: number,
  changes: Partial<CustomerAsks['waiting'][number]> & { value?: number; risk?: number } = {},
) {
  const { value = null, risk = null, ...waiting } = changes;
  await saveCustomers(server.db, ours, 1, [
    { customer: customer({ id, name: `Lead ${id}` }), hash: 'h' },
  ]);
  await saveOpenAsks(server.db, ours, [
    {
      customer: { kind: 'contact', id },
      risk,
      level: 'unknown',
      value,
      waiting: [
        {
          ask: 'information_request',
          at: daysAgo(days),
          dueAt: daysAgo(days - 1),
          sentence: `Ask ${id}`,
          record: { type: 'email', id: `m${id}` },
          contactId: id,
          ownerId: '8',
          ...waiting,
        },
      ],
    },
  ]);
}

describe('GET /api/asks', () => {
  it('answers signed callers only, each with its own portal', async () => {
    const { status } = await server.call({ path: '/api/asks', tamper: { secret: 'guessed' } });
    expect(status).toBe(401);
    expect((await asks()).rows).toMatchObject([
      {
        sentence: 'Could you quote 40 valves for Anna Ours?',
        kindLabel: 'Quote',
        asker: 'Anna Ours',
        owner: 'Zoe Last',
        age: 'waiting 7 working days',
        overdue: true,
        due: 'Overdue since Jun 9, 2026',
        customer: { objectTypeId: '0-1', id: anna.id },
        url: `https://app.hubspot.com/contacts/${ours}/record/0-1/${anna.id}`,
      },
    ]);
    expect((await asks('', theirs)).rows.map(({ asker }) => asker)).toEqual(['Berta Theirs']);
    expect((await server.call({ path: '/api/asks', portalId: '333' })).status).toBe(403);
  });

  it('sorts and filters', async () => {
    await addAsk('21', 30, { value: 5_000, sentence: 'Old' });
    await addAsk('22', 0.1, { value: 90_000, dueAt: now + 1, ownerId: null, sentence: 'New' });
    await addAsk('23', 3, { ask: 'promise', risk: 99, sentence: 'Promised' });
    await addAsk('24', 400, { lapsed: true, sentence: 'Forgotten' });
    const anna40 = 'Could you quote 40 valves for Anna Ours?';
    expect(await sentences()).toEqual(['Old', anna40, 'New']);
    expect(await sentences('order=ascending')).toEqual(['New', anna40, 'Old']);
    expect((await sentences('sort=value')).slice(0, 2)).toEqual(['New', 'Old']);
    expect((await sentences('sort=risk'))[0]).toBe(anna40);
    expect((await sentences('sort=owner')).at(-1)).toBe('New');
    expect(await sentences('owner=7')).toEqual([anna40]);
    expect(await sentences('owner=none')).toEqual(['New']);
    expect(await sentences('kind=promise')).toEqual(['Promised']);
    expect(await sentences('kind=lapsed')).toEqual(['Forgotten']);
    expect(await sentences('overdue=1')).toEqual(['Old', anna40]);
    expect((await asks('kind=lapsed')).rows[0]).toMatchObject({
      age: 'asked May 13, 2025, never answered',
      overdue: false,
      due: null,
    });
  });

  it('counts no lapsed request as overdue, in the figure, the filter and the file', async () => {
    await addAsk('21', 30, { sentence: 'Late' });
    await addAsk('24', 400, { lapsed: true, sentence: 'Forgotten' });
    const lapsed = await asks('kind=lapsed');
    expect([lapsed.all, lapsed.overdue, lapsed.rows[0]?.overdue]).toEqual([1, 0, false]);
    expect(await sentences('kind=lapsed&overdue=1')).toEqual([]);
    // Late and Anna's.
    expect((await asks()).overdue).toBe(2);
    const { body } = await server.app.inject({ url: lapsed.csvUrl.replace(publicUrl, '') });
    expect(body).toMatch(/Forgotten,[^,]+,[^,]+,no,/);
  });

  it('says what the filters may be set to, and what each would show', async () => {
    await addAsk('21', 30);
    await addAsk('22', 0.1, { dueAt: now + 1, ownerId: null });
    await addAsk('23', 3, { ask: 'promise' });
    await addAsk('24', 400, { lapsed: true });
    const { all, total, overdue, owners, kinds } = await asks('owner=8&language=de');
    expect({ all, total, overdue }).toEqual({ all: 1, total: 1, overdue: 1 });
    expect(owners).toEqual([
      { value: '8', label: 'Adam First', count: 1 },
      { value: '7', label: 'Zoe Last', count: 1 },
      { value: 'none', label: '', count: 1 },
    ]);
    expect(kinds.map(({ label, count }) => `${label} ${count}`)).toEqual([
      'Angebot 0',
      'Preisliste 0',
      'Informationen 1',
      'Zusage 1',
      'Lange her, nie beantwortet 1',
    ]);
    const promises = await asks('kind=promise');
    expect(promises.owners.map(({ count }) => count)).toEqual([1, 0, 0]);
    expect(promises.all).toBe(1);
  });

  it.each(['sort=size', 'owner=me', 'kind=all', 'page=0'])('refuses %s by name', async (query) => {
    const { status, body } = await server.call({ path: `/api/asks?${query}` });
    expect([status, body['code']]).toEqual([400, 'bad_input']);
    expect(body['message']).toContain(query.split('=')[0]);
  });

  it('gives 25 a page, and the last one where an address names a page that is gone', async () => {
    for (let id = 100; id < 160; id += 1) await addAsk(String(id), id - 90);
    const [first, last] = [await asks('page=1'), await asks('page=9')];
    expect([first.total, first.pages, first.rows.length]).toEqual([61, 3, 25]);
    expect([last.page, last.rows.length]).toEqual([3, 11]);
    const second = await asks('page=2');
    const shown = [...first.rows, ...second.rows, ...last.rows].map(({ id }) => id);
    expect(new Set(shown).size).toBe(61);
  });

  it('tells an ask once though person and company wait for it, with the worse risk and the greater value', async () => {
    const firm = company({ id: '5', name: 'Acme' });
    await saveCustomers(server.db, ours, 1, [{ customer: firm, hash: 'h' }]);
    await addAsk('21', 30, { risk: 20, value: 10 });
    await saveOpenAsks(server.db, ours, [
      {
        customer: { kind: 'company', id: '5' },
        risk: 80,
        level: 'high',
        value: 40_000,
        waiting: [
          {
            ask: 'information_request',
            at: daysAgo(30),
            dueAt: daysAgo(29),
            sentence: 'Ask 21',
            record: { type: 'email', id: 'm21' },
            contactId: '21',
            ownerId: '8',
          },
        ],
      },
    ]);
    const { rows, total } = await asks('language=de');
    expect(total).toBe(2);
    expect(rows[0]).toMatchObject({
      asker: 'Lead 21',
      company: 'Acme',
      customer: { objectTypeId: '0-1', id: '21' },
      risk: 80,
      levelLabel: 'Hoch',
      value: '40.000\u00a0€',
    });
  });
});

const open = async (url: string) => server.app.inject({ url: url.replace(publicUrl, '') });

describe('the CSV file', () => {
  it('holds all pages of what the page showed, for whoever has the link', async () => {
    for (let id = 100; id < 140; id += 1) await addAsk(String(id), id - 90);
    await addAsk('21', 2, { sentence: '=HYPERLINK("http://x")' });
    const { csvUrl } = await asks('owner=8&page=2');
    const { statusCode, headers, body } = await open(csvUrl);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="open-asks.csv"',
      'cache-control': 'no-store',
    });
    const lines = body.replace(/\n$/, '').split('\n');
    expect(lines[0]).toBe(
      '\uFEFFkind,sentence,asked_at,due_at,overdue,waited_hours,asked_by,company,owner,value,currency,risk,level,link',
    );
    expect(lines).toHaveLength(42);
    expect(body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(body).not.toContain('Anna Ours');
  });

  it('opens with no link but one that was made here, for its own portal, in time', async () => {
    const { csvUrl } = await asks();
    const [, ticket = ''] = csvUrl.split('ticket=');
    const [text = '', signature = ''] = ticket.split('.');
    const forged = JSON.parse(Buffer.from(text, 'base64url').toString()) as object;
    const other = Buffer.from(JSON.stringify({ ...forged, portalId: theirs })).toString(
      'base64url',
    );
    const late = writeTicket({ portalId: ours, query: {}, expiresAt: now }, secret);
    for (const [link, status] of [
      ['', 401],
      ['nonsense', 401],
      [`${text}.${'A'.repeat(signature.length)}`, 401],
      [`${other}.${signature}`, 401],
      [writeTicket({ portalId: ours, query: {}, expiresAt: now + 1 }, 'guessed'), 401],
      [late, 410],
    ] as const) {
      expect([link, (await open(`/api/asks.csv?ticket=${link}`)).statusCode]).toEqual([
        link,
        status,
      ]);
    }
  });
});

const press = (kind: string, key: string, request = 'email:900:quote_request') =>
  server.call({
    method: 'POST',
    path: '/api/card/feedback',
    body: { key, customer: about, kind, request },
  });

describe('a press on a card', () => {
  it.each(['answered', 'answered_elsewhere', 'not_a_request'] as const)(
    '%s takes the ask off the page at once, survives a new assessment and can be undone',
    async (kind) => {
      await press(kind, 'press-one');
      expect((await asks()).rows).toEqual([]);
      await assessOne({ db: server.db, portalId: ours, customer: about, now });
      expect((await asks()).rows).toEqual([]);
      expect(await listExamples(server.db, ours)).toEqual([
        {
          ask: 'quote_request',
          sentence: 'Could you quote 40 valves for Anna Ours?',
          language: null,
          verdict: kind,
          at: now,
        },
      ]);
      expect(await listExamples(server.db, theirs)).toEqual([]);
      await server.call({
        method: 'POST',
        path: '/api/card/undo',
        body: { customer: about, override: 'press-one' },
      });
      expect((await asks()).rows).toHaveLength(1);
      expect(await listExamples(server.db, ours)).toEqual([]);
    },
  );

  it('closes the kind it names and no other, and nothing twice', async () => {
    await press('not_a_request', 'press-two', 'email:900:price_list_request');
    expect((await asks()).rows).toHaveLength(1);
    expect(await listExamples(server.db, ours)).toEqual([]);
    await press('answered', 'press-three');
    await press('answered', 'press-three');
    expect(await listExamples(server.db, ours)).toHaveLength(1);
    const { status } = await press('answered', 'press-four', 'email:900:anything');
    expect(status).toBe(400);
  });
});
