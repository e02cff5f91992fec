import { expect, it } from 'vitest';
import { callName } from '../../src/signals/call-name.ts';
import { company, customer } from '../builders.ts';

it.each([
  ['Anna', 'Anna Kovács', 'Anna'],
  ['文静', '吴文静', '吴文静'],
  ['さくら', '佐々木さくら', '佐々木さくら'],
  ['민준', '김민준', '김민준'],
  [null, 'info@acme.example', 'info@acme.example'],
])('calls %s (%s) %s', (firstName, name, expected) => {
  expect(callName(customer({ firstName, name }))).toBe(expected);
});

it('calls a company by its name', () => {
  expect(callName(company())).toBe('Acme');
});
