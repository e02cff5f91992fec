import { Button, Link, Tab, Tabs, Text, TextArea } from '@hubspot/ui-extensions';
import { describe, expect, it } from 'vitest';
import type { SettingField, SettingsGuide } from '../../extensions/app/contract/settings.ts';
import { openSettingsPage, settingsAnswer } from './open-settings-page.tsx';

type Opened = Awaited<ReturnType<typeof openSettingsPage>>;
const press = (node: unknown, event: string, value?: unknown) =>
  (node as { trigger(event: string, value?: unknown): void }).trigger(event, value);
const texts = (page: Opened) => page.findAll(Text).map((text) => text.text);
const button = (page: Opened, label: string) =>
  page.findAll(Button).find((one) => one.text === label);
const step = (id: string, done: boolean, change = {}) => ({
  id,
  title: `Title of ${id}`,
  text: `Text of ${id}.`,
  section: 'levels',
  url: null,
  done,
  ...change,
});
const guide = (change: Partial<SettingsGuide> = {}): SettingsGuide => ({
  closed: false,
  steps: [step('who', true), step('levels', false), step('proof', false)],
  ...change,
});
const open = (given: SettingsGuide, next: SettingsGuide = given, language = 'en') =>
  openSettingsPage({
    read: settingsAnswer({ guide: given }),
    save: settingsAnswer({ guide: next }),
    language,
  });
const told = (page: Opened) =>
  page.asked.filter(({ path }) => path.endsWith('/guide')).map(({ body }) => body);

describe('the first steps', () => {
  it('show the one where somebody left off, and its tab', async () => {
    const page = await open(guide());
    await page.waitFor(() => expect(texts(page)).toContain('Title of levels'));
    expect(texts(page)).toEqual(expect.arrayContaining(['Step 2 of 3', 'Text of levels.']));
    expect(texts(page)).not.toContain('Title of who');
    expect(page.find(Tabs).props.selected).toBe('customers');
    press(button(page, 'Show me'), 'onClick');
    await page.waitFor(() => expect(page.find(Tabs).props.selected).toBe('levels'));
  });

  it('go on with the next, which the backend keeps', async () => {
    const steps = [step('who', true), step('levels', true), step('proof', false)];
    const page = await open(guide(), guide({ steps }));
    await page.waitFor(() => button(page, 'Done, next')!);
    press(button(page, 'Done, next'), 'onClick');
    await page.waitFor(() => expect(texts(page)).toContain('Title of proof'));
    expect(told(page)).toEqual([{ done: 'levels', language: 'en' }]);
  });

  it('are put away, and one button takes them out again', async () => {
    const page = await open(guide(), guide({ closed: true }));
    await page.waitFor(() => expect(button(page, 'Not now')).toBeDefined());
    press(button(page, 'Not now'), 'onClick');
    await page.waitFor(() => expect(texts(page)).not.toContain('Title of levels'));
    press(button(page, 'First steps'), 'onClick');
    await page.waitFor(() => expect(told(page)).toHaveLength(2));
    expect(told(page)).toMatchObject([{ closed: true }, { closed: false }]);
  });

  it('end with the report where there is one, and say when all is done', async () => {
    const proof = step('proof', false, { section: null, url: 'https://x.example/report' });
    const page = await open(guide({ steps: [step('who', true), proof] }));
    await page.waitFor(() =>
      expect(page.findAll(Link).map((link) => link.props.href)).toContainEqual({
        url: 'https://x.example/report',
        external: true,
      }),
    );
    expect(button(page, 'Show me')).toBeUndefined();
    const all = await open(guide({ steps: [step('who', true)] }), undefined, 'de');
    await all.waitFor(() => expect(texts(all)).toContain('Alle fünf Schritte sind erledigt.'));
  });

  it('leave what was typed alone', async () => {
    const page = await open(guide(), guide({ closed: true }));
    await page.waitFor(() => expect(button(page, 'Not now')).toBeDefined());
    press(page.find(TextArea), 'onInput', 'b.example');
    press(button(page, 'Not now'), 'onClick');
    await page.waitFor(() => expect(button(page, 'First steps')).toBeDefined());
    expect(page.find(TextArea).props.value).toBe('b.example');
    expect(texts(page)).toContain('Ignored: + b.example; − a.example');
  });
});

const prose: SettingField = {
  name: 'playTexts.call.body',
  kind: 'prose',
  label: 'Text of “Call …”',
  hint: null,
  rule: 'Only {name} is filled in.',
  value: '',
  usual: '',
  source: { kind: 'default', text: 'Default' },
  pattern: '(?:[^{}]|\\{name\\}){0,50}',
};

describe('a text of several lines', () => {
  it('is checked as one types, line breaks and all', async () => {
    const answer = settingsAnswer();
    answer.sections[0]!.groups[0]!.fields.push(prose);
    const page = await openSettingsPage({ read: answer });
    const area = () => page.find(TextArea, { name: prose.name });
    await page.waitFor(() => area());
    press(area(), 'onInput', 'Dear {name},\n\nhow are you?');
    await page.waitFor(() => expect(area().props.value).toContain('how are you?'));
    expect(area().props.error).toBe(false);
    press(area(), 'onInput', 'Dear {frist},');
    await page.waitFor(() => expect(area().props.validationMessage).toBe(prose.rule));
  });
});

describe('the state', () => {
  it('tells of the feed, the calls, the digests, our people, and of the file with all that is held', async () => {
    const answer = settingsAnswer();
    Object.assign(answer.state, {
      feed: [{ label: 'How', value: 'By searching' }],
      calls: [{ label: 'Nov 22', value: '13 calls' }],
      digests: [{ label: 'Last', value: '3 tasks' }],
      people: [{ name: 'Sam Silent', value: 'nothing recorded' }],
      exportUrl: 'https://x.example/all',
      leaveUrl: 'https://x.example/leave',
    });
    const page = await openSettingsPage({ read: answer });
    await page.waitFor(() => expect(page.findAll(Tab)).toHaveLength(3));
    expect(texts(page)).toEqual(
      expect.arrayContaining(['By searching', '13 calls', '3 tasks', 'nothing recorded']),
    );
    const links = page.findAll(Link).map((link) => link.props.href);
    for (const url of ['https://x.example/all', 'https://x.example/leave'])
      expect(links).toContainEqual({ url, external: true });
  });
});
