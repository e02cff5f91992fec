import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherLife } from '../../src/action/customer-life.ts';
import { valueOf } from '../../src/action/value-of.ts';
import { buildTimeline } from '../../src/timeline/build-timeline.ts';
import type { Activity, Deal, Order } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { anna, daysAgo, deal, now, order, quote } from '../builders.ts';

const timelineAt = (activities: Activity[], at = now) =>
  buildTimeline(anna, [anna], activities, at);
/** What was bought, oldest first. */
const bought = (activities: Activity[], at = now) =>
  timelineAt(activities, at).purchases.map(({ type, id, amount }) => [type, id, amount]);

const won = (days: number, amount: number | null, changes: Partial<Deal> = {}) =>
  deal(days, { id: 'D', amount, ...changes });
/** An order that names a contact, and is a sale of these deals. */
const sale = (id: string, days: number, amount: number | null, ...saleOf: string[]) =>
  order(days, { id, amount, contactIds: ['1'], saleOf });

type Case = [what: string, activities: Activity[], told: [string, string, number | null][]];
const cases: Case[] = [
  [
    'an order that names its contact and the deal it is of, once',
    [won(9, 900), sale('a', 8, 900, 'D')],
    [['deal', 'D', 900]],
  ],
  [
    'an order of which only the deal says whose it is, once (kept before orders told their deals)',
    [won(9, 900), order(8, { id: 'a', amount: 900, dealIds: ['D'] })],
    [['deal', 'D', 900]],
  ],
  [
    'an order long after its deal, as a purchase of its own day',
    [won(400, 900), sale('a', 10, 900, 'D')],
    [
      ['deal', 'D', 900],
      ['order', 'a', null],
    ],
  ],
  [
    'a deal without amount, with the money of all its orders',
    [won(9, null), sale('a', 8, 300, 'D'), sale('b', 5, 300, 'D')],
    [
      ['deal', 'D', 300],
      ['order', 'b', 300],
    ],
  ],
  [
    'a deal of less than its order, with the order’s money',
    [won(9, 200), sale('a', 8, 300, 'D')],
    [['deal', 'D', 300]],
  ],
  [
    'a deal that tells all, with later orders as purchases without money of their own',
    [won(9, 900), sale('a', 8, 300, 'D'), sale('b', 5, 300, 'D'), sale('c', 2, 300, 'D')],
    [
      ['deal', 'D', 900],
      ['order', 'b', null],
      ['order', 'c', null],
    ],
  ],
  [
    'an order that the deal covers in part, with the rest',
    [won(9, 500), sale('a', 8, 300, 'D'), sale('b', 5, 300, 'D')],
    [
      ['deal', 'D', 500],
      ['order', 'b', 100],
    ],
  ],
  [
    'orders without money of their own, with the deal’s',
    [won(9, 500), sale('a', 8, null, 'D'), sale('b', 5, null, 'D')],
    [
      ['deal', 'D', 500],
      ['order', 'b', null],
    ],
  ],
  [
    'no cents that adding up leaves over',
    [won(9, 0.3), ...['a', 'b', 'c'].map((id, nth) => sale(id, 8 - nth, 0.1, 'D'))],
    [
      ['deal', 'D', 0.3],
      ['order', 'b', null],
      ['order', 'c', null],
    ],
  ],
  [
    'orders of a deal that is won later, by themselves until then',
    [won(-3, 900), sale('a', 8, 300, 'D')],
    [['order', 'a', 300]],
  ],
  [
    'orders before the deal was won: the one nearest to it is its own',
    [won(3, 300), sale('a', 90, 300, 'D'), sale('b', 4, 300, 'D')],
    [
      ['order', 'a', 300],
      ['deal', 'D', 300],
    ],
  ],
  [
    'an order of two deals, once beside them',
    [won(9, 400), won(7, 600, { id: 'E' }), sale('a', 8, 1000, 'D', 'E')],
    [
      ['deal', 'D', 400],
      ['deal', 'E', 600],
    ],
  ],
  [
    'two orders of the same two deals, as two sales',
    [won(9, 400), won(7, 600, { id: 'E' }), ...['a', 'b'].map((id) => sale(id, 8, 500, 'D', 'E'))],
    [
      ['deal', 'D', 400],
      ['deal', 'E', 600],
    ],
  ],
  [
    'two deals, each with its order',
    [won(9, 400), sale('a', 8, 400, 'D'), won(7, 600, { id: 'E' }), sale('b', 6, 600, 'E')],
    [
      ['deal', 'D', 400],
      ['deal', 'E', 600],
    ],
  ],
  ...(['open', 'lost'] as const).map((state): Case => [
    `orders of a deal that is ${state}, as they are`,
    [won(9, 900, { state }), sale('a', 8, 300, 'D'), quote(1, { dealIds: ['D'] })],
    [['order', 'a', 300]],
  ]),
  [
    'orders of no deal and of somebody else’s, as they are',
    [won(9, 900), sale('a', 8, 300), sale('b', 7, 300, 'elsewhere')],
    [
      ['deal', 'D', 900],
      ['order', 'a', 300],
      ['order', 'b', 300],
    ],
  ],
];

