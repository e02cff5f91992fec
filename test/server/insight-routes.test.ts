import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  InsightBlock,
  InsightName,
  InsightResponse,
} from '../../extensions/app/contract/insights.ts';
import { takeReplay } from '../../src/jobs/take-replay.ts';
import { writeTicket } from '../../src/server/file-ticket.ts';
import { findPastReplay, savePastReplay } from '../../src/store/insights/past-replays.ts';
import { saveSettings } from '../../src/store/portals.ts';
import { languages } from '../../src/timeline/settings.ts';
import { now } from '../builders.ts';
import { ours, publicUrl, secret, startCardServer, theirs } from './card-server.ts';
import {
  keepAction,
  keepHistory,
  keepPeople,
  keepSurveys,
  readNow,
  type Someone,
} from './insight-portals.ts';

let server: Awaited<ReturnType<typeof startCardServer>>;

const many = (from: number, count: number, of: (index: number) => Omit<Someone, 'id'>): Someone[] =>
  Array.from({ length: count }, (_, index) => ({ id: String(from + index), ...of(index) }));

beforeAll(async () => {
  server = await startCardServer();
  const { db } = server;
  await readNow(db, ours);
  await readNow(db, theirs);
  await keepHistory(db, ours, '2500', [
    [40, 30, 'watch'],
    [9, 80, 'high'],
  ]);
  await keepHistory(db, ours, '4000', [[20, 85, 'high']]);
  await keepHistory(db, ours, '4001', [[20, 88, 'high']]);
  await keepPeople(db, ours, [
    // Of 40 of Zoe's ten are at high risk, two of those of unknown value; of Adam's three nobody is.
    ...many(1000, 40, (index) => ({
      ownerId: '7',
      source: 'PAID_SEARCH',
      segment: 'RETAIL',
      value: index < 2 ? null : 100,
      purchases: index % 2 === 0 ? 2 : 1,
      ...(index < 10 ? { risk: 90, level: 'high' as const } : {}),
      // A quarter of them left after half a year.
      spells: [[600, index % 4 === 0 ? 420 : null]],
      discounted: index % 2 === 0,
    })),
    ...many(2000, 3, () => ({ ownerId: '8', source: 'REFERRALS', risk: null, level: 'unknown' })),
    { id: '2500', name: 'Worse One', ownerId: '8', risk: 80, level: 'high' },
    // Who left within the last four weeks, and who came back since.
    { id: '3000', name: 'Gone Away', ownerId: '8', value: 500, spells: [[300, 5]] },
    {
      id: '3001',
      name: 'Back Again',
      spells: [
        [900, 20],
        [10, null],
      ],
    },
    { id: '3002', name: 'Future Loss', spells: [[300, -40]] },
    { id: '4000', name: 'Saved One', lastTouchAt: now - 86_400_000, risk: 20, level: 'steady' },
    { id: '4001', name: 'Silent One', lastTouchAt: null, risk: 88, level: 'high' },
    { id: '5000', isCustomer: false, ownerId: '7', level: 'high', risk: 99, spells: [] },
  ]);
  await keepAction(db, ours, '4000', 10);
  await keepAction(db, ours, '4001', 10);
  await keepSurveys(db, ours, [10, 9, 9, 5]);
  await keepPeople(db, theirs, [
    { id: '1000', name: 'Hidden Person', ownerId: '8', value: 77_777, level: 'high', risk: 95 },
  ]);
});
afterAll(() => server.close());

async function page(
  name: InsightName,
  query = '',
  portalId = ours,
): Promise<InsightResponse & { text: string }> {
  const { status, body } = await server.call({ path: `/api/insights/${name}?${query}`, portalId });
  expect(body).toMatchObject({ status: 'ok', name });
  expect(status).toBe(200);
  return { ...(body as unknown as InsightResponse), text: JSON.stringify(body) };
}

type Kind<K extends InsightBlock['kind']> = Extract<InsightBlock, { kind: K }>;
const blocks = <K extends InsightBlock['kind']>({ blocks: all }: InsightResponse, kind: K) =>
  all.filter((block): block is Kind<K> => block.kind === kind);
const rows = (answer: InsightResponse, table = 0) =>
  blocks(answer, 'table')[table]!.rows.map(({ cells }) =>
    cells.map(({ text, detail }) => (detail ? `${text} | ${detail}` : text)),
  );
