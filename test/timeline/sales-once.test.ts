import { expect, it } from 'vitest';
import type { Activity, Deal } from '../../src/timeline/records.ts';
import { salesOnce } from '../../src/timeline/sales-once.ts';

const base = { ownerId: null, contactIds: [], companyIds: [] };
const deal = (id: string, state: Deal['state']): Activity => ({
  ...base,
  type: 'deal',
  id,
  at: 9,
  name: null,
  amount: 900,
  state,
  createdAt: 1,
  closedAt: 9,
  renewal: false,
});
const order = (id: string, at: number, dealIds?: string[]): Activity => ({
  ...base,
  type: 'order',
  id,
  at,
  amount: 300,
  ...(dealIds && { dealIds }),
});
const quote: Activity = {
  ...base,
  type: 'quote',
  id: '7',
  at: 1,
  title: null,
  sent: true,
  expiresAt: null,
  dealIds: ['1'],
};

it('takes the first order on a won deal for the deal’s own sale, and later ones for purchases without money of their own', () => {
  const activities = [
    order('3', 30, ['1']),
    order('2', 20, ['1']),
    order('9', 20, ['1']),
    deal('1', 'won'),
    quote,
  ];
  expect(salesOnce(activities)).toEqual([
    { ...order('3', 30, ['1']), amount: null },
    { ...order('9', 20, ['1']), amount: null },
    deal('1', 'won'),
    quote,
  ]);
});

it.each(['open', 'lost'] as const)(
  'leaves orders of %s deals, of none and of others’ as they are',
  (state) => {
    const activities = [
      deal('1', state),
      order('2', 20, ['1']),
      order('3', 5),
      order('4', 6, ['8']),
    ];
    expect(salesOnce(activities)).toEqual(activities);
  },
);
