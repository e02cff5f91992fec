import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../../src/requests/compile-phrases.ts';
import type { Guard, PhraseBook, Rule, RuleKind } from '../../src/requests/phrase-book.ts';
import type { MessageText } from '../../src/requests/read-message.ts';
import { readSentences } from '../../src/requests/read-sentences.ts';

const rule = (kind: RuleKind, say: string, more: Partial<Rule> = {}): Rule => ({
  kind,
  say,
  example: '',
  counter: '',
  ...more,
});
const guard = (stops: Guard['stops'], say: string, more: Partial<Guard> = {}): Guard => ({
  stops,
  within: 'sentence',
  say,
  example: '',
  ...more,
});

const words = {
  ask: 'please',
  quantity: '# gates',
  whole: 'all in',
  listed: 'each',
  terms: 'lead time',
  trade: 'stock|gates?',
  reported: '^(she|he) (asked|wants)',
  list: 'price list',
};
const rules = [
  rule('quote_request', 'a quote'),
  rule('quote_request', 'wants a price', { only: 'note' }),
  rule('price_list_request', 'price list|prices'),
  rule('price_question', 'how much'),
  rule('information_request', 'brochure|lead time'),
  rule('information_request', 'is it …', { minor: true }),
  rule('complaint', 'broken'),
  rule('closure', 'thanks'),
  rule('promise', 'will send'),
  rule('out_of_office', 'on leave'),
];

/** What is read in these sentences by a small book of our own. */
function read(
  sentences: string[],
  more: Partial<PhraseBook & MessageText & { title: string }> = {},
): string[] {
  const { guards = [], direction = 'in', channel = 'email', title = '' } = more;
  const book = compilePhrases({ language: 'xx', spaced: true, words, rules, guards, ...more });
  const message: MessageText = { channel, direction, subject: title, body: '' };
  return readSentences(book, message, title, sentences).cues.map(({ kind }) => kind);
}

describe('rules for notes', () => {
  test('read a note', () => {
    expect(read(['Caller wants a price.'], { channel: 'call_note' })).toEqual(['quote_request']);
    expect(read(['Caller wants a price.'], { channel: 'meeting_note' })).toEqual(['quote_request']);
  });

  test('read a sentence of any message that tells what somebody asked', () => {
    expect(read(['She wants a price.'])).toEqual(['quote_request']);
    expect(read(['Everybody wants a price.'])).toEqual([]);
    expect(read(['She rang.', 'Everybody wants a price.'])).toEqual([]);
  });

  test('a book without such words keeps them to notes', () => {
    const { reported: _reported, ...others } = words;
    expect(read(['She wants a price.'], { words: others })).toEqual([]);
    expect(read(['She wants a price.'], { words: others, channel: 'note' })).toEqual([
      'quote_request',
    ]);
  });
});

describe('guards', () => {
  test('against closures silence thanks and nothing else', () => {
    const guards = [guard('closures', 'but')];
    expect(read(['Thanks.'], { guards })).toEqual(['closure']);
    expect(read(['Thanks, but what now.'], { guards })).toEqual([]);
    expect(read(['All broken, but thanks.'], { guards })).toEqual(['complaint']);
    expect(read(['Thanks.', 'But it rains.'], { guards })).toEqual(['closure']);
  });

  test('against cues silence thanks and complaints, no request', () => {
    const guards = [guard('cues', 'joking')];
    expect(read(['Broken, I am joking.'], { guards })).toEqual([]);
    expect(read(['A quote, joking apart.'], { guards })).toEqual(['quote_request']);
    expect(read(['Thanks, joking.'], { guards })).toEqual([]);
  });

  test('against requests silence a price question, too, and no complaint', () => {
    const guards = [guard('requests', 'last year')];
    expect(read(['How much was it last year?'], { guards })).toEqual([]);
    expect(read(['A quote last year, all broken.'], { guards })).toEqual(['complaint']);
  });

  test('against everything leave an absence notice', () => {
    const guards = [guard('all', 'on leave')];
    expect(read(['I am on leave, a quote is out.'], { guards })).toEqual(['out_of_office']);
  });

  test('against promises are for what we say', () => {
    const guards = [guard('promises', 'if you')];
    expect(read(['We will send it.'], { guards, direction: 'out' })).toEqual(['promise']);
    expect(read(['We will send it if you ask.'], { guards, direction: 'out' })).toEqual([]);
  });

  test('of the whole message count together', () => {
    const half = { within: 'message', worth: 0.5 } as const;
    const guards = [guard('all', 'sunshine', half), guard('all', 'rainbow', half)];
    expect(read(['A quote.', 'Sunshine.'], { guards })).toEqual(['quote_request']);
    expect(read(['A quote.', 'Sunshine.', 'Rainbow.'], { guards })).toEqual([]);
    expect(read(['A quote.', 'Sunshine.'], { guards, title: 'Rainbow' })).toEqual([]);
  });

  test('for notes are not asked elsewhere', () => {
    const guards = [guard('all', 'internal', { within: 'message', only: 'note' })];
    expect(read(['Internal.', 'A quote.'], { guards })).toEqual(['quote_request']);
    expect(read(['Internal.', 'A quote.'], { guards, channel: 'note' })).toEqual([]);
  });
});

