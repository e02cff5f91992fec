/**
 * The sender's own words of a plain-text message as pieces of the body, in order: quoted earlier
 * mails, forwarded mails, signatures and legal footers left out. Each piece is an exact substring,
 * so that evidence can be found again. Reads at most `limit` characters of the body.
 */
export function ownText(body: string, limit = 20_000): string[] {
  const text = body.length > limit ? body.slice(0, limit) : body;
  const pieces: string[] = [];
  let start = -1;
  let offset = 0;
  const lines = text.split('\n');
  const flush = (end: number): void => {
    if (start >= 0) pieces.push(text.slice(start, end));
    start = -1;
  };
  let signed = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const trimmed = line.trim().slice(0, 400);
    if (endsOwnText(trimmed, lines, index)) break;
    if (postscript.test(trimmed)) signed = false;
    const isQuoted = trimmed.startsWith('>') || trimmed.startsWith('＞');
    if (isQuoted || signed || disclaimer.test(trimmed)) flush(offset);
    else if (start < 0) start = offset;
    if (trimmed.length <= 60 && closing.test(trimmed)) {
      signed = true;
      flush(offset);
    }
    offset += line.length + 1;
  }
  flush(Math.min(offset, text.length));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** Does the quoted or forwarded mail start at this line? What follows is someone's earlier text. */
function endsOwnText(line: string, lines: readonly string[], index: number): boolean {
  if (line === '') return false;
  if (line === '--' || /^[-_=]{5,200}[^-_=]{1,60}[-_=]{3,200}$/.test(line)) return true;
  // Only the line before quoted text can be an attribution that says nothing but who and when.
  if (attribution.test(line)) return true;
  if (
    /(?:<[^<>\s]{3,80}@[^<>\s]{3,80}>|&lt;[^&]{3,80}&gt;)[^:：]{0,30}[:：]$/.test(line) &&
    nextIsQuoted(lines, index)
  )
    return true;
  // A long attribution is often wrapped onto a second line.
  const wrapped = `${line} ${(lines[index + 1] ?? '').trim().slice(0, 200)}`;
  if (attributionStart.test(line) && attribution.test(wrapped)) return true;
  return startsHeader(lines, index);
}

function nextIsQuoted(lines: readonly string[], index: number): boolean {
  return [1, 2].some((step) => (lines[index + step] ?? '').trim().startsWith('>'));
}

/** "From: … Sent: … To: … Subject: …": at least two further header lines must follow. */
function startsHeader(lines: readonly string[], index: number): boolean {
  if (!fromLine.test((lines[index] ?? '').trim().slice(0, 200))) return false;
  let headers = 0;
  for (let step = 1; step <= 5; step += 1)
    if (headerLine.test((lines[index + step] ?? '').trim().slice(0, 200))) headers += 1;
  return headers >= 2;
}

const fromLine =
  /^[*>\s]{0,4}(?:from|von|de|da|feladó|remitente|remetente|mittente|expéditeur|absender|发件人|寄件者|寄件人|發件人|差出人|送信者)\s?\*?\s?[:：]/i;
const headerLine =
  /^[*>\s]{0,4}(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé(?: le)?|date|à|objet|enviado(?: el| em)?|fecha|para|asunto|data|assunto|inviato|a|oggetto|küldve|elküldve|dátum|címzett|tárgy|másolat|发送时间|收件人|主题|抄送|日期|時間|寄件日期|傳送時間|收件者|主旨|副本|主題|送信日時|日時|宛先|件名)\s?\*?\s?[:：]/i;

const attributionStart =
  /^(?:on|am|le|el|em|il|a\(z\)|vào|den|\d{4}[-./年])[\s\d(]|^(?:on|am|le|el|em|il)\s/i;
const attribution = new RegExp(
  [
    // On … wrote:
    '^on .{5,200} wrote ?:$',
    '^am .{5,200} schrieb .{0,100}:$',
    '^(?:le|el|em|il|op|dne) .{5,200}(?:a écrit|escribió|escreveu|ha scritto) ?:?$',
    '^.{3,200}(?:a écrit|escribió|escreveu|ha scritto|wrote|schrieb|írta|skrev) ?[:：]$',
    '^.{3,200} ezt írta .{0,120}:$',
    '^.{0,150}(?:写道|寫道|写了|提到)\\s?[:：]$',
    '^\\d{4}年\\d{1,2}月\\d{1,2}日.{0,120}[>＞)）]?[:：]$',
    '^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}.{0,120}<[^<>]{3,80}>.{0,20}[:：]$',
    "^-{2,}.{0,40}(?:original|ursprüngliche|forwarded|weitergeleitete|transféré|d'origine|reenviado|encaminhada|inoltrato|originale|eredeti|továbbított|原始邮件|原始郵件|转发|轉寄|轉發|元のメッセージ|転送)",
    '^(?:begin forwarded message|début du message transféré|anfang der weitergeleiteten|inicio del mensaje reenviado|inizio messaggio inoltrato|以下是转发|以下為轉寄)',
  ].join('|'),
  'i',
);

const closing =
  /^(?:(?:kind|best|warm|many|warmest|kindest)? ?regards|rgds|kr|best(?: wishes)?|all the best|cheers|(?:yours )?(?:sincerely|faithfully|truly)|yours \w{1,20}|mit (?:freundlichen|besten|herzlichen) gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|freundliche|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e[^.?!]{0,20}|mfg|vg|lg|gru(?:ß|ss)|(?:bien )?cordialement|bien à vous|cdlt|sincères salutations|salutations|(?:un |atentos? |cordiales )?saludos?(?: cordiales)?|atentamente|atte\.?|(?:com os )?(?:melhores )?cumprimentos|atenciosamente|att\.?|abs|abraços?|cordiali saluti|distinti saluti|(?:un )?saluti|cordialità|cordialmente|üdv(?:özlettel)?\.?|tisztelettel|敬具|以上|此致|敬礼|敬禮|顺祝商祺|順頌商祺|順頌 ?時祺|祝好|祝 ?商祺)[,.!：:]{0,2}$/i;

const postscript = /^(?:p\.? ?s\.?|ps|n\.?b\.?|ui|追伸|附[：:]|又及)[ .:：]/i;

const disclaimer =
  /^["“*※]?(?:this (?:e-?mail|message|communication)(?: and|, | is| may|\/)|the (?:information|contents?) (?:in|of|contained)|diese e-?mail enth|ce (?:message|courriel|mail) (?:et|est|peut)|avant d'imprimer|please consider the environment|este (?:mensaje|correo)(?: y| puede| es| contiene)|esta mensagem (?:pode|cont|e )|(?:ai sensi|questo messaggio)|(?:jelen|ez az) (?:üzenet|e-mail)|本(?:邮件|郵件|信件)(?:及|包含|含有|可能|所載)|本メール(?:には|および|は機密))/i;
