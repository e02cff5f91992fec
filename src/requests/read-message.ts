import type { Cue, Direction } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import { detectLanguage } from './detect-language.ts';
import { findOwnPhrases } from './find-own-phrases.ts';
import { isAutomated } from './is-automated.ts';
import { ownText } from './own-text.ts';
import { phraseBook } from './phrases.ts';
import { plainText } from './plain-text.ts';
import { readSentences } from './read-sentences.ts';
import { splitSentences } from './split-sentences.ts';

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
};

/** What an admin says about reading; nothing said: every language, and the phrase books alone. */
export type ReadingOptions = Partial<Pick<Settings, 'languagesRead' | 'extraPhrases'>>;

const longestRead = 20_000;
const mostSentences = 200;

/**
 * Reads one message's own text into cues with their sentences, each kind once, in the order of
 * the text. Quoted mail, signatures and footers count for nothing. Pure; never throws on odd input.
 */
export function readMessage(message: MessageText, options: ReadingOptions = {}): Reading {
  const body = plainText(message.body ?? '');
  const subject = (message.subject ?? '').slice(0, 300);
  const own = ownText(body, longestRead);
  const ownWords = own.join('\n');
  const { language, candidates } = detectLanguage(ownWords === '' ? subject : ownWords);
  const sentences = own.flatMap((piece) => splitSentences(piece, language)).slice(0, mostSentences);

  let cues: Cue[] = [];
  let readAs = language;
  for (const candidate of candidates) {
    const book = phraseBook(candidate);
    if (!book || !isRead(candidate, options)) continue;
    cues = readSentences(book, message, subject, sentences);
    if (cues.length > 0) {
      readAs = candidate;
      break;
    }
  }
  const automated =
    isAutomated(message.headers ?? {}, subject, body) ||
    cues.some((cue) => cue.kind === 'auto' || cue.kind === 'out_of_office');
  if (!automated && message.direction !== 'out' && message.channel !== 'note') {
    const own = findOwnPhrases([...sentences, subject], options.extraPhrases ?? {});
    cues = [...cues, ...own.filter(({ kind }) => !cues.some((cue) => cue.kind === kind))];
  }
  return { cues, language: readAs, automated };
}

function isRead(language: string, { languagesRead = [] }: ReadingOptions): boolean {
  return languagesRead.length === 0 || languagesRead.some((one) => one === language);
}
