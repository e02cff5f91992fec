import type { Pieces } from './required-words.ts';
import { shortestPiece, longestPiece, wordLetters } from './spread.ts';

/** By pattern, the parts of it that a sentence could match. */
export type Met = ReadonlyMap<number, readonly number[]>;

/** The lists of each place, one place after the other, and what belongs to them. */
type Table = {
  /** Of each place where its lists begin, times two; odd where a longer piece begins alike. */
  places: Uint16Array;
  lists: Uint16Array;
  parts: Uint16Array;
  /** A bit for each three letters that a piece begins with: a few kilobytes, so that most places are passed over at once. */
  openings: Int32Array;
  /** Of each list the last sentence that held one of its pieces. */
  heldBy: Float64Array;
  /** Of each part how many of its lists are still to be met in the sentence at hand. */
  missing: Uint8Array;
};

const size = 1 << 16;
const isLetter = Uint8Array.from({ length: 0x100 }, (_, code) =>
  new RegExp(`[${wordLetters}]`).test(String.fromCharCode(code)) ? 1 : 0,
);

/**
 * Which of many patterns could match a sentence at all: one pass over it looks up its pieces of a
 * few letters among those that the patterns need. May say yes wrongly, never no.
 */
export class Prefilter {
  readonly #spaced: boolean;
  readonly #shortest: number;
  readonly #longest: number;
  /** By hash of a piece the lists that hold it. */
  readonly #buckets = new Map<number, number[]>();
  /** Hashes of what longer pieces begin with. */
  readonly #begun = new Set<number>();
  readonly #openings = new Int32Array(1 << 10);
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
    this.#shortest = shortestPiece(spaced);
    this.#longest = longestPiece(spaced);
  }

  /** Gives a pattern its number. */
  begin(): number {
    this.#patterns += 1;
    return this.#patterns - 1;
  }

  /** Takes in what a part of the pattern begun last needs, at least one list, and gives the part its number. */
  add(lists: readonly Pieces[]): number {
    this.#table = undefined;
    const part = this.#needed.length;
    this.#needed.push(lists.length);
    this.#owners.push(this.#patterns - 1);
    for (const pieces of lists) {
      const id = this.#parts.length;
      this.#parts.push(part);
      for (const piece of pieces) this.#take(piece, id);
    }
    return part;
  }

  #take(piece: string, list: number): void {
    this.#open(piece, 0, 0);
    let hash = 0;
    for (let at = 0; at < piece.length; at += 1) {
      if (at >= this.#shortest) this.#begun.add(hash & (size - 1));
      hash = mix(hash, piece.charCodeAt(at));
    }
    const bucket = this.#buckets.get(hash & (size - 1)) ?? [];
    if (!bucket.includes(list)) this.#buckets.set(hash & (size - 1), [...bucket, list]);
  }

  /** Marks the three letters that a piece begins with; a shorter one may be followed by any. */
  #open(piece: string, at: number, letters: number): void {
    if (at === 3)
      this.#openings[letters >> 5] =
        (this.#openings[letters >> 5] as number) | (1 << (letters & 31));
    else if (at < piece.length)
      this.#open(piece, at + 1, (letters << 5) | (piece.charCodeAt(at) & 31));
    else for (let any = 0; any < 32; any += 1) this.#open(piece, at + 1, (letters << 5) | any);
  }

  /** What a sentence (as patterns read it) could match. */
  met(text: string): Met {
    const { places, lists, parts, heldBy, missing, openings } = (this.#table ??= this.#lookup());
    const sentence = (this.#sentences += 1);
    const touched: number[] = [];
    const met = new Map<number, number[]>();
    const length = this.#lay(text);
    codes[length] = codes[length + 1] = 0;
    let opening = (((codes[0] as number) & 31) << 5) | ((codes[1] as number) & 31);
    for (let at = 0; at < length; at += 1) {
      const most = Math.min(this.#longest, length - at);
      opening = ((opening << 5) | ((codes[at + 2] as number) & 31)) & 0x7fff;
      if (((openings[opening >> 5] as number) & (1 << (opening & 31))) === 0) continue;
      let hash = 0;
      for (let letters = 1; letters <= most; letters += 1) {
        hash = mix(hash, codes[at + letters - 1] as number);
        if (letters < this.#shortest) continue;
        const place = hash & (size - 1);
        const from = places[place] as number;
        const end = (places[place + 1] as number) >> 1;
        for (let next = from >> 1; next < end; next += 1) {
          const list = lists[next] as number;
          if (heldBy[list] === sentence) continue;
          heldBy[list] = sentence;
          const part = parts[list] as number;
          touched.push(part);
          const left = (missing[part] as number) - 1;
          missing[part] = left;
          if (left > 0) continue;
          const owner = this.#owners[part] as number;
          const known = met.get(owner);
          if (known) known.push(part);
          else met.set(owner, [part]);
        }
        if ((from & 1) === 0) break;
      }
    }
    for (const part of touched) missing[part] = this.#needed[part] as number;
    return met;
  }

  /** All that was taken in, laid out in rows of numbers: a walk through objects takes far longer. */
  #lookup(): Table {
    const places = new Uint16Array(size + 1);
    const lists: number[] = [];
    for (let place = 0; place < size; place += 1) {
      places[place] = 2 * lists.length + (this.#begun.has(place) ? 1 : 0);
      lists.push(...(this.#buckets.get(place) ?? []));
    }
    places[size] = 2 * lists.length;
    if (2 * lists.length > 0xffff) throw new Error('A phrase book is too long: make places wider.');
    return {
      places,
      lists: Uint16Array.from(lists),
      openings: this.#openings,
      parts: Uint16Array.from(this.#parts),
      heldBy: new Float64Array(this.#parts.length),
      missing: Uint8Array.from(this.#needed),
    };
  }

  /** Lays the text out in `codes` and tells how long it is there. */
  #lay(text: string): number {
    if (codes.length < text.length + 4) codes = new Uint16Array(2 * text.length + 4);
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
