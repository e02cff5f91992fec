import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../src/jobs/change-settings.ts';
import { readCard } from '../../src/jobs/read-card.ts';
import { runOnce } from '../../src/jobs/run-once.ts';
import { syncPortal } from '../../src/jobs/sync-portal.ts';
import { claimAction, completeAction } from '../../src/store/actions-taken.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { listOpenAsks } from '../../src/store/open-asks.ts';
import { keepExamples } from '../../src/store/request-examples.ts';
import { getPortal } from '../../src/store/portals.ts';
import { recordRefused } from '../../src/store/writebacks.ts';
import { renderCard } from '../../src/views/render-card.ts';
import { allScopes } from '../../src/sandbox/all-scopes.ts';
import { asPortal, day, noon, smallSeed, startPortal, type TestPortal } from './small-portal.ts';

/** Words that stand in the messages of the portal and nowhere else. */
const said = /housings|Delivery \d|Zephyrine/;

const sizes = { contacts: 12, companies: 3, emails: 70, calls: 9, deals: 9 };

let db: Db;
let portal: TestPortal;
let portals = 0;
let id = '';
const at = (days: number) => noon + days * day;

beforeAll(async () => {
  db = await openStore({ dataDir: ':memory:' });
});
afterAll(() => closeStore(db));

