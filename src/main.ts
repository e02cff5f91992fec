import { CommanderError } from 'commander';
import { buildProgram } from './cli/program.ts';
import { explainFailure } from './cli/explain-failure.ts';
import { exitCodes } from './cli/exit-codes.ts';
import { readConfig } from './config.ts';

/**
 * Runs one command and answers its exit code. The first Ctrl-C asks the work to stop at the next
 * safe point; a second one ends the process at once, which loses nothing either.
 */
export async function main(argv: string[]): Promise<number> {
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort(new Error('interrupted'));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  process.stdout.on('error', endWithReader);
  try {
    return await buildProgram({ readConfig, now: Date.now, signal: stop.signal }).run(argv);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.usage;
    if (stop.signal.aborted) return exitCodes.interrupted;
    const { message, exitCode } = explainFailure(error);
    process.stderr.write(`${message}\n`);
    return exitCode;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Whoever reads us (`warmline export | head`) may stop reading: that is no failure of ours. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.done);
}
