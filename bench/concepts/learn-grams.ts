import { scoredKinds } from '../../src/requests/concepts/score-sentences.ts';
import { gramsOf } from '../../src/requests/grams/grams-of.ts';
import {
  gramStrength,
  messageGrams,
  type GramText,
  type GramWeights,
} from '../../src/requests/grams/score-grams.ts';
import { isAllowed } from '../../src/requests/kinds.ts';
import { evidenceKinds } from './evidence-kinds.ts';
import { fitLogistic, type Rows } from './fit-logistic.ts';
import { messageWeight, tellsOf, type TrainingText } from './training-texts.ts';

/** The penalty on weights: chosen on folds of the training data. */
const ridge = 0.35;
/** What fewer sentences show is chance. */
const fewest = 3;
/** In hundredths; smaller weights change nothing that can be seen. */
const smallest = 10;
const rounds = 40;

/** Learns for each language what its words and their pieces say for each kind. */
export function learnGrams(texts: readonly TrainingText[]): Record<string, GramWeights> {
  const languages = [...new Set(texts.map(({ message }) => message.lang))].toSorted();
  return Object.fromEntries(
    languages.map((language) => [
      language,
      learnLanguage(texts.filter(({ message }) => message.lang === language)),
    ]),
  );
}

/** A training text as grams are read from it. */
export function gramTextOf({ message, reading, seen, isSentence }: TrainingText): GramText {
  return {
    subject: isSentence ? '' : reading.subject,
    sentences: reading.sentences,
    language: message.lang,
    isOurs: message.direction === 'out',
    isNote: seen.isNote,
  };
}

/** The grams of each sentence, worked out once for all folds. */
const known = new WeakMap<TrainingText, string[][]>();

function sentenceGrams(text: TrainingText): string[][] {
  let found = known.get(text);
  if (!found) {
    const around = messageGrams(gramTextOf(text));
    found = text.reading.sentences.map((one) => [...gramsOf(one, text.message.lang), ...around]);
    known.set(text, found);
  }
  return found;
}

function learnLanguage(texts: readonly TrainingText[]): GramWeights {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const grams of sentenceGrams(text))
      for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const names = [...counts]
    .filter(([gram, count]) => count >= fewest && gram.isWellFormed())
    .map(([gram]) => gram);
  const places = new Map(names.map((gram, place) => [gram, place]));
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  const owners: { text: TrainingText; kinds: Set<string> }[] = [];
  for (const text of texts)
    sentenceGrams(text).forEach((grams, order) => {
      for (const gram of grams) {
        const place = places.get(gram);
        if (place === undefined) continue;
        columns.push(place);
        values.push(gramStrength(grams.length));
      }
      starts.push(columns.length);
      owners.push({ text, kinds: evidenceKinds(text, order) });
    });
  const rows: Omit<Rows, 'weights'> = {
    starts: Int32Array.from(starts),
    columns: Int32Array.from(columns),
    values: Float32Array.from(values),
    size: names.length,
  };
  const learned: GramWeights = { '#always': [] };
  scoredKinds.forEach((kind, at) => {
    const weights = Float64Array.from(owners, ({ text }) => countsFor(text, kind));
    const is = Uint8Array.from(owners, ({ kinds }) => (kinds.has(kind) ? 1 : 0));
    const fitted = fitLogistic({ ...rows, weights }, is, ridge, rounds);
    learned['#always']?.push(at, hundredths(fitted[names.length]));
    names.forEach((gram, place) => {
      const weight = hundredths(fitted[place]);
      if (Math.abs(weight) >= smallest) (learned[gram] ??= []).push(at, weight);
    });
  });
  return Object.fromEntries(Object.entries(learned).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function countsFor(text: TrainingText, kind: (typeof scoredKinds)[number]): number {
  const { message, seen, isSentence } = text;
  if (!isAllowed(kind, message.direction, seen.isNote) || !tellsOf(text, kind)) return 0;
  return isSentence ? 1 : messageWeight;
}

function hundredths(weight = 0): number {
  return Math.round(weight * 100);
}
