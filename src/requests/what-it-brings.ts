import type { Cue } from '../timeline/records.ts';
import { deliveredKinds, saysSum } from './delivered-kinds.ts';

/**
 * Notes beside a delivery what the rest of the message says it brings: "Here you are" is a quote where the next sentence
 * tells the price, and a data sheet comes with a quote where a sum stands below. What is promised for later is not in it.
 */
export function whatItBrings(cues: readonly Cue[], sentences: readonly string[]): Cue[] {
  const later = cues.filter(({ kind }) => kind === 'promise').map(({ sentence }) => sentence);
  const now = sentences.filter(
    (one) => !later.some((other) => one.includes(other) || other.includes(one)),
  );
  return cues.map((cue) => {
    if (cue.kind !== 'quote_sent' || cue.about) return cue;
    const own = deliveredKinds(cue.sentence);
    const sum = deliveredKinds(now.find(saysSum) ?? '');
    const about = own.length > 0 ? [...own, ...sum] : now.flatMap(deliveredKinds);
    const brings = [...new Set(about)];
    return brings.length > own.length ? { ...cue, about: brings } : cue;
  });
}
