import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/config.ts';
import { explainFailure } from '../../src/cli/explain-failure.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { AuthExpired, RateLimited, Unavailable } from '../../src/crm/errors.ts';

const system = (code: string) => Object.assign(new Error(`${code} at 127.0.0.1`), { code });

describe('explainFailure', () => {
  it.each([
    [new UsageError('Give the id as well.'), 2, 'Give the id as well.'],
    [new ConfigError('PORT must be a port number'), 2, 'PORT'],
    [new AuthExpired('The token is not accepted.'), 3, 'token'],
    [new Unavailable('No answer.', { maybeDone: false }), 4, 'No answer.'],
    [new RateLimited('Daily limit.', { retryAfterMs: 1, policyName: null }), 4, 'Daily limit.'],
    [system('EADDRINUSE'), 2, 'PORT=3001 npm start'],
    [system('ECONNREFUSED'), 4, 'DATABASE_URL'],
    [system('53100'), 4, "The database's disk is full. Make room"],
    [system('53300'), 4, 'Raise max_connections'],
    [system('ENOSPC'), 4, "The database's disk is full."],
    [new TypeError('fetch failed', { cause: new Error('bad port') }), 4, 'bad port'],
    [new Error('Something else.'), 1, 'Something else.'],
  ])('%s', (error, exitCode, sentence) => {
    const explained = explainFailure(error);
    expect(explained.exitCode).toBe(exitCode);
    expect(explained.message).toContain(sentence);
  });
});
