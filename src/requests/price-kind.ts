import type { CueKind } from '../timeline/records.ts';
import type { CompiledBook } from './compile-phrases.ts';
import { Line } from './line.ts';

/**
 * An own quantity or project makes the price question a quote request: in the sentence itself or
 * beside it, unless the sentence asks for listed prices.
 */
export function priceKind(
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
