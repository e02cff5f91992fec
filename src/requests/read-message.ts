import type { Cue, CueKind, Direction } from '../timeline/records.ts';
import type { CompiledBook, CompiledRule } from './compile-phrases.ts';
import { detectLanguage } from './detect-language.ts';
import { isAutomated } from './is-automated.ts';
import { ownText } from './own-text.ts';
import { phraseBook } from './phrases.ts';
import { plainText } from './plain-text.ts';
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

const longestEvidence = 300;
const longestRead = 20_000;
const mostSentences = 200;

/**
 * Reads one message's own text into cues with their sentences, each kind once, in the order of
 * the text. Quoted mail, signatures and footers count for nothing. Pure; never throws on odd input.
 */
export function readMessage(message: MessageText): Reading {
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
    if (!book) continue;
    cues = readSentences(book, message, subject, sentences);
    if (cues.length > 0) {
      readAs = candidate;
      break;
    }
  }
  const automated =
    isAutomated(message.headers ?? {}, subject, body) ||
    cues.some((cue) => cue.kind === 'auto' || cue.kind === 'out_of_office');
  return { cues, language: readAs, automated };
}

/** A size, a grade, a part number: the talk is of goods, not of the weather. */
const technical =
  /[0-9]{2}|[0-9] ?(?:l|kg|mm|cm|m|v|w|kw|t|lt|ml|x|″|")(?![a-z])|[a-z]{1,4}-?[0-9]/;

type Found = Cue & { order: number; minor: boolean; asked: boolean };

function readSentences(
  book: CompiledBook,
  message: MessageText,
  subject: string,
  sentences: readonly string[],
): Cue[] {
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
  const isTrade = everything.some((line) => line.has('trade') || technical.test(line.text));
  const allowed = (kind: string): boolean => isAllowed(kind, message.direction, isNote);
  const found: Found[] = [];
  lines.forEach((line, order) => {
    const matching = book.rules.filter(
      (rule) =>
        rule.only !== 'subject' &&
        (rule.only !== 'note' || isNote || line.has('reported')) &&
        allowed(rule.kind) &&
        (!rule.minor || (isTrade && line.asks())) &&
        line.matches(rule),
    );
    if (matching.length === 0) return;
    const silent = stoppedBySentence(book, line);
    const hits = matching.filter(
      (rule) => !isStopped(rule.kind, stopped()) && !isStopped(rule.kind, silent),
    );
    for (const hit of settleNeighbours(hits, !book.words.has('list') || line.has('list'))) {
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
  return tidy(found);
}

/** One sentence in the form that patterns read: lower case, plain spaces and apostrophes. */
class Line {
  readonly original: string;
  readonly text: string;
  readonly #book: CompiledBook;
  readonly #has = new Map<string, boolean>();

  constructor(book: CompiledBook, original: string) {
    this.#book = book;
    this.original = original;
    this.text = normalise(original);
  }

  has(name: string): boolean {
    const known = this.#has.get(name);
    if (known !== undefined) return known;
    const present = this.#book.words.get(name)?.test(this.text) ?? false;
    this.#has.set(name, present);
    return present;
  }

  matches(pattern: Pick<CompiledRule, 'parts'>): boolean {
    return pattern.parts.some(
      (part) => part.needs.every((name) => this.has(name)) && part.test.test(this.text),
    );
  }

  /** A question, a polite wish, or a chat line that leaves the punctuation to the reader. */
  asks(): boolean {
    return /[?？]/.test(this.text) || !/[.!。！]$/.test(this.text) || this.has('ask');
  }

  /** The sentence itself, or its part around the match where it is too long to keep. */
  evidence(rule: CompiledRule): string {
    if (this.original.length <= longestEvidence) return this.original;
    const match = rule.test.exec(this.text);
    const middle = (match?.index ?? 0) + (match?.[0].length ?? 0) / 2;
    const start = Math.max(
      0,
      Math.min(this.original.length - longestEvidence, Math.floor(middle - longestEvidence / 2)),
    );
    return this.original.slice(start, start + longestEvidence).trim();
  }
}

/** Character by character, so that places in it are places in the original. */
function normalise(text: string): string {
  const lower = text.toLowerCase();
  const same =
    lower.length === text.length
      ? lower
      : Array.from({ length: text.length }, (_, at) => {
          const small = text.charAt(at).toLowerCase();
          return small.length === 1 ? small : text.charAt(at);
        }).join('');
  return same
    .replaceAll(/[’‘´`]/g, "'")
    .replaceAll(/[\s\u00a0\u200b\u3000]/g, ' ')
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

const inbound: ReadonlySet<string> = new Set([
  'quote_request',
  'price_list_request',
  'price_question',
  'information_request',
  'complaint',
  'refund_request',
  'cancellation',
  'price_objection',
  'competitor_mention',
  'contact_left',
  'out_of_office',
  'closure',
]);

/** Notes of calls and meetings record both sides; our own notes only what we did. */
function isAllowed(kind: string, direction: Direction, isNote: boolean): boolean {
  if (inbound.has(kind)) return direction !== 'out';
  if (isNote) return kind !== 'auto';
  return direction === 'out';
}

function isRequest(kind: string): boolean {
  return kind.endsWith('_request') && kind !== 'refund_request';
}

function isStopped(kind: string, stopped: ReadonlySet<string>): boolean {
  if (stopped.size === 0) return false;
  if (stopped.has('all')) return kind !== 'out_of_office';
  if (stopped.has('requests') && (isRequest(kind) || kind === 'price_question')) return true;
  if (stopped.has('promises') && kind === 'promise') return true;
  if (stopped.has('deliveries') && kind === 'quote_sent') return true;
  if (stopped.has('closures') && kind === 'closure') return true;
  return stopped.has('cues') && inbound.has(kind) && !isRequest(kind) && kind !== 'price_question';
}

function stoppedByMessage(
  book: CompiledBook,
  lines: readonly Line[],
  isNote: boolean,
): Set<string> {
  const worth = new Map<string, number>();
  for (const guard of book.guards) {
    if (guard.only === 'note' && !isNote) continue;
    if (guard.within !== 'message' || !lines.some((line) => line.matches(guard))) continue;
    worth.set(guard.stops, (worth.get(guard.stops) ?? 0) + (guard.worth ?? 1));
  }
  return new Set([...worth].filter(([, sum]) => sum >= 1).map(([stops]) => stops));
}

function stoppedBySentence(book: CompiledBook, line: Line): Set<string> {
  const stops = book.guards.filter((guard) => guard.within === 'sentence' && line.matches(guard));
  return new Set(stops.map((guard) => guard.stops));
}

/**
 * A sentence that names the thing asked for needs no guess from "how much"; one that asks for a
 * quote asks for listed prices as well only where it names a list.
 */
function settleNeighbours(hits: readonly CompiledRule[], namesList: boolean): CompiledRule[] {
  const named = hits.some(
    (hit) => hit.kind === 'quote_request' || hit.kind === 'price_list_request',
  );
  const quoted = hits.some((hit) => hit.kind === 'quote_request');
  const kinds = new Set<string>();
  const busy = hits.some((hit) => hit.kind !== 'information_request' && inbound.has(hit.kind));
  return hits.filter((hit) => {
    if (kinds.has(hit.kind) || (named && hit.kind === 'price_question')) return false;
    if (hit.minor && busy) return false;
    if (quoted && !namesList && hit.kind === 'price_list_request') return false;
    kinds.add(hit.kind);
    return true;
  });
}

/**
 * An own quantity or project makes the price question a quote request: in the sentence itself or
 * beside it, unless the sentence asks for listed prices.
 */
function priceKind(
  lines: readonly Line[],
  order: number,
  subject: string,
  book: CompiledBook,
): CueKind {
  const line = lines[order];
  if (!line) return 'price_list_request';
  if (line.has('whole')) return 'quote_request';
  if (line.has('listed')) return 'price_list_request';
  const near = [
    lines[order - 2],
    lines[order - 1],
    line,
    lines[order + 1],
    new Line(book, subject),
  ];
  return near.some((other) => other?.has('quantity') || other?.has('whole'))
    ? 'quote_request'
    : 'price_list_request';
}

/** "RFQ: 40 housings" above "see attached": the subject asks where the body leaves it to it. */
function readSubject(
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
  /^\s*(?:re|aw|sv|r|res|rv|vá|fw|fwd|wg|tr|enc|i|tov|回复|回覆|答复|答覆|转发|轉寄|轉發|転送|返信)\s?(?:\[\d+\])?\s?[:：]/i;

const ends: ReadonlySet<string> = new Set(['cancellation', 'complaint', 'refund_request']);

/** Each kind once; what only belongs to a quote adds nothing to it; an automatic mail is only that. */
function tidy(found: readonly Found[]): Cue[] {
  const automatic = found.find((cue) => cue.kind === 'auto' || cue.kind === 'out_of_office');
  const left = found.some((cue) => cue.kind === 'contact_left');
  if (automatic && !left) return [{ kind: automatic.kind, sentence: automatic.sentence }];
  const named = new Set(found.filter((cue) => cue.asked).map((cue) => cue.kind));
  const wantsMore = found.some(
    (cue) => isRequest(cue.kind) || ends.has(cue.kind) || cue.kind === 'price_objection',
  );
  const quoted = found.some((cue) => cue.kind === 'quote_request');
  const kinds = new Set<CueKind>();
  return found
    .filter((cue) => {
      if (kinds.has(cue.kind)) return false;
      if (left && (cue.kind === 'out_of_office' || cue.kind === 'auto')) return false;
      if (cue.minor && quoted) return false;
      // Thanks before a new request or an objection closes nothing.
      if (cue.kind === 'closure' && wantsMore) return false;
      if (!cue.asked && cue.kind === 'price_list_request' && named.has('quote_request'))
        return false;
      kinds.add(cue.kind);
      return true;
    })
    .map(({ kind, sentence }) => ({ kind, sentence }));
}
