import { compilePhrases, type CompiledBook } from './compile-phrases.ts';
import type { PhraseBook } from './phrase-book.ts';
import { de } from './phrases/de.ts';
import { en } from './phrases/en.ts';
import { es } from './phrases/es.ts';
import { fr } from './phrases/fr.ts';
import { hu } from './phrases/hu.ts';
import { it } from './phrases/it.ts';
import { ja } from './phrases/ja.ts';
import { pt } from './phrases/pt.ts';
import { zhHans } from './phrases/zh-hans.ts';
import { zhHant } from './phrases/zh-hant.ts';

/** Every language's book; a new language is one more file and one more line here. */
export const phraseBooks: readonly PhraseBook[] = [en, zhHans, zhHant, hu, de, fr, es, pt, it, ja];

const compiled = new Map<string, CompiledBook>();

/**
 * The compiled book of a language, `undefined` where none is written yet. Made when first asked for,
 * since that takes a tenth of a second and few portals write in all languages.
 */
export function phraseBook(language: string): CompiledBook | undefined {
  const known = compiled.get(language);
  if (known) return known;
  const book = phraseBooks.find((each) => each.language === language);
  if (!book) return undefined;
  const made = compilePhrases(book);
  compiled.set(language, made);
  return made;
}