const measure = (answer: InsightResponse, label: string) =>
  blocks(answer, 'measures')
    .flatMap(({ items }) => items)
    .find((item) => item.label === label)!;

const figures = async (query = '') =>
  blocks(await page('movements', query), 'figures')[0]!.items.map(({ value }) => value);
const press = (portalId = ours) =>
  server.call({ method: 'POST', path: '/api/insights/replay', portalId, body: {} });
const open = async (url: string) => server.app.inject({ url: url.replace(publicUrl, '') });
const ticket = (portalId: string, expiresAt: number, by = secret) =>
  `/api/insights/replay.html?ticket=${writeTicket({ portalId, query: {}, expiresAt }, by)}`;

describe('all pages', () => {
  const names: InsightName[] = ['risk', 'movements', 'measures', 'cohorts', 'proof'];

  it.each(names)('%s answers signed callers only, each with its own portal', async (name) => {
    const path = `/api/insights/${name}`;
    expect((await server.call({ path, tamper: { secret: 'guessed' } })).status).toBe(401);
    expect((await server.call({ path, portalId: '333' })).status).toBe(403);
    const mine = await page(name);
    expect(mine.text).not.toMatch(/Hidden Person|77,777/);
    const other = await page(name, '', theirs);
    expect(other.text).not.toMatch(/Gone Away|Zoe Last|Customer 1000|Saved One/);
  });

  it.each(languages)('find each of their words in %s', async (language) => {
    for (const name of names)
      for (const query of [
        'by=discount&show=left',
        'by=tenure&show=saves&period=week',
        'by=product',
      ])
        expect((await page(name, `${query}&language=${language}`)).text).not.toContain('insight.');
  });

  it('refuse what makes no sense by name', async () => {
    for (const query of ['by=size', 'owner=me', 'page=0', 'show=all', 'period=decade']) {
      const { status, body } = await server.call({ path: `/api/insights/risk?${query}` });
      expect([status, body['code']]).toEqual([400, 'bad_input']);
      expect(body['message']).toContain(query.split('=')[0]);
    }
  });
});

describe('risk by group', () => {
  it('counts each customer once, with interval, value at risk and what is not known', async () => {
    const answer = await page('risk');
    expect(rows(answer)).toEqual([
      ['Zoe Last', '40', '10', '25% (14–40)', 'no order', '€800 | value unknown: 2'],
      [
        'Adam First',
        '5 | risk unknown: 3',
        '1',
        '50% (9–91) | too few to tell',
        'no order',
        'unknown | value unknown: 1',
      ],
      [
        'Nobody',
        '4',
        '1',
        '25% (5–70) | too few to tell',
        'no order',
        'unknown | value unknown: 1',
      ],
    ]);
    expect(blocks(answer, 'table')[0]!.rows.map(({ muted }) => muted)).toEqual([false, true, true]);
    expect(blocks(answer, 'table')[0]!.rows[0]!.cells[0]!.to).toEqual({
      path: '/',
      params: { owner: '7', scope: 'all', level: 'high' },
    });
  });

  it('groups by source within an owner, names sources, and keeps the choice on the way', async () => {
    const answer = await page('risk', 'by=source&owner=7');
    expect(rows(answer).map(([name]) => name)).toEqual(['Paid search']);
    expect(blocks(answer, 'table')[0]!.rows[0]!.cells[0]!.to!.params).toMatchObject({
      owner: '7',
      source: 'PAID_SEARCH',
    });
    expect(answer.filters.map(({ name, value }) => [name, value])).toEqual([
      ['by', 'source'],
      ['owner', '7'],
      ['segment', ''],
    ]);
    expect(rows(await page('risk', 'by=source&owner=none'))).toHaveLength(1);
  });
});

