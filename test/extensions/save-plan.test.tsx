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
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import type {
  SaveOutcome,
  SavesMakeRequest,
  SavesStartRequest,
} from '../../extensions/app/contract/saves.ts';
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

type Node = { name?: string; props?: object; childNodes?: readonly unknown[] };

/** What the keyboard reaches, in the order in which it does: fields by their name. */
function inOrder(node: Node): string[] {
  const { name = '', props, childNodes = [] } = node;
  const own = /^(Select|LoadingButton|Button|Link)$/.test(name)
    ? [props && 'name' in props ? String(props.name) : name]
    : [];
  return [...own, ...childNodes.flatMap((child) => inOrder(child as Node))];
}

const listed = ['Win back', 'Check in'];
const allStarted = ({ ids }: SavesStartRequest) => ids.map((id) => outcome(id, 'made'));
const selects = (panel: Opened) => panel.findAll(Select);
const pick = (panel: Opened, place: number, value: string) =>
  press(selects(panel)[place], 'onChange', value);
const columns = (panel: Opened) => panel.findAll(TableHeader).map(({ text }) => text);
const called = (panel: Opened) => panel.asked.slice(1).map(({ path }) => path);

describe('starting a workflow for selected records', () => {
  it('says where an admin adds one while none is listed', async () => {
    const panel = await ready({ plan: savePlan(some(1)) });
    expect(selects(panel)).toHaveLength(1);
    expect(texts(panel)).toContain(
      'To start a workflow from here as well, an admin lists its name in Warmline’s settings, under Plays.',
    );
  });

  it('offers none at first, and says for how many it would start and whom it leaves out', async () => {
    const panel = await ready({
      plan: savePlan(
        [
          saveRow('1'),
          saveRow('2', { started: ['Win back'] }),
          saveRow('3', { state: 'made', start: 'resting' }),
          saveRow('4', { state: 'none', start: 'none' }),
          saveRow('5', { state: 'unread', start: 'unread' }),
        ],
        listed,
      ),
    });
    const [, workflow] = selects(panel);
    expect(workflow!.props).toMatchObject({
      label: 'Also start a workflow',
      description: 'What happens then, also what is sent, the workflow itself decides.',
      value: 'no',
    });
    expect(workflow!.props.options!.map(({ label }) => label)).toEqual(['None', ...listed]);
    expect(panel.find(LoadingButton).text).toBe('Make 2 tasks');
    expect(columns(panel)).not.toContain('Starts');

    pick(panel, 1, '0');
    expect(panel.find(LoadingButton).text).toBe('Make tasks (2) and start the workflow (1)');
    expect(texts(panel)).toEqual(
      expect.arrayContaining([
        'The workflow starts for 1 record',
        '1 was started with it within the last week and is left out',
        '1 is left in peace: something was done for them lately',
        '1 is left out: nothing is suggested for them now',
        'Win back',
      ]),
    );
    expect(columns(panel)).toEqual(['Customer', 'Risk', 'Task', 'For', 'Due', 'Starts']);
    pick(panel, 1, '1');
    expect(texts(panel)).toContain('The workflow starts for 2 records');
    pick(panel, 1, 'no');
    expect(panel.find(LoadingButton).text).toBe('Make 2 tasks');
  });

  it('starts it, then makes the tasks, and tells of both', async () => {
    const panel = await ready({
      plan: savePlan(some(2), listed),
      make: allMade,
      start: allStarted,
    });
    pick(panel, 1, '1');
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual(['2 tasks made', '2 records handed to the workflow']),
    );
    expect(called(panel)).toEqual(['/api/saves/start', '/api/saves/make']);
    expect(panel.asked[1]!.body).toEqual({
      kind: 'contact',
      ids: ['1', '2'],
      workflow: 'Check in',
    });
  });

  it('starts it alone, a hundred at a time, where nobody is to get a task', async () => {
    const panel = await ready({ plan: savePlan(some(230), listed), start: allStarted });
    pick(panel, 0, 'nobody');
    expect(panel.findAll(LoadingButton)).toEqual([]);
    expect(texts(panel)).toContain('With this choice there is nothing to do.');
    expect(panel.findAll(Table)).toEqual([]);
    pick(panel, 1, '0');
    expect(panel.find(LoadingButton).text).toBe('Start the workflow for 230 records');
    expect(columns(panel)).toEqual(['Customer', 'Risk', 'Starts']);
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual(['230 records handed to the workflow']),
    );
    expect(panel.asked.slice(1).map(({ body }) => (body['ids'] as string[]).length)).toEqual([
      100, 100, 30,
    ]);
  });

  it('can be started where no task is due, and says so where nothing is', async () => {
    const made = saveRow('1', { state: 'made' });
    const panel = await openSavePlan({ plan: savePlan([made], listed) });
    await panel.waitFor(() => expect(selects(panel)).toHaveLength(1));
    expect(selects(panel)[0]!.props.label).toBe('Also start a workflow');
    pick(panel, 0, '0');
    expect(panel.find(LoadingButton).text).toBe('Start the workflow for 1 record');
    const resting = saveRow('1', { state: 'made', start: 'resting' });
    const empty = await openSavePlan({ plan: savePlan([resting], listed) });
    await empty.waitFor(() => expect(empty.find(EmptyState).props.title).toBe('Nothing to make'));
  });

  it('names whom the CRM refused, and tries again only what got no answer, of both', async () => {
    let times = 0;
    const panel = await ready({
      plan: savePlan(some(4), listed),
      make: ({ saves }) =>
        saves.map(({ id }) => outcome(id, id === '2' && times === 1 ? 'later' : 'made')),
      start: ({ ids }) => {
        times += 1;
        if (times > 1) return ids.map((id) => outcome(id, 'made'));
        return [
          outcome('1', 'made'),
          outcome('2', 'refused', 'Locked by a rule'),
          outcome('3', 'already'),
        ];
      },
    });
    pick(panel, 1, '0');
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual([
        '3 tasks made',
        '1 could not be made just now',
        '1 record handed to the workflow',
        'For 1 the CRM refused to start it',
        'For 1 it could not be started just now',
      ]),
    );
    expect(panel.find(List).text).toBe('Customer 2: Locked by a rule');
    expect(texts(panel)).toContain('1 had been handed over already');
    press(panel.find(Button), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual([
        '4 tasks made',
        '2 records handed to the workflow',
        'For 1 the CRM refused to start it',
      ]),
    );
    expect(panel.asked.slice(-2).map(({ body }) => body)).toEqual([
      { kind: 'contact', ids: ['4'], workflow: 'Win back' },
      { kind: 'contact', saves: [{ id: '2', action: 'answer-request' }], assign: 'suggested' },
    ]);
  });

  it('tells of whom another workflow was asked for just now, and offers no second try at once', async () => {
    const panel = await ready({
      plan: savePlan(some(2), listed),
      start: ({ ids }) => ids.map((id) => outcome(id, 'waits')),
    });
    pick(panel, 0, 'nobody');
    pick(panel, 1, '0');
    press(panel.find(LoadingButton), 'onClick');
    const waits =
      '2 were handed to another workflow less than ten minutes ago: try again in ten minutes';
    await panel.waitFor(() => expect(texts(panel)).toContain(waits));
    expect(alerts(panel)).toEqual(['0 records handed to the workflow']);
    expect(panel.findAll(Button)).toHaveLength(0);
  });

  it('takes silence for “later” and says what the backend says of it', async () => {
    const words = 'workflow: it is not listed in the settings any more, so choose again';
    const panel = await ready({
      plan: savePlan(some(1), listed),
      start: () => ({ status: 400, body: { message: words } }),
    });
    pick(panel, 0, 'nobody');
    pick(panel, 1, '0');
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() =>
      expect(alerts(panel)).toEqual([
        '0 records handed to the workflow',
        'For 1 it could not be started just now',
      ]),
    );
    expect(panel.findAll(Alert).at(-1)!.text).toBe(words);
  });

  it('is reached by the keyboard from whom to what to the one button, and fixed while it works', async () => {
    const gates: (() => void)[] = [];
    const panel = await ready({
      plan: savePlan(some(2), listed),
      make: allMade,
      start: async (request) => {
        await new Promise<void>((open) => gates.push(open));
        return allStarted(request);
      },
    });
    pick(panel, 1, '0');
    expect(inOrder(panel.getRootNode())).toEqual(['assign', 'workflow', 'LoadingButton']);
    press(panel.find(LoadingButton), 'onClick');
    await panel.waitFor(() => expect(gates).toHaveLength(1));
    expect(selects(panel).map(({ props }) => props.readOnly)).toEqual([true, true]);
    expect(panel.find(ProgressBar).props.title).toBe('0 of 4 done');
    gates[0]!();
    await panel.waitFor(() => expect(alerts(panel)).toHaveLength(2));
  });
});
