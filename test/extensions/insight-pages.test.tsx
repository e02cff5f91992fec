import {
  Accordion,
  BarChart,
  Button,
  ErrorState,
  LineChart,
  Link,
  LoadingSpinner,
  Select,
  StatisticsItem,
  StatusTag,
  Table,
  TableHeader,
  Text,
} from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InsightBlock } from '../../extensions/app/contract/insights.ts';
import { changeInsightView } from '../../extensions/app/pages/insights/insight-view.ts';
import { insightAnswer, openInsightPage } from './open-insight-page.tsx';

afterEach(() => vi.useRealTimers());

type Opened = ReturnType<typeof openInsightPage>;
/** As the host calls back; the library's own types know no call of a prop that only some variants have. */
const press = (node: unknown, event: string, value?: unknown) =>
  (node as { trigger(event: string, value: unknown): void }).trigger(event, value);
const texts = (page: Opened) => page.findAll(Text).map(({ text }) => text);
const shown = async (
  blocks: InsightBlock[],
  given: Partial<Parameters<typeof openInsightPage>[0]> = {},
) => {
  const page = openInsightPage({ reply: insightAnswer(blocks), ...given });
  await page.waitFor(() => expect(texts(page)).toContain('As of Nov 22, 2026'));
  return page;
};

const table: InsightBlock = {
  kind: 'table',
  title: 'By group: Owner',
  columns: ['Owner', 'Share', 'Level'],
  rows: [
    {
      key: '7',
      muted: false,
      cells: [
        { text: 'Zoe', to: { path: '/', params: { owner: '7', level: 'high' } } },
        { text: '25% (14–40)' },
        { text: 'High', tag: 'danger', detail: 'was Watch' },
      ],
    },
    {
      key: 'none',
      muted: true,
      cells: [
        { text: 'Acme', url: 'https://app.hubspot.com/contacts/1/record/0-2/5' },
        { text: '50% (9–91)' },
        { text: 'unknown' },
      ],
    },
  ],
  empty: 'Nobody yet',
  page: 2,
  pages: 3,
};

const ask = (waiting: string | null): InsightBlock => ({
  kind: 'press',
  label: 'Replay the past',
  path: '/api/insights/replay',
  waiting,
});

