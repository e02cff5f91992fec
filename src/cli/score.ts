import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { stringify } from 'csv-stringify';
import type { CliDeps, Exit } from './program.ts';
import { scoreProtocol } from './score-protocol.ts';

/** `warmline score`: probabilities of silence for timeline files, to be judged by somebody else's evaluator. */
export function scoreCommand({ signal }: CliDeps, _exit: Exit): Command {
  return new Command('score')
    .description(
      'Score timeline files as a protocol asks: for each customer the probability of no event in the\n' +
        'horizon after each cut, from events on or before the cut only.',
    )
    .requiredOption('--protocol <file>', 'protocol.json, beside the files it names')
    .requiredOption('--out <file>', 'where to write dataset,cut,customer,risk')
    .action(async ({ protocol, out }: { protocol: string; out: string }) => {
      const file = createWriteStream(out);
      const csv = stringify({ header: true, columns: ['dataset', 'cut', 'customer', 'risk'] });
      csv.pipe(file);
      let rows = 0;
      for await (const row of scoreProtocol(protocol)) {
        signal.throwIfAborted();
        csv.write({ ...row, risk: row.risk.toFixed(6) });
        rows += 1;
      }
      csv.end();
      await finished(file);
      process.stderr.write(`${rows} scores written to ${out}\n`);
    });
}
