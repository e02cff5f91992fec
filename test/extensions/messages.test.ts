import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages, pickLanguage } from '../../extensions/app/pick-language.ts';
import { translator } from '../../extensions/app/cards/messages/translate.ts';
import { languages as backendLanguages } from '../../src/timeline/settings.ts';

type Message = string | Record<string, string>;

const folder = path.resolve(import.meta.dirname, '../../extensions/app/cards/messages');
const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
const texts = Object.fromEntries(
  await Promise.all(
    files.map(async (name) => [
      path.basename(name, '.json'),
      JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Record<string, Message>,
    ]),
  ),
) as Record<string, Record<string, Message>>;
const english = texts['en']!;

const forms = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values(message);
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the card’s languages', () => {
  it('are the ten of the whole app', () => {
    expect(Object.keys(texts).sort()).toEqual([...languages].sort());
    expect([...languages].sort()).toEqual([...backendLanguages].sort());
  });

  it.each(languages)(
    '%s has every text, with the same slots and the plural forms it needs',
    (language) => {
      const mine = texts[language]!;
      expect(Object.keys(mine)).toEqual(Object.keys(english));
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(mine)) {
        const model = english[key]!;
        expect(typeof message, key).toBe(typeof model);
        for (const form of forms(message)) {
          expect(form.trim(), key).not.toBe('');
          expect(form, key).not.toMatch(/hub/i);
          expect(slots(form), key).toEqual(slots(forms(model)[0]!));
        }
        if (typeof message !== 'string') {
          // "many" is for millions in French, Spanish, Portuguese and Italian: "other" stands in for it.
          for (const category of needed.filter((name) => name !== 'many')) {
            expect(message[category], `${key} (${category})`).toBeTypeOf('string');
          }
        }
      }
    },
  );

  it.each(languages.filter((language) => language !== 'en'))('%s is translated', (language) => {
    const mine = texts[language]!;
    const same = Object.keys(english).filter(
      (key) => JSON.stringify(mine[key]) === JSON.stringify(english[key]),
    );
    const alike = { 'zh-CN': ['quote'], pt: ['quote'], fr: ['reason.points'] };
    expect(same).toEqual(alike[language as keyof typeof alike] ?? []);
  });

  it.each(languages)('%s tells the levels apart', (language) => {
    const t = translator(language);
    const levels = (['steady', 'watch', 'elevated', 'high', 'unknown'] as const).map((level) =>
      t(`level.${level}`),
    );
    expect(new Set(levels).size).toBe(5);
  });
});

describe('translator', () => {
  it('fills slots and chooses the form by count', () => {
    const t = translator('en');
    expect(t('requests.title', { count: 1 })).toBe('1 open request');
    expect(t('requests.title', { count: 2 })).toBe('2 open requests');
    expect(translator('fr')('requests.title', { count: 1_000_000 })).toBe(
      '1\u202f000\u202f000 demandes ouvertes',
    );
    expect(translator('ja')('snooze.days', { count: 1 })).toBe('1日間');
  });

  it('leaves a value alone that looks like a slot or a pattern', () => {
    expect(translator('en')('quote', { text: '{count} for $& and $1?' })).toBe(
      '“{count} for $& and $1?”',
    );
  });
});

describe('pickLanguage', () => {
  it.each([
    [['de'], 'de'],
    [['pt-br'], 'pt'],
    [['zh-cn'], 'zh-CN'],
    [['zh_TW'], 'zh-TW'],
    [['zh-Hant-HK'], 'zh-TW'],
    [['zh'], 'zh-CN'],
    [['sv', 'it-ch'], 'it'],
    [[undefined, 'hu-HU'], 'hu'],
    [['sv-se', undefined], 'en'],
    [[''], 'en'],
  ])('%j → %s', (tags, language) => {
    expect(pickLanguage(tags)).toBe(language);
  });
});
