import { expect, it } from 'vitest';
import { findOwnPhrases } from '../../src/requests/find-own-phrases.ts';

it.each([
  ['Please send the RATE CARD today.', 'rate card', true],
  ['We pay by corporate cards.', 'rate card', false],
  ['Kérünk egy kalkulációt.', 'kalkuláció', false],
  ['Kérünk egy kalkulációt.', 'kalkulációt', true],
  ['麻烦发一份价目单给我', '价目单', true],
  ['Price (list) please', '(list)', true],
  ['Anything at all', '', false],
])('in "%s" looks for "%s"', (sentence, phrase, isThere) => {
  expect(findOwnPhrases([sentence], { quote_request: [phrase] })).toEqual(
    isThere ? [{ kind: 'quote_request', sentence }] : [],
  );
});

it('finds another supplier by the name that the admin gave', () => {
  const competitors = { competitor_mention: ['Initech', '大宏'] };
  const sentences = ['We also asked Initech.', 'Thank you.'];
  expect(findOwnPhrases(sentences, competitors)).toEqual([
    { kind: 'competitor_mention', sentence: 'We also asked Initech.' },
  ]);
  expect(findOwnPhrases(['我们也问了大宏公司'], competitors)).toHaveLength(1);
  expect(findOwnPhrases(['Initechnology'], competitors)).toEqual([]);
});

it('takes each kind once, with a piece of its sentence of at most 300 characters', () => {
  const long = `rate card ${'and so on '.repeat(60)}`;
  const [found, ...others] = findOwnPhrases([long, 'rate card'], {
    price_list_request: ['rate card'],
  });
  expect(others).toEqual([]);
  expect(found?.sentence).toHaveLength(300);
  expect(long).toContain(found?.sentence);
});

it('reads a phrase as it stands and never as a pattern', () => {
  expect(findOwnPhrases(['aaaa'.repeat(5000)], { quote_request: ['(a+)+$'] })).toEqual([]);
});
