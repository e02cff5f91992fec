import type { CustomerKind } from '../timeline/records.ts';
import type { Judgement, JudgeContext } from './judge.ts';
import type { PeerShares } from './model.ts';

/** Of fewer customers of a kind with a known risk no share is told. */
const fewestPeers = 20;

/** Counts the risks of a book, as they were shown when the model was fitted; unknown ones are left out. */
export function countPeers(
  risks: Iterable<{ kind: CustomerKind; risk: number | null }>,
): PeerShares {
  const counts: Record<CustomerKind, number[]> = {
    contact: Array.from({ length: 101 }, () => 0),
    company: Array.from({ length: 101 }, () => 0),
  };
  for (const { kind, risk } of risks) if (risk !== null) counts[kind][risk]! += 1;
  const shares: PeerShares = {};
  for (const kind of ['contact', 'company'] satisfies CustomerKind[]) {
    const known = counts[kind].reduce((sum, count) => sum + count, 0);
    if (known < fewestPeers) continue;
    let lower = 0;
    shares[kind] = counts[kind].map((count) => {
      const share = lower / known;
      lower += count;
      return Math.round(share * 1000) / 1000;
    });
  }
  return shares;
}

/**
 * Share of the book's contacts (or, for a company, of its companies) with a known risk, 0–1, that had
 * a lower risk when the model was fitted. Null where the risk is unknown, and without a fitted book.
 */
export function peerShare(
  { timeline, risk }: Pick<Judgement, 'timeline' | 'risk'>,
  { model }: Pick<JudgeContext, 'model'>,
): number | null {
  return risk === null ? null : (model.peerShares?.[timeline.customer.kind]?.[risk] ?? null);
}
