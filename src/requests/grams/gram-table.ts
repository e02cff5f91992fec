import { scoredKinds } from '../concepts/score-sentences.ts';
import { eachWord, gramText, pieceLetters, runCharacters } from './grams-of.ts';

/** Pairs of a kind's place in `scoredKinds` and log-odds in hundredths. */
export type GramPairs = readonly number[];

/** What grams say together, in hundredths by kind, and how many they are. */
export type Spoken = { sums: Float64Array; count: number };

/**
 * The grams of a language, laid out so that a text is read without cutting it into pieces: `gramsOf` says what they are,
 * and both give the same. A gram is known by two hashes of 32 bits; of ten thousand grams no two share both, but by a
 * chance of one in 10¹¹.
 */
export class GramTable {
  readonly #isUnspaced: boolean;
  readonly #pairs: GramPairs[] = [];
  /** By place: the number of the pairs from 1 (0 where nobody stands), and both hashes of their gram. */
  readonly #numbers: Uint16Array;
  readonly #firsts: Int32Array;
  readonly #seconds: Int32Array;
  readonly #mask: number;

  constructor(grams: Iterable<readonly [string, GramPairs]>, isUnspaced: boolean) {
    this.#isUnspaced = isUnspaced;
    const all = [...grams];
    const size = 2 ** Math.ceil(Math.log2(2 * all.length + 2));
    this.#mask = size - 1;
    this.#numbers = new Uint16Array(size);
    this.#firsts = new Int32Array(size);
    this.#seconds = new Int32Array(size);
    for (const [gram, pairs] of all) this.#put(gram, pairs);
  }

  #put(gram: string, pairs: GramPairs): void {
    let first = firstSeed;
    let second = secondSeed;
    for (let at = 0; at < gram.length; at += 1) {
      first = mixFirst(first, gram.charCodeAt(at));
      second = mixSecond(second, gram.charCodeAt(at));
    }
    const place = this.#placeOf(first, second);
    this.#pairs.push(pairs);
    this.#numbers[place] = this.#pairs.length;
    this.#firsts[place] = first;
    this.#seconds[place] = second;
  }

  /** Where a gram stands, or where it would. */
  #placeOf(first: number, second: number): number {
    let place = (first ^ (first >>> 15)) & this.#mask;
    while (
      this.#numbers[place] !== 0 &&
      (this.#firsts[place] !== first || this.#seconds[place] !== second)
    )
      place = (place + 1) & this.#mask;
    return place;
  }

  #say(first: number, second: number, spoken: Spoken): void {
    spoken.count += 1;
    const number = this.#numbers[this.#placeOf(first, second)] as number;
    if (number === 0) return;
    const pairs = this.#pairs[number - 1] as GramPairs;
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const kind = pairs[at] as number;
      spoken.sums[kind] = (spoken.sums[kind] as number) + (pairs[at + 1] as number);
    }
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
      let first = firstSeed;
      let second = secondSeed;
      for (let at = from; at < Math.min(from + runCharacters, text.length); at += 1) {
        first = mixFirst(first, text.charCodeAt(at));
        second = mixSecond(second, text.charCodeAt(at));
        this.#say(first, second, spoken);
      }
    }
  }

  #readWords(text: string, spoken: Spoken): void {
    let isFirst = true;
    // The word before and a space, as two words in a row begin.
    let firstBefore = 0;
    let secondBefore = 0;
    eachWord(text, (from, to) => {
      let first = firstSeed;
      let second = secondSeed;
      for (let at = from; at < to; at += 1) {
        const code = text.charCodeAt(at);
        first = mixFirst(first, code);
        second = mixSecond(second, code);
        firstBefore = mixFirst(firstBefore, code);
        secondBefore = mixSecond(secondBefore, code);
      }
      this.#say(first, second, spoken);
      if (!isFirst) this.#say(firstBefore, secondBefore, spoken);
      isFirst = false;
      firstBefore = mixFirst(first, space);
      secondBefore = mixSecond(second, space);
      this.#readPieces(text, from, to, spoken);
    });
  }

  #readPieces(text: string, from: number, to: number, spoken: Spoken): void {
    for (let start = from - 1; start + pieceLetters <= to + 1; start += 1) {
      let first = firstOfPiece;
      let second = secondOfPiece;
      for (let at = start; at < start + pieceLetters; at += 1) {
        const code = at < from || at >= to ? margin : text.charCodeAt(at);
        first = mixFirst(first, code);
        second = mixSecond(second, code);
      }
      this.#say(first, second, spoken);
    }
  }
}

const space = ' '.charCodeAt(0);
const margin = '_'.charCodeAt(0);
const firstSeed = 0x811c9dc5 | 0;
const secondSeed = 0x2545f491;
const firstOfPiece = mixFirst(firstSeed, '~'.charCodeAt(0));
const secondOfPiece = mixSecond(secondSeed, '~'.charCodeAt(0));

/** FNV-1a, by characters. */
function mixFirst(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Knuth's multiplicative hash, with the high bits brought down. */
function mixSecond(hash: number, code: number): number {
  const mixed = Math.imul(hash + code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
