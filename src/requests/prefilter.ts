import { wordLetters } from './spread.ts';

const size = 1 << 15;
const isLetter = Uint8Array.from({ length: 0x200 }, (_, code) =>
  new RegExp(`[${wordLetters}]`).test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Which of many patterns could match a sentence at all: one pass over it looks up its pieces of
 * three and four letters (two and three where words stand without spaces) among those that the
 * patterns need. May say yes wrongly, never no.
 */
export class Prefilter {
  readonly #spaced: boolean;
  readonly #shortest: number;
  /** By hash of a piece the patterns that need it. */
  readonly #buckets: (number[] | undefined)[] = Array.from({ length: size });
  readonly #always: number[] = [];
  #patterns = 0;

  constructor(spaced: boolean) {
    this.#spaced = spaced;
    this.#shortest = spaced ? 3 : 2;
  }

  /** Takes a pattern's pieces in (`null`: it must always be tried) and gives it its number. */
  add(pieces: readonly string[] | null): number {
    const id = this.#patterns;
    this.#patterns += 1;
    if (!pieces) this.#always.push(id);
    for (const piece of pieces ?? []) {
      let hash = 0;
      for (let at = 0; at < piece.length; at += 1) hash = mix(hash, piece.charCodeAt(at));
      const bucket = (this.#buckets[hash & (size - 1)] ??= []);
      if (!bucket.includes(id)) bucket.push(id);
    }
    return id;
  }

  /** For each pattern 1 where the sentence (as patterns read it) could hold a match. */
  possible(text: string): Uint8Array {
    const found = new Uint8Array(this.#patterns);
    for (const id of this.#always) found[id] = 1;
    const codes = this.#codes(text);
    const { length } = codes;
    for (let at = 0; at < length; at += 1) {
      let hash = 0;
      for (let step = 0; step <= this.#shortest && at + step < length; step += 1) {
        hash = mix(hash, codes[at + step] ?? 0);
        if (step < this.#shortest - 1) continue;
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
      if (this.#spaced && isLetter[code] !== 1) {
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
