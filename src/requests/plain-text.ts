import { convert } from 'html-to-text';

const looksLikeHtml =
  /<(?:html|body|div|p|br|table|span|font|blockquote|a|b|ul|meta|style)\b[^<>]{0,500}>/i;

/** Mark-up beyond this is quoted history or styling; reading it would only cost time. */
const htmlLimit = 40_000;

/**
 * The text of a body as a person reads it. HTML goes through a parser, with quoted replies
 * (blockquotes, Gmail and Outlook containers) left out; plain text comes back unchanged.
 */
export function plainText(body: string): string {
  if (!looksLikeHtml.test(body.slice(0, 5_000))) return body;
  const source = body.length > htmlLimit ? body.slice(0, htmlLimit) : body;
  return convert(source, {
    wordwrap: false,
    limits: { maxInputLength: htmlLimit, maxDepth: 40, maxChildNodes: 2_000, ellipsis: '' },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'style', format: 'skip' },
      { selector: 'blockquote', format: 'skip' },
      { selector: 'div.gmail_quote', format: 'skip' },
      { selector: 'div.yahoo_quoted', format: 'skip' },
      { selector: 'div.gmail_signature', format: 'skip' },
      { selector: 'div.moz-cite-prefix', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
      { selector: 'table', options: { uppercaseHeaderCells: false } },
    ],
  });
}
