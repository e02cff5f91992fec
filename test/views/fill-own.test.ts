import { expect, it } from 'vitest';
import { fillOwn } from '../../src/views/fill-own.ts';

const reader = { language: 'hu', timeZone: 'Europe/Budapest' } as const;
const values = {
  name: 'Anna',
  customer: 'Acme',
  asked: '',
  sender: 'Eve',
  lastAt: Date.UTC(2026, 5, 16, 23),
};

it.each([
  ['Kedves {name}!', 'Kedves Anna!'],
  // The day is that of the portal's clocks.
  ['Utoljára: {last}', 'Utoljára: 2026. jún. 17.'],
  ['Kedves {name}!\nEzt kérte: {asked}\n{sender}', 'Kedves Anna!\nEve'],
  ['{unknown} {name}', '{unknown} Anna'],
  ['', ''],
])('%j', (text, filled) => {
  expect(fillOwn({ ...values, text }, reader)).toBe(filled);
});

it('leaves out the line of a slot that nobody knows a value for', () => {
  expect(fillOwn({ text: 'a\nb {last}\nc {customer}' }, reader)).toBe('a');
});

it('puts nothing of a value through the slots again', () => {
  expect(fillOwn({ ...values, name: '{sender}', text: 'Hi {name}' }, reader)).toBe('Hi {sender}');
});
