import { dayMs } from '../../timeline/days.ts';
import type { LostDefinition } from '../../timeline/settings.ts';
import { isLost, type Story } from '../is-lost.ts';

/** What came of a customer after a past month. The only thing in a backtest that is taken from later. */
export type Label = {
  left: boolean;
  /** When the loss counted; null for those who stayed. */
  lostAt: number | null;
  /** A touch or purchase after the loss; null: none until today. */
  returnedAt: number | null;
};

/**
 * The label of the window of `windowDays` after `from`. `story` is the timeline as of today, and the
 * window must have closed by then. Silence counts as a loss when it has lasted for its days, a lost
 * renewal when its deal closed, and a mark in the CRM, which has no date, a day after the last sign.
 */
export function labelOf(
  story: Story,
  definition: LostDefinition,
  from: number,
  windowDays: number,
): Label {
  const to = from + windowDays * dayMs;
  if (isLost(story, definition, { from, to }) !== true)
    return { left: false, lostAt: null, returnedAt: null };
  const signs = [...story.touches, ...story.purchases].map(({ at }) => at).sort((a, b) => a - b);
  const lostAt = momentOf(story, definition, signs, from, to);
  return {
    left: true,
    lostAt,
    returnedAt: signs.find((at) => at > Math.max(lostAt, from)) ?? null,
  };
}

function momentOf(
  story: Story,
  definition: LostDefinition,
  signs: readonly number[],
  from: number,
  to: number,
): number {
  if (definition.kind === 'silence')
    return (signs.findLast((at) => at <= from) ?? from) + definition.days * dayMs;
  if (definition.kind === 'lost_renewal') {
    // The first that makes the window one with a loss: the earliest lost renewal in it.
    const closed = story.activities.flatMap((activity) =>
      activity.type === 'deal' && activity.renewal && activity.state === 'lost'
        ? [activity.closedAt ?? activity.at]
        : [],
    );
    return Math.min(...closed.filter((at) => at > from && at <= to));
  }
  return signs.at(-1)! + dayMs;
}
