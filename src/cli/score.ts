import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { stringify } from 'csv-stringify';
import { exitCodes } from './exit-codes.ts';
import type { CliDeps, Exit } from './program.ts';
import { scoreProtocol, type SkippedRows } from './score-protocol.ts';
import { UsageError } from './usage-error.ts';

/** `warmline score`: probabilities of silence for timeline files, to be judged by somebody else's evaluator. */
export function scoreCommand({ signal }: CliDeps, exit: Exit): Command {
  return new Command('score')
    .description(
      'Score timeline files as a protocol asks: for each customer the probability of no event in the\n' +
        'horizon after each cut, from events on or before the cut only.',
    )
    .requiredOption('--protocol <file>', 'protocol.json, beside the files it names')
    .requiredOption('--out <file>', 'where to write dataset,cut,customer,risk')
    .action(async ({ protocol, out }: { protocol: string; out: string }) => {
      // All is read before anything is written: what cannot be scored costs no earlier file.
      const scores: Record<string, string>[] = [];
      for await (const row of scoreProtocol(protocol, (file, skipped) => {
        tellSkipped(file, skipped);
        exit(exitCodes.doneWithProblems);
      })) {
        signal.throwIfAborted();
        scores.push({ ...row, risk: row.risk.toFixed(6) });
      }
      const csv = stringify({ header: true, columns: ['dataset', 'cut', 'customer', 'risk'] });
      await pipeline(scores, csv, createWriteStream(out)).catch((error: Error) => {
        throw new UsageError(`Choose another place with --out: ${error.message}`);
      });
      process.stderr.write(`${scores.length} scores written to ${out}\n`);
    });
}

function tellSkipped(file: string, { count, firstLine }: SkippedRows): void {
  process.stderr.write(
    `${file}: ${count} rows without a customer or a date were skipped, the first in line ${firstLine}\n`,
  );
}
