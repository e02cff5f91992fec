import { fold, isUnspaced } from '../concepts/fold.ts';

/** Pieces of this many letters tell a word through its endings and typos. */
export const pieceLetters = 4;
/** Chinese and Japanese leave no spaces: characters in a row, up to this many. */
export const runCharacters = 3;

const words = /[\p{L}0']+|[?!]/gu;

/** As grams are read: folded, figures as 0; of Chinese and Japanese without spaces. */
export function gramText(sentence: string, language: string): string {
  const text = fold(sentence, language).replaceAll(/\d+/g, '0');
  return isUnspaced(language) ? text.replaceAll(/[\s@#]+/g, '') : text;
}

/** The words of a text, and the marks of asking and shouting. */
export function wordsIn(text: string): string[] {
  return text.match(words) ?? [];
}

/**
 * What a sentence is written with, by name: its words, each two words in a row and pieces of four letters ("~pric"); in
 * Chinese and Japanese up to three characters in a row. What stands there twice counts twice.
 */
export function gramsOf(sentence: string, language: string): string[] {
  const text = gramText(sentence, language);
  const grams: string[] = [];
  if (isUnspaced(language)) {
    for (let size = 1; size <= runCharacters; size += 1)
      for (let at = 0; at + size <= text.length; at += 1) grams.push(text.slice(at, at + size));
    return grams;
  }
  let before = '';
  for (const word of wordsIn(text)) {
    grams.push(word);
    if (before !== '') grams.push(`${before} ${word}`);
    before = word;
    const whole = `_${word}_`;
    for (let at = 0; at + pieceLetters <= whole.length; at += 1)
      grams.push(`~${whole.slice(at, at + pieceLetters)}`);
  }
  return grams;
}
