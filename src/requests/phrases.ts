import { compilePhrases, type CompiledBook } from './compile-phrases.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { fr } from './phrases/fr.ts';
import { it } from './phrases/it.ts';
import { pt } from './phrases/pt.ts';
import type { PhraseBook } from './phrase-book.ts';

/** Every language's book; a new language is one more file and one more line here. */
export const phraseBooks: readonly PhraseBook[] = [en, de, fr, es, pt, it];

const compiled = new Map<string, CompiledBook>(
  phraseBooks.map((book) => [book.language, compilePhrases(book)]),
);

/** The compiled book of a language, `undefined` where none is written yet. */
export function phraseBook(language: string): CompiledBook | undefined {
  return compiled.get(language);
}
