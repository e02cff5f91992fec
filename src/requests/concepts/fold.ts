/** Written in a script without spaces between words. */
export function isUnspaced(language: string): boolean {
  return language === 'ja' || language.startsWith('zh');
}

/** Without capitals and accents, since a hurried hand leaves them out: "Árajánlat" → "arajanlat". */
export function fold(text: string, language: string): string {
  const lower = text.toLowerCase();
  if (isUnspaced(language)) return lower.normalize('NFKC');
  return lower.replaceAll(/[\u0080-\uffff]/g, bare);
}

const plain = new Map<string, string>();
// Latin letters with accents, and the accents that stand alone.
for (let code = 0x80; code < 0x370; code += 1) {
  const letter = String.fromCharCode(code);
  plain.set(letter, letter.normalize('NFD').replaceAll(/\p{M}/gu, ''));
}
plain.set('ß', 'ss').set('’', "'");

function bare(letter: string): string {
  return plain.get(letter) ?? letter;
}
