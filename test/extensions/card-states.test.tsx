import {
  Alert,
  EmptyState,
  ErrorState,
  LineChart,
  LoadingSpinner,
  StatisticsTrend,
  StatusTag,
} from '@hubspot/ui-extensions';
import { CrmActionButton, CrmActionLink } from '@hubspot/ui-extensions/crm';
import { describe, expect, it } from 'vitest';
import { openCard, written } from './open-card.tsx';
import { sampleCard, taskAction, unknownCard } from './sample-card.ts';

describe('the card while it loads', () => {
  it('shows the level from the record at once, before the backend has answered', async () => {
    const card = await openCard({ card: 'pending', properties: written });
    expect(card.find(StatusTag).text).toBe('Risk 78 of 100 · High');
    expect(card.find(StatusTag).props.variant).toBe('danger');
    expect(card.find(LoadingSpinner).props.label).toBe('Reading the details');
    expect(card.texts()).toContain('A quote request waits for 5 days.');
    expect(card.texts()).toContain('From the record. Level since Nov 3, 2026.');
  });

  it('shows no level where none was ever written, and takes host times in milliseconds', async () => {
    const none = await openCard({ card: 'pending', properties: { warmline_risk_level: '' } });
    expect(none.maybeFind(StatusTag)).toBeNull();
    const changedAt = String(Date.parse(written.warmline_risk_changed_at));
    const inMs = { ...written, warmline_risk_changed_at: changedAt };
    const card = await openCard({ card: 'pending', properties: inMs });
    expect(card.texts()).toContain('From the record. Level since Nov 3, 2026.');
  });

  it('asks for this record in the reader’s language', async () => {
    const card = await openCard({ card: 'pending', language: 'pt-br', objectTypeId: '0-2' });
    const { origin, pathname, search } = card.calls[0]!.url;
    expect(`${origin}${pathname}`).toBe('https://app.warmline.example/api/card');
    expect(search).toBe('?kind=company&id=123&language=pt');
  });

  it('asks the address a profile sets', async () => {
    const variables = { WARMLINE_URL: 'http://localhost:3000/' };
    const card = await openCard({ card: 'pending', variables });
    expect(card.calls[0]!.url.origin).toBe('http://localhost:3000');
    expect(card.calls[0]!.url.pathname).toBe('/api/card');
  });
});

