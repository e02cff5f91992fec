import { assert as check, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GramTable } from '../../../src/requests/grams/gram-table.ts';
import { gramsOf } from '../../../src/requests/grams/grams-of.ts';
import { gramModel, gramStrength, scoreGrams } from '../../../src/requests/grams/score-grams.ts';
import { scoredKinds } from '../../../src/requests/concepts/score-sentences.ts';

const quote = scoredKinds.indexOf('quote_request');
const promise = scoredKinds.indexOf('promise');

describe('gramsOf', () => {
  it('names words, two in a row and pieces of four letters, folded, figures as 0', () => {
    const named = 'arat|~_ara|~arat|~rat_|0|arat 0|db|0 db|~_db_|ra|db ra|~_ra_|?|ra ?';
    expect(gramsOf('Árat 40 db-ra?', 'hu').join('|')).toBe(named);
  });

  it('names characters in a row where no spaces are left', () => {
    expect(gramsOf('報 價？', 'zh-Hant')).toEqual(['報', '價', '?', '報價', '價?', '報價?']);
  });
});

describe('GramTable', () => {
  const words = stringMatching(/^[a-dáű' 0?]{0,24}$/);
  const runs = stringMatching(/^[報價请問ア 0？]{0,12}$/);

  it.each([
    ['hu', words],
    ['ja', runs],
  ] as const)('reads a text of %s as its grams by name do', (language, texts) => {
    check(
      property(texts, texts, (taught, text) => {
        const named = gramsOf(taught, language);
        const weights = new Map(named.map((gram, i) => [gram, [quote, i + 1, promise, -i]]));
        const said = gramsOf(text, language).map((gram) => weights.get(gram));
        const sum = (place: number) => said.reduce((all, pairs) => all + (pairs?.[place] ?? 0), 0);
        const read = new GramTable(weights, language === 'ja').read(text, language);
        expect(read.count).toBe(said.length);
        expect(read.sums[quote]).toBe(sum(1));
        expect(read.sums[promise]).toBe(sum(3));
      }),
    );
  });
});

describe('scoreGrams', () => {
  const model = gramModel(
    {
      '#always': [quote, -100],
      '#ours': [quote, -900],
      '@hall': [quote, 300],
      price: [quote, 400],
    },
    'en',
  );
  const text = { subject: 'Hall', sentences: ['Hi', 'price'], language: 'en', isNote: false };

  it('reads each sentence with what subject and message say', () => {
    const [word, piece] = [1 + gramsOf('price', 'en').length - 1, gramsOf('Hall', 'en').length];
    const strength = gramStrength(word + piece);
    const asked = scoreGrams(model, { ...text, isOurs: false })[1]![quote];
    expect(asked).toBeCloseTo((strength * 700 - 100) / 100, 4);
    expect(scoreGrams(model, { ...text, isOurs: true })[1]![quote]).toBeLessThan(asked!);
  });

  it('says nothing of a message without sentences', () => {
    expect(scoreGrams(model, { ...text, sentences: [], isOurs: false })).toEqual([]);
  });
});
