import type { MessageText } from '../read-message.ts';
import { findConcepts } from './find-concepts.ts';
import type { SeenMessage } from './sentence-features.ts';

type Text = { subject: string; sentences: readonly string[]; language: string | null };

/** What a message holds, sentence by sentence; `null` for a language without words. */
export function seeMessage(
  { channel, direction }: MessageText,
  { subject, sentences, language }: Text,
): SeenMessage | null {
  const about = findConcepts(subject, language ?? '');
  if (!about) return null;
  return {
    sentences: sentences.map((sentence) => findConcepts(sentence, language ?? '') ?? []),
    subject: subject === '' ? [] : about,
    isNote: channel.endsWith('note'),
    isOut: direction === 'out',
  };
}
