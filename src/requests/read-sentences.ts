import type { Cue } from '../timeline/records.ts';
import type { CompiledBook } from './compile-phrases.ts';
import { isAllowed, isRequest } from './kinds.ts';
import { Line } from './line.ts';
import { priceKind } from './price-kind.ts';
import type { MessageText } from './read-message.ts';
import { readSubject } from './read-subject.ts';
import { settleNeighbours } from './settle-neighbours.ts';
import { isStopped, stoppedByMessage, stoppedBySentence } from './stops.ts';
import { tidy } from './tidy.ts';

/** A size, a grade, a part number: the talk is of goods, not of the weather. */
const technical =
  /[0-9]{2}|[0-9] ?(?:l|kg|mm|cm|m|v|w|kw|t|lt|ml|x|″|")(?![a-z])|[a-z]{1,4}-?[0-9]/;

/** A cue on the way: `order` is its sentence, `asked` tells it from a guess by price words. */
export type Found = Cue & { order: number; minor: boolean; asked: boolean };

/** What a book finds, and what it says of a kind that only words speak for. */
export type SentenceReading = {
  cues: Cue[];
  /** Do guards silence the kind in the sentence of that order? */
  isSilenced: (kind: string, order: number) => boolean;
  /** Does the sentence neither ask nor wish? */
  tells: (order: number) => boolean;
};

/** What one language's book finds in the sentences of a message and its subject. */
export function readSentences(
  book: CompiledBook,
  message: MessageText,
  subject: string,
  sentences: readonly string[],
): SentenceReading {
  const lines = sentences.map((sentence) => new Line(book, sentence));
  const isNote = message.channel.endsWith('note');
  const everything = [new Line(book, subject), ...lines];
  // Guards are asked only once something was found: most sentences ask for nothing.
  let known: Set<string> | undefined;
  const stopped = (): Set<string> =>
    (known ??=
      message.direction === 'out' && !isNote
        ? new Set<string>()
        : stoppedByMessage(book, everything, isNote));
  const silenced = new Map<Line, Set<string>>();
  const stoppedIn = (line: Line): Set<string> => {
    const stops = silenced.get(line) ?? stoppedBySentence(book, line);
    silenced.set(line, stops);
    return stops;
  };
  let trade: boolean | undefined;
  const isTrade = (): boolean =>
    (trade ??= everything.some((line) => line.has('trade') || technical.test(line.text)));
  const allowed = (kind: string): boolean => isAllowed(kind, message.direction, isNote);
  const found: Found[] = [];
  lines.forEach((line, order) => {
    const matching = line
      .couldMatch()
      .filter(
        (rule) =>
          rule.only !== 'subject' &&
          (rule.only !== 'note' || isNote || line.has('reported')) &&
          allowed(rule.kind) &&
          line.matches(rule) &&
          (!rule.minor || (isTrade() && line.asks())),
      );
    if (matching.length === 0) return;
    const silent = stoppedIn(line);
    const hits = matching.filter(
      (rule) => !isStopped(rule.kind, stopped()) && !isStopped(rule.kind, silent),
    );
    const namesList = !book.words.has('list') || line.has('list');
    for (const hit of settleNeighbours(hits, namesList, /[?？]/.test(line.text))) {
      const kind =
        hit.kind === 'price_question' ? priceKind(lines, order, subject, book) : hit.kind;
      found.push({
        kind,
        sentence: line.evidence(hit),
        order,
        minor: hit.minor === true || (hit.kind === 'information_request' && line.has('terms')),
        asked: hit.kind !== 'price_question',
      });
    }
  });
  if (!found.some((cue) => isRequest(cue.kind)))
    found.push(...readSubject(book, subject, allowed, stopped, message));
  return {
    cues: tidy(found),
    isSilenced: (kind, order) => {
      if (isStopped(kind, stopped())) return true;
      const line = lines[order];
      return line !== undefined && isStopped(kind, stoppedIn(line));
    },
    tells: (order) => lines[order]?.asks() === false,
  };
}
