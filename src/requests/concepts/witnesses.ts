import type { Cue, CueKind } from '../../timeline/records.ts';
import type { MessageText } from '../read-message.ts';
import type { PhraseReading } from '../read-with-phrases.ts';
import { scoredKinds } from './score-sentences.ts';

/** Log-odds of each kind, in the order of `scoredKinds`. */
export type KindOdds = Float32Array;

/** What is known of a message when its kinds are judged: the phrases' findings and what its sentences score. */
export type Witnesses = {
  /** Kinds that phrases found, with the place of the sentence; -1 is the subject. */
  found: ReadonlyMap<CueKind, number>;
  /** By sentence: what its words say, and what it is written with says. */
  words: readonly KindOdds[];
  grams: readonly KindOdds[];
  /** The highest of any sentence. */
  bestWords: KindOdds;
  bestGrams: KindOdds;
  /** Of each kind the sentence that would say it; -1 where it is the subject, or nothing is there. */
  places: readonly number[];
  automated: boolean;
  channel: MessageText['channel'];
  sentences: number;
  isSilenced: PhraseReading['isSilenced'];
  tells: PhraseReading['tells'];
};

type Read = Pick<PhraseReading, 'cues' | 'sentences' | 'automated' | 'isSilenced' | 'tells'>;

/** What the last word on a message is weighed from. `grams` is empty where nothing was learned of the language. */
export function witnessesOf(
  { channel }: Pick<MessageText, 'channel'>,
  { cues, sentences, ...reading }: Read,
  words: readonly KindOdds[],
  grams: readonly KindOdds[],
): Witnesses {
  const placeOf = (cue: Cue): number => sentences.findIndex((each) => each.includes(cue.sentence));
  const found = new Map(cues.map((cue) => [cue.kind, placeOf(cue)]));
  return {
    ...reading,
    channel,
    found,
    words,
    grams,
    bestWords: highest(words),
    bestGrams: highest(grams),
    places: scoredKinds.map((kind, at) => found.get(kind) ?? mostFor(at, words, grams)),
    sentences: sentences.length,
  };
}

/** Nothing is less likely than one in ten thousand. */
export const leastOdds = -9.2;

function highest(rows: readonly KindOdds[]): KindOdds {
  const best = new Float32Array(scoredKinds.length).fill(leastOdds);
  for (const row of rows)
    for (let kind = 0; kind < best.length; kind += 1)
      best[kind] = Math.max(best[kind] as number, row[kind] as number);
  return best;
}

/** The sentence that speaks for a kind most; the first of equals. */
function mostFor(kind: number, words: readonly KindOdds[], grams: readonly KindOdds[]): number {
  let place = -1;
  let most = -Infinity;
  for (let order = 0; order < words.length; order += 1) {
    const odds = (words[order]?.[kind] ?? 0) + (grams[order]?.[kind] ?? 0);
    if (odds <= most) continue;
    most = odds;
    place = order;
  }
  return place;
}
