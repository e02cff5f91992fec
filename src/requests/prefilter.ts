import type { Pieces } from './required-words.ts';
import { wordLetters } from './spread.ts';

/** `missing` is 0 for a part that the sentence could match, `patterns` 1 for a whole pattern. */
export type Met = { missing: Uint8Array; patterns: Uint8Array };

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
  readonly #buckets: (number[] | undefined)[] = Array.from({ length: size });
  /** Of each list the part of a pattern that needs it. */
  readonly #parts: number[] = [];
  /** Of each part how many lists it needs, and the pattern that it belongs to. */
  readonly #needed: number[] = [];
  readonly #owners: number[] = [];
  #patterns = 0;
  #start: Met | undefined;

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
    this.#start = undefined;
    const part = this.#needed.length;
    this.#needed.push(lists.length);
    this.#owners.push(this.#patterns - 1);
    for (const pieces of lists) {
      const id = this.#parts.length;
      this.#parts.push(part);
      for (const piece of pieces) {
        let hash = 0;
        for (let at = 0; at < piece.length; at += 1) hash = mix(hash, piece.charCodeAt(at));
        const bucket = (this.#buckets[hash & (size - 1)] ??= []);
        if (!bucket.includes(id)) bucket.push(id);
      }
    }
    return part;
  }

  /** The parts and patterns that a sentence (as patterns read it) could match, marked by 1. */
  met(text: string): Met {
    const found = new Uint8Array(this.#parts.length);
    const start = (this.#start ??= this.#before());
    const missing = start.missing.slice();
    const patterns = start.patterns.slice();
    const codes = this.#codes(text);
    const { length } = codes;
    for (let at = 0; at < length; at += 1) {
      let hash = mix(0, codes[at] ?? 0);
      for (let step = 1; step < this.#longest && at + step < length; step += 1) {
        hash = mix(hash, codes[at + step] ?? 0);
        const bucket = this.#buckets[hash & (size - 1)];
        if (!bucket) continue;
        for (const id of bucket) {
          if (found[id] === 1) continue;
          found[id] = 1;
          const part = this.#parts[id] ?? 0;
          missing[part] = (missing[part] ?? 0) - 1;
          if (missing[part] === 0) patterns[this.#owners[part] ?? 0] = 1;
        }
      }
    }
    return { missing, patterns };
  }

  /** What may match before a letter is read: parts that need nothing. */
  #before(): Met {
    const patterns = new Uint8Array(this.#patterns);
    this.#needed.forEach((lists, part) => {
      if (lists === 0) patterns[this.#owners[part] ?? 0] = 1;
    });
    return { missing: Uint8Array.from(this.#needed), patterns };
  }

  #codes(text: string): Uint16Array {
    const codes = new Uint16Array(text.length + 2);
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
    return codes.subarray(0, length);
  }
}

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ Math.imul(code, 0x9e3779b1)) >>> 3;
}
