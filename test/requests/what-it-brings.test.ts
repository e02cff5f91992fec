import { describe, expect, it } from 'vitest';
import { isInternal } from '../../src/requests/is-internal.ts';
import { sharesWords } from '../../src/requests/shares-words.ts';
import { whatItBrings } from '../../src/requests/what-it-brings.ts';
import { cue } from '../builders.ts';

const priced = ['quote_request', 'price_list_request'];

describe('whatItBrings', () => {
  it.each<[string, string, string[], string[] | undefined]>([
    ['the price in the next sentence', 'Here you are.', ['The lot comes to 900 €.'], priced],
    [
      'a sum below the data sheet',
      'The data sheet is attached.',
      ['900 € each.'],
      ['information_request', ...priced],
    ],
    ['nothing more than it names', 'The quote is attached.', ['See you on Monday.'], undefined],
    ['nothing that is named', 'Attached.', ['See you on Monday.'], undefined],
  ])('%s', (_what, sentence, others, about) => {
    const [found] = whatItBrings([cue('quote_sent', sentence)], [sentence, ...others]);
    expect(found?.about).toEqual(about);
  });

  it('leaves out what is promised for later', () => {
    const later = 'The quote follows on Monday.';
    const cues = [cue('quote_sent', 'Attached.'), cue('promise', later)];
    expect(whatItBrings(cues, ['Attached.', later])[0]?.about).toBeUndefined();
  });
});

describe('sharesWords', () => {
  it.each([
    ['The colour card is attached.', 'Please send the colours of the tops.', [], true],
    ['The colour card is attached.', 'A figure for the lab, please.', [], false],
    ['The plans are attached.', 'The plans, please.', ['A price as in the plans.'], false],
    ['Ciao Dario, il certificato in allegato.', 'Ciao, mi serve il costo dei pali.', [], false],
    ['Your certificate, which came today.', 'We would like your best price today.', [], false],
    ['FDS attached.', 'We need the FDS of the magenta.', [], true],
    ['Our quote is attached as PDF.', 'Send it as PDF.', [], false],
    ['It comes to 38,900 EUR.', 'Do you invoice in EUR?', [], false],
    ['HERE IS OUR QUOTE FOR THE CAPS.', 'SEND THE SHEET FOR THE GLUE.', [], false],
    ['控制器见附件。', '那组灯（图在附件）请报价。', [], false],
    ['圖冊兩本今早掛號寄出。', '神桌雕花的樣式圖冊，煩寄兩本。', ['請先給價。'], true],
  ])('%s ~ %s', (one, another, others, does) => {
    expect(sharesWords(one, another, others)).toBe(does);
  });
});

describe('isInternal', () => {
  it.each([
    ['INTERNAL NOTE', 'Check the allergens first.', true],
    ['Re: Meals', 'Interne Notiz: erst die Allergene prüfen.', true],
    ['社内メモ', '金額の前に確認。', true],
    ['Internal doors', 'The doors are 2 m high.', false],
    ['Re: Meals', 'We can do 34.', false],
  ])('%s: %s', (subject, body, is) => {
    expect(isInternal({ subject, body })).toBe(is);
  });
});
