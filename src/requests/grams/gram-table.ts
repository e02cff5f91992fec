import { scoredKinds } from '../concepts/score-sentences.ts';
import { gramText, pieceLetters, runCharacters, wordsIn } from './grams-of.ts';

/** Pairs of a kind's place in `scoredKinds` and log-odds in hundredths. */
export type GramPairs = readonly number[];

/** What grams say together, in hundredths by kind, and how many they are. */
export type Spoken = { sums: Float64Array; count: number };

type Word = { own: GramPairs | null; after: Map<string, GramPairs> };

/** More than any letter of the scripts that leave spaces. */
const letterBase = 4096;
const characterBase = 65_536;
const margin = '_'.charCodeAt(0);

/**
 * The grams of a language, laid out so that a text is read without cutting it into pieces: `gramsOf` says what they are,
 * and both give the same.
 */
export class GramTable {
  readonly #words = new Map<string, Word>();
  readonly #pieces = new Map<number, GramPairs>();
  readonly #runs = new Map<number, GramPairs>();
  readonly #isUnspaced: boolean;

  constructor(grams: Iterable<readonly [string, GramPairs]>, isUnspaced: boolean) {
    this.#isUnspaced = isUnspaced;
    for (const [gram, pairs] of grams) {
      if (isUnspaced) this.#runs.set(numberOf(gram, characterBase), pairs);
      else if (gram.startsWith('~')) this.#pieces.set(numberOf(gram.slice(1), letterBase), pairs);
      else this.#putWord(gram, pairs);
    }
  }

  #putWord(gram: string, pairs: GramPairs): void {
    const [first = '', second] = gram.split(' ');
    const word = this.#words.get(first) ?? { own: null, after: new Map<string, GramPairs>() };
    if (second === undefined) word.own = pairs;
    else word.after.set(second, pairs);
    this.#words.set(first, word);
  }

  /** What all grams of a sentence say. */
  read(sentence: string, language: string): Spoken {
    const spoken: Spoken = { sums: new Float64Array(scoredKinds.length), count: 0 };
    const text = gramText(sentence, language);
    if (this.#isUnspaced) this.#readRuns(text, spoken);
    else this.#readWords(text, spoken);
    return spoken;
  }

  #readRuns(text: string, spoken: Spoken): void {
    for (let from = 0; from < text.length; from += 1) {
      let run = 0;
      for (let at = from; at < Math.min(from + runCharacters, text.length); at += 1) {
        run = run * characterBase + text.charCodeAt(at);
        say(this.#runs.get(run), spoken);
      }
    }
  }

  #readWords(text: string, spoken: Spoken): void {
    let before: Word | undefined;
    let isFirst = true;
    for (const name of wordsIn(text)) {
      const word = this.#words.get(name);
      say(word?.own, spoken);
      if (!isFirst) say(before?.after.get(name), spoken);
      isFirst = false;
      before = word;
      this.#readPieces(name, spoken);
    }
  }

  #readPieces(word: string, spoken: Spoken): void {
    const letter = (at: number): number =>
      at < 0 || at >= word.length ? margin : word.charCodeAt(at) % letterBase;
    for (let from = -1; from + pieceLetters <= word.length + 1; from += 1) {
      let piece = 0;
      for (let at = from; at < from + pieceLetters; at += 1)
        piece = piece * letterBase + letter(at);
      say(this.#pieces.get(piece), spoken);
    }
  }
}

function say(pairs: GramPairs | null | undefined, spoken: Spoken): void {
  spoken.count += 1;
  if (!pairs) return;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const kind = pairs[at] as number;
    spoken.sums[kind] = (spoken.sums[kind] as number) + (pairs[at + 1] as number);
  }
}

function numberOf(text: string, base: number): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = sum * base + (text.charCodeAt(at) % base);
  return sum;
}
