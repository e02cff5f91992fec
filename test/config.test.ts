import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const problemsOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
};

describe('readConfig', () => {
  it('needs nothing at all', () => {
    expect(readConfig({})).toMatchObject({ hubspot: null, port: 3000, home: '.warmline' });
  });

  it('reads a portal of its own', () => {
    const config = readConfig({
      HUBSPOT_API_URL: 'http://localhost:4100/',
      HUBSPOT_ACCESS_TOKEN: 'secret',
    });
    expect(config.hubspot).toEqual({ apiUrl: 'http://localhost:4100', accessToken: 'secret' });
  });

  it('takes an empty variable for one that is left out', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    });
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('names all problems in one message', () => {
    const message = problemsOf({ PORT: 'abc', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(message).toContain('PORT must be a port number');
    expect(message).toContain('DATABASE_URL must begin with postgres://');
    expect(message).toContain('LOG_LEVEL');
  });

  it('asks for the token that belongs to an address', () => {
    expect(problemsOf({ HUBSPOT_API_URL: 'http://localhost:1' })).toContain(
      'HUBSPOT_ACCESS_TOKEN is needed together with HUBSPOT_API_URL',
    );
  });

  it('never repeats a secret', () => {
    const message = problemsOf({ HUBSPOT_ACCESS_TOKEN: 'pat-123', HUBSPOT_API_URL: 'nonsense' });
    expect(message).not.toContain('pat-123');
  });
});
