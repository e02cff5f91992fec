import ngrams from './ngrams.json' with { type: 'json' };

export type Guess = {
  /** 0–1 by language, the likeliest first; languages that share nothing with the text are left out. */
  scores: { language: string; score: number }[];
  /** The likeliest scores as high as text of that language usually does. */
  reliable: boolean;
};

const languages = Object.keys(ngrams.points);
const usual: Readonly<Record<string, number>> = ngrams.usual;
/** As the table's author scales points to 0–1, and how much below the usual is still good. */
const scale = 25;
const goodEnough = 0.75;
const longestWord = 70;
const apostrophes = "'`’";
const separators = /[^\p{L}'`’]+/u;

/**
 * The likeliest of seven languages by n-grams: what the library ELD (Nito-ELD, Apache-2.0) answers with its table `small`
 * and these languages as its subset. Of the table of sixty languages only their part is kept (`ngrams.json`, made by
 * `write-ngrams.ts`), since all of it takes 150 MB of memory. Meant for texts of up to some hundred characters.
 */
export function guessLanguage(text: string): Guess {
  const found = ngramsOf(text);
  const rows = tableOnce();
  const points = languages.map(() => 0);
  for (const ngram of found) {
    const row = rows.get(ngram);
    if (row) for (let at = 0; at < row.length; at += 1) points[at] = points[at]! + row[at]!;
  }
  const scores = languages
    .map((language, at) => {
      const each = points[at]! / found.size;
      return { language, score: each / (each + scale) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score);
  const best = scores[0];
  const reliable =
    best !== undefined && found.size >= 3 && best.score >= usual[best.language]! * goodEnough;
  return { scores, reliable };
}

/** What of the table is found in words: their beginnings, ends and parts, four bytes long. */
function ngramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (const word of wordsOf(text)) {
    const bytes = String.fromCharCode(...encoder.encode(word));
    const length = Math.min(bytes.length, longestWord);
    let from = 0;
    for (; from + 4 < length; from += 3)
      found.add((from === 0 ? ' ' : '') + bytes.slice(from, from + 4));
    found.add(`${from === 0 ? ' ' : ''}${bytes.slice(Math.max(0, length - 4))} `);
  }
  return found;
}

/** Letters with the apostrophes before and between them; those behind a word belong to it only at the end of the text. */
function wordsOf(text: string): string[] {
  const parts = text.toLowerCase().split(separators);
  return parts
    .map((part, at) => {
      let end = part.length;
      if (at < parts.length - 1) while (end > 0 && apostrophes.includes(part[end - 1]!)) end -= 1;
      return part.slice(0, end);
    })
    .filter((word) => word !== '');
}

const encoder = new TextEncoder();
let table: Map<string, Uint8Array> | null = null;

/** Points by n-gram, one for each language. Made when first asked for: most texts are told by their small words. */
function tableOnce(): Map<string, Uint8Array> {
  if (table) return table;
  const made = new Map<string, Uint8Array>();
  languages.forEach((language, at) => {
    const byPoints: Record<string, string> = ngrams.points[language as 'en'];
    for (const [points, listed] of Object.entries(byPoints)) {
      for (const ngram of listed.split('\n')) {
        const row = made.get(ngram) ?? new Uint8Array(languages.length);
        row[at] = Number(points);
        made.set(ngram, row);
      }
    }
  });
  table = made;
  return made;
}
