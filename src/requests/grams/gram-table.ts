import { scoredKinds } from '../concepts/score-sentences.ts';
import { eachWord, gramText, pieceLetters, runCharacters } from './grams-of.ts';

/** Pairs of a kind's place in `scoredKinds` and log-odds in hundredths. */
export type GramPairs = readonly number[];

/** What grams say together, in hundredths by kind, and how many they are. */
export type Spoken = { sums: Float64Array; count: number };

/**
 * The grams of a language, laid out so that a text is read without cutting it into pieces: `gramsOf` says what they are,
 * and both give the same. Up to four characters are known by themselves, two in each number; a word and two words in a
 * row by two hashes of 32 bits, which no two of ten thousand share both but by a chance of one in 10¹¹.
 */
export class GramTable {
  readonly #isUnspaced: boolean;
  readonly #short: PairTable;
  readonly #words: PairTable;

  constructor(grams: Iterable<readonly [string, GramPairs]>, isUnspaced: boolean) {
    this.#isUnspaced = isUnspaced;
    const all = [...grams];
    const isShort = (gram: string): boolean => isUnspaced || gram.startsWith('~');
    const short = all.filter(([gram]) => isShort(gram));
    const words = all.filter(([gram]) => !isShort(gram));
    this.#short = new PairTable(short);
    this.#words = new PairTable(words);
    for (const [gram, pairs] of short) {
      let [first, second] = [0, 0];
      for (let at = isUnspaced ? 0 : 1; at < gram.length; at += 1) {
        first = (first << 16) | (second >>> 16);
        second = (second << 16) | gram.charCodeAt(at);
      }
      this.#short.put(first, second, pairs);
    }
    for (const [gram, pairs] of words) {
      let [first, second] = [firstSeed, secondSeed];
      for (let at = 0; at < gram.length; at += 1) {
        first = mixFirst(first, gram.charCodeAt(at));
        second = mixSecond(second, gram.charCodeAt(at));
      }
      this.#words.put(first, second, pairs);
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
      let first = 0;
      let second = 0;
      const end = Math.min(from + runCharacters, text.length);
      for (let at = from; at < end; at += 1) {
        first = (first << 16) | (second >>> 16);
        second = (second << 16) | text.charCodeAt(at);
        this.#short.say(first, second, spoken);
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
      this.#words.say(first, second, spoken);
      if (!isFirst) this.#words.say(firstBefore, secondBefore, spoken);
      isFirst = false;
      firstBefore = mixFirst(first, space);
      secondBefore = mixSecond(second, space);
      this.#readPieces(text, from, to, spoken);
    });
  }

  #readPieces(text: string, from: number, to: number, spoken: Spoken): void {
    let first = 0;
    let second = margin;
    let length = 1;
    for (let at = from; at <= to; at += 1) {
      first = (first << 16) | (second >>> 16);
      second = (second << 16) | (at === to ? margin : text.charCodeAt(at));
      length += 1;
      if (length >= pieceLetters) this.#short.say(first, second, spoken);
    }
  }
}

/**
 * What grams say, found by two numbers: places in a row, each gram at the first free one after where it belongs. Everything
 * lies in two rows of numbers, and of the two a place holds one that is mixed of both: looking up hundreds of grams a
 * message waits for memory more than it counts.
 */
class PairTable {
  /** By place: the mixed number of a gram, and where its pairs begin in `#pairs` (0 where nobody stands). */
  readonly #places: Int32Array;
  /** A kind and its log-odds in one number, odd where it is the gram's last. */
  readonly #pairs: Int32Array;
  readonly #mask: number;
  #end = 1;

  /** For all grams with what they say, told before they are put in. */
  constructor(grams: readonly (readonly [string, GramPairs])[]) {
    const size = 2 ** Math.ceil(Math.log2(1.5 * grams.length + 2));
    this.#mask = size - 1;
    this.#places = new Int32Array(2 * size);
    this.#pairs = new Int32Array(1 + grams.reduce((sum, [, pairs]) => sum + pairs.length / 2, 0));
  }

  put(first: number, second: number, pairs: GramPairs): void {
    if (pairs.length === 0) return;
    this.#places.set([mixed(first, second), this.#end], this.#placeOf(first, second));
    for (let at = 0; at < pairs.length; at += 2) {
      const isLast = at + 2 >= pairs.length ? 1 : 0;
      this.#pairs[this.#end++] =
        ((pairs[at + 1] as number) << 8) | ((pairs[at] as number) << 1) | isLast;
    }
  }

  /** Adds what a gram says, and that it stands there. */
  say(first: number, second: number, spoken: Spoken): void {
    spoken.count += 1;
    let from = this.#places[this.#placeOf(first, second) + 1] as number;
    if (from === 0) return;
    const pairs = this.#pairs;
    const { sums } = spoken;
    for (;;) {
      const pair = pairs[from++] as number;
      const kind = (pair >> 1) & 0x7f;
      sums[kind] = (sums[kind] as number) + (pair >> 8);
      if ((pair & 1) === 1) return;
    }
  }

  /** Where a gram stands, or where it would. */
  #placeOf(first: number, second: number): number {
    const places = this.#places;
    const gram = mixed(first, second);
    const hash = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b);
    let place = 2 * ((hash ^ (hash >>> 15)) & this.#mask);
    while (places[place + 1] !== 0 && places[place] !== gram)
      place = (place + 2) & (places.length - 1);
    return place;
  }
}

const space = ' '.charCodeAt(0);
const margin = '_'.charCodeAt(0);
const firstSeed = 0x811c9dc5 | 0;
const secondSeed = 0x2545f491;

/** FNV-1a, by characters. */
function mixFirst(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Knuth's multiplicative hash, with the high bits brought down. */
function mixSecond(hash: number, code: number): number {
  const mixed = Math.imul(hash + code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Both numbers of a gram in one, by other factors than where it belongs. */
function mixed(first: number, second: number): number {
  const sum = Math.imul(first, 0x27d4eb2f) ^ Math.imul(second ^ (second >>> 16), 0x165667b1);
  return sum ^ (sum >>> 13);
}
