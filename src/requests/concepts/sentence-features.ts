import { seenNames } from './find-concepts.ts';

/** A message as the model sees it: what each sentence holds, and around them. */
export type SeenMessage = {
  sentences: readonly (readonly number[])[];
  subject: readonly number[];
  isNote: boolean;
  isOut: boolean;
};

const seen = seenNames.length;
/** Where in the message something was seen, relative to the sentence that is judged. */
const places = ['', 'before: ', 'after: ', 'anywhere: ', 'subject: ', 'note: ', 'ours: '] as const;
const pairsFrom = places.length * seen;
const atNote = pairsFrom + seen * seen;

/** How many features there are; each is a number below. */
export const featureCount = atNote + 2;

/** Length says nothing together with something else. */
const notPaired = new Set(
  ['tiny', 'short', 'medium', 'long'].map((name) => seenNames.indexOf(name)),
);
/** What stands elsewhere in the message counts less than what the sentence itself holds. */
const around = 0.3;
const together = 0.5;

export type Visit = (feature: number, strength: number) => void;

/** Calls `visit` with the number and strength of what is the same for every sentence. */
export function messageFeatures(message: SeenMessage, visit: Visit): void {
  if (message.isNote) visit(atNote, 1);
  if (message.isOut) visit(atNote + 1, 1);
  for (const one of message.subject) visit(4 * seen + one, around);
  if (message.sentences.length < 2) return;
  const anywhere = new Set([...message.sentences.flat(), ...message.subject]);
  for (const one of anywhere) visit(3 * seen + one, around);
}

/** Calls `visit` with the number and strength of each feature of one sentence of a message. */
export function sentenceFeatures(message: SeenMessage, order: number, visit: Visit): void {
  const own = message.sentences[order] ?? [];
  for (const one of own) visit(one, 1);
  for (let i = 0; i < own.length; i += 1) {
    const left = own[i] as number;
    if (notPaired.has(left)) continue;
    for (let j = i + 1; j < own.length; j += 1) {
      const right = own[j] as number;
      if (!notPaired.has(right)) visit(pairsFrom + left * seen + right, together);
    }
  }
  if (message.isNote) for (const one of own) visit(5 * seen + one, together);
  if (message.isOut) for (const one of own) visit(6 * seen + one, together);
  for (const one of message.sentences[order - 1] ?? []) visit(seen + one, around);
  for (const one of message.sentences[order + 1] ?? []) visit(2 * seen + one, around);
}

/** A feature's name for people, as the file of weights shows it: "price", "after: thanks", "ask + send". */
export function featureName(feature: number): string {
  if (feature === atNote) return '(note)';
  if (feature === atNote + 1) return '(ours)';
  if (feature < pairsFrom)
    return `${places[Math.floor(feature / seen)] ?? ''}${seenNames[feature % seen] ?? ''}`;
  const pair = feature - pairsFrom;
  return `${seenNames[Math.floor(pair / seen)] ?? ''} + ${seenNames[pair % seen] ?? ''}`;
}
