import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../extensions/app/pick-language.ts';

type Message = string | Record<string, string>;

const app = path.resolve(import.meta.dirname, '../../extensions/app');
const read = (file: string) => readFile(path.join(app, file), 'utf8');

const forms = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values(message);
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(['pages', 'settings', 'actions'])('the languages of the %s', async (folder) => {
  const texts = async (language: string) =>
    JSON.parse(await read(`${folder}/messages/${language}.json`)) as Record<string, Message>;
  const english = await texts('en');

  it.each(languages)(
    '%s has every text, with the same slots and plural forms',
    async (language) => {
      const mine = await texts(language);
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
          // "many" is for millions: "other" stands in for it.
          for (const category of needed.filter((name) => name !== 'many'))
            expect(message[category], `${key} (${category})`).toBeTypeOf('string');
        }
      }
    },
  );

  it.each(languages.filter((language) => language !== 'en'))(
    '%s is translated',
    async (language) => {
      const mine = await texts(language);
      const same = Object.keys(english).filter(
        (key) => JSON.stringify(mine[key]) === JSON.stringify(english[key]),
      );
      // Signs alone: quotation marks, brackets and a dot are alike in some languages.
      const signs = new Set(['choice', 'risk', 'quote', 'level', 'refusal', 'lists.refused']);
      expect(same.filter((key) => !signs.has(key))).toEqual([]);
    },
  );

  it('are filled in by the same lines as the cards’, which HubSpot builds apart', async () => {
    const file = 'messages/translate.ts';
    expect(await read(`${folder}/${file}`)).toBe(await read(`cards/${file}`));
  });
});
