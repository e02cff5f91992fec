import {
  Accordion,
  Alert,
  Button,
  ErrorState,
  Heading,
  Input,
  Link,
  LoadingButton,
  LoadingSpinner,
  MultiSelect,
  NumberInput,
  Select,
  Tab,
  Text,
  TextArea,
  Toggle,
} from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import { moved, openSettingsPage, settingsAnswer } from './open-settings-page.tsx';

type Opened = Awaited<ReturnType<typeof openSettingsPage>>;
/** As the host calls back; the library's own types know no call of a prop that only some variants have. */
const press = (node: unknown, event: string, value?: unknown) =>
  (node as { trigger(event: string, value?: unknown): void }).trigger(event, value);
const texts = (page: Opened) => page.findAll(Text).map((text) => text.text);
const headings = (page: Opened) => page.findAll(Heading).map((heading) => heading.text);
const titles = (page: Opened) => page.findAll(Alert).map((alert) => alert.props.title);
const watch = (page: Opened) => page.find(NumberInput, { name: 'levels.watch' });
const primary = (page: Opened) => page.findAll(LoadingButton, { variant: 'primary' });
const ready = async (given: Partial<Parameters<typeof openSettingsPage>[0]> = {}) => {
  const page = await openSettingsPage({ read: settingsAnswer(), ...given });
  await page.waitFor(() => watch(page));
  return page;
};
const posts = (page: Opened, end: string) =>
  page.asked.filter(({ path, body }) => body !== null && path.endsWith(end));
const typed = async (page: Opened, value: number) => {
  press(watch(page), 'onChange', value);
  await page.waitFor(() => expect(headings(page)).toContain('1 change, not saved yet'));
};
const previewed = (page: Opened) =>
  page.waitFor(() => expect(texts(page)).toContain(moved.moved!.text));

