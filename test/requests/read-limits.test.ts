import { describe, expect, test } from 'vitest';
import { ownText } from '../../src/requests/own-text.ts';
import { plainText } from '../../src/requests/plain-text.ts';
import { readMessage } from '../../src/requests/read-message.ts';

const ask = 'Could you send us a quote for 12 doors?';
const kinds = (body: string): string[] =>
  readMessage({ channel: 'email', direction: 'in', subject: null, body }).cues.map(
    ({ kind }) => kind,
  );
const sentence = 'The weather in the hills was as fine as it could be all week. ';

const before = (length: number): string => `${'The hills. '.repeat(2)}${' '.repeat(length)}`;

describe('limits of reading', () => {
  test('20,000 characters of a body are read', () => {
    expect(kinds(`${before(19_900)}\n${ask}`)).toEqual(['quote_request']);
    expect(kinds(`${before(20_100)}\n${ask}`)).toEqual([]);
    expect(ownText(`${'a'.repeat(19_998)}\nbcd`)).toEqual([`${'a'.repeat(19_998)}\nb`]);
  });

  test('200 sentences of a body are read', () => {
    expect(kinds(sentence.repeat(199) + ask)).toEqual(['quote_request']);
    expect(kinds(sentence.repeat(200) + ask)).toEqual([]);
  });

  test('quoted lines count for no sentence, but for characters', () => {
    expect(kinds(`${'> older\n'.repeat(2_000)}${ask}`)).toEqual(['quote_request']);
    expect(kinds(`${'> older\n'.repeat(2_600)}${ask}`)).toEqual([]);
  });

  test('40,000 characters of mark-up are read, style sheets not counted', () => {
    const row = `<p style="color:#333333">${' '.repeat(20)}</p>`;
    const rows = (length: number): string => row.repeat(Math.floor(length / row.length));
    expect(kinds(`<style>${'p{}'.repeat(30_000)}</style>${rows(18_000)}<p>${ask}</p>`)).toEqual([
      'quote_request',
    ]);
    expect(plainText(`${rows(41_000)}<p>${ask}</p>`)).not.toContain('quote');
  });

  test('a sentence of more than 600 characters is read in parts', () => {
    const seen = Array.from({ length: 80 }, (_, i) => `house ${i} of brick`).join(', ');
    const long = `we saw ${seen} and please send us a quote for 12 doors, and ${seen}`;
    expect(kinds(long).filter((kind) => kind.endsWith('_request'))).toEqual(['quote_request']);
  });
});
