import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Link,
  LoadingButton,
  LoadingSpinner,
  MultiSelect,
  Select,
  StatusTag,
  Table,
  TableHeader,
  Text,
  TextArea,
} from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { describe, expect, it } from 'vitest';
import { groupsAnswer, openHomePage, saveRow, savesAnswer } from './open-home-page.tsx';

type Given = Partial<Parameters<typeof openHomePage>[0]>;
type Opened = ReturnType<typeof openHomePage>;
/** As the host calls back; the library's own types know no call of a prop that only some variants have. */
const press = (node: unknown, event: string, value?: unknown) =>
  (node as { trigger(event: string, value?: unknown): void }).trigger(event, value);
const texts = (page: Opened) => page.findAll(Text).map((text) => text.text);
const ok = (body: unknown) => ({ status: 200, body });
const ready = async (given: Given = {}) => {
  const page = openHomePage({ reply: () => ok(savesAnswer()), ...given });
  await page.waitFor(() => page.find(Table));
  return page;
};

describe('today’s saves', () => {
  it('shows each with risk, reason, action, age, value and saving, and leads to the record', async () => {
    const page = await ready();
    expect(texts(page)).toEqual(
      expect.arrayContaining([
        '1 customer to save, expected saving €4,300',
        'Péter Nagy',
        'Last contact Oct 12, 2026; usual is every 7 ± 7 days',
        'Call Anna',
        'Éva Kis · by Nov 23, 2026',
        'for 6 days',
        '€12,000',
        '€4,300',
        'Expected saving = …',
        'Last read on Nov 22, 2026',
      ]),
    );
    expect(page.find(Link).props.href).toBe(saveRow.url);
    expect(page.findAll(StatusTag).map((tag) => [tag.props.variant, tag.text])).toEqual([
      ['danger', '81 · High'],
      ['warning', 'Overdue'],
    ]);
    expect(page.find(Button, (node) => node.text === 'Weekly report').props.href).toEqual({
      url: 'https://app.warmline.example/api/home/report?ticket=t.s',
      external: true,
    });
  });

  it('says unknown where value or saving are not known, and never nothing', async () => {
    const row = { ...saveRow, value: null, saved: null, owner: null };
    const page = await ready({ reply: () => ok(savesAnswer({ rows: [row] })) });
    expect(texts(page).filter((text) => text === 'unknown')).toHaveLength(2);
    expect(texts(page)).toContain('Nobody');
  });

  it('asks for what its address says, but not which columns are shown', async () => {
    const page = await ready({
      params: {
        segment: 'FARMING',
        scope: 'all',
        page: '2',
        columns: 'saved.source',
        worth: 'high',
      },
      language: 'hu',
    });
    const { url } = page.asked[0]!;
    expect(url.pathname).toBe('/api/home/saves');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      segment: 'FARMING',
      scope: 'all',
      worth: 'high',
      page: '2',
      language: 'hu',
    });
    expect(page.findAll(TableHeader).map((head) => head.text)).toEqual([
      'Ügyfél',
      'Várható haszon',
      'Forrás',
      'Teendő',
    ]);
  });

  it('keeps filters, columns and order in its address; a filter begins at the first page again', async () => {
    const page = await ready({ params: { page: '3', sort: 'value' } });
    press(page.find(Select, { name: 'segment' }), 'onChange', 'FARMING');
    expect(page.went.at(-1)).toEqual({ to: '/', params: { segment: 'FARMING', sort: 'value' } });
    await page.waitFor(() => page.find(Table));
    press(page.find(Select, { name: 'scope' }), 'onChange', 'all');
    expect(page.went.at(-1)!.params).toMatchObject({ segment: 'FARMING', scope: 'all' });
    await page.waitFor(() => page.find(Table));
    press(page.find(MultiSelect), 'onChange', ['saved', 'owner']);
    expect(page.went.at(-1)!.params).toMatchObject({ columns: 'owner.saved' });
    press(page.find(MultiSelect), 'onChange', []);
    expect(page.went).toHaveLength(3);
    press(
      page.find(TableHeader, (head) => head.text === 'Owner'),
      'onSortChange',
      'ascending',
    );
    expect(page.went.at(-1)!.params).toMatchObject({ sort: 'owner', order: 'ascending' });
  });

  it('offers no filter where there is nothing to choose, and names those of whom nothing is known', async () => {
    const page = await ready();
    const names = page.findAll(Select).map((select) => select.props.name);
    expect(names).toEqual(['scope', 'owner', 'segment', 'reason']);
    expect(page.find(Select, { name: 'segment' }).props.options).toContainEqual({
      value: 'none',
      label: 'Not known (4)',
    });
  });

  it('makes the suggested task with one press, and says what came of it', async () => {
    const outcomes: Record<string, unknown>[] = [];
    const page = await ready({
      reply: (url) => (url.pathname === '/api/saves/make' ? ok({ outcomes }) : ok(savesAnswer())),
    });
    const button = () => page.find(LoadingButton, (node) => node.text === 'Make task');
    outcomes.push({ id: '123', outcome: 'refused', message: 'Owner is inactive' });
    press(button(), 'onClick');
    await page.waitFor(() => expect(texts(page)).toContain('Owner is inactive'));
    outcomes[0] = { id: '123', outcome: 'made', message: null };
    press(button(), 'onClick');
    await page.waitFor(() => page.find(StatusTag, (tag) => tag.text === 'Task made'));
    expect(page.asked.at(-1)!.body).toEqual({
      kind: 'company',
      saves: [{ id: '123', action: 'call' }],
      assign: 'suggested',
    });
  });

  it('lets nobody go without a reason, nor for another one without a word', async () => {
    const page = await ready({
      reply: (url) =>
        url.pathname === '/api/home/let-go' ? ok({ status: 'ok' }) : ok(savesAnswer()),
    });
    const posted = () => page.asked.filter(({ url }) => url.pathname === '/api/home/let-go');
    const confirm = () => page.find(LoadingButton, (node) => node.text === 'Let go');
    const reason = () => page.find(Select, { name: 'reason' });
    press(confirm(), 'onClick');
    await page.waitFor(() => expect(reason().props.error).toBe(true));
    press(reason(), 'onChange', 'let_go_other');
    press(confirm(), 'onClick');
    await page.waitFor(() => expect(page.find(TextArea).props.error).toBe(true));
    expect(posted()).toEqual([]);
    press(page.find(TextArea), 'onChange', 'They sue everybody.');
    press(confirm(), 'onClick');
    await page.waitFor(() => expect(page.closed).toEqual(['warmline-let-go-company-123']));
    expect(posted()[0]!.body).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{32}$/),
      customer: { kind: 'company', id: '123' },
      reason: 'let_go_other',
      note: 'They sue everybody.',
    });
  });

  it('says so where a customer could not be let go', async () => {
    const page = await ready({
      reply: (url) => (url.pathname === '/api/home/let-go' ? 'no answer' : ok(savesAnswer())),
    });
    press(page.find(Select, { name: 'reason' }), 'onChange', 'no_need');
    press(
      page.find(LoadingButton, (node) => node.text === 'Let go'),
      'onClick',
    );
    await page.waitFor(() => page.find(Alert));
    expect(page.closed).toEqual([]);
  });

  it('tells nobody to save from nobody under these filters', async () => {
    const none = savesAnswer({ rows: [], total: 0 });
    const empty = openHomePage({ reply: () => ok(none) });
    await empty.waitFor(() => empty.find(EmptyState));
    expect(empty.find(EmptyState).props.title).toBe('Nobody to save');
    const filtered = openHomePage({
      reply: () => ok(none),
      params: { level: 'high', scope: 'all' },
    });
    await filtered.waitFor(() => filtered.find(EmptyState));
    press(
      filtered.find(EmptyState).find(Button, (node) => node.text === 'Clear the filters'),
      'onClick',
    );
    expect(filtered.went.at(-1)).toEqual({ to: '/', params: { scope: 'all' } });
  });

  it.each([
    [403, 'No access'],
    [400, 'This can’t be shown'],
    [502, 'Warmline can’t be reached'],
  ])('says what is wrong at an answer of %i', async (status, title) => {
    const page = openHomePage({ reply: () => ({ status, body: { message: 'Because.' } }) });
    await page.waitFor(() => expect(page.readable()).toContain(title));
    expect(texts(page)).toContain('Because.');
    if (status === 403) expect(page.find(ErrorState).props.type).toBe('lock');
  });

  it('shows that it reads', async () => {
    const page = openHomePage({ reply: () => 'pending' });
    await page.waitFor(() => page.find(LoadingSpinner));
  });
});

