import type { Assessment } from '../../action/assessment.ts';
import type { RhythmMark } from '../../action/rhythm-marks.ts';
import { dayMs } from '../../timeline/days.ts';
import { say, type Reader } from '../say.ts';
import { asImageSource, drawRhythm } from './draw-rhythm.ts';

/** So many usual gaps of the past are shown, within these bounds: a weekly rhythm needs no two years. */
const gapsShown = 10;
const leastDays = 60;
const mostDays = 400;

/** The picture of the rhythm and the same in words; null where nothing happened within the time it would show. */
export function renderRhythm(
  { rhythm, nextChange, assessedAt: now }: Assessment,
  marks: readonly RhythmMark[],
  reader: Reader,
): { src: string; alt: string } | null {
  const { usualGapDays, spreadDays } = rhythm;
  const days = Math.min(mostDays, Math.max(leastDays, (usualGapDays ?? mostDays) * gapsShown));
  const shown = marks.filter(({ at }) => at >= now - days * dayMs && at <= now);
  if (shown.length === 0) return null;
  const lastAt = rhythm.touches.at(-1) ?? null;
  const expected =
    lastAt === null || usualGapDays === null || spreadDays === null
      ? null
      : {
          from: lastAt + Math.max(0, usualGapDays - spreadDays) * dayMs,
          to: lastAt + (usualGapDays + spreadDays) * dayMs,
        };
  const count = (side: RhythmMark['side']) => shown.filter((mark) => mark.side === side).length;
  const startAt = shown[0]!.at;
  const label = (name: string) => say({ key: `card.picture.${name}`, values: {} }, reader);
  const change = { changes: nextChange ? 'yes' : 'no', changeAt: nextChange?.at ?? 0 };
  const values = {
    startAt,
    theirs: count('theirs'),
    ours: count('ours'),
    both: count('both'),
    usual: expected ? 'yes' : 'no',
    fromAt: expected?.from ?? 0,
    toAt: expected?.to ?? 0,
    ...change,
  };
  const svg = drawRhythm({
    marks: shown,
    expected,
    now,
    nextAt: nextChange?.at ?? null,
    labels: {
      theirs: label('theirs'),
      ours: label('ours'),
      usual: label('usual'),
      today: label('today'),
      start: say({ key: 'card.picture.start', values: { startAt } }, reader),
      next: nextChange ? say({ key: 'card.picture.next', values: change }, reader) : '',
    },
  });
  return { src: asImageSource(svg), alt: say({ key: 'card.picture', values }, reader) };
}
