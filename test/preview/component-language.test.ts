import { expect, it } from 'vitest';
import { languages } from '../../src/timeline/settings.ts';

type Words = { componentWords(language: string): Record<string, string> };
// Browser code has a TypeScript project of its own, so it is loaded by its path here.
const source = '../../src/preview/browser/components/component-words.ts';
const { componentWords } = (await import(source)) as Words;

const english = componentWords('en');

it.each(languages.filter((language) => language !== 'en'))(
  'components say each of their own words in %s',
  (language) => {
    const words = componentWords(language);
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [name, word] of Object.entries(words)) expect(word.trim(), name).not.toBe('');
    expect(words['noData']).not.toBe(english['noData']);
  },
);

it('falls back to English', () => {
  expect(componentWords('nl')).toEqual(english);
});