describe('movements', () => {
  it('tells who got worse, recovered, left and what came of the actions', async () => {
    expect(await figures()).toEqual(['1', '1', '1', '1 of 2']);
    expect(await figures('period=week')).toEqual(['0', '1', '1', '0 of 0']);
    expect(await figures('owner=8')).toEqual(['1', '0', '1', '0 of 0']);
  });

  it('lists them, with the way to the record', async () => {
    const worse = await page('movements');
    expect(rows(worse)).toEqual([
      ['Worse One', 'Adam First', 'High | was Watch, risk 30 → 80', 'Jun 8, 2026', 'unknown'],
    ]);
    expect(blocks(worse, 'table')[0]!.rows[0]!.cells[0]!.url).toBe(
      `https://app.hubspot.com/contacts/${ours}/record/0-1/2500`,
    );
    const better = await page('movements', 'show=better');
    expect(rows(better).map(([name, , level]) => [name, level])).toEqual([
      ['Saved One', 'Steady | was High, risk 85 → 20'],
    ]);
  });

  it('tells losses by the portal’s own definition, not who came back or may leave', async () => {
    const left = await page('movements', 'show=left');
    expect(rows(left)).toEqual([['Gone Away', 'Adam First', 'Jun 12, 2026', '0.8 years', '€500']]);
    expect(left.text).toContain('no two-way contact and no purchase for 180 days');
  });

  it('says of a save only what is known', async () => {
    const saves = await page('movements', 'show=saves');
    expect(rows(saves)).toEqual([
      [
        'Saved One',
        'Nobody',
        'Call 4000 | Jun 7, 2026',
        '85 → 20',
        'Recovered after the action | in touch on Jun 16, 2026',
        'unknown',
      ],
      ['Silent One', 'Nobody', 'Call 4001 | Jun 7, 2026', '88 → 88', 'No contact yet', 'unknown'],
    ]);
    expect(saves.text).toContain('Whether the action was the cause is not known');
  });
});

describe('measures', () => {
  it('print each figure with its definition, and what is not known as unknown', async () => {
    const answer = await page('measures');
    expect(measure(answer, 'Repurchase')).toMatchObject({
      value: '50% (35–65)',
      detail: '20 of 40',
    });
    expect(measure(answer, 'Value at risk')).toMatchObject({
      value: '€800',
      detail: 'at high risk: 12, of known value: 8',
    });
    expect(measure(answer, 'Loyalty (NPS)')).toMatchObject({
      value: '50 (-35 to 100)',
      muted: true,
    });
    expect(measure(answer, 'Activation').detail).toContain('Map the property');
    expect(measure(answer, 'Satisfaction').value).toBe('unknown');
    expect(measure(answer, 'Recovered after an action').value).toBe('1 of 2');
    for (const { items } of blocks(answer, 'measures'))
      for (const { definition } of items) expect(definition.length).toBeGreaterThan(40);
  });

  it('count churn by both ways over equal periods', async () => {
    const answer = await page('measures', 'period=month');
    const start = measure(answer, 'Churn, of customers at the start');
    const previous = measure(answer, 'Churn, of the previous period’s total');
    // At the start: Zoe's 30, Adam's 5, the one who was away, the one to leave, and the two acted on.
    expect(start.detail).toBe('2 of 39');
    expect(previous.detail).toBe('2 of 39');
    expect(measure(answer, 'Retention').detail).toBe('37 of 39');
    const [chart] = blocks(answer, 'chart');
    const days = chart!.points.filter(({ series }) => series.includes('start')).map(({ x }) => x);
    expect(days).toHaveLength(12);
    expect(days.at(-1)).toBe('2026-06-17');
    expect(days.at(-2)).toBe('2026-05-20');
  });

  it('tell what survey and logins cannot say of a part', async () => {
    const answer = await page('measures', 'owner=7');
    expect(measure(answer, 'Loyalty (NPS)').detail).toContain('clear the filters');
    expect(measure(answer, 'Churn, of customers at the start').detail).toBe('0 of 30');
  });

  it('count logins once a property is mapped', async () => {
    await saveSettings(server.db, ours, { lastLoginProperty: 'last_login' });
    const answer = await page('measures');
    expect(measure(answer, 'Activation').detail).toBeNull();
    await saveSettings(server.db, ours, { lastLoginProperty: null });
  });
});

