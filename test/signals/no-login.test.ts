import { expect, it } from 'vitest';
import { noLogin } from '../../src/signals/no-login.ts';
import { customer, daysAgo } from '../builders.ts';
import { detect } from './detect.ts';

it.each([
  ['a property that is not mapped', null, null, 'not-mapped', null],
  ['a mapped property without a value', null, 'last_login', 'empty', null],
  ['a login last week', 7, 'last_login', 'recent', 0],
  ['a login a month ago', 37, 'last_login', 'silent', 0.5],
  ['a login half a year ago', 180, 'last_login', 'silent', 1],
  ['a login that lies ahead', -3, 'last_login', 'recent', 0],
])('no login: %s', (_case, days, lastLoginProperty, message, severity) => {
  const changes = { customer: customer({ lastLoginAt: days === null ? null : daysAgo(days) }) };
  expect(detect(noLogin, [], changes, { lastLoginProperty })).toMatchObject({ message, severity });
});
