import { expect, it } from 'vitest';
import { purchasesFalling } from '../../src/signals/purchases-falling.ts';
import { deal, order } from '../builders.ts';
import { detect } from './detect.ts';

it.each([
  ['no purchase', [], 'few', null, null],
  ['one purchase and a lost deal', [order(100), deal(5, { state: 'lost' })], 'few', null, null],
  ['purchases as usual', [300, 240, 180, 120, 60, 5].map((days) => deal(days)), 'usual', 0, 0],
  ['an order overdue', [400, 370, 340, 310, 280].map((days) => order(days)), 'late', 0.8, 1],
  ['two lines of one order', [order(50), order(50)], 'few', null, null],
])('purchases falling: %s', (_case, activities, message, least, most) => {
  const found = detect(purchasesFalling, activities);
  expect(found.message).toBe(message);
  if (least === null) expect(found.severity).toBeNull();
  else {
    expect(found.severity).toBeGreaterThanOrEqual(least);
    expect(found.severity).toBeLessThanOrEqual(most);
  }
});
