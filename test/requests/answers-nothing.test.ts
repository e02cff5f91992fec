import { expect, it } from 'vitest';
import { readMessage } from '../../src/requests/read-message.ts';

const ours = (body: string): boolean =>
  readMessage({ channel: 'email', direction: 'out', subject: 'Re: Laser show', body })
    .answersNothing;

it.each([
  'Inside or outside, and how high is the ceiling?',
  'Hi Ann, with pleasure! Would Tuesday at ten suit you, and how many will you be?',
  'Drinnen oder draußen, und wie hoch ist die Decke?',
  '¿De qué medida los necesitas y en qué color?',
  '白系と生成り系、どちらがお好みですか。',
  '您要室内用的还是室外用的呢？',
])('a message of ours that only asks: %s', (body) => {
  expect(ours(body)).toBe(true);
});

it.each([
  'Invoice 4471 was due on Monday. Please let us know when it is paid.',
  'Die Rechnung für Oktober ist seit Montag fällig.',
  '10月分の請求書をお送りいたします。お支払期日は月末でございます。',
])('a message of ours about another matter: %s', (body) => {
  expect(ours(body)).toBe(true);
});

it.each([
  'It takes the usual six millimetre pipe, and the adapters come with it. Does that help?',
  'The quote is attached. Any questions?',
  'I will send you the figures tomorrow, all right?',
])('what tells, delivers or promises is more than a question: %s', (body) => {
  expect(ours(body)).toBe(false);
});

it('what could not be read may answer', () => {
  expect(ours('')).toBe(false);
});

it('only what is ours can answer', () => {
  const theirs = 'Inside or outside, and how high is the ceiling?';
  const reading = readMessage({ channel: 'email', direction: 'in', subject: null, body: theirs });
  expect(reading.answersNothing).toBe(false);
});
