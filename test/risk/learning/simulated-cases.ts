import type { WeightedSignalId } from '../../../src/signals/signal.ts';
import type { Case } from '../../../src/risk/learning/case.ts';
import { caseOdds } from '../../../src/risk/learning/case-odds.ts';
import type { Learned } from '../../../src/risk/learning/learning.ts';
import { sigmoid } from '../../../src/risk/score-risk.ts';
import { weights as shipped } from '../../../src/risk/weights.ts';

/** Numbers in 0…1 from a seed (Lehmer 1951), so that a simulated book is the same each time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const spoken: [WeightedSignalId, number][] = [
  ['unanswered-request', 0.2],
  ['open-complaint', 0.25],
  ['purchases-falling', 0.2],
  ['slow-service', 0.4],
];

/** A book in which the truth is known: who leaves is drawn from what `truth` says of each. */
export function simulate(seed: number, count: number, truth: Learned, month = 0): Case[] {
  const random = dice(seed);
  return Array.from({ length: count }, (_, customer): Case => {
    const silence = -2.2 + 1.4 * (random() + random() + random() + random() - 2);
    const severities: Case['parts']['severities'] = {};
    for (const [id, often] of spoken) if (random() < often) severities[id] = 0.3 + 0.7 * random();
    const one = {
      customer,
      month,
      account: customer,
      silentDays: Math.round(180 * sigmoid(silence + random())),
      parts: { silence, severities },
    };
    return { ...one, left: random() < sigmoid(caseOdds({ ...one, left: false }, truth)) };
  });
}

export const asShipped: Learned = { slope: 1, shift: 0, weights: shipped };

/** Nothing said or asked has to do with who leaves. */
export const unrelated: Learned = {
  slope: 1,
  shift: 0,
  weights: Object.fromEntries(Object.keys(shipped).map((id) => [id, 0])),
};