const openGroups = async (reply: Given['reply'] = () => ok(groupsAnswer())) => {
  const page = openHomePage({ reply, path: '/groups' });
  await page.waitFor(() => page.find(Table));
  return page;
};

describe('groups', () => {
  it('lead from each number to its customers, but from none where nobody is to be saved', async () => {
    const page = await openGroups();
    const cells = page.findAll(PageLink).filter((link) => link.props.params);
    expect(cells.map((link) => [link.text, link.props.to, link.props.params])).toEqual([
      ['2', '/', { scope: 'all', worth: 'high', level: 'high', response: 'high' }],
    ]);
    expect(texts(page)).toEqual(
      expect.arrayContaining(['24', '26 customers · €2,662,077', '2 to save', 'Value bands: …']),
    );
  });

  it('name who was let go and why, and take it back with one press', async () => {
    const page = await openGroups((url) =>
      url.pathname.endsWith('/undo') ? ok({ status: 'ok' }) : ok(groupsAnswer()),
    );
    expect(texts(page)).toEqual(
      expect.arrayContaining([
        'Let go by rep@x on Nov 3, 2026: Costs more than it brings',
        'and 2 more',
      ]),
    );
    press(
      page.find(LoadingButton, (node) => node.text === 'Take back'),
      'onClick',
    );
    await page.waitFor(() => expect(page.asked).toHaveLength(3));
    expect(page.asked[1]!.body).toEqual({
      customer: { kind: 'company', id: '9' },
      override: 'key-one',
    });
  });

  it('make the lists in the CRM with one press, lead to them, and say what was refused', async () => {
    const lists = [
      { name: 'Warmline: contacts to watch', url: 'https://x/objectLists/7', message: null },
      { name: 'Warmline: steady contacts', url: null, message: 'Too many lists' },
    ];
    const page = await openGroups((url) =>
      url.pathname === '/api/home/lists' ? ok({ status: 'ok', lists }) : ok(groupsAnswer()),
    );
    press(
      page.find(LoadingButton, (node) => node.text === 'Make the lists'),
      'onClick',
    );
    await page.waitFor(() => page.find(Link, (link) => link.text === lists[0]!.name));
    expect(texts(page)).toContain('Warmline: steady contacts: Too many lists');
  });

  it('say where nobody is judged yet, and where nobody was let go', async () => {
    const nothing = groupsAnswer({ rows: [], letGo: [], letGoTotal: 0 });
    const page = openHomePage({ reply: () => ok(nothing), path: '/groups' });
    await page.waitFor(() => page.find(EmptyState));
    expect(texts(page)).toContain('Nobody was let go.');
  });
});