describe('a page of measures', () => {
  it('asks for what its address says, in the reader’s language, and for nothing else', async () => {
    const page = await shown([], {
      params: { by: 'source', owner: '7', page: '2', segment: '', theme: 'dark' },
      language: 'de',
    });
    const [{ url }] = page.asked as [(typeof page.asked)[number]];
    expect(url.pathname).toBe('/api/insights/risk');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      by: 'source',
      owner: '7',
      page: '2',
      language: 'de',
    });
  });

  it.each(['movements', 'measures', 'cohorts', 'proof'] as const)('stands at /%s', async (name) => {
    const page = openInsightPage({ reply: insightAnswer([], { name }), path: `/${name}` });
    await page.waitFor(() => expect(texts(page)).toContain('As of Nov 22, 2026'));
    expect(page.asked[0]!.url.pathname).toBe(`/api/insights/${name}`);
  });

  it('puts a filter into the address and begins at the first page', async () => {
    const filters = [
      {
        name: 'owner',
        label: 'Owner',
        value: '',
        options: [
          { value: '', label: 'All' },
          { value: '7', label: 'Zoe' },
        ],
      },
    ];
    const page = await shown([], {
      reply: insightAnswer([], { filters }),
      params: { by: 'source', page: '3' },
    });
    const field = page.find(Select, { name: 'owner' });
    expect(field.props.value).toBe('all');
    press(field, 'onChange', '7');
    press(page.find(Select, { name: 'owner' }), 'onChange', 'all');
    expect(page.went).toEqual([
      { to: '/risk', params: { by: 'source', owner: '7' } },
      { to: '/risk', params: { by: 'source' } },
    ]);
  });

  it('shows tables with the way to records and pages, and what is too little in small', async () => {
    const page = await shown([table]);
    expect(page.findAll(TableHeader).map(({ text }) => text)).toEqual(['Owner', 'Share', 'Level']);
    const way = page.find(PageLink, (node) => node.text === 'Zoe');
    expect(way.props).toMatchObject({ to: '/', params: { owner: '7', level: 'high' } });
    expect(page.find(Link).props.href).toMatchObject({ external: true });
    expect(page.find(StatusTag).props.variant).toBe('danger');
    const small = page.findAll(Text).filter(({ props }) => props.variant === 'microcopy');
    expect(small.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['was Watch', '50% (9–91)', 'unknown']),
    );
    press(page.find(Table), 'onPageChange', 3);
    expect(page.went).toEqual([{ to: '/risk', params: { page: '3' } }]);
  });

  it('says in place of an empty table why it is empty', async () => {
    const page = await shown([{ ...table, rows: [] } as InsightBlock]);
    expect(texts(page)).toContain('Nobody yet');
    expect(page.maybeFind(Table)).toBeNull();
  });

  it('draws curves a colour for each series, and nothing without points', async () => {
    const chart = {
      kind: 'chart',
      as: 'line',
      over: 'linear',
      title: 'Staying',
      x: 'Months',
      y: '%',
    } as const;
    const points = [
      { x: 0, y: 100, series: 'Paid search' },
      { x: 1, y: 90, series: 'Referrals' },
    ];
    const page = await shown([
      { ...chart, points },
      { ...chart, as: 'bar', title: 'Shares', over: 'category', points: points.slice(0, 1) },
      { ...chart, title: 'Empty', points: [] },
    ]);
    expect(page.findAll(LineChart)).toHaveLength(1);
    const { data, axes, options } = page.find(LineChart).props;
    expect(data).toEqual(points);
    expect(axes).toMatchObject({
      x: { fieldType: 'linear', label: 'Months' },
      options: { groupFieldByColor: 'series' },
    });
    expect(options).toMatchObject({ title: 'Staying', showLegend: true });
    expect(page.find(BarChart).props.options).toMatchObject({ showLegend: false });
  });

  it('prints each measure with its definition', async () => {
    const item = {
      label: 'Churn',
      value: '4% (2–9)',
      detail: '5 of 115',
      definition: 'Lost ÷ start.',
      muted: false,
    };
    const page = await shown([
      {
        kind: 'measures',
        title: 'Staying',
        items: [item, { ...item, label: 'CLV', value: 'unknown', muted: true }],
      },
      { kind: 'figures', items: [{ label: 'Left', value: '3' }] },
      { kind: 'text', title: 'Definitions', lines: ['One.', 'Two.'] },
    ]);
    expect(texts(page)).toEqual(
      expect.arrayContaining(['Churn', '4% (2–9)', '5 of 115', 'Lost ÷ start.', 'One.']),
    );
    const value = (text: string) => page.find(Text, (node) => node.text === text).props;
    expect(value('unknown').variant).toBe('microcopy');
    expect(value('4% (2–9)').format).toEqual({ fontWeight: 'bold' });
    expect(page.find(StatisticsItem).props).toMatchObject({ label: 'Left', number: '3' });
    expect(page.find(Accordion).props.title).toBe('Definitions');
  });

  it('has the past replayed on a press, and looks again until it is there', async () => {
    const page = await shown([ask(null)]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page.replies.page = insightAnswer([ask('Being worked out.')]);
    press(page.find(Button), 'onClick');
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(0);
      expect(texts(page)).toContain('Being worked out.');
    });
    expect(page.asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
    page.replies.page = insightAnswer([
      { kind: 'link', label: 'Open the full report', url: 'https://x.example/r' },
    ]);
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(0);
      expect(page.find(Link).text).toBe('Open the full report');
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(page.asked).toHaveLength(4);
  });

  it('says that a press did not arrive', async () => {
    const page = await shown([
      { kind: 'press', label: 'Replay the past', path: '/api/insights/replay', waiting: null },
    ]);
    page.replies.press = 'no answer';
    press(page.find(Button), 'onClick');
    await page.waitFor(() => expect(texts(page)).toContain('Try again in a moment.'));
  });

  it('waits, says what is wrong, and takes no answer of another page for its own', async () => {
    const waiting = openInsightPage({ reply: 'pending' });
    expect(waiting.find(LoadingSpinner).props.label).toBe('Reading the details');
    const denied = openInsightPage({ reply: { status: 403, body: { message: 'Install it.' } } });
    await denied.waitFor(() => expect(denied.find(ErrorState).props.title).toBe('No access'));
    const other = openInsightPage({ reply: insightAnswer([], { name: 'proof' }) });
    await other.waitFor(() => other.find(Button, (node) => node.text === 'Try again'));
  });
});

describe('the view in the address', () => {
  it('turns pages without losing filters, and drops what is empty', () => {
    expect(changeInsightView({ owner: '7', page: '2' }, 'page', '3')).toEqual({
      owner: '7',
      page: '3',
    });
    expect(changeInsightView({ owner: '7', page: '2' }, 'page', '1')).toEqual({ owner: '7' });
    expect(changeInsightView({ owner: '7', page: '2' }, 'owner', '')).toEqual({});
  });
});
