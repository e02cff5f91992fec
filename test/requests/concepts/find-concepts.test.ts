import { describe, expect, it } from 'vitest';
import { findConcepts, seenNames } from '../../../src/requests/concepts/find-concepts.ts';

const names = (sentence: string, language: string): string[] =>
  (findConcepts(sentence, language) ?? []).map((number) => seenNames[number] ?? '');

describe('findConcepts', () => {
  it('finds the same in every language', () => {
    const asked: [string, string][] = [
      ['en', 'Could you send us your price list?'],
      ['de', 'Könnten Sie uns bitte Ihre Preisliste schicken?'],
      ['hu', 'Kérem, küldjék el az árlistájukat!'],
      ['fr', 'Pourriez-vous nous envoyer votre liste de prix ?'],
      ['es', '¿Me pueden enviar su lista de precios?'],
      ['pt', 'Pode enviar a vossa tabela de preços?'],
      ['it', 'Potreste inviarci il vostro listino?'],
      ['ja', '価格表を送っていただけますか。'],
      ['zh-Hans', '请发一份价目表给我。'],
      ['zh-Hant', '請寄一份價目表給我。'],
    ];
    for (const [language, sentence] of asked)
      expect(names(sentence, language), sentence).toEqual(
        expect.arrayContaining(['please', 'send', 'pricelist']),
      );
  });

  it('needs neither accents nor capitals', () => {
    expect(names('arajanlatot kernek', 'hu')).toContain('quotenoun');
    expect(names('ÁRAJÁNLATOT kérnék', 'hu')).toEqual(
      expect.arrayContaining(['quotenoun', 'please']),
    );
  });

  it('takes phrases only as a whole, and beginnings only where a star says so', () => {
    expect(names('the office is new', 'en')).not.toContain('absent');
    expect(names('I am out of the office', 'en')).toContain('absent');
    expect(names('a biddable matter', 'en')).not.toContain('quotenoun');
  });

  it('sees questions, figures and money', () => {
    expect(names('40 Stück zu 12,50 €?', 'de')).toEqual(
      expect.arrayContaining(['question', 'digit', 'money']),
    );
  });

  it('is null for a language without words', () => {
    expect(findConcepts('Kan ik een offerte krijgen?', 'nl')).toBeNull();
  });

  it('ends soon on hostile text', () => {
    for (const text of ['a'.repeat(600), 'out of '.repeat(85), '？'.repeat(600)])
      expect(findConcepts(text, 'en')?.length).toBeLessThan(20);
  });
});
