import { createLogUpdate } from 'log-update';
import type { Progress } from '../jobs/progress.ts';

const stageTitles = {
  read: 'Reading',
  assess: 'Assessing',
  load: 'Loading',
  write: 'Writing back',
} as const;
const plainEveryMs = 5_000;
const number = new Intl.NumberFormat('en');

/** One line of progress: what, how many of how many, how fast, what is left. */
export function progressLine(progress: Progress): string {
  const { stage, what, done, total, perSecond, leftSeconds } = progress;
  const parts = [`${stageTitles[stage]} ${what}`.padEnd(34)];
  parts.push(
    total === null
      ? number.format(done).padStart(17)
      : `${number.format(done).padStart(8)} /${number.format(total).padStart(7)}`,
  );
  parts.push(
    perSecond === null ? ''.padEnd(10) : `${number.format(Math.round(perSecond))}/s`.padStart(10),
  );
  if (total !== null && done >= total) parts.push('  done');
  else if (leftSeconds !== null) parts.push(`  ${readableSeconds(leftSeconds)} left`);
  return parts.join('').trimEnd();
}

function readableSeconds(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export type ProgressDisplay = { report(progress: Progress): void; close(): void };

/**
 * Draws progress: lines that update in place on a terminal, a plain line now and then elsewhere.
 * Written to standard error, so that `--json` output stays clean.
 */
export function showProgress(
  stream: NodeJS.WriteStream = process.stderr,
  clock: () => number = Date.now,
): ProgressDisplay {
  return stream.isTTY ? liveDisplay(stream) : plainDisplay(stream, clock);
}

function liveDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  const draw = createLogUpdate(stream);
  const latest = new Map<string, Progress>();
  return {
    report(progress) {
      latest.set(`${progress.stage}:${progress.what}`, progress);
      draw([...latest.values()].map(progressLine).join('\n'));
    },
    close: () => draw.done(),
  };
}

function plainDisplay(stream: NodeJS.WriteStream, clock: () => number): ProgressDisplay {
  const printed = new Map<string, { at: number; finished: boolean }>();
  return {
    report(progress) {
      const key = `${progress.stage}:${progress.what}`;
      const last = printed.get(key);
      const finished = progress.total !== null && progress.done >= progress.total;
      if (last?.finished && finished) return;
      if (last && !finished && clock() - last.at < plainEveryMs) return;
      printed.set(key, { at: clock(), finished });
      stream.write(`${progressLine(progress)}\n`);
    },
    close: () => {},
  };
}
