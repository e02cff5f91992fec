import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DigestChange, digestLines, type DigestRow } from '../../src/action/digest-lines.ts';

const rose: DigestChange = { what: 'rose', was: 'watch', at: 5 };
const recovered: DigestChange = { what: 'recovered', was: 'high', at: 5 };
const ask: DigestChange = { what: 'ask', ask: 'quote_request', askedAt: 1, at: 4 };
const promise: DigestChange = { what: 'promise', ask: 'promise', askedAt: 1, at: 4 };

const row = (id: string, change: DigestChange, changes: Partial<DigestRow> = {}): DigestRow => ({
  kind: 'company',
  id,
  ownerId: '1',
  level: 'high',
  risk: 80,
  saved: 100,
  change,
  ...changes,
});
const told = (rows: DigestRow[], most = 5) =>
  digestLines(rows, most).lines.map(({ id, change }) => `${id} ${change.what}`);

describe('what a digest tells', () => {
  const cases: [string, DigestRow[], string[]][] = [
    ['nothing, when nothing changed', [], []],
    [
      'whoever is worth most first',
      [row('a', rose, { saved: 10 }), row('b', ask, { saved: 90 }), row('c', promise)],
      ['c promise', 'b ask', 'a rose'],
    ],
    [
      'of whom it is not known what acting saves last, the most at risk first',
      [
        row('a', rose, { saved: null, risk: 60 }),
        row('b', rose, { saved: null, risk: 90 }),
        row('c', rose, { saved: null, risk: null }),
        row('d', rose, { saved: -5 }),
      ],
      ['d rose', 'b rose', 'a rose', 'c rose'],
    ],
    [
      'good news after all that waits, whatever it is worth',
      [row('a', recovered, { saved: 9000 }), row('b', ask, { saved: null })],
      ['b ask', 'a recovered'],
    ],
    [
      'one line a customer: the rise before what waits, what waits before what is healed',
      [row('a', recovered), row('a', ask), row('b', promise), row('b', ask), row('a', rose)],
      ['a rose', 'b ask'],
    ],
    [
      'a contact and a company of the same number as two',
      [row('a', rose), row('a', ask, { kind: 'contact' })],
      ['a rose', 'a ask'],
    ],
  ];
  it.each(cases)('%s', (_name, rows, lines) => {
    expect(told(rows)).toEqual(lines);
  });

  it('names the ask that has waited longest', () => {
    const { lines } = digestLines([row('a', { ...ask, at: 9 }), row('a', { ...ask, at: 3 })], 5);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.change.at).toBe(3);
  });
});

const anyRow: fc.Arbitrary<DigestRow> = fc.record({
  kind: fc.constantFrom('contact', 'company'),
  id: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9'),
  ownerId: fc.constant('1'),
  level: fc.constantFrom('watch', 'elevated', 'high'),
  risk: fc.constantFrom(10, 50, 80, 90),
  saved: fc.constantFrom(null, -3, 0, 10, 500),
  change: fc.oneof(
    fc.record({
      what: fc.constantFrom('rose' as const, 'recovered' as const),
      was: fc.constantFrom('watch' as const, 'high' as const),
      at: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({
      what: fc.constant('ask' as const),
      ask: fc.constantFrom('quote_request' as const, 'price_list_request' as const),
      askedAt: fc.integer({ min: 1, max: 3 }),
      at: fc.integer({ min: 1, max: 4 }),
    }),
  ),
});
/** What is known of a customer is the same in each of its rows. */
const anyRows = fc.array(anyRow, { maxLength: 30 }).map((rows) => {
  const first = new Map(rows.toReversed().map((one) => [`${one.kind}${one.id}`, one]));
  return rows.map((one) => ({ ...first.get(`${one.kind}${one.id}`)!, change: one.change }));
});

describe('whatever changed', () => {
  const most = fc.integer({ min: 1, max: 20 });

  it('no digest names more than the most, and it counts the rest', () => {
    fc.assert(
      fc.property(anyRows, most, (rows, limit) => {
        const { lines, more } = digestLines(rows, limit);
        const names = new Set(rows.map(({ kind, id }) => `${kind}${id}`));
        expect(lines.length).toBe(Math.min(limit, names.size));
        expect(lines.length + more).toBe(names.size);
        expect(new Set(lines.map(({ kind, id }) => `${kind}${id}`)).size).toBe(lines.length);
      }),
    );
  });

  it('it tells only what changed, as it was given', () => {
    fc.assert(
      fc.property(anyRows, most, (rows, limit) => {
        for (const line of digestLines(rows, limit).lines) expect(rows).toContainEqual(line);
      }),
    );
  });

  it('the same changes make the same digest, in whatever order and however often they come', () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, most, ([rows, others], limit) => {
        expect(digestLines(others, limit)).toEqual(digestLines(rows, limit));
      }),
    );
  });

  it('with more places the same lines come first', () => {
    fc.assert(
      fc.property(anyRows, most, (rows, limit) => {
        const few = digestLines(rows, limit).lines;
        expect(digestLines(rows, limit + 5).lines.slice(0, few.length)).toEqual(few);
      }),
    );
  });
});
