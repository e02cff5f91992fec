import { ConfigError } from '../config.ts';
import { AuthExpired, CrmError, Forbidden, RateLimited, Unavailable } from '../crm/errors.ts';
import { UnknownPlace } from '../jobs/public-holidays.ts';
import { exitCodes } from './exit-codes.ts';
import { UsageError } from './usage-error.ts';

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
