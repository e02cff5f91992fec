import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../src/requests/detect-language.ts';

describe('the language of a text', () => {
  test.each([
    ['en', 'Morning, could you let me know what the two of those would come to, delivered? Thanks'],
    ['en', 'G’day, we are after a price on the lot for our shed in Dubbo, no rush.'],
    [
      'de',
      'Grüezi mitenand, wir bräuchten bis Ende Monat die Unterlagen für die neue Halle, merci.',
    ],
    ['de', 'Servus, habt ihr das noch auf Lager oder ist es nicht mehr lieferbar?'],
    ['fr', 'Bonjour, est-ce que vous pourriez nous revenir avec un prix pour la soumission, svp ?'],
    ['fr', 'Il nous faudrait septante chaises pour le mois de mai, merci de votre retour.'],
    [
      'es',
      'Hola, ¿me podrías mandar por favor lo que me sale el envío a Rosario? Gracias, vos dirás.',
    ],
    ['pt', 'Bom dia, vocês conseguem me passar o valor do frete para a nossa loja?'],
    ['pt', 'Boa tarde, podem enviar-nos as condições para os nossos dois armazéns?'],
    ['it', 'Buongiorno, ci potete dire quanto viene la fornitura per il nostro negozio?'],
    ['hu', 'Szia, meg tudnád mondani, hogy mennyi lenne ez nekünk szállítással együtt?'],
    ['ja', 'お世話になっております。納期を教えてください。'],
    ['zh-Hans', '你好，这个还有吗？大概多少钱，谢谢'],
    ['zh-Hant', '你好，請問這個還有嗎？大概多少錢，謝謝'],
    ['zh-Hant', '唔該想問下呢款仲有冇貨'],
    ['zh-Hant', '麻煩俾個價我哋'],
    ['zh-Hant', '廚房裡有一隻貓'],
  ])('%s: %s', (language, text) => {
    const detected = detectLanguage(text);
    expect(detected.language).toBe(language);
    expect(detected.candidates[0]).toBe(language);
  });

  test('both scripts are tried where no letter tells them apart', () => {
    expect(detectLanguage('你好，可以看看型号吗？').candidates).toEqual(['zh-Hans']);
    expect(detectLanguage('你好，有目前的目冊可以看看？').candidates).toEqual([
      'zh-Hans',
      'zh-Hant',
    ]);
  });

  test('a few words give every likely language, the surest first', () => {
    const { candidates } = detectLanguage('Preise?');
    expect(candidates.length).toBeGreaterThan(1);
    expect(candidates).toContain('de');
  });

  test('other scripts give none', () => {
    expect(detectLanguage('Спасибо большое')).toEqual({ language: null, candidates: [] });
    expect(detectLanguage('👍')).toEqual({ language: null, candidates: [] });
  });
});
