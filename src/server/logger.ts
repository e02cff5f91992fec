import { type DestinationStream, pino } from 'pino';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';

/**
 * Writes one line of JSON an event, with portal, job, counts and durations. Nothing a person wrote, is called or is
 * reached by belongs into a line: errors are told by their kind and place, since their messages may quote records.
 */
export function createLogger(level: Config['logLevel'], to?: DestinationStream): FastifyBaseLogger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Addresses hold people's e-mail in their query, headers hold signatures.
      serializers: {
        err: describeError,
        error: describeError,
        req: ({ method }: { method: string }) => ({ method }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
    to,
  );
}

const frames = 4;

/** What kind of error this is and where it arose; never its message. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, statusCode, status } = error as Error & Record<string, unknown>;
  return {
    name: error.name,
    code: code ?? null,
    status: statusCode ?? status ?? null,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^ {4}at /.test(line))
      .slice(0, frames)
      .map((line) => line.trim()),
  };
}
