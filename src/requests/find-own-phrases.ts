import type { Cue, CueKind } from '../timeline/records.ts';
import { normalise } from './normalise.ts';

const longestEvidence = 300;

/** What an admin may name words for. */
const kinds = [
  'quote_request',
  'price_list_request',
  'information_request',
  'competitor_mention',
] as const satisfies readonly CueKind[];

export type OwnPhrases = Partial<Record<(typeof kinds)[number], readonly string[]>>;

/**
 * What the admin named words for: requests in wordings of their own, and other suppliers by name. Plain text, whatever the letters' case, on whole words where
 * the script has any; each kind once, with the first sentence that holds it.
 */
export function findOwnPhrases(sentences: readonly string[], phrases: OwnPhrases): Cue[] {
  const cues: Cue[] = [];
  for (const kind of kinds) {
    const own = (phrases[kind] ?? []).map(normalise);
    if (own.length === 0) continue;
    const sentence = sentences.find((text) => {
      const words = normalise(text);
      return own.some((phrase) => holds(words, phrase));
    });
    if (sentence !== undefined) cues.push({ kind, sentence: sentence.slice(0, longestEvidence) });
  }
  return cues;
}

/** Found where no letter continues it, so that "rate card" is not in "corporate cards". */
function holds(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!joins(text[at - 1], phrase[0]) && !joins(phrase.at(-1), text[at + phrase.length]))
      return true;
  }
  return false;
}

/** Do these two letters belong to one word? Chinese and Japanese don't write words apart. */
function joins(left: string | undefined, right: string | undefined): boolean {
  return [left, right].every(
    (letter) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter) && !unspaced.test(letter),
  );
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
