import { expect, it } from 'vitest';
import { pickLanguage } from '../../src/views/pick-language.ts';
import { say } from '../../src/views/say.ts';

const reader = { language: 'en', timeZone: 'UTC' } as const;
const next = (changeAt: number) => ({ key: 'card.next', values: { level: 'high', changeAt } });

it('puts dates into the time zone of the reader', () => {
  const lateEvening = next(Date.UTC(2026, 5, 30, 23));
  expect(say(lateEvening, reader)).toBe('If nothing happens: high from Jun 30, 2026');
  expect(say(lateEvening, { ...reader, timeZone: 'Asia/Tokyo' })).toContain('Jul 1, 2026');
});

it('takes UTC for a time zone that nobody knows', () => {
  expect(say(next(0), { ...reader, timeZone: 'Mars/Olympus' })).toContain('Jan 1, 1970');
});

it('shows an unknown key as it is, odd signs included', () => {
  expect(say({ key: 'no.such {key}', values: {} }, reader)).toBe('no.such {key}');
  expect(say({ key: 'card.next', values: { level: 'high' } }, reader)).toBe('card.next');
});

it('leaves what people wrote as they wrote it', () => {
  const sentence = "{name} <b>isn't</b> '{'";
  const values = { contact: 'Anna', kind: 'price_objection', sentence, saidAt: 0 };
  expect(say({ key: 'action.price-talk.body', values }, reader)).toContain(`“${sentence}”`);
});

it.each([
  ['de-AT', 'de'],
  ['pt_BR', 'pt'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['EN', 'en'],
  ['nl', null],
  ['', null],
  [null, null],
])('picks the language of %j: %j', (tag, language) => {
  expect(pickLanguage(tag)).toBe(language);
});
