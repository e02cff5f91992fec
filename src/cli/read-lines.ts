import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { exitCodes } from './exit-codes.ts';
import type { Exit } from './program.ts';

/**
 * JSON objects from a stream, one a line; a line that is none, or not of the shape, is told by its number in
 * `onBad` and left out. Empty lines are nothing.
 */
export async function* readLines<Shape>(
  input: Readable,
  shape: z.ZodType<Shape>,
  onBad: (line: number, problem: string) => void,
): AsyncGenerator<Shape> {
  let number = 0;
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    number += 1;
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      onBad(number, 'is not JSON');
      continue;
    }
    const parsed = shape.safeParse(value);
    if (parsed.success) yield parsed.data;
    else {
      const [issue] = parsed.error.issues;
      onBad(number, `${issue?.path.join('.') || 'the line'}: ${issue?.message ?? 'is not usable'}`);
    }
  }
}

/** Names a bad line on standard error and makes the exit code say that something was skipped. */
export function badLineTeller(exit: Exit): (line: number, problem: string) => void {
  return (line, problem) => {
    process.stderr.write(`line ${line} was skipped: ${problem}\n`);
    exit(exitCodes.doneWithProblems);
  };
}