describe('cohorts', () => {
  it('show how long customers of a source stay, with places only where they tell', async () => {
    const answer = await page('cohorts');
    expect(rows(answer)).toEqual([
      ['Paid search', '40', '10', '75% (59–86)', '75% (59–86)', 'unknown', 'not yet', 'no order'],
      expect.arrayContaining(['Not stated | too few to tell']),
      expect.arrayContaining(['Referrals | too few to tell']),
    ]);
    const [chart] = blocks(answer, 'chart');
    expect(new Set(chart!.points.map(({ series }) => series))).toEqual(new Set(['Paid search']));
    expect(chart!.points.map(({ y }) => y)).toEqual(
      chart!.points.map(({ y }) => y).toSorted((a, b) => b - a),
    );
  });

  it('tell discounts apart, and say where nothing is known', async () => {
    const names = rows(await page('cohorts', 'by=discount')).map(([name]) => name);
    expect(names.slice(0, 2)).toEqual(['At full price', 'With a discount']);
    const places = rows(await page('cohorts', 'by=discount')).map((cells) => cells.at(-1));
    // Half of those with a discount left, and none of the others.
    expect(places.slice(0, 2)).toEqual(['1 of 2', '2 of 2']);
    expect((await page('cohorts', 'by=product')).text).toContain('map the property');
    expect(rows(await page('cohorts', 'by=tenure')).map(([name]) => name)).toContain('2024');
  });
});

const waiting = async () => blocks(await page('proof'), 'press')[0]!.waiting;

describe('proof', () => {
  it('notes on a press that the past is to be replayed, and leaves the work to a worker', async () => {
    const before = await page('proof');
    expect(blocks(before, 'press')[0]).toMatchObject({ label: 'Replay the past', waiting: null });
    expect((await press()).status).toBe(200);
    expect((await press()).status).toBe(200);
    expect(await waiting()).toContain('waiting until');
    expect(blocks(await page('proof', '', theirs), 'press')[0]).toMatchObject({ waiting: null });
    const { rows } = await sql`select from replay_wishes`.execute(server.db);
    expect(rows).toHaveLength(1);
  });

  it('tells how far it is, keeps the figures and links to the report', async () => {
    const told: (string | null)[] = [];
    const breathe = async () => void told.push(await waiting());
    await takeReplay({ db: server.db, portalId: ours, now: () => now, breathe });
    expect(told[0]).toMatch(/^Being worked out, \d+% done/);
    expect(await findPastReplay(server.db, theirs)).toBeNull();
    const after = await page('proof', 'language=de');
    expect(blocks(after, 'press')[0]).toMatchObject({ waiting: null });
    const [link] = blocks(after, 'link');
    const report = await open(link!.url);
    expect(report.statusCode).toBe(200);
    expect(report.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(report.headers['cache-control']).toBe('no-store');
    expect(report.body).toContain('lang="de"');
  }, 90_000);

  it('says that it failed, and can be asked again', async () => {
    await press();
    await server.db
      .updateTable('replay_wishes')
      .set({ due_at: null, tries: 3 })
      .where('portal_id', '=', ours)
      .execute();
    const failed = await page('proof');
    expect(failed.text).toContain('did not finish');
    expect(blocks(failed, 'press')[0]).toMatchObject({ label: 'Replay again', waiting: null });
    await press();
    expect((await page('proof')).text).not.toContain('did not finish');
    expect(await waiting()).toContain('waiting until');
  });

  it('opens no report without a link that was made here, in time', async () => {
    expect((await open('/api/insights/replay.html')).statusCode).toBe(401);
    expect((await open(ticket(ours, now + 1, 'guessed'))).statusCode).toBe(401);
    expect((await open(ticket(ours, now))).statusCode).toBe(410);
    expect((await open(ticket(theirs, now + 1))).statusCode).toBe(404);
  });

  it('says that the report is gone once it is, and shows figures only of enough losses', async () => {
    const kept = (await findPastReplay(server.db, ours))!;
    await savePastReplay(server.db, theirs, {
      ...kept,
      figures: { ...kept.figures, enough: false, losses: 3 },
      report: {} as never,
    });
    await server.db
      .updateTable('past_replays')
      .set({ packed: null })
      .where('portal_id', '=', theirs)
      .execute();
    const answer = await page('proof', '', theirs);
    expect(answer.text).toContain('no longer kept');
    expect(blocks(answer, 'link')).toEqual([]);
    expect(blocks(answer, 'table')).toEqual([]);
    expect(answer.text).toContain('Fewer than 20 losses');
  });
});
