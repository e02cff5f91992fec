/**
 * `node src/cli/tools/write-ngrams.ts`: writes the part of ELD's table that `guess-language.ts` reads. To be run again when
 * the package `eld` is updated; a test compares both.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Table = {
  languages: Record<string, string>;
  ngrams: Record<string, Record<string, number>>;
};

const languages = ['de', 'en', 'es', 'fr', 'hu', 'it', 'pt'];
/** Left out of the table to make it small; the library adds it to each. */
const leastPoints = 53;

// Neither of these is exported by the package.
const folder = dirname(dirname(fileURLToPath(import.meta.resolve('eld'))));
const load = async (path: string) => await import(join(folder, path));
const { ngramsData } = (await load('ngrams/small.js')) as { ngramsData: Table };
const { dictionary } = (await load('dictionary.js')) as { dictionary: string[] };
const { avgScore } = (await load('avgScore.js')) as { avgScore: Record<string, number> };
const { version } = JSON.parse(await readFile(join(folder, '../package.json'), 'utf8')) as {
  version: string;
};

/** The library writes bytes above ASCII in an alphabet of its own; here a byte is the character of its number. */
const byteOf = new Map(
  dictionary.map((letter, byte) => [letter, byte] as const).filter(([, byte]) => byte >= 0x80),
);
const toBytes = (ngram: string) =>
  [...ngram]
    .map((letter) =>
      letter === ' ' || /[a-z'`]/.test(letter)
        ? letter
        : String.fromCharCode(byteOf.get(letter) ?? letter.charCodeAt(0)),
    )
    .join('');

const numberOf = new Map(
  Object.entries(ngramsData.languages).map(([number, language]) => [language, number]),
);
const points = Object.fromEntries(
  languages.map((language) => {
    const byPoints: Record<string, string[]> = {};
    for (const [ngram, each] of Object.entries(ngramsData.ngrams)) {
      const value = each[numberOf.get(language)!];
      if (value !== undefined) (byPoints[value + leastPoints] ??= []).push(toBytes(ngram));
    }
    const joined = Object.entries(byPoints).map(([value, all]) => [value, all.join('\n')]);
    return [language, Object.fromEntries(joined)];
  }),
);
const usual = Object.fromEntries(languages.map((language) => [language, avgScore[language]]));
const source = `Nito-ELD ${version}, table "small", by Nito T.M., Apache-2.0: the part of seven languages, bytes as characters`;
await writeFile(
  new URL('../../requests/ngrams.json', import.meta.url),
  `${JSON.stringify({ source, usual, points }, null, 2)}\n`,
);
