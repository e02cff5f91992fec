import { ConfigError } from '../config.ts';
import { AuthExpired, CrmError, Forbidden, RateLimited, Unavailable } from '../crm/errors.ts';
import { UnknownPlace } from '../jobs/public-holidays.ts';
import { asDatabaseFull, DatabaseFull } from '../store/database-full.ts';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

const goesOn = 'Nothing is lost: turns go on by themselves within five minutes of that.';
const makeRoom: Record<DatabaseFull['lacks'], string> = {
  disk: `The database's disk is full. Make room there (old backups and logs, or a larger volume; for the embedded database the disk of WARMLINE_HOME). ${goesOn}`,
  memory: `Postgres has no memory left for the statement. Give it more, or run fewer workers. ${goesOn}`,
  connections: `Postgres takes no more connections. Raise max_connections, or run fewer workers: each takes up to 11. ${goesOn}`,
  resources: `Postgres has reached one of its limits; its log says which. Raise that limit. ${goesOn}`,
};

/** What went wrong in a sentence that says what to do, and the exit code that stands for it. */
export function explainFailure(error: unknown): { message: string; exitCode: number } {
  if (error instanceof UnknownPlace) {
    return { message: `Nothing was saved. ${error.message}.`, exitCode: exitCodes.usage };
  }
  if (error instanceof UsageError || error instanceof ConfigError) {
    return { message: error.message, exitCode: exitCodes.usage };
  }
  if (error instanceof AuthExpired || error instanceof Forbidden) {
    return { message: error.message, exitCode: exitCodes.refused };
  }
  if (error instanceof Unavailable || error instanceof RateLimited) {
    return { message: error.message, exitCode: exitCodes.unreachable };
  }
  if (error instanceof CrmError) return { message: error.message, exitCode: exitCodes.refused };
  const full = asDatabaseFull(error);
  if (full instanceof DatabaseFull) {
    return { message: makeRoom[full.lacks], exitCode: exitCodes.unreachable };
  }
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return {
      message: 'The port is taken. Choose another one: PORT=3001 npm start',
      exitCode: exitCodes.usage,
    };
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') {
    return {
      message: `Can't reach the database (${code}): check DATABASE_URL and that the server runs.`,
      exitCode: exitCodes.unreachable,
    };
  }
  if (message === 'fetch failed') {
    const cause = (error as Error).cause;
    return {
      message: `Can't reach the CRM (${cause instanceof Error ? cause.message : 'no answer'}): check HUBSPOT_API_URL.`,
      exitCode: exitCodes.unreachable,
    };
  }
  return { message: message || String(error), exitCode: exitCodes.doneWithProblems };
}
