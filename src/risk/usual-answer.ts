import type { Book } from '../signals/book.ts';
import { medianOf } from '../signals/sum-up-gaps.ts';

const fewestAnswers = 20;

/** The median time to an answer over a book, in business hours; nothing of fewer than 20 answers. */
export function usualAnswer(
  summaries: readonly { answerHours?: number[] }[],
): Pick<Book, 'answerHours'> {
  const hours = summaries.flatMap(({ answerHours = [] }) => answerHours);
  if (hours.length < fewestAnswers) return {};
  return { answerHours: { median: Math.round(10 * medianOf(hours)) / 10, cases: hours.length } };
}
