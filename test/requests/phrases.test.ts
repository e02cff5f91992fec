import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../../src/requests/compile-phrases.ts';
import { sharedWords } from '../../src/requests/phrase-book.ts';
import { phraseBook, phraseBooks } from '../../src/requests/phrases.ts';

/** As the reading prepares a sentence: lower case, straight apostrophes, plain spaces. */
const prepared = (text: string): string => text.toLowerCase().replaceAll('’', "'");

describe.each(phraseBooks)('phrases of $language', (book) => {
  const compiled = phraseBook(book.language);

  test('names the words that the reading itself uses', () => {
    for (const name of sharedWords) expect(book.words[name], name).toBeTruthy();
  });

  test.each(compiled?.rules ?? [])('$kind: $example', (rule) => {
    expect(rule.test.test(prepared(rule.example)), rule.example).toBe(true);
    expect(rule.test.test(prepared(rule.counter)), rule.counter).toBe(false);
  });

  test.each(compiled?.rules ?? [])(
    '$kind asks first for words that are there: $example',
    (rule) => {
      for (const name of rule.needs)
        expect(compiled?.words.get(name)?.test(prepared(rule.example)), name).toBe(true);
    },
  );

  test.each(compiled?.guards ?? [])('guard against $stops: $example', (guard) => {
    expect(guard.test.test(prepared(guard.example)), guard.example).toBe(true);
  });
});

describe('notation', () => {
  const book = { language: 'xx', spaced: true, guards: [], rules: [] };
  const rule = { kind: 'closure' as const, example: '', counter: '' };

  test('refuses a repetition without a limit', () => {
    expect(() => compilePhrases({ ...book, words: { ask: 'a+' } })).toThrow(/unbounded/);
    expect(() =>
      compilePhrases({ ...book, words: {}, rules: [{ ...rule, say: 'x{2,}' }] }),
    ).toThrow(/unbounded/);
  });

  test('names a word class that nobody wrote', () => {
    expect(() =>
      compilePhrases({ ...book, words: {}, rules: [{ ...rule, say: '{ask}' }] }),
    ).toThrow(/\{ask\}/);
  });

  test('matches whole words, starred ones with any ending', () => {
    const { rules } = compilePhrases({
      ...book,
      words: { price: 'preis*' },
      rules: [{ ...rule, say: 'der {price} … hoch' }],
    });
    expect(rules[0]?.test.test('der preisvorschlag ist uns zu hoch')).toBe(true);
    expect(rules[0]?.test.test('wieder preise, zu hoch')).toBe(false);
    expect(rules[0]?.test.test('der preis ist hochnäsig')).toBe(false);
  });
});
