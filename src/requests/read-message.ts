import type { Cue, Direction } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { asksBack } from './asks-back.ts';
import { weighCues } from './concepts/weigh-cues.ts';
import { findOwnPhrases } from './find-own-phrases.ts';
import { readWithPhrases } from './read-with-phrases.ts';
import { whatItBrings } from './what-it-brings.ts';

export type MessageText = {
  channel: 'email' | 'form' | 'chat' | 'call_note' | 'meeting_note' | 'note' | 'ticket';
  direction: Direction;
  subject: string | null;
  /** Plain text or HTML as the CRM holds it. */
  body: string | null;
  /** Raw headers where the CRM keeps them (Auto-Submitted, List-Unsubscribe, Precedence). */
  headers?: Record<string, string>;
};

export type Reading = {
  cues: Cue[];
  /** BCP 47, `null` where the text is too short to tell. */
  language: string | null;
  /** Newsletter, sequence, auto-reply, absence notice. */
  automated: boolean;
  /** Promises and delivers nothing, and asks more than it tells or speaks of other matters: of ours, no answer. */
  answersNothing: boolean;
};

/** What an admin says about reading; nothing said: every language, and the phrase books alone. */
export type ReadingOptions = Partial<
  Pick<Settings, 'languagesRead' | 'extraPhrases' | 'competitors'>
>;

/**
 * Reads one message's own text into cues with their sentences, each kind once, in the order of
 * the text: what phrases find, weighed against the words of the whole message, and then an admin's
 * own phrases and names of other suppliers. Quoted mail, signatures and footers count for nothing. Pure; never throws on odd
 * input.
 */
export function readMessage(message: MessageText, options: ReadingOptions = {}): Reading {
  const reading = readWithPhrases(message, options);
  const weighing = weighCues(message, reading);
  let cues = whatItBrings(weighing.cues, reading.sentences);
  const automated =
    reading.automated || cues.some((cue) => cue.kind === 'auto' || cue.kind === 'out_of_office');
  if (!automated && message.direction !== 'out' && message.channel !== 'note') {
    const texts = [...reading.sentences, reading.subject];
    const own = findOwnPhrases(texts, {
      ...options.extraPhrases,
      competitor_mention: options.competitors ?? [],
    });
    cues = [...cues, ...own.filter(({ kind }) => !cues.some((cue) => cue.kind === kind))];
  }
  const isAnswer = cues.some((cue) => cue.kind === 'quote_sent' || cue.kind === 'promise');
  return {
    cues,
    language: reading.language,
    automated,
    answersNothing:
      message.direction !== 'in' &&
      !isAnswer &&
      (!weighing.mayDeliver || asksBack(reading.sentences)),
  };
}
