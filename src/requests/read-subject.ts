import type { CompiledBook } from './compile-phrases.ts';
import { Line } from './line.ts';
import type { MessageText } from './read-message.ts';
import type { Found } from './read-sentences.ts';
import { isStopped, stoppedBySentence } from './stops.ts';

/** "RFQ: 40 housings" above "see attached": the subject asks where the body leaves it to it. */
export function readSubject(
  book: CompiledBook,
  subject: string,
  allowed: (kind: string) => boolean,
  stopped: () => ReadonlySet<string>,
  message: MessageText,
): Found[] {
  if (message.channel !== 'email' || isReply.test(subject)) return [];
  const line = new Line(book, subject);
  const matching = book.rules.filter(
    (rule) => rule.only === 'subject' && allowed(rule.kind) && line.matches(rule),
  );
  if (matching.length === 0) return [];
  const silent = stoppedBySentence(book, line);
  return matching
    .filter((rule) => !isStopped(rule.kind, stopped()) && !isStopped(rule.kind, silent))
    .slice(0, 1)
    .map((rule) => ({
      kind: rule.kind === 'price_question' ? 'price_list_request' : rule.kind,
      sentence: line.evidence(rule),
      order: -1,
      minor: false,
      asked: true,
    }));
}

const isReply =
  /^\s{0,9}(?:re|aw|sv|r|res|rv|vá|fw|fwd|wg|tr|enc|i|tov|回复|回覆|答复|答覆|转发|轉寄|轉發|転送|返信)\s?(?:\[\d{1,4}\])?\s?[:：]/i;
