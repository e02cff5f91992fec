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

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

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

  it('makes traces where an exporter or an address is named, and nobody says no', () => {
    const to = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    expect(readConfig({}).traces).toBeNull();
    expect(readConfig({ ...to, OTEL_SDK_DISABLED: 'true' }).traces).toBeNull();
    expect(readConfig({ ...to, OTEL_TRACES_EXPORTER: 'none' }).traces).toBeNull();
    expect(readConfig({ OTEL_TRACES_EXPORTER: 'console' }).traces?.exporter).toBe('console');
    const OTEL_RESOURCE_ATTRIBUTES = 'service.name=churn,region=eu%2Cwest,broken';
    expect(readConfig({ ...to, OTEL_RESOURCE_ATTRIBUTES }).traces).toEqual({
      exporter: 'otlp',
      serviceName: 'churn',
      attributes: { 'service.name': 'churn', region: 'eu,west' },
      sampler: 'parentbased_always_on',
      share: 1,
    });
    expect(problemsOf({ OTEL_TRACES_SAMPLER_ARG: '2', OTEL_TRACES_EXPORTER: 'zipkin' })).toMatch(
      /OTEL_TRACES_EXPORTER must be otlp[^]*OTEL_TRACES_SAMPLER_ARG must be a share/,
    );
  });

  it('takes an empty variable for one that is left out', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({
      port: 3000,
      databaseUrl: null,
    });
  });

  it('serves figures only where it is told to, and to this machine only unless told otherwise', () => {
    expect(readConfig({})).toMatchObject({ metricsPort: null, metricsHost: '127.0.0.1' });
    expect(readConfig({ METRICS_PORT: '9464' })).toMatchObject({ metricsPort: 9464 });
    expect(problemsOf({ METRICS_PORT: 'yes' })).toContain('METRICS_PORT must be a port number');
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

  const app = {
    HUBSPOT_CLIENT_ID: 'id',
    HUBSPOT_CLIENT_SECRET: 'hush',
    PUBLIC_URL: 'https://app.example/',
    WARMLINE_TOKEN_KEYS: `2:${key(2)}, 1:${key(1)}`,
  };

  it('reads an app that is installed by OAuth, the newest key first', () => {
    const { oauth, hubspot } = readConfig(app);
    expect(hubspot).toBeNull();
    expect(oauth).toMatchObject({
      apiUrl: 'https://api.hubapi.com',
      appUrl: 'https://app.hubspot.com',
      publicUrl: 'https://app.example',
    });
    expect(oauth?.tokenKeys.map(({ id }) => id)).toEqual(['2', '1']);
    expect(readConfig({ HUBSPOT_CLIENT_SECRET: 'hush' }).oauth).toBeNull();
  });

  it('names what an app still needs, and that one way in is enough', () => {
    const message = problemsOf({ HUBSPOT_CLIENT_ID: 'id', HUBSPOT_ACCESS_TOKEN: 'pat' });
    for (const name of ['HUBSPOT_CLIENT_SECRET', 'WARMLINE_TOKEN_KEYS', 'PUBLIC_URL'])
      expect(message).toContain(`${name} is needed together with HUBSPOT_CLIENT_ID`);
    expect(message).toContain('leave one of them out');
  });

  it('takes no key that is short, unnamed or named twice, and repeats none', () => {
    for (const keys of ['1:c2hvcnQ=', key(1), `1:${key(1)},1:${key(2)}`, `1:${key(1)},`]) {
      const message = problemsOf({ ...app, WARMLINE_TOKEN_KEYS: keys });
      expect(message).toContain('WARMLINE_TOKEN_KEYS must list keys as ID:KEY');
      expect(message).not.toContain(keys);
    }
  });

  it('never repeats a secret', () => {
    const message = problemsOf({ HUBSPOT_ACCESS_TOKEN: 'pat-123', HUBSPOT_API_URL: 'nonsense' });
    expect(message).not.toContain('pat-123');
  });
});
