import { headerLabels } from './starts-mail-header.ts';

/**
 * Where an earlier mail begins within a line, -1 where none does: some CRMs keep a mail's text
 * without its line ends, and header and attribution then stand in the middle of it.
 */
export function earlierWithin(line: string): number {
  if (line.length < 60) return -1;
  const colons = line.match(/[:：]/g)?.length ?? 0;
  for (const match of colons < 3 ? [] : line.matchAll(from)) {
    const below = line.slice(match.index + match[0].length, match.index + 400);
    const found = others.filter((label) => label.test(below));
    if (found.length >= 2 && /[0-9@]/.test(below)) return match.index;
  }
  for (const match of line.includes('@') ? line.matchAll(wrote) : []) {
    const before = line.slice(Math.max(0, match.index - 220), match.index);
    const whole = line.slice(match.index - before.length, match.index + match[0].length + 80);
    if (!/[0-9]{1,2}[:.h][0-9]{2}/.test(whole) || !/<[^<>\s]{3,80}@[^<>\s]{3,80}>/.test(whole))
      continue;
    const start = [...before.matchAll(opening)].at(-1) ?? [...before.matchAll(nameFirst)].at(-1);
    if (start) return match.index - before.length + start.index;
  }
  return dashes.exec(line)?.index ?? -1;
}

const group = (labels: string, flags: string): RegExp =>
  new RegExp(`(?<=^|[\\s>*])(?:${labels})\\*?\\s?[:：]`, flags);
const from = group(headerLabels.from, 'gi');
const others = [headerLabels.sent, headerLabels.to, headerLabels.subject].map((labels) =>
  group(labels, 'i'),
);

const wrote =
  /(?:wrote|schrieb|a écrit|escribió|escreveu|ha scritto|ezt írta|写道|寫道)(?![a-z])/gi;

/** An attribution's first word; in some languages the name comes first. */
const opening = /(?<=^|[.!?。！？…\s])(?:on|am|le|el|em|il|op)\s(?=[^!?]{0,14}[0-9])/gi;
const nameFirst = /(?<=[.!?。！？])[^.!?。！？<]{1,40}(?=<)/gi;

const dashes =
  /-{4,20} ?(?:original message|forwarded message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|messaggio originale|eredeti üzenet|原始邮件|原始郵件|元のメッセージ)/i;
