import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  List,
  LoadingButton,
  LoadingSpinner,
  ProgressBar,
  Select,
  StatusTag,
  Table,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import type { SaveOutcome, SavesMakeRequest } from '../../extensions/app/contract/saves.ts';
import { openSavePlan, savePlan, saveRow } from './open-save-plan.tsx';

type Opened = Awaited<ReturnType<typeof openSavePlan>>;
/** As the host calls back; the library's own types know no call of a prop that only some variants have. */
const press = (node: unknown, event: string, value?: unknown) =>
  (node as { trigger(event: string, value?: unknown): void }).trigger(event, value);
const texts = (panel: Opened) => panel.findAll(Text).map((text) => text.text);
const alerts = (panel: Opened) => panel.findAll(Alert).map(({ props }) => props.title);
const outcome = (id: string, how: SaveOutcome['outcome'], message: string | null = null) => ({
  id,
  outcome: how,
  message,
});
const allMade = ({ saves }: SavesMakeRequest) => saves.map(({ id }) => outcome(id, 'made'));
const some = (count: number) => Array.from({ length: count }, (_, i) => saveRow(String(i + 1)));
const ready = async (given: Parameters<typeof openSavePlan>[0]) => {
  const panel = await openSavePlan(given);
  await panel.waitFor(() => panel.find(LoadingButton));
  return panel;
};

