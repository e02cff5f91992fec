import { expect, it } from 'vitest';
import { readMessage } from '../../src/requests/read-message.ts';

const ours = (body: string): boolean =>
  readMessage({ channel: 'email', direction: 'out', subject: 'Re: Laser show', body }).asksBack;

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
  'It takes the usual six millimetre pipe, and the adapters come with it. Does that help?',
  'The quote is attached. Any questions?',
  'I will send you the figures tomorrow, all right?',
])('what tells, delivers or promises is more than a question: %s', (body) => {
  expect(ours(body)).toBe(false);
});
