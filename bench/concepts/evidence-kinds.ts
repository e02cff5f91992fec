import type { TrainingText } from './training-texts.ts';

/** The kinds whose evidence stands in this sentence. */
export function evidenceKinds(
  { message, reading, isSentence }: TrainingText,
  order: number,
): Set<string> {
  if (isSentence) return new Set(message.kinds);
  const sentence = (reading.sentences[order] ?? '').trim();
  return new Set(
    message.kinds.filter((_, at) => {
      const evidence = (message.evidence?.[at] ?? '').trim();
      return (
        evidence !== '' &&
        (sentence.includes(evidence) || (sentence.length > 8 && evidence.includes(sentence)))
      );
    }),
  );
}
