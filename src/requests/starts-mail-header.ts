/**
 * Does the header of an earlier mail begin at this line? "From: … Sent: … To: … Subject: …" in any
 * order: three labels within eight lines, the sender's among them; or a first line with a name and
 * an address, and three more labels, in whatever language; or what a phone leaves of it (`isShortHeader`).
 */
export function startsMailHeader(lines: readonly string[], index: number): boolean {
  const first = [index, index + 1, index + 2].find((at) => lines[at] !== '') ?? index;
  const line = lines[first] ?? '';
  if (!label.test(line)) return false;
  const near = lines.slice(first, first + 8);
  if (headerRole(line) !== null) {
    const roles = new Set(near.map(headerRole).filter((role) => role !== null));
    if (roles.has('from') && roles.size >= 3) return true;
    if (isShortHeader(lines, first)) return true;
  }
  return (
    /[^\s:：<] ?<[^<>\s@]{3,80}@[^<>\s@]{3,80}>$/.test(line) &&
    near.slice(1, 5).filter((each) => label.test(each)).length >= 3
  );
}

/**
 * Below what one wrote and an empty line: who wrote and when, who and on what, or who alone by first and last name, and then text.
 * "From: Linz, To: Graz" is a journey, also with an empty line between.
 */
function isShortHeader(lines: readonly string[], index: number): boolean {
  const [line = '', next = ''] = lines.slice(index);
  const isBelow = lines[index - 1] === '' && lines.slice(0, index).some((each) => each !== '');
  if (!isBelow || headerRole(line) !== 'from') return false;
  if (headerRole(next) === 'subject') return true;
  if (headerRole(next) === 'sent') return /[0-9]/.test(next);
  const below = lines.slice(index + 1).find((each) => each !== '') ?? '';
  return !label.test(next) && headerRole(below) !== 'to' && fullName.test(line);
}

const fullName =
  /[:：]\s*(?:\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){1,3}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{2,4}[ 　]?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]{0,4})$/u;

/** What a line of a mail's header tells, `null` for any other line. */
export function headerRole(line: string): string | null {
  const word = label.exec(line)?.[1]?.toLowerCase();
  return word === undefined ? null : (roles.get(word) ?? null);
}

const label = /^[*_>|\s]{0,6}([\p{L}][\p{L} ]{0,24}?)[*_]{0,2}\s?[:：|]/u;

/** The labels of the ten languages' mailers, by what they stand before. */
export const headerLabels = {
  from: 'from|von|de|da|feladó|küldte|remitente|remetente|mittente|expéditeur|absender|发件人|發件人|寄件者|寄件人|差出人|送信者|送信元',
  sent: 'sent|date|gesendet|datum|envoyé|envoyé le|enviado|enviado el|enviado em|enviada|enviada em|fecha|data|inviato|inviato il|küldve|elküldve|dátum|发送时间|发送日期|日期|時間|时间|寄件日期|傳送時間|發送時間|送信日時|日時|送信日',
  to: 'to|an|à|a|para|per|pour|címzett|收件人|收件者|宛先|受信者',
  cc: 'cc|kopie|másolat|másolatot kap|copie|copia|抄送|副本|ｃｃ',
  subject: 'subject|betreff|objet|asunto|assunto|oggetto|tárgy|主题|主題|主旨|件名|標題',
};

const roles = new Map(
  Object.entries(headerLabels).flatMap(([role, words]) =>
    words.split('|').map((word) => [word, role] as const),
  ),
);
