import { convert, type DomNode, type FormatCallback, type SelectorDefinition } from 'html-to-text';
import { withoutBulk } from './without-bulk.ts';

const looksLikeHtml =
  /<(?:html|head|body|div|p|br|table|span|font|blockquote|a|b|i|u|em|strong|ul|ol|li|img|hr|meta|style|o:p)(?=[\s/>])[^<>]{0,500}>|<!--/i;

/** Letters and spaces written as entities in a text that has no mark-up otherwise. */
const entity =
  /&(?:nbsp|[rl][sd]quo|[aeiouc](?:acute|grave|uml|circ|tilde|cedil)|szlig|apos|quot|#[0-9]{2,5}|#x[0-9a-f]{2,5})\b;?/i;

/** Mark-up beyond this is quoted history; reading it would only cost time. */
const htmlLimit = 40_000;

/**
 * The text of a body as a person reads it. HTML goes through a parser: of what mailers quote only
 * ">" is left, so that answers between quotes can be told from them; forwarded mails, signatures and
 * hidden parts are left out. Plain text comes back unchanged.
 */
export function plainText(body: string): string {
  const isHtml = looksLikeHtml.test(body.slice(0, 5_000));
  if (!isHtml && !entity.test(body.slice(0, 5_000))) return body;
  const source = isHtml
    ? withoutBulk(body, htmlLimit)
    : `<pre>${body.slice(0, htmlLimit).replaceAll('<', '&lt;')}</pre>`;
  const text = convert(source, {
    wordwrap: false,
    limits: { maxInputLength: htmlLimit, maxDepth: 80, maxChildNodes: 2_000, ellipsis: '' },
    formatters: { attribution, container, header },
    selectors,
  });
  return text
    .split('\n')
    .map(smooth)
    .join('\n')
    .replaceAll(/\n{3,90}/g, '\n\n')
    .trim();
}

/** Read by `earlierMail` as the end of one's own words. */
const earlier = '-----Original Message-----';

/** Letters that only say where a word may break, and wide gaps, would keep words from being found. */
function smooth(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/ {2,200}/g, ' ')
    .trim();
}

const line = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const quote = { format: 'blockString', options: { ...line, string: '>' } };
const separator = {
  format: 'blockString',
  options: { ...line, string: earlier },
};
const skipped = [
  'img',
  'style',
  'script',
  'title',
  '[style*="display:none"]',
  '[style*="display: none"]',
  'div.gmail_signature',
  'div.moz-cite-prefix',
  '.moz-signature',
  '#Signature',
  '#signature',
  '#AppleMailSignature',
  '#ms-outlook-mobile-signature',
  '.protonmail_signature_block',
];

const selectors: SelectorDefinition[] = [
  { selector: 'a', options: { ignoreHref: true } },
  ...skipped.map((selector) => ({ selector, format: 'skip' })),
  { selector: 'blockquote', ...quote },
  // Mailers indent by a quotation without its bar.
  { selector: 'blockquote[style*="border:none"]', format: 'block', options: line },
  { selector: 'blockquote[style*="border: none"]', format: 'block', options: line },
  // Here begins what was written before, whatever the language of the header below.
  ...[
    '#divRplyFwdMsg',
    '#x_divRplyFwdMsg',
    'div.OutlookMessageHeader',
    'div.moz-forward-container',
    'div.yahoo_quoted',
    'div.protonmail_quote',
    'div.zmail_extra',
    'hr#zwchr',
    '#isReplyContent',
    'includetail',
  ].map((selector) => ({ selector, ...separator })),
  { selector: 'div.gmail_quote', format: 'container', options: line },
  { selector: 'div.gmail_attr', format: 'attribution', options: line },
  { selector: 'div[style*="border-top:solid"]', format: 'header', options: line },
  { selector: 'div[style*="border-top: solid"]', format: 'header', options: line },
  // Cells side by side are words side by side.
  ...['td', 'th'].map((selector) => ({
    selector,
    format: 'inlineSurround',
    options: { suffix: ' ' },
  })),
  { selector: 'tr', format: 'block', options: line },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
    selector,
    options: { uppercase: false },
  })),
  { selector: 'table', options: { uppercaseHeaderCells: false } },
];

/** Gmail's line above a quotation says who wrote it; above a forwarded mail it is that mail's header. */
function attribution(...[elem, , builder]: Parameters<FormatCallback>): void {
  builder.openBlock(line);
  builder.addLiteral(/^\s{0,9}-{4}/.test(textOf(elem, 20)) ? earlier : '>');
  builder.closeBlock(line);
}

/** Where Gmail's container holds quotations, answers may stand between them. */
function container(...[elem, walk, builder]: Parameters<FormatCallback>): void {
  builder.openBlock(line);
  if (holds(elem, 'blockquote', 5) || holds(elem, 'gmail_attr', 2)) walk(elem.children, builder);
  else builder.addLiteral('>');
  builder.closeBlock(line);
}

function holds(elem: DomNode, name: string, depth: number): boolean {
  return (elem.children ?? []).some(
    (child) =>
      child.name === name ||
      child.attribs?.['class'] === name ||
      (depth > 0 && holds(child, name, depth - 1)),
  );
}

/** Outlook draws a line above an earlier mail's header: bold labels, each with a colon. */
function header(...[elem, walk, builder]: Parameters<FormatCallback>): void {
  const labels = boldWords(elem, 4).filter((words) => /[:：]\s{0,3}$/.test(words));
  builder.openBlock(line);
  if (labels.length >= 3) builder.addLiteral(earlier);
  else walk(elem.children, builder);
  builder.closeBlock(line);
}

function boldWords(elem: DomNode, depth: number): string[] {
  return (elem.children ?? []).flatMap((child) =>
    child.name === 'b' || child.name === 'strong'
      ? [textOf(child, 60)]
      : depth > 0
        ? boldWords(child, depth - 1)
        : [],
  );
}

/** The beginning of an element's text, at least as long as asked for where there is as much. */
function textOf(elem: DomNode, length: number, depth = 6): string {
  let text = elem.data ?? '';
  for (const child of elem.children ?? [])
    if (depth > 0 && text.length < length) text += textOf(child, length, depth - 1);
  return text;
}
