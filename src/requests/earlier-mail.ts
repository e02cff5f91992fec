import { startsMailHeader } from './starts-mail-header.ts';

/**
 * Does an earlier mail begin at this line? `'all'` where nothing of one's own follows, else how many
 * lines tell who wrote the quoted lines below; `null` where no mail begins. Lines are bare: trimmed
 * and without unseen marks.
 */
export function earlierMail(lines: readonly string[], index: number): 'all' | number | null {
  const line = lines[index] ?? '';
  if (line === '') return null;
  if (separator.test(line)) return 'all';
  if (framed.test(line) && startsMailHeader(lines, index + 1)) return 'all';
  if (startsMailHeader(lines, index)) return 'all';
  const count = attributionLength(lines, index);
  if (count === 0) return null;
  return isQuotedBelow(lines, index + count) ? count : 'all';
}

/** How many lines the attribution takes that begins here: long ones are wrapped. 0: none does. */
function attributionLength(lines: readonly string[], index: number): number {
  let text = '';
  for (let count = 1; count <= 3; count += 1) {
    const line = lines[index + count - 1] ?? '';
    if (line === '') return 0;
    text = text === '' ? line : `${text} ${line}`;
    if (text.length > 400) return 0;
    if (isAttribution(text, isQuotedBelow(lines, index + count))) return count;
    // Only what begins as an attribution may go on.
    if (count === 1 && !opening.test(line) && !line.includes('<')) return 0;
  }
  return 0;
}

/** "On … wrote:". Where no quoted line follows it must say when and by whom. */
function isAttribution(text: string, isQuoted: boolean): boolean {
  const dated = /[0-9]{1,2}[:.h時时点][0-9]{2}|[0-9]{4}|[0-9][./-][0-9]/.test(text);
  const addressed = /<[^<>\s]{3,80}@[^<>\s]{3,80}>|&lt;[^&\s]{3,80}&gt;|\[mailto:/.test(text);
  const ends = /[:：]$/.test(text);
  if (
    ends &&
    addressed &&
    (isQuoted || /[0-9]{1,2}[:.h][0-9]{2}/.test(text) || sinoDate.test(text))
  )
    return true;
  if (!wrote.test(text) || sentenceEnd.test(text)) return false;
  if (ends && isQuoted) return true;
  if (ends) return dated && (addressed || opening.test(text) || sinoDate.test(text));
  return addressed && dated && wroteAtEnd.test(text);
}

function isQuotedBelow(lines: readonly string[], from: number): boolean {
  return [0, 1, 2].some((step) => /^(?:>|＞|&gt;)/.test(lines[from + step] ?? ''));
}

const opening =
  /^(?:on|at|am|le|el|em|il|op|den|dne|a\(z\)|no dia|il giorno|в|在|於|于|[0-9]{4}[-./年]|[0-9]{1,2}[-./])[\s\d(]|^[0-9]{4}[-./年]/i;

/** Abbreviations are shorter. */
const sentenceEnd = /\p{Ll}{4}[.!?] \p{Lu}/u;

const sinoDate = /[0-9]{4} ?[-/年] ?[0-9]{1,2} ?[-/月] ?[0-9]{1,2}/;

const verbs =
  'wrote|schrieb|a écrit|escribió|escreveu|ha scritto|scrive|írta|skrev|schreef|написал|写道|寫道|写了|寫了|写到|寫到|提到|書きました|のメール|のメッセージ';
const wrote = new RegExp(`(?:^|[^a-z])(?:${verbs})(?![a-z])`, 'i');
const wroteAtEnd = new RegExp(`(?:${verbs})$`, 'i');

const kinds =
  "original|ursprüngliche|forwarded|weitergeleitete|transféré|réexpédié|d'origine|reenviado|encaminhada|reencaminhada|inoltrato|originale|eredeti|továbbított|原始邮件|原始郵件|邮件原件|原邮件|原郵件|回复的|转发|轉寄|轉發|元のメッセージ|転送|オリジナル";

/** Lines that say themselves that an earlier mail follows. */
const separator = new RegExp(
  [
    `^[-_=]{2,60} {0,3}(?=.{0,40}(?:${kinds}))[^-_=]{3,60}[-_=]{2,60}:?$`,
    '^(?:begin forwarded message|début du message (?:transféré|réexpédié)|anfang der weitergeleiteten|inicio del mensaje reenviado|in[íi]cio da mensagem (?:re)?encaminhada|inizio (?:del )?messaggio inoltrato|továbbított (?:levél|üzenet) kezdete|(?:以下是|开始|以下為|開始)(?:转发|轉寄|轉發)的?(?:邮件|郵件)|転送されたメッセージ)',
  ].join('|'),
  'i',
);

/** A line of dashes with words in it, or the bare rule that Outlook draws above a header. */
const framed = /^[-_=]{5,200}(?:[^-_=]{1,60}[-_=]{3,200})?$/;
