import type { Phrase } from '../timeline/phrase.ts';
import { say, type Reader } from './say.ts';

/** A character that no text holds. */
const gap = '\u0000';

/** A draft's text. Where the portal keeps no sentences, the paragraph that would quote one is left out. */
export function sayDraft({ key, values }: Phrase, reader: Reader): string {
  if (values['sentence'] !== '') return say({ key, values }, reader).trimEnd();
  return say({ key, values: { ...values, sentence: gap } }, reader)
    .split('\n\n')
    .filter((paragraph) => !paragraph.includes(gap))
    .join('\n\n')
    .trimEnd();
}