describe('the card with an assessment', () => {
  it('says the level, the reasons with date and sentence, the requests with age', async () => {
    const card = await openCard({ card: { status: 'ok', card: sampleCard() } });
    await card.waitFor(() => card.find(StatusTag, { variant: 'danger' }));
    expect(card.find(StatusTag).text).toBe('Risk 78 of 100 · High');
    const texts = card.texts();
    expect(texts).toContain('Unanswered request');
    expect(texts).toContain('+30 points');
    expect(texts).toContain('+1 point');
    expect(texts).toContain('Nov 17, 2026');
    expect(texts).toContain('“Could you send us a quote for 200 units?”');
    expect(texts).toContain('1 open request');
    expect(texts).toContain('waiting 5 days');
    expect(texts).toContain('Answer the quote: 78 → 41');
    expect(texts).toContain('Péter Nagy, by Nov 23, 2026');
    expect(texts).toContain('As of Nov 21, 2026');
    expect(card.find(StatusTag, { variant: 'warning' }).text).toBe('Overdue');
    expect(card.maybeFind(LoadingSpinner)).toBeNull();
  });

  it('quotes a sentence once, by the reason or else by the request', async () => {
    const quote = '“Could you send us a quote for 200 units?”';
    const both = await openCard({ card: { status: 'ok', card: sampleCard() } });
    await both.waitFor(() => both.find(StatusTag));
    expect(both.texts().filter((text) => text === quote)).toHaveLength(1);
    const alone = unknownCard({ requests: sampleCard().requests });
    const unknown = await openCard({ card: { status: 'ok', card: alone } });
    await unknown.waitFor(() => unknown.find(StatusTag));
    expect(unknown.texts()).toContain(quote);
  });

  it('says the first reason once where the summary is the same sentence', async () => {
    const summary = sampleCard().reasons[0]!.text;
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ summary }) } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.texts().filter((text) => text === summary)).toHaveLength(1);
    expect(card.texts()).toContain('Unanswered request');
  });

  it('opens a message on the timeline and a ticket in a preview', async () => {
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ requests: [] }) } });
    await card.waitFor(() => card.find(CrmActionLink));
    expect(
      card.findAll(CrmActionLink).map(({ props }) => [props.actionType, props.actionContext]),
    ).toEqual([
      ['ENGAGEMENT_APP_LINK', { objectTypeId: '0-1', objectId: 123, engagementId: 9001 }],
      ['PREVIEW_OBJECT', { objectTypeId: '0-5', objectId: 77 }],
    ]);
  });

  it('paints a rising risk red and a falling one green', async () => {
    const rising = await openCard({ card: { status: 'ok', card: sampleCard() } });
    await rising.waitFor(() => rising.find(StatisticsTrend));
    expect(rising.find(StatisticsTrend).props).toMatchObject({
      direction: 'increase',
      color: 'red',
      value: '+26 in 20 days',
    });
    const change = { points: -37, sinceAt: '2026-11-01T08:00:00Z', text: '−37' };
    const falling = await openCard({ card: { status: 'ok', card: sampleCard({ change }) } });
    await falling.waitFor(() => falling.find(StatisticsTrend));
    expect(falling.find(StatisticsTrend).props).toMatchObject({
      direction: 'decrease',
      color: 'green',
    });
    const flat = sampleCard({ change: { ...change, points: 0 } });
    const still = await openCard({ card: { status: 'ok', card: flat } });
    await still.waitFor(() => still.find(StatusTag));
    expect(still.maybeFind(StatisticsTrend)).toBeNull();
  });

  it('draws the trend by day, and no line through one point', async () => {
    const card = await openCard({ card: { status: 'ok', card: sampleCard() } });
    await card.waitFor(() => card.find(LineChart));
    expect(card.find(LineChart).props.data).toEqual([
      { at: '2026-11-01', risk: 52 },
      { at: '2026-11-21', risk: 78 },
    ]);
    const one = sampleCard({ trend: [{ at: '2026-11-21T08:00:00Z', risk: 78 }] });
    const short = await openCard({ card: { status: 'ok', card: one } });
    await short.waitFor(() => short.find(StatusTag));
    expect(short.maybeFind(LineChart)).toBeNull();
  });

  it('folds away the reasons after the third', async () => {
    const [reason] = sampleCard().reasons;
    const reasons = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      ...reason!,
      id,
      title: `Reason ${id}`,
    }));
    const card = await openCard({ card: { status: 'ok', card: sampleCard({ reasons }) } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.readable()).toContain('2 more reasons');
    expect(card.texts()).toContain('Reason e');
  });

  it('says so where nothing needs doing', async () => {
    const steady = sampleCard({ level: 'steady', risk: 12, action: null });
    const card = await openCard({ card: { status: 'ok', card: steady } });
    await card.waitFor(() => card.find(StatusTag, { variant: 'success' }));
    expect(card.texts()).toContain('Nothing needs doing now.');
  });

  it.each([
    ['a high risk', sampleCard({ action: null })],
    ['an unknown risk', unknownCard()],
    [
      'paused suggestions',
      sampleCard({
        level: 'watch',
        action: null,
        override: { id: 'override-1', text: 'Paused', until: null, by: null },
      }),
    ],
  ])('gives no false comfort at %s without an action', async (_, given) => {
    const card = await openCard({ card: { status: 'ok', card: given } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.texts()).not.toContain('Nothing needs doing now.');
  });

  it('writes an e-mail, plans a meeting and enrols in a workflow in the host’s own windows', async () => {
    const email = sampleCard({
      action: { ...taskAction, how: 'email', label: 'Write the e-mail' },
    });
    const card = await openCard({ card: { status: 'ok', card: email } });
    await card.waitFor(() => card.find(CrmActionButton));
    expect(card.find(CrmActionButton).props).toMatchObject({
      variant: 'primary',
      actionType: 'SEND_EMAIL',
      actionContext: {
        objectTypeId: '0-1',
        objectId: 123,
        initialEmailSubject: 'Your quote',
        initialEmailBody: 'Dear Anna,\nhere is the quote.',
      },
    });
    const meeting = sampleCard({ action: { ...taskAction, how: 'meeting' } });
    const other = await openCard({ card: { status: 'ok', card: meeting }, objectTypeId: '0-2' });
    await other.waitFor(() => other.find(CrmActionButton));
    expect(other.find(CrmActionButton).props).toMatchObject({
      actionType: 'SCHEDULE_MEETING',
      actionContext: { objectTypeId: '0-2', objectId: 123 },
    });
    const workflow = sampleCard({ action: { ...taskAction, how: 'workflow' } });
    const third = await openCard({ card: { status: 'ok', card: workflow }, objectTypeId: '0-2' });
    await third.waitFor(() => third.find(CrmActionButton));
    expect(third.find(CrmActionButton).props).toMatchObject({
      actionType: 'OPEN_WORKFLOW_ENROLLMENT_MODAL',
      actionContext: { objectTypeId: '0-2', objectId: 123 },
    });
  });
});

