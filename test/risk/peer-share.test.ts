import { describe, expect, it } from 'vitest';
import { countPeers } from '../../src/risk/peer-share.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import type { CustomerKind } from '../../src/timeline/records.ts';
import { assessed, company, cue, customer, email, rhythm, sent } from '../builders.ts';

const book = (kind: CustomerKind, risks: (number | null)[]) =>
  risks.map((risk) => ({ kind, risk }));

describe('the shares of a book', () => {
  it('say for each risk how many of the kind are below it, ties on no side', () => {
    const risks = [...Array.from({ length: 30 }, () => 3), ...Array.from({ length: 10 }, () => 80)];
    const shares = countPeers(book('contact', risks)).contact!;
    expect(shares).toHaveLength(101);
    expect([0, 3, 4, 80, 81, 100].map((risk) => shares[risk])).toEqual([0, 0, 0.75, 0.75, 1, 1]);
  });

  it('leave out unknown risks, and kinds of which too few are known', () => {
    const some = Array.from({ length: 19 }, (_, risk) => risk);
    expect(countPeers(book('contact', [...some, null, null]))).toEqual({});
    const mixed = [...book('contact', [...some, 50]), ...book('company', some)];
    expect(Object.keys(countPeers(mixed))).toEqual(['contact']);
  });
});

describe('a customer among its peers', () => {
  const uniform = Array.from({ length: 101 }, (_, risk) => risk);
  const model = {
    ...priorModel,
    peerShares: countPeers([
      ...book('contact', uniform),
      ...book(
        'company',
        Array.from({ length: 40 }, () => 99),
      ),
    ]),
  };
  const steady = rhythm(300, 8, 14);
  const asking = [...steady, email(7, { cues: [cue('quote_request')] })];

  it('is compared by the whole risk, what was asked included, and with its own kind', () => {
    const calm = assessed(steady, {}, { model });
    const waiting = assessed(asking, {}, { model });
    for (const found of [calm, waiting]) expect(found.peerShare).toBeCloseTo(found.risk! / 101, 3);
    expect(waiting.peerShare! - calm.peerShare!).toBeGreaterThan(0.2);
    const firm = { customer: company(), contacts: [customer()] };
    expect(assessed(asking, firm, { model }).peerShare).toBe(0);
  });

  it('is not compared without a book, nor where the risk is unknown', () => {
    expect(assessed(steady).peerShare).toBeNull();
    expect(assessed([sent(9)], {}, { model }).peerShare).toBeNull();
  });
});
