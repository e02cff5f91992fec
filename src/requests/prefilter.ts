import type { Pieces } from './required-words.ts';
import { wordLetters } from './spread.ts';

/** `missing` is 0 for a part that the sentence could match, `patterns` 1 for a whole pattern. */
export type Met = { missing: Uint8Array; patterns: Uint8Array };

/** What may match before a letter is read, and the lists of each place, one place after the other. */
type Table = {
  start: Met;
  places: Uint16Array;
  lists: Uint16Array;
  parts: Uint16Array;
  owners: Uint16Array;
  /** Of each list the last sentence that held one of its pieces. */
  heldBy: Float64Array;
};

const size = 1 << 15;
const isLetter = Uint8Array.from({ length: 0x200 }, (_, code) =>
  new RegExp(`[${wordLetters}]`).test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Which of many patterns could match a sentence at all: one pass over it looks up its pieces of
 * two to four letters (three where words stand without spaces) among those that the patterns
 * need. May say yes wrongly, never no.
 */
export class Prefilter {
  readonly #spaced: boolean;
  readonly #longest: number;
  /** By hash of a piece the lists that hold it. */
  readonly #buckets = new Map<number, number[]>();
  /** Of each list the part of a pattern that needs it. */
  readonly #parts: number[] = [];
  /** Of each part how many lists it needs, and the pattern that it belongs to. */
  readonly #needed: number[] = [];
  readonly #owners: number[] = [];
  #patterns = 0;
  #table: Table | undefined;
  #sentences = 0;

  constructor(spaced: boolean) {
    this.#spaced = spaced;
    this.#longest = spaced ? 4 : 3;
  }

  /** Gives a pattern its number. */
  begin(): number {
    this.#patterns += 1;
    return this.#patterns - 1;
  }

  /** Takes in what a part of the pattern begun last needs, and gives the part its number. */
  add(lists: readonly Pieces[]): number {
    this.#table = undefined;
    const part = this.#needed.length;
    this.#needed.push(lists.length);
    this.#owners.push(this.#patterns - 1);
    for (const pieces of lists) {
      const id = this.#parts.length;
      this.#parts.push(part);
      for (const piece of pieces) {
        let hash = 0;
        for (let at = 0; at < piece.length; at += 1) hash = mix(hash, piece.charCodeAt(at));
        const bucket = this.#buckets.get(hash & (size - 1)) ?? [];
        if (!bucket.includes(id)) this.#buckets.set(hash & (size - 1), [...bucket, id]);
      }
    }
    return part;
  }

  /** The parts and patterns that a sentence (as patterns read it) could match, marked by 1. */
  met(text: string): Met {
    const { start, places, lists, parts, owners, heldBy } = (this.#table ??= this.#lookup());
    const missing = start.missing.slice();
    const patterns = start.patterns.slice();
    const sentence = (this.#sentences += 1);
    const length = this.#lay(text);
    for (let at = 0; at < length; at += 1) {
      let hash = mix(0, codes[at] as number);
      for (let step = 1; step < this.#longest && at + step < length; step += 1) {
        hash = mix(hash, codes[at + step] as number);
        const place = hash & (size - 1);
        const end = places[place + 1] as number;
        for (let next = places[place] as number; next < end; next += 1) {
          const list = lists[next] as number;
          if (heldBy[list] === sentence) continue;
          heldBy[list] = sentence;
          const part = parts[list] as number;
          missing[part] = (missing[part] as number) - 1;
          if (missing[part] === 0) patterns[owners[part] as number] = 1;
        }
      }
    }
    return { missing, patterns };
  }

  /** All that was taken in, laid out in rows of numbers: a walk through objects takes far longer. */
  #lookup(): Table {
    const patterns = new Uint8Array(this.#patterns);
    this.#needed.forEach((lists, part) => {
      // What needs nothing may match before a letter is read.
      if (lists === 0) patterns[this.#owners[part] ?? 0] = 1;
    });
    const places = new Uint16Array(size + 1);
    const lists: number[] = [];
    for (let place = 0; place < size; place += 1) {
      lists.push(...(this.#buckets.get(place) ?? []));
      places[place + 1] = lists.length;
    }
    return {
      start: { missing: Uint8Array.from(this.#needed), patterns },
      places,
      lists: Uint16Array.from(lists),
      parts: Uint16Array.from(this.#parts),
      owners: Uint16Array.from(this.#owners),
      heldBy: new Float64Array(this.#parts.length),
    };
  }

  /** Lays the text out in `codes` and tells how long it is there. */
  #lay(text: string): number {
    if (codes.length < text.length + 2) codes = new Uint16Array(2 * text.length + 2);
    let length = 0;
    if (this.#spaced) codes[length++] = 32;
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) code = 48;
      else if (this.#spaced && isLetter[code] !== 1) {
        if (codes[length - 1] === 32) continue;
        code = 32;
      }
      codes[length++] = code;
    }
    if (this.#spaced && codes[length - 1] !== 32) codes[length++] = 32;
    return length;
  }
}

/** Where the sentence at hand is laid out. */
let codes = new Uint16Array(1_024);

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ Math.imul(code, 0x9e3779b1)) >>> 3;
}