describe('the settings page', () => {
  it('shows every kind of setting with its default and where the value came from', async () => {
    const page = await ready();
    expect(page.findAll(Tab).map((tab) => tab.props.title)).toEqual([
      'Customers',
      'Levels',
      'State',
    ]);
    expect(watch(page).props).toMatchObject({ label: 'Watch', value: 25, min: 1, max: 100 });
    expect(page.find(MultiSelect).props.value).toEqual(['customer']);
    expect(page.find(TextArea).props.value).toBe('a.example');
    expect(page.find(Toggle).props.checked).toBe(true);
    expect(page.find(Accordion).props.title).toBe('How much each reason weighs');
    expect(texts(page)).toEqual(
      expect.arrayContaining([
        'Europe/Budapest',
        'Found',
        'Default',
        'Set by anna@x.example on Nov 20, 2026 · Default: 75',
        'Lowest risk of each level.',
      ]),
    );
    // Nothing to save: nothing to press.
    expect(primary(page)).toEqual([]);
  });

  it('shows a field that belongs to a choice only with that choice', async () => {
    const page = await ready();
    expect(page.findAll(Input)).toEqual([]);
    press(page.find(Select), 'onChange', 'property');
    await page.waitFor(() => page.find(Input, { name: 'lost.name' }));
  });

  it('tells what a change would do before it is saved, once nobody types any more', async () => {
    const page = await ready();
    press(watch(page), 'onChange', 26);
    press(watch(page), 'onChange', 30);
    await previewed(page);
    expect(posts(page, '/preview').at(-1)!.body).toEqual({
      changes: { 'levels.watch': 30 },
      language: 'en',
    });
    expect(texts(page)).toEqual(
      expect.arrayContaining([
        'Where each level begins · Watch: 25 → 30',
        '3 contacts: Watch → Steady',
        'Nothing else follows.',
      ]),
    );
    expect(posts(page, '/settings')).toEqual([]);
  });

  it('says of a list what comes and goes, and of a switch how it stands', async () => {
    const page = await ready();
    press(page.find(TextArea), 'onInput', 'b.example\n\n');
    press(page.find(Toggle), 'onChange', false);
    await page.waitFor(() =>
      expect(texts(page)).toEqual(
        expect.arrayContaining(['Ignored: + b.example; − a.example', 'Keep: on → off']),
      ),
    );
    // What is typed stays as it is typed.
    expect(page.find(TextArea).props.value).toBe('b.example\n\n');
  });

  it.each([
    [
      'a number out of range',
      (page: Opened) => press(watch(page), 'onChange', 101),
      'Give a whole number from 1 to 100.',
    ],
    [
      'half a number',
      (page: Opened) => press(watch(page), 'onChange', 1.5),
      'Give a whole number from 1 to 100.',
    ],
    [
      'an emptied number',
      (page: Opened) => press(watch(page), 'onChange', undefined),
      'Give a whole number from 1 to 100.',
    ],
    [
      'no choice',
      (page: Opened) => press(page.find(MultiSelect), 'onChange', []),
      'Correct customerStages.',
    ],
    [
      'a wrong line',
      (page: Opened) => press(page.find(TextArea), 'onInput', 'a b'),
      '“a b” · Correct ignoredSenders.',
    ],
    [
      'too many lines',
      (page: Opened) => press(page.find(TextArea), 'onInput', 'a\nb\nc'),
      'Correct ignoredSenders.',
    ],
  ])('says at once what to do about %s, and does not ask the backend', async (_what, act, rule) => {
    const page = await ready();
    act(page);
    await page.waitFor(() => expect(titles(page)).toContain('1 value needs a correction first.'));
    expect(page.readable()).toContain(rule);
    expect(primary(page)[0]!.props.disabled).toBe(true);
    // It would say that it asks.
    expect(page.findAll(LoadingSpinner)).toEqual([]);
    expect(posts(page, '/preview')).toEqual([]);
  });

  it('puts what the backend finds wrong at its field', async () => {
    const problems = [
      { field: 'levels.watch', text: 'Let each level begin above the one before.' },
    ];
    const page = await ready({ preview: { status: 'ok', problems, moved: null, notes: [] } });
    await typed(page, 90);
    await page.waitFor(() => expect(watch(page).props.error).toBe(true));
    expect(watch(page).props.validationMessage).toBe(problems[0]!.text);
    expect(primary(page)[0]!.props.disabled).toBe(true);
  });

  it('saves only what was changed, says so, and offers to take it back', async () => {
    const after = settingsAnswer({
      lastSave: { key: 'press-1', text: 'Saved by anna@x.example', lines: ['Watch: 25 → 30'] },
      waiting: '4 customers are still to be judged by the new settings.',
    });
    const page = await ready({ save: after });
    await typed(page, 30);
    press(primary(page)[0], 'onClick');
    await page.waitFor(() => expect(titles(page)).toContain('Saved'));
    const body = posts(page, '/settings')[0]!.body as { key: string; changes: object };
    expect(body.changes).toEqual({ 'levels.watch': 30 });
    expect(body.key).toMatch(/^[0-9a-f]{32}$/);
    expect(primary(page)).toEqual([]);
    expect(texts(page)).toEqual(
      expect.arrayContaining(['Saved by anna@x.example', 'Watch: 25 → 30', after.waiting]),
    );
    press(
      page.find(LoadingButton, (node) => node.text === 'Undo this save'),
      'onClick',
    );
    await page.waitFor(() => expect(titles(page)).toContain('Undone'));
    expect(posts(page, '/undo').map(({ body: sent }) => sent)).toEqual([
      { key: 'press-1', language: 'en' },
    ]);
  });

  it('keeps what was typed when the backend is gone, and tries the same press again', async () => {
    const page = await ready({ save: 'no answer' });
    await typed(page, 30);
    press(primary(page)[0], 'onClick');
    await page.waitFor(() => expect(titles(page)).toContain('Warmline can’t be reached'));
    expect(page.readable()).toContain('What you typed is still here.');
    expect(watch(page).props.value).toBe(30);
    page.replies.save = settingsAnswer();
    press(primary(page)[0], 'onClick');
    await page.waitFor(() => expect(titles(page)).toContain('Saved'));
    const keys = posts(page, '/settings').map(({ body }) => body!['key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('marks the field of a refused save and keeps the rest', async () => {
    const problems = [
      { field: 'levels.watch', text: 'Let each level begin above the one before.' },
    ];
    const refusal = { status: 'error', code: 'bad_settings', message: problems[0]!.text, problems };
    const page = await ready({ save: { status: 422, body: refusal }, preview: 'no answer' });
    await typed(page, 90);
    press(primary(page)[0], 'onClick');
    await page.waitFor(() => expect(titles(page)).toContain('That did not work'));
    expect(watch(page).props.validationMessage).toBe(problems[0]!.text);
    expect(watch(page).props.value).toBe(90);
  });

  it('lets go of what was typed when asked to', async () => {
    const page = await ready();
    press(page.find(TextArea), 'onInput', 'z.example');
    press(watch(page), 'onChange', 30);
    await page.waitFor(() => expect(headings(page)).toContain('2 changes, not saved yet'));
    press(
      page.find(Button, (node) => node.text === 'Discard'),
      'onClick',
    );
    await page.waitFor(() => expect(primary(page)).toEqual([]));
    expect(watch(page).props.value).toBe(25);
    expect(page.find(TextArea).props.value).toBe('a.example');
  });

  it('shows how Warmline is doing, and what would cure what is missing', async () => {
    const page = await ready();
    expect(titles(page)).toContain('Tickets');
    expect(page.readable()).toContain('Allow the scope tickets.');
    expect(page.find(Link).text).toBe('Acme');
    expect(texts(page)).toEqual(
      expect.arrayContaining([
        'Industry is required.',
        'Open the record. · Nov 22, 2026',
        '1,204',
        'Saved by bea@x.example · undone',
        'Watch: 25 → 35',
      ]),
    );
    const { state } = settingsAnswer();
    const fine = { ...state, stale: true, unreadable: [], refused: [], coverage: [], history: [] };
    const other = await ready({ read: settingsAnswer({ state: fine }) });
    expect(titles(other)).toContain(state.freshness);
    expect(texts(other)).toEqual(
      expect.arrayContaining([
        'Everything Warmline uses can be read.',
        'No record refuses our values.',
        'Nothing is recorded yet.',
        'Nobody has changed a setting yet.',
      ]),
    );
  });

  it('has our values offered again to records that refuse them, and says so', async () => {
    const { state } = settingsAnswer();
    const page = await ready({
      retry: settingsAnswer({ state: { ...state, retry: 'due' } }),
    });
    const again = (text: string) => page.find(LoadingButton, (node) => node.text === text);
    press(again('Try again now'), 'onClick');
    await page.waitFor(() =>
      expect(texts(page).join(' ')).toContain('The values are being written again.'),
    );
    expect(posts(page, '/retry').map(({ body }) => body)).toEqual([{ language: 'en' }]);
    expect(() => again('Try again now')).toThrow();
    expect(texts(page)).toContain('Industry is required.');
  });

  it('keeps the button of records that refuse where nobody answers', async () => {
    const page = await ready({ retry: 'no answer' });
    const button = () => page.find(LoadingButton, (node) => node.text === 'Try again now');
    press(button(), 'onClick');
    await page.waitFor(() => expect(titles(page)).toContain('Warmline can’t be reached'));
    expect(button().props.loading).toBe(false);
  });

  it('waits, says what is wrong, and comes back', async () => {
    const waiting = await openSettingsPage({ read: 'pending' });
    expect(waiting.find(LoadingSpinner).props.label).toBe('Reading the settings');
    const denied = await openSettingsPage({
      read: { status: 403, body: { message: 'Install it.' } },
    });
    await denied.waitFor(() => expect(denied.find(ErrorState).props.title).toBe('No access'));
    const page = await openSettingsPage({ read: 'no answer' });
    await page.waitFor(() => page.find(Button, (node) => node.text === 'Try again'));
    page.replies.read = settingsAnswer();
    press(
      page.find(Button, (node) => node.text === 'Try again'),
      'onClick',
    );
    await page.waitFor(() => watch(page));
  });
});
