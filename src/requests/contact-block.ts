/**
 * Where a block of contact details between drawn lines ends, as the number of the line below it: the
 * signature as it is usual in Japan. 0 where none begins at this line.
 */
export function contactBlockEnd(lines: readonly string[], index: number): number {
  if (!rule.test(lines[index] ?? '')) return 0;
  const below = lines.slice(index + 1, index + longest);
  const end = below.findIndex((line) => rule.test(line));
  if (end < 0 && index + longest < lines.length) return 0;
  const inside = end < 0 ? below : below.slice(0, end);
  const details = inside.filter((line) => detail.test(line)).length;
  return details >= 2 && !inside.some((line) => /[?？]/.test(line)) ? index + inside.length + 2 : 0;
}

const longest = 14;
const rule = /^[-_=*~━─―＝—–☆★◆◇■□#+.・]{5,120}$/;
const detail =
  /^(?:tel|fax|phone|mobile|handy|cell|e-?mail|mail|url|web|http|www\.|tél|telefon|tlf|móvil|telemóvel|mob|電話|电话|手机|手機|携帯|住所|地址|〒|所在地|邮箱|信箱|[^\s]{2,40}@[^\s]{3,60}$|\+?[0-9][0-9 ()/.-]{7,20}$)|(?:tel|fax|tél|電話|电话)\.?\s?[:：]/i;
