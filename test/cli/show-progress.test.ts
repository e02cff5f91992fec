import { describe, expect, it } from 'vitest';
import { progressLine, showProgress } from '../../src/cli/show-progress.ts';
import type { Progress } from '../../src/jobs/progress.ts';

const step = (part: Partial<Progress>): Progress => ({
  stage: 'read',
  what: 'emails',
  done: 0,
  total: null,
  perSecond: null,
  leftSeconds: null,
  ...part,
});

describe('progressLine', () => {
  it.each([
    [step({ done: 200 }), /^Reading emails +200$/],
    [
      step({ done: 200, total: 1200, perSecond: 99.6, leftSeconds: 10.1 }),
      /200 +\/ +1,200 +100\/s +11 s left$/,
    ],
    [
      step({ done: 1200, total: 1200, perSecond: 100, leftSeconds: 0 }),
      /1,200 \/ +1,200 +100\/s +done$/,
    ],
    [
      step({ stage: 'write', what: 'contacts', done: 5, total: 900, leftSeconds: 125 }),
      /2 min 5 s left$/,
    ],
  ])('says what, how many, how fast and what is left (%#)', (progress, expected) => {
    expect(progressLine(progress)).toMatch(expected);
  });
});

describe('showProgress without a terminal', () => {
  it('prints a line at the start, every five seconds, and at the end, each once', () => {
    const lines: string[] = [];
    let now = 0;
    const stream = { isTTY: false, write: (text: string) => lines.push(text) };
    const display = showProgress(stream as unknown as NodeJS.WriteStream, () => now);
    for (const done of [1, 2, 3]) display.report(step({ done, total: 10 }));
    now = 5_000;
    display.report(step({ done: 4, total: 10 }));
    display.report(step({ done: 10, total: 10 }));
    display.report(step({ done: 10, total: 10 }));
    expect(lines.map((line) => /(\d+) \//.exec(line)?.[1])).toEqual(['1', '4', '10']);
  });
});
