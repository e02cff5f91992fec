import type { Timeline } from '../timeline/build-timeline.ts';
import type { Activity } from '../timeline/records.ts';

/** One contact on the picture of the rhythm: who spoke. `ours` alone is a try, which no rhythm counts. */
export type RhythmMark = { at: number; side: 'theirs' | 'ours' | 'both' };

/** More would run into each other on a picture of a few hundred pixels. */
const mostMarks = 120;

/** The latest contacts and tries, oldest first, by who spoke. */
export function rhythmMarks({ touches, attempts }: Timeline): RhythmMark[] {
  return [...touches.map((touch) => ({ at: touch.at, side: sideOf(touch) })), ...attempts.map(ofUs)]
    .sort((a, b) => a.at - b.at)
    .slice(-mostMarks);
}

const ofUs = ({ at }: Activity): RhythmMark => ({ at, side: 'ours' });

/** Of a touch: what they wrote, or a conversation. Mail of unknown direction is half theirs, half ours. */
function sideOf(touch: Activity): RhythmMark['side'] {
  if (!('direction' in touch)) return 'both';
  if (touch.type === 'call') return touch.connected === false ? 'theirs' : 'both';
  return touch.direction === 'in' ? 'theirs' : 'both';
}
