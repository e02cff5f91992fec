import type { CompiledBook, CompiledRule, Pattern } from './compile-phrases.ts';
import { markNames } from './mark-names.ts';
import type { Met } from './prefilter.ts';
import { normalise } from './normalise.ts';
import { oneByte } from './one-byte.ts';

/** Evidence is kept, so it is kept short. */
const longestEvidence = 300;

const none: readonly number[] = [];

/** One sentence in the form that patterns read, with the word classes found in it so far. */
export class Line {
  readonly original: string;
  readonly text: string;
  readonly #book: CompiledBook;
  #met: Met | undefined;
  #marked: string | undefined;
  readonly #has = new Map<string, boolean>();

  constructor(book: CompiledBook, original: string) {
    this.#book = book;
    this.original = original;
    this.text = book.spaced ? oneByte(normalise(original)) : normalise(original);
  }

  has(name: string): boolean {
    const known = this.#has.get(name);
    if (known !== undefined) return known;
    const words = this.#book.words.get(name);
    const present = words !== undefined && this.matches(words);
    this.#has.set(name, present);
    return present;
  }

  /** The rules whose letters are there, in the order of the book: cheap to ask. */
  couldMatch(): CompiledRule[] {
    const { ruleOf, always } = this.#book;
    const rules = [...always];
    for (const pattern of this.#pieces().keys()) {
      const rule = ruleOf.get(pattern);
      if (rule && rule.always === null) rules.push(rule);
    }
    return rules.sort((a, b) => a.pattern - b.pattern);
  }

  matches({ pattern, parts, always }: Pick<CompiledRule, 'pattern' | 'parts' | 'always'>): boolean {
    for (const number of this.#pieces().get(pattern) ?? none) {
      const part = parts.get(number);
      if (part && this.#holds(part)) return true;
    }
    return always !== null && this.#holds(always);
  }

  #holds(part: Pattern): boolean {
    for (const name of part.needs) if (!this.has(name)) return false;
    return part.test.test(this.#read(part));
  }

  #pieces(): Met {
    return (this.#met ??= this.#book.prefilter.met(this.text));
  }

  /** The text that a pattern reads: with names marked where it asks for names. */
  #read(pattern: Pick<Pattern, 'named'>): string {
    if (!pattern.named) return this.text;
    return (this.#marked ??= markNames(this.text, this.original, this.#book.language));
  }

  /** A question, a polite wish, or a chat line that leaves the punctuation to the reader. */
  asks(): boolean {
    return /[?？]/.test(this.text) || !/[.!。！]$/.test(this.text) || this.has('ask');
  }

  /** The sentence itself, or its part around the match where it is too long to keep. */
  evidence(rule: CompiledRule): string {
    if (this.original.length <= longestEvidence) return this.original;
    const match = rule.whole.test.exec(this.#read(rule.whole));
    const middle = (match?.index ?? 0) + (match?.[0].length ?? 0) / 2;
    const start = Math.max(
      0,
      Math.min(this.original.length - longestEvidence, Math.floor(middle - longestEvidence / 2)),
    );
    return this.original.slice(start, start + longestEvidence).trim();
  }
}
