import { IntlMessageFormat } from 'intl-messageformat';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { playbook } from '../../src/action/playbook.ts';
import { signalIds } from '../../src/signals/signal.ts';
import { languages } from '../../src/timeline/settings.ts';
import { messages } from '../../src/views/messages.ts';

/** What everybody is shown, what the later plays say, and what only the admin's page does. */
const folders = [
  'messages/',
  'playbook/messages/',
  'settings/messages/',
  'home/messages/',
  'digest/messages/',
].map((path) => new URL(`../../src/views/${path}`, import.meta.url));
const files = readdirSync(folders[0]!).filter((name) => name.endsWith('.json'));
const read = (name: string): Record<string, string> =>
  Object.assign(
    {},
    ...folders.map((folder) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as object),
  );
const english = read('en.json');

type Elements = ReturnType<IntlMessageFormat['getAst']>;
const parse = (text: string): Elements => new IntlMessageFormat(text, 'en').getAst();
/** Kinds of elements in a parsed message, as its parser numbers them. */
const TYPE = { literal: 0, date: 3, select: 5, plural: 6, pound: 7 } as const;

/** Names of the arguments and what each is (plain, date, plural …), wherever they stand in the text. */
function argumentsOf(elements: Elements, found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.add(element.type === TYPE.date ? `${element.value} (date)` : element.value);
    if (element.type === TYPE.select) {
      for (const [name, option] of Object.entries(element.options)) {
        found.add(`${element.value}=${name}`);
        argumentsOf(option.value, found);
      }
    }
    if (element.type === TYPE.plural)
      for (const option of Object.values(element.options)) argumentsOf(option.value, found);
  }
  return found;
}

it('registers every language that has a file', () => {
  const tags = files.map((name) => name.slice(0, -'.json'.length));
  expect(Object.keys(messages).toSorted()).toEqual(tags.toSorted());
  for (const tag of tags) expect(languages).toContain(tag);
});

describe.each(files)('%s', (file) => {
  const texts = read(file);

  it('has exactly the keys of the English file', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it('says everything with the arguments of the English text', () => {
    for (const [key, text] of Object.entries(texts)) {
      const own = argumentsOf(parse(text));
      const known = argumentsOf(parse(english[key]!));
      // Grammar may do without an argument (a plural that a language has none of), never with a new one.
      expect(
        [...own].filter((name) => !known.has(name)),
        `${file}: ${key}`,
      ).toEqual([]);
      const choices = [...known].filter((name) => name.includes('='));
      if (choices.some((name) => own.has(name)))
        expect([...own].filter((name) => name.includes('=')).toSorted(), key).toEqual(
          choices.toSorted(),
        );
      expect(text.trim(), key).not.toBe('');
    }
  });
});

const source = (path: string): string =>
  readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');

it.each(files.filter((file) => file !== 'en.json'))(
  '%s says in its own words what the settings do',
  (file) => {
    const texts = read(file);
    const same = Object.keys(english).filter(
      (key) => key.startsWith('settings.') && texts[key] === english[key],
    );
    // The same word, or a cognate of it.
    expect(same.filter((key) => texts[key]!.length > 12)).toEqual([]);
    expect(same.length).toBeLessThan(8);
  },
);

describe('English', () => {
  it('has title, reason and short form for each signal, and nothing that no signal says', () => {
    for (const id of signalIds) {
      const code = source(`signals/${id}.ts`);
      const names = Object.keys(english)
        .filter((key) => key.startsWith(`signal.${id}.`))
        .map((key) => key.slice(`signal.${id}.`.length));
      for (const name of ['title', 'why', 'short']) expect(names).toContain(name);
      for (const name of names.filter((each) => each !== 'short' && !each.endsWith('-book')))
        expect(code, `${id}: ${name}`).toMatch(new RegExp(`['.]${name}'`));
    }
  });

  it('has every part of each play, and no play that is gone', () => {
    const plays = new Set(
      Object.keys(english)
        .filter((key) => key.startsWith('action.'))
        .map((key) => key.split('.')[1]),
    );
    expect([...plays].toSorted()).toEqual(playbook.map(({ id }) => id).toSorted());
  });

  it('speaks of risk, never of health', () => {
    for (const text of Object.values(english))
      expect(text).not.toMatch(/health|churn|score ?card/i);
  });
});
