import { dayMs } from '../../timeline/days.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import type { Story } from '../is-lost.ts';
import { labelOf, type Label } from './label-of.ts';
import type { Word } from './word.ts';

/** What came of a customer by the records, and by what people who knew said on top. */
export type Heeded = {
  recorded: Label;
  /** Null: nobody can tell, the window is left out. */
  label: Label | null;
};

/**
 * The label of the window of `windowDays` after `from`, as `labelOf` gives it, unless people who knew
 * said otherwise. `spoke` is a two-way contact when it was said. `pause` leaves out each window that
 * shares time with it, where silence is the loss; `no_customer` does whatever the loss is, and
 * `elsewhere` earlier windows as well. Left out whatever came of them: to keep those who came back
 * would tell of too few losses. Windows that closed before `no_customer` was said stay, since one who
 * is a customer no longer is just what they tell of.
 */
export function heedWords(
  story: Story,
  words: readonly Word[],
  definition: LostDefinition,
  from: number,
  windowDays: number,
): Heeded {
  const recorded = labelOf(story, definition, from, windowDays);
  const to = from + windowDays * dayMs;
  if (words.some((word) => leavesOut(word, definition, from, to))) return { recorded, label: null };
  const spoken = words.flatMap(({ says, at }) => (says === 'spoke' ? [{ at }] : []));
  if (spoken.length === 0) return { recorded, label: recorded };
  const touches = [...story.touches, ...spoken];
  return { recorded, label: labelOf({ ...story, touches }, definition, from, windowDays) };
}

function leavesOut(
  { says, at, until }: Word,
  definition: LostDefinition,
  from: number,
  to: number,
): boolean {
  const hasEnded = until !== null && until <= from;
  if (says === 'spoke' || hasEnded) return false;
  if (says === 'pause' && definition.kind !== 'silence') return false;
  return says === 'elsewhere' || at < to;
}
