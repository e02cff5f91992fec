import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../../src/requests/compile-phrases.ts';
import { Line } from '../../src/requests/line.ts';
import { sharedWords, type PhraseBook } from '../../src/requests/phrase-book.ts';
import { phraseBook, phraseBooks } from '../../src/requests/phrases.ts';

describe.each(phraseBooks)('phrases of $language', (book) => {
  const compiled = phraseBook(book.language) ?? compilePhrases(book);
  const line = (text: string): Line => new Line(compiled, text);

  test('names the words that the reading itself uses', () => {
    for (const name of sharedWords) expect(book.words[name], name).toBeTruthy();
  });

  test.each(compiled.rules)('$kind: $example', (rule) => {
    expect(line(rule.example).matches(rule), rule.example).toBe(true);
    expect(line(rule.counter).matches(rule), rule.counter).toBe(false);
  });

  test('whatever a pattern finds, the look-up before it lets through', () => {
    const parts = [...compiled.rules, ...compiled.guards, ...compiled.words.values()].flatMap(
      ({ pattern, parts }) =>
        [...parts]
          .filter(([, part]) => !part.named)
          .map(([number, part]) => ({ pattern, number, part })),
    );
    const missed = book.rules.flatMap(({ example }) => {
      const read = line(example);
      const met = compiled.prefilter.met(read.text);
      return parts
        .filter(({ part }) => part.test.test(read.text))
        .filter(
          ({ pattern, number, part }) =>
            !met.get(pattern)?.includes(number) || !part.needs.every((name) => read.has(name)),
        )
        .map(({ part }) => `${part.test.source} in ${read.text}`);
    });
    expect(missed).toEqual([]);
  });

  test.each(compiled.guards)('guard against $stops: $example', (guard) => {
    expect(line(guard.example).matches(guard), guard.example).toBe(true);
  });
});

describe('notation', () => {
  const book = { language: 'xx', spaced: true, guards: [], rules: [], words: {} };
  const rule = { kind: 'closure' as const, example: '', counter: '' };
  const says = (say: string, text: string, more: Partial<PhraseBook> = {}): boolean => {
    const compiled = compilePhrases({ ...book, ...more, rules: [{ ...rule, say }] });
    return compiled.rules.some((each) => new Line(compiled, text).matches(each));
  };

  test('refuses a repetition without a limit', () => {
    expect(() => compilePhrases({ ...book, words: { ask: 'a+' } })).toThrow(/unbounded/);
    expect(() => says('x{2,}', '')).toThrow(/unbounded/);
  });

  test('names a word class that nobody wrote', () => {
    expect(() => says('{ask}', '')).toThrow(/\{ask\}/);
    expect(() => compilePhrases({ ...book, words: { rival: '{firms}' } })).toThrow(/\{firms\}/);
  });

  test('matches whole words, starred ones with any ending', () => {
    const words = { price: 'preis*' };
    const say = 'der {price} … hoch';
    expect(says(say, 'der preisvorschlag ist uns zu hoch', { words })).toBe(true);
    expect(says(say, 'wieder preise, zu hoch', { words })).toBe(false);
    expect(says(say, 'der preis ist hochnäsig', { words })).toBe(false);
  });

  test('letters with marks and ß are letters of a word', () => {
    expect(says('mu*', 'Das Muß ist hart.')).toBe(true);
    expect(says('das mu hart', 'Das Muß hart.')).toBe(false);
    expect(says('gro', 'groß')).toBe(false);
    expect(says('offert*', 'offertő')).toBe(true);
  });

  test('a class may use the classes above it', () => {
    const words = { animal: 'cats?|dogs?', pet: 'my {animal}' };
    expect(says('{pet} sleeps', 'My dog sleeps.', { words })).toBe(true);
    expect(says('{pet} sleeps', 'My fish sleeps.', { words })).toBe(false);
  });

  test.each([
    ['just had {Name} on the phone', 'just had Dunmore Plant on the phone, 310 a week', true],
    ['just had {Name} on the phone', 'just had nobody on the phone, 310 a week', false],
    ['signed … {Name}', 'We have signed a national deal with Verdant Skips.', true],
    ['signed … {Name}', 'We have signed a national deal with another skip hire.', false],
    ['{Firm} quoted', 'Verdant Skips Ltd quoted less.', true],
    ['{Firm} quoted', 'Verdant Skips quoted less.', false],
  ])('%s: "%s" is %s', (say, text, expected) => {
    expect(says(say, text)).toBe(expected);
  });

  test('a class may hold names', () => {
    const words = { rival: 'another supplier|{Name}' };
    expect(says('moved to {rival}', 'We moved to Kerr & Sons last week.', { words })).toBe(true);
    expect(says('moved to {rival}', 'We moved to another supplier.', { words })).toBe(true);
    expect(says('moved to {rival}', 'We moved to the country.', { words })).toBe(false);
  });

  test.each([
    ['zh-Hant', '改由{Name}', '下個月起改由「正心保全」負責。', true],
    ['zh-Hant', '改由{Firm}', '下個月起改由正心保全負責。', true],
    ['zh-Hant', '改由{Name}', '下個月起改由我們自己負責。', false],
    ['zh-Hans', '选了{Name}', '我们最后选了恒通物流，抱歉。', true],
    ['zh-Hans', '选了{Name}', '我们最后选了贵公司，谢谢。', false],
    ['zh-Hans', '选了{Name}', '我们最后选了 Verdant，抱歉。', true],
    ['ja', '{Firm}に決め', '今回は株式会社みなとに決めました。', false],
    ['ja', '{Firm}に決め', '今回は株式会社湊工機に決めました。', true],
    ['ja', '{Name}さん', 'B社さんからも見積もりをいただいております。', true],
    ['ja', '{Name}さん', '御社さんからも見積もりをいただいております。', false],
  ])('%s: %s in %s is %s', (language, say, text, expected) => {
    expect(says(say, text, { language, spaced: false })).toBe(expected);
  });
});
