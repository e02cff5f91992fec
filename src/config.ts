import { z } from 'zod';

const port = z.coerce
  .number({ error: 'must be a port number from 0 to 65535, for example 3000' })
  .int()
  .min(0)
  .max(65535, { error: 'must be a port number from 0 to 65535, for example 3000' });

const url = z.url({
  protocol: /^https?$/,
  error: 'must be a full address such as https://api.hubapi.com',
});

const schema = z
  .object({
    HUBSPOT_API_URL: url.optional(),
    HUBSPOT_ACCESS_TOKEN: z.string().min(1).optional(),
    HUBSPOT_CLIENT_SECRET: z.string().min(1).optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, {
        error: 'must begin with postgres:// (leave it out to use the embedded database)',
      })
      .optional(),
    PORT: port.default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: url.optional(),
    WARMLINE_HOME: z.string().min(1).default('.warmline'),
    WARMLINE_SYNC_MINUTES: z.coerce
      .number({ error: 'must be a number of minutes, 0 to switch the timed sync off' })
      .min(0)
      .default(15),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  })
  .refine((env) => !(env.HUBSPOT_API_URL && !env.HUBSPOT_ACCESS_TOKEN), {
    path: ['HUBSPOT_ACCESS_TOKEN'],
    error: 'is needed together with HUBSPOT_API_URL (leave both out to use the local demo portal)',
  });

export type Config = {
  /** The portal to work on; null: the local demo portal. */
  hubspot: { apiUrl: string; accessToken: string } | null;
  /** Signs what the panels send; null: one is made for this machine. */
  clientSecret: string | null;
  databaseUrl: string | null;
  port: number;
  host: string;
  publicUrl: string | null;
  /** Folder of the embedded database and the local portal. */
  home: string;
  syncMinutes: number;
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** Settings of the environment that can't be used, all in one message. */
export class ConfigError extends Error {}

/**
 * Reads the whole configuration from the environment, once. Frozen.
 * Throws a ConfigError that names each problem and what to set instead.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  // An empty variable is one that somebody meant to leave out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')} ${issue.message}`,
    );
    throw new ConfigError(`The environment needs a change:\n${problems.join('\n')}`);
  }
  const read = parsed.data;
  return Object.freeze({
    hubspot: read.HUBSPOT_ACCESS_TOKEN
      ? {
          apiUrl: (read.HUBSPOT_API_URL ?? 'https://api.hubapi.com').replace(/\/+$/, ''),
          accessToken: read.HUBSPOT_ACCESS_TOKEN,
        }
      : null,
    clientSecret: read.HUBSPOT_CLIENT_SECRET ?? null,
    databaseUrl: read.DATABASE_URL ?? null,
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    home: read.WARMLINE_HOME,
    syncMinutes: read.WARMLINE_SYNC_MINUTES,
    logLevel: read.LOG_LEVEL,
  });
}
