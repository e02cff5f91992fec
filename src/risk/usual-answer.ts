import type { AnswerHours, Book } from '../signals/book.ts';
import { medianOf } from '../signals/sum-up-gaps.ts';

const fewestAnswers = 20;

type Answered = { ownerId: string | null; answerHours?: number[] };

/**
 * The median time to an answer over a book, in business hours, and that of each owner's own contacts; nothing of
 * fewer than 20 answers.
 */
export function usualAnswer(
  summaries: readonly Answered[],
): Pick<Book, 'answerHours' | 'ownerAnswerHours'> {
  const byOwner = new Map<string, number[]>();
  const everyone: number[] = [];
  for (const { ownerId, answerHours = [] } of summaries) {
    everyone.push(...answerHours);
    if (ownerId === null) continue;
    const own = byOwner.get(ownerId) ?? [];
    own.push(...answerHours);
    byOwner.set(ownerId, own);
  }
  const book = usualOf(everyone);
  if (book === null) return {};
  const owners = [...byOwner]
    .map(([ownerId, hours]) => [ownerId, usualOf(hours)] as const)
    .filter((entry): entry is [string, AnswerHours] => entry[1] !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    answerHours: book,
    ...(owners.length > 0 && { ownerAnswerHours: Object.fromEntries(owners) }),
  };
}

function usualOf(hours: readonly number[]): AnswerHours | null {
  if (hours.length < fewestAnswers) return null;
  return { median: Math.round(10 * medianOf(hours)) / 10, cases: hours.length };
}
