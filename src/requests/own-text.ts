import { contactBlockEnd } from './contact-block.ts';
import { earlierMail } from './earlier-mail.ts';
import { earlierWithin } from './earlier-within.ts';
import { isClosing } from './is-closing.ts';
import { footerOf } from './footer-of.ts';

/**
 * The sender's own words of a plain-text message as pieces of the body, in order: quoted earlier
 * mails, forwarded mails, signatures and legal footers left out, answers between quoted lines kept.
 * Each piece is an exact substring, so that evidence can be found again. Reads at most `limit`
 * characters of the body.
 */
export function ownText(body: string, limit = 20_000): string[] {
  const text = body.length > limit ? body.slice(0, limit) : body;
  const pieces: string[] = [];
  const lines = text.split('\n');
  const bare = lines.map(withoutMarks);
  let start = -1;
  let offset = 0;
  let signed = false;
  /** Lines before this one belong to an attribution or a block of contact details. */
  let resume = 0;
  let inFooter = false;
  const flush = (end: number): void => {
    if (start >= 0) pieces.push(text.slice(start, end));
    start = -1;
  };
  /** "Üdv!", "Saluti!", "Cheers Ann," on top of what is said is how it begins. */
  const opens = (index: number): boolean =>
    pieces.length === 0 &&
    bare.slice(0, index).every((line) => line === '') &&
    bare.slice(index + 1, index + 12).some(saysSomething);
  for (const [index, line] of lines.entries()) {
    const trimmed = bare[index] ?? '';
    const isQuoted = quoted.test(trimmed) || isLeftover(bare, index);
    const earlier = isQuoted || index < resume ? null : earlierMail(bare, index);
    if (earlier === 'all') break;
    if (earlier !== null) resume = index + earlier;
    resume = Math.max(resume, contactBlockEnd(bare, index));
    if (postscript.test(trimmed)) signed = false;
    const footer = footerOf(trimmed);
    inFooter = footer !== null || (inFooter && isWrapped(bare[index - 1], trimmed));
    if (footer === 'line') inFooter = false;
    if (isQuoted || signed || index < resume || footer !== null || inFooter) flush(offset);
    else {
      if (start < 0) start = offset;
      const cut = earlierWithin(line);
      if (cut >= 0) {
        flush(offset + cut);
        break;
      }
      if (isClosing(trimmed) && !opens(index)) {
        signed = true;
        flush(offset);
      }
    }
    offset += line.length + 1;
  }
  flush(Math.min(offset, text.length));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Mails in scripts of both directions carry unseen marks, at the ends of lines above all. */
function withoutMarks(line: string): string {
  return line
    .slice(0, 500)
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .trim()
    .slice(0, 400);
}

/** ">", and "AL>" as some mailers put the writer's initials. */
const quoted = /^(?:>|＞|&gt;|\p{Lu}{1,3}>(?:\s|$))/u;

/** The end of a quoted line that was wrapped without its mark. */
function isLeftover(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  const before = lines[index - 1] ?? '';
  return (
    line.length <= 30 &&
    before.length >= 60 &&
    /^\p{Ll}/u.test(line) &&
    quoted.test(before) &&
    quoted.test(lines[index + 1] ?? '')
  );
}

function isWrapped(before: string | undefined, line: string): boolean {
  return line !== '' && before !== undefined && before.length >= 60 && !/[.!。！]$/.test(before);
}

/** Four words that end as a sentence does: no line of a signature. */
function saysSomething(line: string): boolean {
  const isSaid =
    line.split(' ').length >= 4 || /[\p{Script=Han}\p{Script=Hiragana}]{4}/u.test(line);
  return isSaid && /[.?!。？！]$/.test(line);
}

const postscript = /^(?:p\.? ?s\.?|ps|n\.?b\.?|u\.? ?i\.?|p\.? ?d\.?|追伸|附[：:]|又及)[ .:：]/i;