describe('the card without a judgement', () => {
  it('says unknown in grey, with what is missing', async () => {
    const card = await openCard({ card: { status: 'ok', card: unknownCard() } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.find(StatusTag).text).toBe('Risk unknown');
    expect(card.find(StatusTag).props.variant).toBe('default');
    expect(card.texts()).toContain('Missing for a judgement');
    expect(card.texts()).toContain('No two-way contact is recorded.');
  });

  it.each([
    ['from the backend', undefined],
    ['with a level but no figure', 'steady' as const],
  ])('is green nowhere, %s', async (_, level) => {
    const change = { points: -5, sinceAt: '2026-11-01T08:00:00Z', text: '−5' };
    const given = unknownCard({ change, ...(level ? { level } : {}) });
    const card = await openCard({ card: { status: 'ok', card: given } });
    await card.waitFor(() => card.find(StatusTag));
    expect(card.findAll(StatusTag).map((tag) => tag.props.variant)).toEqual(['default']);
    expect(card.maybeFind(StatisticsTrend)).toBeNull();
    expect(card.readable()).not.toMatch(/green|success/i);
  });

  it('is grey from the record’s own properties too', async () => {
    const properties = { ...written, warmline_risk_level: 'unknown', warmline_risk_score: '0' };
    const card = await openCard({ card: 'pending', properties });
    expect(card.find(StatusTag).text).toBe('Risk unknown');
    expect(card.find(StatusTag).props.variant).toBe('default');
  });

  it('says that the record isn’t read yet, and shows no level', async () => {
    const message = 'Not read yet.';
    const card = await openCard({ card: { status: 'not_ready', message }, language: 'de' });
    await card.waitFor(() => card.find(EmptyState));
    expect(card.texts()).toEqual([
      'Warmline liest diesen Datensatz bald. Bitte später noch einmal hereinschauen.',
    ]);
    expect(card.maybeFind(StatusTag)).toBeNull();
  });
});

describe('the card when the backend doesn’t help', () => {
  it.each([
    ['no answer', 'no answer' as const],
    ['a 503', { status: 503, body: { status: 'error', code: 'down', message: '' } }],
    ['a proxy’s HTML page', { status: 502, body: '<html>Bad gateway</html>' }],
    ['HTML with status 200', { status: 200, body: '<html>Welcome</html>' }],
  ])('keeps the record’s own level and a way to act after %s', async (_, reply) => {
    const card = await openCard({ card: reply, properties: written });
    await card.waitFor(() => card.find(Alert));
    expect(card.find(Alert).props.title).toBe('Warmline can’t be reached');
    expect(card.find(StatusTag).text).toBe('Risk 78 of 100 · High');
    expect(card.texts()).toContain('From the record. Level since Nov 3, 2026.');
    expect(card.find(CrmActionButton).props).toMatchObject({
      variant: 'primary',
      actionType: 'ADD_TASK',
      actionContext: { objectTypeId: '0-1', objectId: 123 },
    });
  });

  it('shows only the refusal to whom the backend refuses', async () => {
    const message = 'You may not see this record.';
    const body = { status: 'error', code: 'forbidden', message };
    const card = await openCard({ card: { status: 403, body }, properties: written });
    await card.waitFor(() => card.find(ErrorState));
    expect(card.find(ErrorState).props.type).toBe('lock');
    expect(card.texts()).toEqual([
      'Ask an admin whether Warmline is installed and you may see this record.',
      message,
    ]);
    expect(card.maybeFind(StatusTag)).toBeNull();
  });

  it('passes on the backend’s sentence about a request that can’t be met', async () => {
    const message = 'Install Warmline again.';
    const card = await openCard({
      card: { status: 401, body: { status: 'error', code: 'x', message } },
    });
    await card.waitFor(() => card.find(Alert));
    expect(card.find(Alert).props.title).toBe('This can’t be shown');
    expect(card.texts()).toContain(message);
    expect(card.maybeFind(StatusTag)).toBeNull();
    expect(card.maybeFind(CrmActionButton)).toBeNull();
  });
});