describe('the panel for selected records', () => {
  it('asks once for what is selected, in the reader’s language', async () => {
    const panel = await openSavePlan({
      plan: savePlan(some(2)),
      objectTypeId: '0-2',
      language: 'zh-tw',
    });
    expect(panel.asked).toEqual([
      {
        path: '/api/saves/plan',
        body: { kind: 'company', ids: ['1', '2'], language: 'zh-TW' },
      },
    ]);
  });

  it('says how many stand at which risk, what would be made, for whom and until when', async () => {
    const panel = await ready({
      plan: savePlan([
        saveRow('1'),
        saveRow('2', { level: 'elevated', levelLabel: 'Elevated', risk: 55 }),
        saveRow('3', { level: 'unknown', levelLabel: 'Unknown', risk: null, state: 'unread' }),
        saveRow('4', { level: 'steady', levelLabel: 'Steady', risk: 9, state: 'none' }),
        saveRow('5', { state: 'made' }),
      ]),
    });
    expect(panel.findAll(StatusTag).map((tag) => [tag.props.variant, tag.text])).toEqual([
      ['danger', 'High: 2'],
      ['warning', 'Elevated: 1'],
      ['success', 'Steady: 1'],
      ['default', 'Unknown: 1'],
      ['danger', '80 · High'],
      ['warning', '55 · Elevated'],
    ]);
    expect(texts(panel)).toEqual(
      expect.arrayContaining([
        '5 records selected',
        '1 was given this task within the last week',
        '1 needs nothing now',
        '1 has not been read yet: open its card once',
        'Unknown is not safe: too little is recorded to judge.',
        'Customer 1',
        'Answer the quote request',
        'Péter Nagy',
        'Nov 24, 2026',
      ]),
    );
    expect(panel.find(LoadingButton).text).toBe('Make 2 tasks');
  });

  it('shows who would get them as it is chosen, and sends that choice', async () => {
    const panel = await ready({ plan: savePlan(some(1)), make: allMade });
    const choose = (value: string) => press(panel.find(Select), 'onChange', value);
    choose('owner');
    expect(texts(panel)).toContain('Rita Rep');
    choose('7');
    expect(texts(panel)).not.toContain('Rita Rep');
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() => expect(alerts(panel)).toEqual(['1 task made']));
    expect(panel.asked.at(-1)).toEqual({
      path: '/api/saves/make',
      body: { kind: 'contact', saves: [{ id: '1', action: 'answer-request' }], assign: '7' },
    });
  });

  it('makes ten at a time, says how far it is, and takes a second press for the first', async () => {
    const gates: (() => void)[] = [];
    const panel = await ready({
      plan: savePlan(some(23)),
      make: async (request) => {
        await new Promise<void>((open) => gates.push(open));
        return allMade(request);
      },
    });
    const button = panel.find(LoadingButton);
    press(button, 'onClick');
    press(button, 'onClick');
    for (const done of [0, 10, 20]) {
      await panel.waitFor(() => expect(panel.find(ProgressBar).props.value).toBe(done));
      expect(panel.find(ProgressBar).props.title).toBe(`${done} of 23 done`);
      expect(panel.find(Select).props.readOnly).toBe(true);
      await panel.waitFor(() => expect(gates).toHaveLength(1));
      gates.pop()!();
    }
    await panel.waitFor(() => expect(alerts(panel)).toEqual(['23 tasks made']));
    const made = panel.asked.slice(1).map(({ body }) => (body['saves'] as unknown[]).length);
    expect(made).toEqual([10, 10, 3]);
  });

  it('names each refusal with the CRM’s words, and tries again only what got no answer', async () => {
    let calls = 0;
    const panel = await ready({
      plan: savePlan(some(5)),
      make: ({ saves }) => {
        calls += 1;
        if (calls > 1) return saves.map(({ id }) => outcome(id, 'made'));
        return [
          outcome('1', 'made'),
          outcome('2', 'already'),
          outcome('3', 'gone'),
          outcome('4', 'refused', 'Due date must be in the future'),
          outcome('5', 'later'),
        ];
      },
    });
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual([
        '1 task made',
        '1 was refused',
        '1 could not be made just now',
      ]),
    );
    expect(panel.find(List).text).toBe('Customer 4: Due date must be in the future');
    expect(texts(panel)).toEqual(
      expect.arrayContaining([
        '1 had its task already',
        '1 task is no longer suggested: something has happened since',
      ]),
    );
    press(
      panel.find(Button, (node) => node.text === 'Try again'),
      'onClick',
    );
    await panel.waitFor(() => expect(alerts(panel)).toEqual(['2 tasks made', '1 was refused']));
    expect(panel.asked.at(-1)!.body['saves']).toEqual([{ id: '5', action: 'answer-request' }]);
  });

  it('takes silence for “later”: nothing is lost when the backend goes away in the middle', async () => {
    const panel = await ready({ plan: savePlan(some(2)), make: () => 'no answer' });
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual(['0 tasks made', '2 could not be made just now']),
    );
  });

  it('shows ten rows a page', async () => {
    const panel = await ready({ plan: savePlan(some(23)) });
    expect(panel.find(Table).props).toMatchObject({ paginated: true, pageCount: 3 });
    expect(panel.findAll(TableRow)).toHaveLength(11);
    press(panel.find(Table), 'onPageChange', 3);
    expect(panel.findAll(TableRow)).toHaveLength(4);
  });

  it('plans the first 500 of more, and says so', async () => {
    const ids = Array.from({ length: 501 }, (_, i) => i + 1);
    const panel = await ready({ plan: savePlan(some(1)), ids });
    expect(panel.asked[0]!.body['ids']).toHaveLength(500);
    expect(alerts(panel)).toEqual(['The first 500 are planned. Select the others and plan again.']);
  });

  it('says so where there is nothing to make', async () => {
    const panel = await openSavePlan({ plan: savePlan([saveRow('1', { state: 'none' })]) });
    await panel.waitFor(() => expect(panel.find(EmptyState).props.title).toBe('Nothing to make'));
    expect(panel.findAll(LoadingButton)).toEqual([]);
  });

  it('waits, says what is wrong, and comes back', async () => {
    const waiting = await openSavePlan({ plan: 'pending' });
    expect(waiting.find(LoadingSpinner).props.label).toBe('Reading the details');
    const denied = await openSavePlan({ plan: { status: 403, body: { message: 'Install it.' } } });
    await denied.waitFor(() => expect(denied.find(ErrorState).props.title).toBe('No access'));
    expect(texts(denied)).toContain('Install it.');
    const panel = await openSavePlan({ plan: 'no answer' });
    await panel.waitFor(() => panel.find(Button, (node) => node.text === 'Try again'));
    panel.replies.plan = savePlan(some(1));
    press(
      panel.find(Button, (node) => node.text === 'Try again'),
      'onClick',
    );
    await panel.waitFor(() => panel.find(LoadingButton));
  });

  it('keeps to one primary button, and paints nothing as destructive', async () => {
    const panel = await ready({
      plan: savePlan(some(2)),
      make: ({ saves }) => saves.map(({ id }) => outcome(id, 'later')),
    });
    const primary = () =>
      [...panel.findAll(Button), ...panel.findAll(LoadingButton)].filter(
        ({ props }) => props.variant !== 'secondary',
      );
    expect(primary()).toHaveLength(1);
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() => panel.find(Button));
    expect(primary().map(({ props }) => props.variant)).toEqual(['primary']);
  });
});
