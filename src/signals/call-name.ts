import type { Customer } from '../timeline/records.ts';

/** Scripts in which the first name alone is for family and friends. */
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** How colleagues speak of the customer: by first name, and by the full one where it is written in Chinese, Japanese or Korean. */
export function callName(customer: Customer): string {
  const { firstName, name } = customer;
  return firstName === null || eastAsian.test(firstName) ? name : firstName;
}
