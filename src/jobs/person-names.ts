import type { Customer } from '../timeline/records.ts';

/** What a person is called: whole texts that name them anywhere, and parts that do among those who know them. */
export type PersonNames = { texts: string[]; parts: string[] };

const letters = /[\p{L}\p{M}]+/gu;
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u;
/** So many letters may follow a name within its word, as endings of cases do. */
const longestEnding = 4;

const distinct = (all: (string | null)[]) => [...new Set(all.filter((one) => one !== null))];

/** Names and addresses of these records of one person; null where none is kept any more. */
export function namesOfPerson(records: readonly Customer[]): PersonNames | null {
  if (records.length === 0) return null;
  const texts = records.flatMap(({ id, name, firstName, email }) => {
    const whole = name === `Contact ${id}` || name === email ? null : name;
    const last =
      firstName && whole?.startsWith(`${firstName} `) ? whole.slice(firstName.length + 1) : null;
    const turned = last ? [`${last} ${firstName}`, `${last}, ${firstName}`] : [];
    // One word alone (a first name) is many people's.
    return [email, whole?.includes(' ') || (whole && han.test(whole)) ? whole : null, ...turned];
  });
  const parts = records.flatMap(({ id, name, firstName, email }) =>
    [name === `Contact ${id}` || name === email ? '' : name, firstName ?? '']
      .flatMap((text) => text.match(letters) ?? [])
      .filter((part) => part.length > 1),
  );
  return { texts: distinct(texts), parts: distinct(parts.map(plain)) };
}

/**
 * Does this text of somebody who knows the person name them, wholly or by a part of the name? Accents, capitals and
 * endings of cases don't matter; rather once too often than not.
 */
export function namesPerson(text: string, names: PersonNames | null): boolean {
  if (names === null) return false;
  const low = text.toLowerCase();
  if (names.texts.some((one) => low.includes(one.toLowerCase()))) return true;
  const simple = plain(text);
  const words = simple.match(letters) ?? [];
  return names.parts.some((part) =>
    han.test(part)
      ? simple.includes(part)
      : words.some(
          (word) =>
            word === part ||
            (part.length >= 4 &&
              word.startsWith(part) &&
              word.length <= part.length + longestEnding),
        ),
  );
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
