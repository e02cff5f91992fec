import { eld } from 'eld/small';
import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/requests/guess-language.ts';
import { phraseBooks } from '../../src/requests/phrases.ts';

const latin = ['en', 'hu', 'de', 'fr', 'es', 'pt', 'it'];

/** Some thousand sentences of all languages, whole and short, and what no sentence is. */
const texts = [
  ...phraseBooks.flatMap(({ rules, guards }) =>
    [...rules, ...guards].flatMap(({ example, ...more }) => [
      example,
      'counter' in more ? more.counter : example.toUpperCase(),
      example.slice(0, 18),
    ]),
  ),
  '',
  '…',
  'l’offre d’été',
  "the dogs' and the 'cats'' '' o'clock' ",
  "rock 'n' roll'",
  'x',
  'Összeszerelhetetlenségeitekről'.repeat(4),
];

test('the languages kept of the table are told as by the library with all of it', () => {
  eld.setLanguageSubset(latin);
  expect(texts.length).toBeGreaterThan(2_900);
  for (const text of texts) {
    const result = eld.detect(text);
    const guess = guessLanguage(text);
    expect
      .soft(Object.fromEntries(guess.scores.map(({ language, score }) => [language, score])), text)
      .toEqual(result.getScores());
    expect.soft(guess.scores[0]?.language ?? '', text).toBe(result.language);
    if (result.language !== '') expect.soft(guess.reliable, text).toBe(result.isReliable());
  }
});
