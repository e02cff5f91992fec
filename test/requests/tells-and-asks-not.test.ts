import { expect, it } from 'vitest';
import { readMessage } from '../../src/requests/read-message.ts';

const kindsOf = (body: string) =>
  readMessage({ channel: 'email', direction: 'in', subject: 'Re: x', body }).cues.map(
    ({ kind }) => kind,
  );

it('words of papers in a sentence that tells ask for none', () => {
  expect(kindsOf('La auditoría ya pasó; sus certificados de 4520685 estaban bien.')).toEqual([]);
});

it('a tracking number is no figure to be quoted', () => {
  expect(kindsOf('A 4524861 hétfőn indul, a követési számot a fuvarozó küldi.')).toEqual([]);
});

it.each([
  ['Ihr Preis für Graphitpackungen ist uns zu hoch.', ['price_objection']],
  ['La direzione non accetta più questi prezzi.', ['price_objection']],
])('who calls a price too high asks for none: %s', (body, kinds) => {
  expect(kindsOf(body)).toEqual(kinds);
});
