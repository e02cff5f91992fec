import type { Guard, PhraseBook, Rule } from './phrase-book.ts';

type Compiled = {
  test: RegExp;
  /** Word classes without which the pattern cannot match: cheap to ask first. */
  needs: string[];
  /** The outermost alternatives, each with the classes that it needs, to be tried one by one. */
  parts: { test: RegExp; needs: string[] }[];
};
export type CompiledRule = Rule & Compiled;
export type CompiledGuard = Guard & Compiled;
export type CompiledBook = {
  language: string;
  words: Map<string, RegExp>;
  rules: CompiledRule[];
  guards: CompiledGuard[];
};

const letters = 'a-z0-9à-öø-ÿœőű';
/** A gap begins and ends between words, not within one. */
const edge = `(?:(?<![${letters}])|(?![${letters}]))`;

/**
 * Turns the readable notation of a phrase book into regular expressions. Every repetition is
 * bounded and none stands inside another, so that matching stays linear in the sentence.
 * Throws on an unknown word class or an unbounded repetition: a mistake in the book.
 */
export function compilePhrases(book: PhraseBook): CompiledBook {
  const classes = new Map<string, string>();
  for (const [name, source] of Object.entries(book.words))
    classes.set(name, notation(source, book));
  const expand = (say: string): string =>
    say
      .split(/(\{[a-z]\w*\})/i)
      .map((part) => (/^\{[a-z]\w*\}$/i.test(part) ? wordClass(part.slice(1, -1)) : part))
      .join('');
  const wordClass = (name: string): string => {
    const source = classes.get(name);
    if (source === undefined) throw new Error(`${book.language}: no words named {${name}}`);
    return whole(source, book);
  };
  const pattern = (say: string): RegExp => new RegExp(whole(expand(notation(say, book)), book));
  const compile = (say: string): Compiled => ({
    test: pattern(say),
    needs: needed(say),
    parts: partsOf(say).map((part) => ({ test: pattern(part), needs: needed(part) })),
  });
  return {
    language: book.language,
    words: new Map([...classes].map(([name, source]) => [name, new RegExp(whole(source, book))])),
    rules: book.rules.map((rule) => ({ ...rule, ...compile(rule.say) })),
    guards: book.guards.map((guard) => ({ ...guard, ...compile(guard.say) })),
  };
}

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

function notation(source: string, book: PhraseBook): string {
  if (/[+]|\{\d+,\}|\.\*/.test(source))
    throw new Error(`${book.language}: unbounded repetition in "${source}"`);
  const starred = trimmed(source)
    .replaceAll('*', `[${letters}]{0,20}`)
    .replaceAll('#', '[0-9][0-9.,]{0,12}');
  if (!book.spaced) return starred.replaceAll(/ ?… ?/g, '.{0,20}').replaceAll(' ', ' ?');
  return starred
    .replaceAll(/ ?… ?/g, `${edge}.{0,50}${edge}`)
    .replaceAll(/ (\??)/g, (_, optional: string) =>
      optional === '' ? '[ ,]{1,2}' : '(?:[ ,]{1,2})?',
    );
}

/** A space at the end of an outermost alternative could never be followed by a word. */
function trimmed(source: string): string {
  let depth = 0;
  let result = '';
  for (let at = 0; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    const next = source.charAt(at + 1);
    if (letter === ' ' && depth === 0 && (next === '|' || next === '')) continue;
    result += letter;
  }
  return result;
}

function whole(source: string, book: PhraseBook): string {
  return book.spaced ? `(?<![${letters}])(?:${source})(?![${letters}])` : `(?:${source})`;
}
