import {
  Button,
  Checkbox,
  EmptyState,
  ErrorState,
  Link,
  LoadingSpinner,
  Select,
  StatusTag,
  Table,
  TableHeader,
  Text,
} from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { describe, expect, it } from 'vitest';
import { askRow, asksAnswer, openAsksPage } from './open-asks-page.tsx';

type Opened = Awaited<ReturnType<typeof openAsksPage>>;
/** As the host calls back; the library's own types know no call of a prop that only some variants have. */
const press = (node: unknown, event: string, value: unknown) =>
  (node as { trigger(event: string, value: unknown): void }).trigger(event, value);
const texts = (page: Opened) => page.findAll(Text).map((text) => text.text);
const ready = async (given: Partial<Parameters<typeof openAsksPage>[0]> = {}) => {
  const page = await openAsksPage({ reply: asksAnswer(), ...given });
  await page.waitFor(() => page.find(Table));
  return page;
};

describe('the page of open asks', () => {
  it('shows each with sentence, age, who asked, owner, value and risk, and leads to the record', async () => {
    const page = await ready();
    expect(texts(page)).toEqual(
      expect.arrayContaining([
        '30 asks are open',
        '12 of them overdue',
        'Quote',
        '“Could you send us a quote for 200 units?”',
        'waiting 5 days',
        'Nov 17, 2026',
        'Acme',
        'Péter Nagy',
        '€12,000',
        'Last read on Nov 22, 2026',
      ]),
    );
    expect(page.find(Link).props.href).toBe(askRow.url);
    expect(page.find(Link).text).toBe('Anna Kovács');
    expect(page.findAll(StatusTag).map((tag) => [tag.props.variant, tag.text])).toEqual([
      ['warning', 'Overdue since Nov 18, 2026'],
      ['danger', '78 · High'],
    ]);
    expect(page.find(Button, (node) => node.text === 'Export as CSV').props.href).toEqual({
      url: 'https://app.warmline.example/api/asks.csv?ticket=t.s',
      external: true,
    });
  });

  it('paints an unknown risk grey and says so, and nobody’s ask as nobody’s', async () => {
    const row = {
      ...askRow,
      risk: null,
      level: 'unknown' as const,
      levelLabel: 'Unknown',
      owner: null,
    };
    const page = await ready({ reply: asksAnswer({ rows: [row] }) });
    expect(page.find(StatusTag, { variant: 'default' }).text).toBe('Unknown');
    expect(texts(page)).toContain('Nobody');
  });

  it('says until when an answer is due, and of a lapsed ask only when it was asked', async () => {
    const inTime = { ...askRow, overdue: false, due: 'Due by Nov 23, 2026' };
    const page = await ready({ reply: asksAnswer({ rows: [inTime] }) });
    expect(texts(page)).toContain('Nov 17, 2026 · Due by Nov 23, 2026');
    const lapsed = await ready({ reply: asksAnswer({ rows: [{ ...inTime, due: null }] }) });
    expect(texts(lapsed)).toContain('Nov 17, 2026');
  });

  it('asks for what its address says, in the reader’s language', async () => {
    const page = await ready({
      params: { owner: '7', overdue: '1', sort: 'value', page: '2', kind: '', order: 'sideways' },
      language: 'de',
    });
    expect(Object.fromEntries(page.asked[0]!.url.searchParams)).toEqual({
      owner: '7',
      overdue: '1',
      sort: 'value',
      page: '2',
      language: 'de',
    });
    expect(page.find(Select, { name: 'owner' }).props.value).toBe('7');
    expect(page.find(Checkbox).props.checked).toBe(true);
  });

  it('puts a filter, an order or a page into the address, beginning at the first page', async () => {
    const page = await ready({ params: { page: '3', kind: 'quote_request' } });
    press(page.find(Select, { name: 'owner' }), 'onChange', 'none');
    press(page.find(Table), 'onPageChange', 2);
    press(page.find(Checkbox), 'onChange', true);
    press(page.find(Select, { name: 'kind' }), 'onChange', 'all');
    const value = page.find(TableHeader, (node) => node.text === 'Value');
    press(value, 'onSortChange', 'ascending');
    expect(page.went.map(({ to }) => to)).toEqual(Array(5).fill('/asks'));
    expect(page.went.map(({ params }) => params)).toEqual([
      { kind: 'quote_request', owner: 'none' },
      { kind: 'quote_request', owner: 'none', page: '2' },
      { kind: 'quote_request', owner: 'none', overdue: '1' },
      { owner: 'none', overdue: '1' },
      { owner: 'none', overdue: '1', sort: 'value', order: 'descending' },
    ]);
  });

  it('turns the order round on the heading it is sorted by: the oldest stand first at first', async () => {
    const page = await ready();
    const age = page.find(TableHeader, (node) => node.text === 'Age');
    expect(age.props).toMatchObject({ sortDirection: 'descending' });
    press(age, 'onSortChange', 'ascending');
    expect(page.went).toEqual([{ to: '/asks', params: { sort: 'age', order: 'ascending' } }]);
  });

  it('offers nobody by name, and leaves out what nobody waits for', async () => {
    const page = await ready();
    const labels = (name: string) =>
      page.find(Select, { name }).props.options.map(({ label }) => label);
    expect(labels('owner')).toEqual(['Everyone', 'Péter Nagy (29)', 'Nobody (1)']);
    expect(labels('kind')).toEqual(['All requests', 'Quote (30)']);
  });

  it('tells good news from a filter that lets nothing through', async () => {
    const none = asksAnswer({ rows: [], total: 0 });
    const quiet = await openAsksPage({ reply: { ...none, all: 0, overdue: 0 } });
    await quiet.waitFor(() => expect(quiet.find(EmptyState).props.title).toBe('Nobody is waiting'));
    const filtered = await openAsksPage({ reply: none, params: { owner: '7', sort: 'risk' } });
    await filtered.waitFor(() =>
      expect(filtered.find(EmptyState).props.title).toBe('No ask fits these filters'),
    );
    filtered.find(Button, (node) => node.text === 'Clear the filters').trigger('onClick');
    expect(filtered.went).toEqual([{ to: '/asks', params: { sort: 'risk' } }]);
  });

  it('waits, says what is wrong, and comes back', async () => {
    const waiting = await openAsksPage({ reply: 'pending' });
    expect(waiting.find(LoadingSpinner).props.label).toBe('Reading the details');
    const denied = await openAsksPage({ reply: { status: 403, body: { message: 'Install it.' } } });
    await denied.waitFor(() => expect(denied.find(ErrorState).props.title).toBe('No access'));
    const page = await openAsksPage({ reply: 'no answer' });
    await page.waitFor(() => page.find(Button, (node) => node.text === 'Try again'));
    page.replies.asks = asksAnswer();
    page.find(Button, (node) => node.text === 'Try again').trigger('onClick');
    await page.waitFor(() => page.find(Table));
  });

  it('leads back from an address that is no page', async () => {
    const page = await openAsksPage({ reply: asksAnswer(), path: '/nowhere' });
    expect(page.find(EmptyState).props.title).toBe('There is no such page');
    expect(page.find(PageLink).props.to).toBe('/asks');
  });
});