/** Each table of the store with every row that holds one of the words, packed columns unpacked. */
async function tablesThatHold(words: RegExp, portalId: string): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'portal_id' order by 1
  `.execute(db);
  const found: string[] = [];
  for (const { name } of tables.rows) {
    const rows = await sql<Record<string, unknown>>`
      select * from ${sql.table(name)} where portal_id = ${portalId}
    `.execute(db);
    const texts = rows.rows.flatMap((row) =>
      Object.values(row).map((value) =>
        value instanceof Uint8Array ? gunzipSync(value).toString('utf8') : JSON.stringify(value),
      ),
    );
    if (texts.some((text) => words.test(text ?? ''))) found.push(name);
  }
  return found;
}

/** What reps and the CRM add over time: a made task, one being made, a judged sentence, a refusal. */
async function use(): Promise<void> {
  const customer = { kind: 'contact', id: '1' } as const;
  const task = { hs_task_subject: 'Zephyrine', hs_task_body: '“40 housings?”', x: 'y' };
  for (const key of ['made', 'making'])
    await claimAction(db, id, { key, customer, actionId: 'answer-request', task, at: noon });
  await completeAction(db, id, 'made', 't1', noon);
  await keepExamples(db, id, {
    overrideId: 'o',
    customer,
    record: { type: 'email', id: '2' },
    contactId: '1',
    examples: [
      {
        ask: 'quote_request',
        sentence: 'Could you quote 40 housings?',
        language: 'en',
        verdict: 'answered',
        at: noon,
      },
    ],
  });
  await recordRefused(
    db,
    id,
    [
      {
        ...customer,
        hash: 'h',
        format: 'f',
        assessedAt: noon,
        reason: 'Value "40 housings" is too long',
        retryAt: noon,
      },
    ],
    noon,
  );
}

describe('keeping no text', () => {
  beforeAll(async () => {
    portal = await startPortal(smallSeed(sizes));
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    id = `private-${(portals += 1)}`;
    await runOnce({ db, crm: asPortal(portal.crm, id), now: () => noon });
  });

  it('erases every sentence at once, in every table, and keeps what is open', async () => {
    await use();
    const before = await tablesThatHold(said, id);
    expect(before).toEqual(
      expect.arrayContaining([
        'actions_taken',
        'activities',
        'assessment_inputs',
        'assessments',
        'open_asks',
        'request_examples',
        'writebacks',
      ]),
    );
    const asks = () =>
      listOpenAsks(db, id, { sort: 'age', descending: true, limit: 999, offset: 0 });
    const open = (await asks()).map(({ ask, at: asked }) => [ask, asked]);
    expect(open.length).toBeGreaterThan(0);

    await changeSettings({ db, portalId: id, now: noon, changes: { keepText: false } });
    expect(await tablesThatHold(said, id)).toEqual([]);
    expect((await asks()).map(({ ask, at: asked }) => [ask, asked])).toEqual(open);
  });

  it('brings nothing back with later syncs, and everything once texts are kept again', async () => {
    const crm = asPortal(portal.crm, id);
    await changeSettings({ db, portalId: id, now: noon, changes: { keepText: false } });
    for (const days of [0, 1]) await runOnce({ db, crm, now: () => at(days) });
    expect(await tablesThatHold(said, id)).toEqual([]);

    await changeSettings({ db, portalId: id, now: at(1), changes: { keepText: true } });
    await runOnce({ db, crm, now: () => at(2) });
    expect(await tablesThatHold(said, id)).toContain('open_asks');
  });

  it('says when it was asked, in the card and in the draft, without the sentence', async () => {
    const [ask] = await listOpenAsks(db, id, {
      sort: 'age',
      descending: true,
      limit: 1,
      offset: 0,
    });
    await changeSettings({ db, portalId: id, now: noon, changes: { keepText: false } });
    const customer = { kind: 'contact', id: ask!.contactId! } as const;
    const found = (await readCard({ db, crm: null, portalId: id, customer, now: () => noon }))!;
    const reader = { ...found, language: 'en' as const };
    const card = renderCard(found.assessment, { ...reader, timeZone: 'UTC' });
    expect(card.requests[0]).toMatchObject({
      sentence: '',
      asked: expect.stringMatching(/^Asked on \w+ \d+, \d{4} \(e-mail\)$/),
    });
    expect(card.reasons.every(({ quote }) => quote !== '')).toBe(true);
    const body = card.requests[0]!.reply!.body;
    expect(body).toMatch(/^Hello .*,\n\n(?:Sorry|Thank you)/);
    expect(body).not.toMatch(/you wrote|“”/);
  });

  it('tells logs nothing of what was written', async () => {
    const told: string[] = [];
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((text) => (told.push(String(text)), true)),
    );
    const steps: unknown[] = [];
    try {
      const crm = asPortal(portal.crm, `${id}-logged`);
      const report = await runOnce({
        db,
        crm,
        now: () => noon,
        onProgress: (step) => steps.push(step),
      });
      told.push(JSON.stringify(report));
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
    expect(steps.length).toBeGreaterThan(0);
    expect([...told, JSON.stringify(steps)].join('\n')).not.toMatch(said);
  });
});

describe('without the permission to read mail texts', () => {
  it('subjects, forms and tickets still ask, and what is missing is said', async () => {
    const seed = smallSeed(sizes);
    const about = { createdAt: noon - 9 * day, updatedAt: noon - 9 * day };
    const records = [
      ...seed.records,
      {
        ...about,
        type: 'tickets' as const,
        id: '1',
        properties: {
          subject: 'Prices',
          content: 'Please send us your current price list.',
          createdate: String(noon - 9 * day),
        },
        associations: { contacts: ['1'] },
      },
      {
        ...about,
        type: 'tickets' as const,
        id: '2',
        properties: {
          subject: 'Contact form',
          content: 'Could you send me the data sheet of the DN 50 valves?',
          createdate: String(noon - 5 * day),
          source_type: 'FORM',
        },
        associations: { contacts: ['3'] },
      },
      {
        ...about,
        type: 'emails' as const,
        id: '9001',
        properties: {
          hs_timestamp: String(noon - 3 * day),
          hs_email_direction: 'INCOMING_EMAIL',
          hs_email_subject: 'Request for quotation: 40 flanges',
          hs_email_text: 'See attached drawing.',
        },
        associations: { contacts: ['2'] },
      },
    ];
    const scopes = [...allScopes].filter((scope) => scope !== 'sales-email-read');
    const shy = await startPortal({ ...seed, records }, { scopes });
    try {
      const sync = await syncPortal({ db, crm: shy.crm, now: () => noon });
      expect(sync.unreadable).toEqual(['email_text']);
      const run = await runOnce({ db, crm: shy.crm, now: () => noon });
      expect(run.problems.join()).toMatch(/sales-email-read/);
      const asks = await listOpenAsks(db, shy.portalId, {
        sort: 'age',
        descending: true,
        limit: 99,
        offset: 0,
      });
      // Each once, and nothing of the mail texts of the portal, which all ask for a quote.
      expect(asks.map(({ recordType, ask, sentence }) => [recordType, ask, sentence])).toEqual([
        ['ticket', 'price_list_request', 'Please send us your current price list.'],
        ['ticket', 'information_request', 'Could you send me the data sheet of the DN 50 valves?'],
        ['email', 'quote_request', 'Request for quotation: 40 flanges'],
      ]);
      const customer = { kind: 'contact', id: '1' } as const;
      const found = await readCard({
        db,
        crm: null,
        portalId: shy.portalId,
        customer,
        now: () => noon,
      });
      expect(found!.assessment.missing).toContainEqual({ key: 'missing.email-text', values: {} });
      expect((await getPortal(db, shy.portalId))!.settings.unreadable).toEqual(['email_text']);
    } finally {
      await shy.stop();
    }
  });
});