describe('what was bought tells', () => {
  it.each(cases)('%s', (_what, activities, told) => {
    expect(bought(activities)).toEqual(told);
    expect(bought(activities.toReversed())).toEqual(told);
  });

  it('of a frame deal and its twelve orders what is beyond the deal’s money, when it was ordered', () => {
    const orders = Array.from({ length: 12 }, (_, nth) =>
      sale(`o${nth}`, 400 - 30 * nth, 300, 'D'),
    );
    const activities = [won(401, 900), ...orders];
    const timeline = timelineAt(activities);
    expect(valueOf(timeline)).toBe(3600);
    const lastYear = timeline.purchases.filter(({ at }) => at > daysAgo(365));
    expect(lastYear.map(({ amount }) => amount)).toEqual([null, ...Array(9).fill(300)]);
    expect(lastYear.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(2700);
  });

  it('the order until its deal is won, and the deal from then on', () => {
    const activities = [won(3, 900), sale('a', 8, 300, 'D')];
    expect(bought(activities, daysAgo(4))).toEqual([['order', 'a', 300]]);
    expect(bought(activities, daysAgo(3))).toEqual([['deal', 'D', 900]]);
  });

  it.each([
    ['with one where its order was one', 20, undefined, true],
    ['without where its order had none', 0, undefined, false],
    ['as the deal says, where that says it', 0, 5, true],
    ['as nobody knows where nobody says', undefined, undefined, null],
  ])('a discount: %s', (_what, ofOrder, ofDeal, expected) => {
    const timeline = timelineAt([
      won(9, 900, ofDeal === undefined ? {} : { discount: ofDeal }),
      { ...sale('a', 8, 900, 'D'), ...(ofOrder !== undefined && { discount: ofOrder }) },
    ]);
    expect(timeline.purchases).toHaveLength(1);
    const facts = { kind: 'contact', id: '1', counted: true, isCustomer: true } as const;
    const context = { settings: defaultSettings, now };
    expect(gatherLife({ overrides: [] }, { timeline }, facts, context).discounted).toBe(expected);
  });
});

const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
const days = fc.integer({ min: -20, max: 60 });
const anySales = fc
  .record({
    deals: fc.array(
      fc.record({ days, amount, state: fc.constantFrom('won', 'won', 'open', 'lost') }),
      { minLength: 1, maxLength: 3 },
    ),
    orders: fc.array(fc.record({ days, amount, of: fc.subarray(['0', '1', '2']) }), {
      maxLength: 6,
    }),
  })
  .map(({ deals, orders }): (Deal | Order)[] => [
    ...deals.map((one, nth) =>
      deal(one.days, { id: `${nth}`, amount: one.amount, state: one.state as Deal['state'] }),
    ),
    ...orders.map((one, nth) => sale(`o${nth}`, one.days, one.amount, ...one.of)),
  ]);

const sumOf = (some: readonly { amount: number | null }[]) =>
  some.reduce((sum, one) => sum + (one.amount ?? 0), 0);

const areTied = (one: Deal | Order, other: Deal | Order) =>
  one.type === 'order' && other.type === 'deal' && one.saleOf!.includes(other.id);
const kept = (type: string, of: readonly (Deal | Order)[]) =>
  of.filter((one) => one.type === type).length;

describe('whatever was sold,', () => {
  it('the money is the larger of the deals’ and their orders’, known where one of them is', () => {
    fc.assert(
      fc.property(anySales, (all) => {
        const past = all.filter(({ at }) => at <= now);
        const purchases = past.filter((one) => one.type === 'order' || one.state === 'won');
        // What hangs together, found the slow way: each record takes its neighbours' smallest mark until nothing changes.
        const marks = new Map(purchases.map((one, nth) => [one, nth]));
        for (let changed = true; changed;) {
          changed = false;
          for (const one of purchases)
            for (const other of purchases) {
              if (!areTied(one, other) && !areTied(other, one)) continue;
              if (marks.get(one)! >= marks.get(other)!) continue;
              marks.set(other, marks.get(one)!);
              changed = true;
            }
        }
        const groups = [...new Set(marks.values())].map((mark) =>
          purchases.filter((one) => marks.get(one) === mark),
        );
        const expected = groups.reduce((sum, group) => {
          const ofType = (type: string) => sumOf(group.filter((one) => one.type === type));
          return sum + Math.max(ofType('deal'), ofType('order'));
        }, 0);
        const value = valueOf(timelineAt(all));
        const isKnown = purchases.some((one) => one.amount !== null);
        expect(value).toBe(isKnown ? expected : null);
        // Every deal stands for itself, and no sale is gone.
        const told = timelineAt(all).purchases;
        expect(kept('deal', told)).toBe(kept('deal', purchases));
        expect(kept('order', purchases) - kept('order', told)).toBeLessThanOrEqual(
          kept('deal', purchases),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('the order of the records changes nothing, and no moment knows what came later', () => {
    const shuffled = anySales.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        days,
      ),
    );
    fc.assert(
      fc.property(shuffled, ([all, other, day]) => {
        const at = daysAgo(day);
        const told = bought(all, at);
        expect(bought(other, at)).toEqual(told);
        const known = all.filter((one) => one.at <= at);
        expect(told).toEqual(bought(known, at));
      }),
      { numRuns: 300 },
    );
  });
});
