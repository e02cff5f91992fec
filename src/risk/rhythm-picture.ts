import type { Book } from '../signals/book.ts';
import { ownRhythm } from '../signals/own-rhythm.ts';
import type { Timeline } from '../timeline/build-timeline.ts';

export type RhythmPicture = {
  touches: number[];
  usualGapDays: number | null;
  spreadDays: number | null;
};

const mostTouches = 60;

/** The latest touches, and what gap between them is usual; null before the third contact day. */
export function rhythmPicture(timeline: Timeline, book: Book): RhythmPicture {
  const touches = timeline.touches.slice(-mostTouches).map((touch) => touch.at);
  if (timeline.touchDays.length < 3) return { touches, usualGapDays: null, spreadDays: null };
  const { usualDays, spreadDays } = ownRhythm(timeline.touchDays, book.touchGapDays);
  return { touches, usualGapDays: oneDecimal(usualDays), spreadDays: oneDecimal(spreadDays) };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