describe('a sentence that asks for a quote', () => {
  test('asks for listed prices as well only where it names a list', () => {
    expect(read(['A quote with prices.'])).toEqual(['quote_request']);
    expect(read(['A quote and your price list.'])).toEqual(['quote_request', 'price_list_request']);
    expect(read(['A quote.', 'And prices.'])).toEqual(['quote_request', 'price_list_request']);
  });

  test('in a book without that word class, both are read', () => {
    const { list: _list, ...others } = words;
    expect(read(['A quote with prices.'], { words: others })).toEqual([
      'quote_request',
      'price_list_request',
    ]);
  });
});

describe('a bare question about a product', () => {
  test('counts where the talk is of goods and something is asked', () => {
    expect(read(['Is it in stock?'])).toEqual(['information_request']);
    expect(read(['Is it in stock.'])).toEqual([]);
    expect(read(['Please say, is it in stock.'])).toEqual(['information_request']);
    expect(read(['Is it raining?'])).toEqual([]);
    expect(read(['Is it made in 316L?'])).toEqual(['information_request']);
    expect(read(['Is it blue?', 'We like your gates.'])).toEqual(['information_request']);
  });

  test('adds nothing to a sentence that says something else', () => {
    expect(read(['Is it in stock or broken?'])).toEqual(['complaint']);
    expect(read(['Is it in stock, and how much?'])).toEqual(['price_list_request']);
    expect(read(['Broken.', 'Is it in stock?'])).toEqual(['complaint', 'information_request']);
  });

  test('adds nothing to a quote asked for elsewhere in the message', () => {
    expect(read(['A quote.', 'Is it in stock?'])).toEqual(['quote_request']);
    expect(read(['A quote.', 'What is the lead time?'])).toEqual(['quote_request']);
    expect(read(['A quote.', 'And a brochure.'])).toEqual(['quote_request', 'information_request']);
  });
});

describe('what something costs', () => {
  test.each([
    ['alone', ['How much is it?'], 'price_list_request'],
    ['with an own quantity', ['How much are 12 gates?'], 'quote_request'],
    ['with a quantity two sentences before', ['12 gates.', 'Blue.', 'How much?'], 'quote_request'],
    ['three before', ['12 gates.', 'Blue.', 'Tall.', 'How much?'], 'price_list_request'],
    ['with a quantity in the next sentence', ['How much?', '12 gates.'], 'quote_request'],
    ['two after', ['How much?', 'Soon.', '12 gates.'], 'price_list_request'],
    ['for everything', ['How much, all in?'], 'quote_request'],
    ['for one of many', ['12 gates.', 'How much each?'], 'price_list_request'],
    ['for one, all in', ['How much each, all in?'], 'quote_request'],
  ])('%s', (_, sentences, kind) => {
    expect(read(sentences)).toEqual([kind]);
  });

  test('takes the quantity of the subject', () => {
    expect(read(['How much?'], { title: '12 gates' })).toEqual(['quote_request']);
  });

  test('is no guess where the message names a quote', () => {
    expect(read(['A quote.', 'How much?'])).toEqual(['quote_request']);
    expect(read(['A quote, how much?'])).toEqual(['quote_request']);
  });
});
