import type { Cue } from '../timeline/records.ts';
import { detectLanguage } from './detect-language.ts';
import { isAutomated } from './is-automated.ts';
import { ownText } from './own-text.ts';
import { phraseBook } from './phrases.ts';
import { plainText } from './plain-text.ts';
import type { MessageText, ReadingOptions } from './read-message.ts';
import { readSentences, type SentenceReading } from './read-sentences.ts';
import { splitSentences } from './split-sentences.ts';

/** What the phrase books find, with the text that they read, for what weighs it afterwards. */
export type PhraseReading = {
  cues: Cue[];
  /** BCP 47, `null` where the text is too short to tell. */
  language: string | null;
  /** May messages of this language be read at all? */
  isRead: boolean;
  /** Do guards silence this kind in the message, or in its sentence of that order? */
  isSilenced: SentenceReading['isSilenced'];
  /** Does its sentence of that order neither ask nor wish, as far as its language's book knows? */
  tells: SentenceReading['tells'];
  /** Carries headers or words of a machine. */
  automated: boolean;
  subject: string;
  sentences: string[];
};

const longestRead = 20_000;
const mostSentences = 200;

/**
 * Reads one message's own text with the phrase books alone: each kind once, in the order of the
 * text. Quoted mail, signatures and footers count for nothing. Never throws on odd input.
 */
export function readWithPhrases(message: MessageText, options: ReadingOptions = {}): PhraseReading {
  const body = plainText(message.body ?? '');
  const subject = (message.subject ?? '').slice(0, 300);
  const own = ownText(body, longestRead);
  const ownWords = own.join('\n');
  const { language, candidates } = detectLanguage(ownWords === '' ? subject : ownWords);
  const sentences = own.flatMap((piece) => splitSentences(piece, language)).slice(0, mostSentences);

  let first: SentenceReading | undefined;
  let readAs = language;
  for (const candidate of candidates) {
    const book = phraseBook(candidate);
    if (!book || !isRead(candidate, options)) continue;
    const reading = readSentences(book, message, subject, sentences);
    first ??= reading;
    if (reading.cues.length === 0) continue;
    first = reading;
    readAs = candidate;
    break;
  }
  return {
    cues: first?.cues ?? [],
    language: readAs,
    isRead: readAs === null || isRead(readAs, options),
    isSilenced: first?.isSilenced ?? always,
    tells: first?.tells ?? always,
    automated: isAutomated(message.headers ?? {}, subject, body),
    subject,
    sentences,
  };
}

function always(): boolean {
  return true;
}

function isRead(language: string, { languagesRead = [] }: ReadingOptions): boolean {
  return languagesRead.length === 0 || languagesRead.some((one) => one === language);
}
