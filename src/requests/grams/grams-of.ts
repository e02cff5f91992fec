import { fold, isUnspaced } from '../concepts/fold.ts';

/** Pieces of this many letters tell a word through its endings and typos. */
export const pieceLetters = 4;
/** Chinese and Japanese leave no spaces: characters in a row, up to this many. */
export const runCharacters = 4;

/** As grams are read: folded, figures as 0; of Chinese and Japanese without spaces. */
export function gramText(sentence: string, language: string): string {
  const text = fold(sentence, language).replaceAll(/\d+/g, '0');
  return isUnspaced(language) ? text.replaceAll(/[\s@#]+/g, '') : text;
}

/** Calls `visit` with where each word of a text begins and ends, and each mark of asking and shouting. */
export function eachWord(text: string, visit: (from: number, to: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const from = at;
    if (isLetter(text.charCodeAt(at))) {
      while (at + 1 < text.length && isLetter(text.charCodeAt(at + 1))) at += 1;
    } else if (!isMark(text.charCodeAt(at))) continue;
    visit(from, at + 1);
  }
}

/**
 * What a sentence is written with, by name: its words, each two words in a row and pieces of four letters ("~pric"); in
 * Chinese and Japanese up to four characters in a row. What stands there twice counts twice.
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
  eachWord(text, (from, to) => {
    const word = text.slice(from, to);
    grams.push(word);
    if (before !== '') grams.push(`${before} ${word}`);
    before = word;
    const whole = `_${word}_`;
    for (let at = 0; at + pieceLetters <= whole.length; at += 1)
      grams.push(`~${whole.slice(at, at + pieceLetters)}`);
  });
  return grams;
}

const unknown = 0;
const yes = 1;
const no = 2;
/** Asking Unicode takes long, and a text is made of few characters. */
const letters = new Uint8Array(0x10000);

function isLetter(code: number): boolean {
  if (letters[code] === unknown)
    letters[code] = /[\p{L}0']/u.test(String.fromCharCode(code)) ? yes : no;
  return letters[code] === yes;
}

function isMark(code: number): boolean {
  return code === 0x3f || code === 0x21;
}
