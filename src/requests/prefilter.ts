import type { Pieces } from './required-words.ts';
import { wordLetters } from './spread.ts';

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
  #lists = 0;

  constructor(spaced: boolean) {
    this.#spaced = spaced;
    this.#longest = spaced ? 4 : 3;
  }

  /** Takes a list of pieces in and gives it its number. */
  add(pieces: Pieces): number {
    const id = this.#lists;
    this.#lists += 1;
    for (const piece of pieces) {
      let hash = 0;
      for (let at = 0; at < piece.length; at += 1) hash = mix(hash, piece.charCodeAt(at));
      const bucket = (this.#buckets[hash & (size - 1)] ??= []);
      if (!bucket.includes(id)) bucket.push(id);
    }
    return id;
  }

  /** For each list 1 where the sentence (as patterns read it) holds one of its pieces. */
  met(text: string): Uint8Array {
    const found = new Uint8Array(this.#lists);
    const codes = this.#codes(text);
    const { length } = codes;
    for (let at = 0; at < length; at += 1) {
      let hash = mix(0, codes[at] ?? 0);
      for (let step = 1; step < this.#longest && at + step < length; step += 1) {
        hash = mix(hash, codes[at + step] ?? 0);
        const bucket = this.#buckets[hash & (size - 1)];
        if (bucket) for (const id of bucket) found[id] = 1;
      }
    }
    return found;
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
