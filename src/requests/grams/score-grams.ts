import { isUnspaced } from '../concepts/fold.ts';
import { scoredKinds } from '../concepts/score-sentences.ts';
import { GramTable, type GramPairs, type Spoken } from './gram-table.ts';
import { gramsOf } from './grams-of.ts';

/**
 * What each gram of a language says for each kind. `#always` is what each kind starts from, `#ours` and `#note` count
 * where the message is ours or a note, "@…" stands in the subject.
 */
export type GramWeights = Record<string, number[]>;

export type GramModel = {
  sentences: GramTable;
  subject: GramTable;
  /** `#always`, `#ours`, `#note`. */
  marks: ReadonlyMap<string, GramPairs>;
};

/** A message as grams are read from it. */
export type GramText = {
  subject: string;
  sentences: readonly string[];
  language: string;
  isOurs: boolean;
  isNote: boolean;
};

/** Puts a language's weights into the form that scoring reads. */
export function gramModel(weights: GramWeights, language: string): GramModel {
  const all = Object.entries(weights);
  const subject = all.filter(([gram]) => gram.length > 1 && gram.startsWith('@'));
  return {
    sentences: new GramTable(
      all.filter(([gram]) => gram.length === 1 || !/^[@#]/.test(gram)),
      isUnspaced(language),
    ),
    subject: new GramTable(
      subject.map(([gram, pairs]) => [gram.slice(1), pairs]),
      isUnspaced(language),
    ),
    marks: new Map(all.filter(([gram]) => gram.length > 1 && gram.startsWith('#'))),
  };
}

/** The names of the grams of the whole message, which each of its sentences has as well. */
export function messageGrams({ subject, language, isOurs, isNote }: GramText): string[] {
  const grams = gramsOf(subject, language).map((gram) => `@${gram}`);
  if (isOurs) grams.push('#ours');
  if (isNote) grams.push('#note');
  return grams;
}

/** A long sentence says no more than a short one: its grams share what it has to say. */
export function gramStrength(count: number): number {
  return 3 / Math.sqrt(Math.max(1, count));
}

/** Log-odds of each kind (in the order of `scoredKinds`) for each sentence of a message. */
export function scoreGrams(model: GramModel, text: GramText): Float32Array[] {
  const around = model.subject.read(text.subject, text.language);
  if (text.isOurs) addMark(model.marks.get('#ours'), around);
  if (text.isNote) addMark(model.marks.get('#note'), around);
  const always = new Float64Array(scoredKinds.length);
  addTo(always, model.marks.get('#always'));
  return text.sentences.map((sentence) => {
    const { sums, count } = model.sentences.read(sentence, text.language);
    const strength = gramStrength(count + around.count);
    const odds = new Float32Array(scoredKinds.length);
    for (let kind = 0; kind < odds.length; kind += 1) {
      const said = (sums[kind] as number) + (around.sums[kind] as number);
      odds[kind] = (strength * said + (always[kind] as number)) / 100;
    }
    return odds;
  });
}

function addMark(pairs: GramPairs | undefined, to: Spoken): void {
  to.count += 1;
  addTo(to.sums, pairs);
}

function addTo(sums: Float64Array, pairs: GramPairs = []): void {
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const kind = pairs[at] as number;
    sums[kind] = (sums[kind] as number) + (pairs[at + 1] as number);
  }
}
