import { firmMark, nameMark } from './mark-names.ts';
import { namePattern, notation, whole } from './notation.ts';
import type { Guard, PhraseBook, Rule } from './phrase-book.ts';
import { Prefilter } from './prefilter.ts';
import { requiredWords, type Pieces } from './required-words.ts';

/** A pattern with what must be there for it to match, so that most sentences need no pattern. */
export type Pattern = {
  test: RegExp;
  /** Word classes without which the pattern cannot match: cheap to ask first. */
  needs: readonly string[];
  /** It asks for `{Name}` or `{Firm}`: read on the text in which names are marked. */
  named: boolean;
};
type Compiled = {
  /** Its number in the book's prefilter. */
  pattern: number;
  /** The pattern as a whole, for the place of its match. */
  whole: Pick<Pattern, 'test' | 'named'>;
  /** Its outermost alternatives by their numbers in the prefilter, to be tried one by one. */
  parts: ReadonlyMap<number, Pattern>;
  /** Those of them of which the prefilter knows nothing, as one. */
  always: Pattern | null;
};
export type CompiledRule = Rule & Compiled;
export type CompiledGuard = Guard & Compiled;
export type CompiledBook = {
  language: string;
  spaced: boolean;
  /** Tells in one pass over a sentence which patterns need to be tried. */
  prefilter: Prefilter;
  words: ReadonlyMap<string, Compiled>;
  rules: readonly CompiledRule[];
  guards: readonly CompiledGuard[];
  /** Rules by the number of their pattern, and those among them that every sentence may match. */
  ruleOf: ReadonlyMap<number, CompiledRule>;
  always: readonly CompiledRule[];
};

/**
 * Turns the readable notation of a phrase book into regular expressions. Every repetition is
 * bounded and none stands inside another, so that matching stays linear in the sentence.
 * Throws on an unknown word class or an unbounded repetition: a mistake in the book.
 */
export function compilePhrases(book: PhraseBook): CompiledBook {
  const classes = new Map<string, string>();
  const unknown = (name: string): Error => new Error(`${book.language}: no words named {${name}}`);
  const wordClass = (name: string): string => {
    if (isBuiltIn(name)) return namePattern(name, book);
    const source = classes.get(name);
    if (source === undefined) throw unknown(name);
    return whole(source, book);
  };
  const expand = (say: string): string =>
    say.replaceAll(/\{([a-z]\w{0,40})\}/gi, (_, name: string) => wordClass(name));
  for (const [name, source] of Object.entries(book.words))
    classes.set(name, expand(notation(source, book)));
  const prefilter = new Prefilter(book.spaced);
  const pieces = new Map<string, readonly Pieces[]>();
  const required = (say: string): readonly Pieces[] =>
    requiredWords(notation(say, book), book.spaced, (name) => {
      // Named here and not where the expression is made, which may be never.
      if (!isBuiltIn(name) && !classes.has(name)) throw unknown(name);
      return pieces.get(name) ?? [];
    });
  for (const [name, source] of Object.entries(book.words)) pieces.set(name, required(source));
  const expression = (say: string): Expression =>
    new Expression(() => whole(expand(notation(say, book)), book));
  const compile = (say: string): Compiled => {
    const pattern = prefilter.begin();
    const parts = new Map<number, Pattern>();
    const plain: string[] = [];
    for (const part of alternatives(say)) {
      const lists = required(part);
      if (lists.length === 0) plain.push(part);
      else parts.set(prefilter.add(lists), patternOf(part));
    }
    // Those that must be tried in any case stay together: one pass answers them all.
    const always = plain.length > 0 ? patternOf(plain.join('|')) : null;
    return { pattern, whole: expression(say), parts, always };
  };
  const patternOf = (part: string): Pattern =>
    Object.assign(expression(part), { needs: needed(part) });
  const words = new Map<string, Compiled>();
  for (const name of ['Name', 'Firm'] as const) {
    const test = new RegExp(namePattern(name, book));
    const pattern = prefilter.begin();
    const named = { test, needs: [], named: book.spaced };
    words.set(name, { pattern, whole: named, parts: new Map(), always: named });
  }
  for (const [name, source] of Object.entries(book.words)) words.set(name, compile(source));
  const rules = book.rules.map((rule) => ({ ...rule, ...compile(rule.say) }));
  return {
    language: book.language,
    spaced: book.spaced,
    prefilter,
    words,
    rules,
    ruleOf: new Map(rules.map((rule) => [rule.pattern, rule])),
    always: rules.filter(({ always }) => always !== null),
    guards: book.guards.map((guard) => ({ ...guard, ...compile(guard.say) })),
  };
}

function isBuiltIn(name: string): name is 'Name' | 'Firm' {
  return name === 'Name' || name === 'Firm';
}

/**
 * A regular expression made when it is first asked for: a book has thousands, of which a portal's
 * messages meet a few.
 */
class Expression implements Pick<Pattern, 'test' | 'named'> {
  readonly #source: () => string;
  #test: RegExp | undefined;
  #named = false;

  constructor(source: () => string) {
    this.#source = source;
  }

  get test(): RegExp {
    if (this.#test) return this.#test;
    const source = this.#source();
    this.#named = namesMarked.test(source);
    this.#test = new RegExp(withoutCaptures(source));
    return this.#test;
  }

  get named(): boolean {
    return this.test && this.#named;
  }
}

/** Only whether it matches is asked, and remembering what each group held takes time. */
function withoutCaptures(source: string): string {
  let isClass = false;
  return source.replaceAll(/\\.|[[\]]|\((?!\?)/g, (each) => {
    if (each === '[' || each === ']') isClass = each === '[';
    return each === '(' && !isClass ? '(?:' : each;
  });
}

const namesMarked = new RegExp(`[${nameMark}${firmMark}]`);

/** The outermost alternatives of a pattern. */
function alternatives(say: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= say.length; at += 1) {
    const letter = say.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '[') at = Math.max(at, say.indexOf(']', at));
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (depth === 0 && (letter === '|' || letter === '')) {
      found.push(say.slice(start, at));
      start = at + 1;
    }
  }
  return found;
}

/** Classes outside any alternative or option, which must occur whenever the pattern does. */
function needed(say: string): string[] {
  let flat = say;
  for (let depth = 0; depth < 4; depth += 1) flat = flat.replaceAll(/\([^()]*\)\??/g, '');
  if (flat.includes('|')) return [];
  return [...flat.matchAll(/\{([a-z]\w{0,40})\}(?!\?)/gi)].map((match) => match[1] ?? '');
}
