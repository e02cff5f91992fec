import type { OnProgress, Progress } from './progress.ts';

export type ProgressMeter = {
  /** So many more are done. */
  add(count: number): void;
  setTotal(total: number | null): void;
  /** Nothing is left: what was done is the total. */
  finish(): void;
};

/**
 * Measures one piece of a job as it goes. Speed counts from where this process began, not from where an
 * interrupted run had come to.
 */
export function meterProgress(
  {
    stage,
    what,
    done: alreadyDone = 0,
    total: expected,
  }: Pick<Progress, 'stage' | 'what' | 'total'> & { done?: number },
  clock: () => number,
  onProgress: OnProgress = () => {},
): ProgressMeter {
  const startedAt = clock();
  let done = alreadyDone;
  let total = expected;
  const report = () => {
    const seconds = (clock() - startedAt) / 1000;
    const perSecond = seconds > 0 ? (done - alreadyDone) / seconds : null;
    const left = total === null ? null : Math.max(0, total - done);
    const leftSeconds = left === 0 ? 0 : left !== null && perSecond ? left / perSecond : null;
    onProgress({ stage, what, done, total, perSecond, leftSeconds });
  };
  return {
    add(count) {
      done += count;
      // An estimate that turns out too low is one no longer.
      if (total !== null && done > total) total = null;
      report();
    },
    setTotal(value) {
      total = value !== null && value >= done ? value : null;
    },
    finish() {
      total = done;
      report();
    },
  };
}
