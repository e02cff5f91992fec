import { firmMark, markNames, nameMark } from '../mark-names.ts';
import { normalise } from '../normalise.ts';
import { compileWords, type WordFinder } from './compile-words.ts';
import { conceptNames, type ConceptWords } from './concept-names.ts';
import { fold, isUnspaced } from './fold.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { es } from './words/es.ts';
import { fr } from './words/fr.ts';
import { hu } from './words/hu.ts';
import { it } from './words/it.ts';
import { ja } from './words/ja.ts';
import { pt } from './words/pt.ts';
import { zhHans } from './words/zh-hans.ts';
import { zhHant } from './words/zh-hant.ts';

const books: Record<string, ConceptWords> = {
  en,
  hu,
  de,
  fr,
  es,
  pt,
  it,
  ja,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};

/** What shows without knowing a word: marks, figures, names, length. */
const shapes = [
  'question',
  'exclaimed',
  'digit',
  'figures',
  'money',
  'unit',
  'name',
  'firm',
  'tiny',
  'short',
  'medium',
  'long',
] as const;

/** Everything that a sentence can be seen to hold; a place in this list is its number. */
export const seenNames: readonly string[] = [...conceptNames, ...shapes];

const finders = new Map<string, WordFinder>();

/** Made when first asked for: each takes megabytes, and few portals write in all languages. */
function finderOf(language: string): WordFinder | null {
  const known = finders.get(language);
  if (known) return known;
  const words = Object.hasOwn(books, language) ? books[language] : undefined;
  if (!words) return null;
  const made = compileWords(words, language);
  finders.set(language, made);
  return made;
}

const first = conceptNames.length;
/** A name says something beside these words alone: finding names takes time. */
const withNames = (
  ['rival', 'switch', 'offersus', 'cheaper', 'price', 'quotenoun', 'cancel', 'leave'] as const
).map((name) => conceptNames.indexOf(name));

/**
 * The numbers of what one sentence holds, in rising order; `null` for a language without words.
 */
export function findConcepts(sentence: string, language: string): number[] | null {
  const find = finderOf(language);
  if (!find) return null;
  const folded = fold(sentence, language);
  const found = new Uint8Array(seenNames.length);
  find(folded, found);
  findShapes(folded, language, found);
  if (withNames.some((concept) => found[concept] === 1)) {
    const marked = markNames(normalise(sentence), sentence, language);
    if (marked.includes(nameMark)) found[first + shapes.indexOf('name')] = 1;
    if (marked.includes(firmMark)) found[first + shapes.indexOf('firm')] = 1;
  }
  const numbers: number[] = [];
  for (let at = 0; at < found.length; at += 1) if (found[at] === 1) numbers.push(at);
  return numbers;
}

const money =
  /[€$£¥]|\d[.,]\d\d(?![\d.,])|\b(?:eur|usd|gbp|huf|ft|brl|chf|mxn|twd|nt|euros?|pesos|reais|forint|dollars?|pounds|franken|francs)\b|[0-9万千] ?(?:元|円|塊|蚊|萬)/;
const unit = /\d ?(?:x|mm|cm|kg|m2|l|kw|v)\b/;
const asks: Record<string, RegExp> = {
  ja: /[?？]|(?:か|かね|かな)[。.]?$/,
  zh: /[?？]|(?:吗|嗎|呢|呀|么|未)[。.]?$/,
};
const lengths = ['tiny', 'short', 'medium', 'long'] as const;

/** Marks what shows in a folded sentence without knowing a word. */
function findShapes(folded: string, language: string, found: Uint8Array): void {
  const mark = (shape: (typeof shapes)[number]): void => {
    found[first + shapes.indexOf(shape)] = 1;
  };
  if ((asks[language.slice(0, 2)] ?? /\?/).test(folded.trimEnd())) mark('question');
  if (folded.includes('!') || folded.includes('！')) mark('exclaimed');
  if (/\d/.test(folded)) {
    mark('digit');
    if ((folded.match(/\d[\d.,:/-]{0,12}/g)?.length ?? 0) > 2) mark('figures');
    if (money.test(folded)) mark('money');
    if (unit.test(folded)) mark('unit');
  }
  // A character of Chinese or Japanese says as much as two letters.
  const length = folded.length * (isUnspaced(language) ? 2.2 : 1);
  mark(lengths[[30, 60, 120].filter((limit) => length >= limit).length] ?? 'long');
}
