import type { RhythmMark } from '../../action/rhythm-marks.ts';
import { dayMs } from '../../timeline/days.ts';

export type RhythmDrawing = {
  /** Oldest first; at least one. */
  marks: readonly RhythmMark[];
  /** When the next contact would be usual; null where there is no rhythm. */
  expected: { from: number; to: number } | null;
  now: number;
  /** When the level changes if nothing happens; null where it doesn't. */
  nextAt: number | null;
  /** Texts of the rows, of the band, of today, of the first day shown and of the change. */
  labels: Record<'theirs' | 'ours' | 'usual' | 'today' | 'start' | 'next', string>;
};

const width = 320;
const height = 136;
const left = 12;
const right = width - 12;
const rows = { theirs: 46, axis: 64, ours: 82 };
const band = { top: 26, bottom: 102 };
/** What is to come takes no more of the width than this: the past is what the picture is about. */
const mostFuture = 0.4;
const leastPastMs = 28 * dayMs;

/**
 * The rhythm as a picture (SVG): their contacts above the line as filled dots, ours below it as rings, conversations on
 * both; the days within which the next would be usual as a band, today, and the day on which the level changes. It has a
 * ground of its own in light and dark, so that it can be read wherever it stands; sides differ in place and shape, not
 * in colour alone. What it shows is said in words beside it.
 */
export function drawRhythm(drawing: RhythmDrawing): string {
  const { marks, expected, now, nextAt, labels } = drawing;
  const x = scale(drawing);
  const today = x(now);
  const shown = marks.filter(({ at }) => x(at) >= left);
  const next = nextAt === null ? null : Math.min(right, x(nextAt));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui,sans-serif" font-size="11">`,
    // Attributes hold the light colours, so that a host that drops styles loses only the dark ones.
    '<style>@media(prefers-color-scheme:dark){.g{fill:#1f2933}.b{fill:#3a4a5a}.l{stroke:#7a8896}.t{fill:#dfe6ee}.d{fill:#5cc8d0}.r{stroke:#ffb08a;fill:#1f2933}.n{stroke:#ff8a80}.nt{fill:#ff9d94}.w{stroke:#dfe6ee}}</style>',
    `<rect class="g" width="${width}" height="${height}" rx="6" fill="#f5f8fa"/>`,
    expected ? drawBand(x(expected.from), x(expected.to), labels.usual) : '',
    `<path class="l" d="M${left} ${rows.axis}H${right}" stroke="#99acc2"/>`,
    ...shown.map((mark) => drawMark(x(mark.at), mark.side)),
    `<path class="w" d="M${today} ${band.top - 4}V${band.bottom}" stroke="#33475b" stroke-width="1.5"/>`,
    text(today, 16, labels.today, anchorOf(today)),
    next === null
      ? ''
      : `<path class="n" d="M${next} ${band.top}V${band.bottom}" stroke="#c2362b" stroke-width="1.5" stroke-dasharray="3 3"/>`,
    text(left, rows.theirs - 14, labels.theirs, 'start'),
    text(left, rows.ours + 20, labels.ours, 'start'),
    text(left, height - 9, labels.start, 'start'),
    next === null ? '' : text(right, height - 9, labels.next, 'end', 'nt', '#a12c22'),
    '</svg>',
  ].join('');
}

/** The same as an address that an image may have: nothing is asked of any server, and nothing can leak in a link. */
export function asImageSource(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** Time to place. The past begins with the first mark, unless what is to come needs little room and marks are old. */
function scale({ marks, expected, now, nextAt }: RhythmDrawing): (at: number) => number {
  const first = Math.min(marks[0]?.at ?? now, now - leastPastMs);
  const furthest = Math.max(now, expected?.to ?? now, nextAt ?? now);
  const pastMs = now - first;
  const futureMs = Math.min(furthest - now, (pastMs * mostFuture) / (1 - mostFuture));
  const perMs = (right - left - 8) / (pastMs + futureMs);
  return (at) => round(Math.min(right, left + 4 + (at - first) * perMs));
}

function drawBand(from: number, to: number, words: string): string {
  const wide = Math.max(3, round(to - from));
  const start = Math.min(from, right - wide);
  const center = round(start + wide / 2);
  const label = text(center, band.bottom + 11, words, anchorOf(center));
  return `${label}<rect class="b" x="${start}" y="${band.top}" width="${wide}" height="${band.bottom - band.top}" fill="#cbd6e2"/>`;
}

function drawMark(x: number, side: RhythmMark['side']): string {
  const theirs = `<circle class="d" cx="${x}" cy="${rows.theirs}" r="3.5" fill="#007a8c"/>`;
  const ours = `<circle class="r" cx="${x}" cy="${rows.ours}" r="3.2" fill="#f5f8fa" stroke="#b9471b" stroke-width="1.6"/>`;
  if (side === 'theirs') return theirs;
  if (side === 'ours') return ours;
  return `<path class="l" d="M${x} ${rows.theirs}V${rows.ours}" stroke="#7c98b6"/>${theirs}${ours}`;
}

function text(
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end',
  className = 't',
  fill = '#33475b',
): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text class="${className}" x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${safe}</text>`;
}

/** Near an edge a centred word would be cut off. */
function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (x > right - 40) return 'end';
  return x < left + 40 ? 'start' : 'middle';
}

const round = (value: number): number => Math.round(value * 10) / 10;
