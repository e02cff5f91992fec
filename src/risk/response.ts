import type { Book } from '../signals/book.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { dayMs } from '../timeline/days.ts';

/** Of the days on which we turned to a customer, how many led to an answer. */
export type Approaches = { made: number; answered: number };

/** What comes back within a week is an answer. */
const answerWithinMs = 7 * dayMs;
/** What we write so soon after a contact is part of the conversation and needs no answer. */
const conversationMs = 3 * dayMs;
/** One talkative or silent customer must not set the rate of all, and what was years ago tells little. */
const latest = 20;

/**
 * The latest 20 days on which we wrote, called or waited in a meeting of our own accord: answered where a touch followed
 * within seven days, or a call was picked up. Left out while the seven days run, and where nothing came back to what ended
 * a conversation. A further touch never lowers the share, a further approach without an answer never raises it.
 */
export function tallyApproaches({ attempts, touches }: Timeline, now: number): Approaches {
  const days = new Map<number, boolean>();
  const note = (at: number, answered: boolean) => {
    const day = Math.floor(at / dayMs);
    days.set(day, answered || days.get(day) === true);
  };
  for (const touch of touches)
    if (touch.type === 'call' && touch.direction === 'out') note(touch.at, true);
  let next = 0;
  for (const { at } of attempts) {
    while (next < touches.length && touches[next]!.at < at) next += 1;
    const sinceLast = at - (touches[next - 1]?.at ?? -Infinity);
    const answered = (touches[next]?.at ?? Infinity) - at <= answerWithinMs;
    if (answered) note(at, true);
    else if (now - at > answerWithinMs && sinceLast > conversationMs) note(at, false);
  }
  const recent = [...days].sort(([a], [b]) => b - a).slice(0, latest);
  return { made: recent.length, answered: recent.filter(([, answered]) => answered).length };
}

/** How many approaches the portal's rate counts for beside the customer's own. */
const priorApproaches = 4;
/** Where the portal's rate is unknown, so many of the customer's own must speak for themselves. */
const fewestOwn = 5;

/**
 * The probability, 0–1, that the customer answers when we turn to it: its own share, shrunk to the portal's rate as if that
 * were four approaches more (the mean of a beta distribution). Null where neither the portal's rate nor five approaches
 * are known; without the rate the shares shrink to a half (Laplace's rule of succession).
 */
export function likelyResponse({ made, answered }: Approaches, book: Book): number | null {
  const rate = book.response?.rate;
  if (rate !== undefined) return (answered + priorApproaches * rate) / (made + priorApproaches);
  return made < fewestOwn ? null : (answered + 1) / (made + 2);
}

/** Of fewer approaches over a whole book nothing is said. */
const fewestInBook = 50;

/** The rate of a whole book; nothing of fewer than 50 approaches. */
export function usualResponse(tallies: readonly Approaches[]): Pick<Book, 'response'> {
  const made = tallies.reduce((sum, tally) => sum + tally.made, 0);
  if (made < fewestInBook) return {};
  const answered = tallies.reduce((sum, tally) => sum + tally.answered, 0);
  return { response: { rate: Math.round((1000 * answered) / made) / 1000, cases: made } };
}
