import { heedOverrides } from '../action/heed-overrides.ts';
import { judge } from '../risk/judge.ts';
import type { Model } from '../risk/model.ts';
import { countPeers } from '../risk/peer-share.ts';
import type { CustomerKind, CustomerRef } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { weighed } from './model-in-use.ts';
import type { WalkInputs } from './walk-inputs.ts';

/** Of each kind so many, evenly spread, tell the share to about two points in a hundred. */
const mostPeers = 1000;

/** The model with what its own risks are in this book now, so that each customer can be compared with it. */
export async function comparePeers(
  model: Model,
  book: { refs: readonly CustomerRef[]; walk: WalkInputs; settings: Settings; now: number },
): Promise<Model> {
  const { refs, walk, settings, now } = book;
  const context = { now, settings, model: weighed(model, settings) };
  const sample = (['contact', 'company'] satisfies CustomerKind[]).flatMap((kind) => {
    const ofKind = refs.filter((ref) => ref.kind === kind);
    const every = Math.max(1, Math.ceil(ofKind.length / mostPeers));
    return ofKind.filter((_, index) => index % every === 0);
  });
  const risks: { kind: CustomerKind; risk: number | null }[] = [];
  await walk(sample, 'risks of the book', (input) => {
    const { risk } = judge(heedOverrides(input, input.overrides, now), context);
    risks.push({ kind: input.customer.kind, risk });
  });
  return { ...model, peerShares: countPeers(risks) };
}
