import { namePattern, notation, whole } from './notation.ts';
import type { Guard, PhraseBook, Rule } from './phrase-book.ts';
import { Prefilter } from './prefilter.ts';
import { requiredWords } from './required-words.ts';

/** A pattern with what must be there for it to match, so that most sentences need no pattern. */
export type Pattern = {
  test: RegExp;
  /** Word classes without which the pattern cannot match: cheap to ask first. */
  needs: readonly string[];
  /** It asks for `{Name}` or `{Firm}`: read on the text in which names are marked. */
  named: boolean;
  /** Its number in the book's prefilter. */
  id: number;
};
type Compiled = Pattern & {
  /** The outermost alternatives, to be tried one by one. */
  parts: readonly Pattern[];
};
export type CompiledRule = Rule & Compiled;
export type CompiledGuard = Guard & Compiled;
export type CompiledBook = {
  language: string;
  /** Tells in one pass over a sentence which patterns need to be tried. */
  prefilter: Prefilter;
  words: ReadonlyMap<string, Pattern>;
  rules: readonly CompiledRule[];
  guards: readonly CompiledGuard[];
};

/**
 * Turns the readable notation of a phrase book into regular expressions. Every repetition is
 * bounded and none stands inside another, so that matching stays linear in the sentence.
 * Throws on an unknown word class or an unbounded repetition: a mistake in the book.
 */
export function compilePhrases(book: PhraseBook): CompiledBook {
  const classes = new Map<string, string>();
  const wordClass = (name: string): string => {
    if (name === 'Name' || name === 'Firm') return namePattern(name, book);
    const source = classes.get(name);
    if (source === undefined) throw new Error(`${book.language}: no words named {${name}}`);
    return whole(source, book);
  };
  const expand = (say: string): string =>
    say.replaceAll(/\{([a-z]\w*)\}/gi, (_, name: string) => wordClass(name));
  for (const [name, source] of Object.entries(book.words))
    classes.set(name, expand(notation(source, book)));
  const isNamed = (say: string): boolean =>
    book.spaced &&
    [...say.matchAll(/\{([a-z]\w*)\}/gi)].some(
      ([, name = '']) => asksForName.test(`{${name}}`) || asksForName.test(book.words[name] ?? ''),
    );
  const prefilter = new Prefilter(book.spaced);
  const pieces = new Map<string, readonly string[] | null>();
  for (const [name, source] of Object.entries(book.words))
    pieces.set(name, required(source, book, pieces));
  const pattern = (say: string): Pattern => ({
    id: prefilter.add(required(say, book, pieces)),
    test: new RegExp(whole(expand(notation(say, book)), book)),
    needs: needed(say),
    named: isNamed(say),
  });
  const compile = (say: string): Compiled => ({
    ...pattern(say),
    parts: partsOf(say).map((part) => pattern(part)),
  });
  const words = new Map<string, Pattern>();
  for (const name of ['Name', 'Firm'] as const)
    words.set(name, {
      id: prefilter.add(null),
      test: new RegExp(namePattern(name, book)),
      needs: [],
      named: book.spaced,
    });
  for (const name of classes.keys()) words.set(name, { ...pattern(`{${name}}`), needs: [] });
  return {
    language: book.language,
    prefilter,
    words,
    rules: book.rules.map((rule) => ({ ...rule, ...compile(rule.say) })),
    guards: book.guards.map((guard) => ({ ...guard, ...compile(guard.say) })),
  };
}

function required(
  say: string,
  book: PhraseBook,
  classes: ReadonlyMap<string, readonly string[] | null>,
): readonly string[] | null {
  return requiredWords(notation(say, book), book.spaced, (name) => classes.get(name) ?? null);
}

const asksForName = /\{(?:Name|Firm)\}/;

/** Outermost alternatives; those that need no class stay together, one pass answers them all. */
function partsOf(say: string): string[] {
  const alternatives: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= say.length; at += 1) {
    const letter = say.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    else if (depth === 0 && (letter === '|' || letter === '')) {
      alternatives.push(say.slice(start, at));
      start = at + 1;
    }
  }
  const picky = alternatives.filter((part) => needed(part).length > 0);
  const plain = alternatives.filter((part) => needed(part).length === 0);
  return plain.length > 0 ? [...picky, plain.join('|')] : picky;
}

/** Classes outside any alternative or option, which must occur whenever the pattern does. */
function needed(say: string): string[] {
  let flat = say;
  for (let depth = 0; depth < 4; depth += 1) flat = flat.replaceAll(/\([^()]*\)\??/g, '');
  if (flat.includes('|')) return [];
  return [...flat.matchAll(/\{([a-z]\w*)\}(?!\?)/gi)].map((match) => match[1] ?? '');
}
