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

const tokenKeysError =
  'must list keys as ID:KEY, the newest first, such as 2:…,1:… ("warmline keys new" makes one)';

/** `2:BASE64,1:BASE64`: each key 32 bytes, under a name of its own. */
const tokenKeys = z.string().transform((text, context) => {
  const keys = text.split(',').map((entry) => {
    const [id = '', key = ''] = entry.trim().split(/:(.*)/s);
    return { id, key: Buffer.from(key, 'base64') };
  });
  const [newest, ...older] = keys;
  const sound = keys.every(({ id, key }) => /^[\w.-]{1,32}$/.test(id) && key.length === 32);
  if (!newest || !sound || new Set(keys.map(({ id }) => id)).size !== keys.length) {
    // The text itself is a secret, so it is not part of the message.
    context.issues.push({ code: 'custom', input: null, message: tokenKeysError });
    return z.NEVER;
  }
  return [newest, ...older] as const;
});

const samplers = [
  'always_on',
  'always_off',
  'traceidratio',
  'parentbased_always_on',
  'parentbased_always_off',
  'parentbased_traceidratio',
] as const;

const yes = z
  .string()
  .transform((text) => text.toLowerCase() === 'true')
  .default(false);

const share = z.coerce
  .number({ error: 'must be a share from 0 to 1, for example 0.1' })
  .min(0)
  .max(1, { error: 'must be a share from 0 to 1, for example 0.1' });

/** `team=sales,region=eu`, each value percent-encoded where it holds a comma. */
const attributes = z.string().transform((text) =>
  Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [name = '', value] = pair.split(/=(.*)/s).map((part) => part.trim());
      return name && value ? [[name, decode(value)]] : [];
    }),
  ),
);

const schema = z
  .object({
    HUBSPOT_API_URL: url.optional(),
    HUBSPOT_ACCESS_TOKEN: z.string().min(1).optional(),
    HUBSPOT_APP_URL: url.optional(),
    HUBSPOT_CLIENT_ID: z.string().min(1).optional(),
    HUBSPOT_CLIENT_SECRET: z.string().min(1).optional(),
    WARMLINE_TOKEN_KEYS: tokenKeys.optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, {
        error: 'must begin with postgres:// (leave it out to use the embedded database)',
      })
      .optional(),
    PORT: port.default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: url.optional(),
    METRICS_PORT: port.optional(),
    METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    WARMLINE_HOME: z.string().min(1).default('.warmline'),
    WARMLINE_SYNC_MINUTES: z.coerce
      .number({ error: 'must be a number of minutes, 0 to switch the timed sync off' })
      .min(0)
      .default(15),
    OTEL_SDK_DISABLED: yes,
    OTEL_TRACES_EXPORTER: z
      .enum(['otlp', 'console', 'none'], {
        error: 'must be otlp, console or none (leave it out for no traces)',
      })
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: url.optional(),
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url.optional(),
    OTEL_SERVICE_NAME: z.string().min(1).optional(),
    OTEL_RESOURCE_ATTRIBUTES: attributes.optional(),
    OTEL_TRACES_SAMPLER: z
      .enum(samplers, { error: `must be one of ${samplers.join(', ')}` })
      .default('parentbased_always_on'),
    OTEL_TRACES_SAMPLER_ARG: share.default(1),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  })
  .refine((env) => !env.HUBSPOT_API_URL || env.HUBSPOT_ACCESS_TOKEN || env.HUBSPOT_CLIENT_ID, {
    path: ['HUBSPOT_ACCESS_TOKEN'],
    error: 'is needed together with HUBSPOT_API_URL (leave both out to use the local demo portal)',
  })
  .superRefine((env, context) => {
    if (!env.HUBSPOT_CLIENT_ID) return;
    const problem = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message });
    if (env.HUBSPOT_ACCESS_TOKEN) {
      problem(
        'HUBSPOT_ACCESS_TOKEN',
        'is for one portal and HUBSPOT_CLIENT_ID for installing into many: leave one of them out',
      );
    }
    const needed = ['HUBSPOT_CLIENT_SECRET', 'WARMLINE_TOKEN_KEYS', 'PUBLIC_URL'] as const;
    for (const name of needed) {
      if (!env[name]) problem(name, 'is needed together with HUBSPOT_CLIENT_ID');
    }
  });

type TokenKey = { id: string; key: Uint8Array };

/** Traces as OpenTelemetry's own variables ask for them; where they go is read by its exporter. */
export type TraceConfig = {
  exporter: 'otlp' | 'console';
  serviceName: string;
  attributes: Record<string, string>;
  sampler: (typeof samplers)[number];
  /** Of the samplers that keep a share of the traces, 0 to 1. */
  share: number;
};

export type Config = {
  /** The portal to work on; null: the local demo portal. */
  hubspot: { apiUrl: string; accessToken: string } | null;
  /** Installing by OAuth into any number of portals; null: one portal, or the local demo. */
  oauth: {
    apiUrl: string;
    /** Address of the CRM's own pages, where an admin agrees. */
    appUrl: string;
    clientId: string;
    clientSecret: string;
    publicUrl: string;
    /** Keys that seal tokens; the first one is the newest. */
    tokenKeys: readonly [TokenKey, ...TokenKey[]];
  } | null;
  /** Signs what the panels send; null: one is made for this machine. */
  clientSecret: string | null;
  databaseUrl: string | null;
  port: number;
  host: string;
  publicUrl: string | null;
  /** Where figures for Prometheus are served, apart from everything else; null: nowhere. */
  metricsPort: number | null;
  metricsHost: string;
  /** Null: no traces. */
  traces: TraceConfig | null;
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
  const apiUrl = withoutSlash(read.HUBSPOT_API_URL ?? 'https://api.hubapi.com');
  return Object.freeze({
    hubspot: read.HUBSPOT_ACCESS_TOKEN
      ? {
          apiUrl,
          accessToken: read.HUBSPOT_ACCESS_TOKEN,
        }
      : null,
    oauth:
      read.HUBSPOT_CLIENT_ID &&
      read.HUBSPOT_CLIENT_SECRET &&
      read.WARMLINE_TOKEN_KEYS &&
      read.PUBLIC_URL
        ? {
            apiUrl,
            appUrl: withoutSlash(read.HUBSPOT_APP_URL ?? 'https://app.hubspot.com'),
            clientId: read.HUBSPOT_CLIENT_ID,
            clientSecret: read.HUBSPOT_CLIENT_SECRET,
            publicUrl: withoutSlash(read.PUBLIC_URL),
            tokenKeys: read.WARMLINE_TOKEN_KEYS,
          }
        : null,
    clientSecret: read.HUBSPOT_CLIENT_SECRET ?? null,
    databaseUrl: read.DATABASE_URL ?? null,
    port: read.PORT,
    host: read.HOST,
    publicUrl: read.PUBLIC_URL ? withoutSlash(read.PUBLIC_URL) : null,
    metricsPort: read.METRICS_PORT ?? null,
    metricsHost: read.METRICS_HOST,
    traces: tracesOf(read),
    home: read.WARMLINE_HOME,
    syncMinutes: read.WARMLINE_SYNC_MINUTES,
    logLevel: read.LOG_LEVEL,
  });
}

/** On where an exporter is named, or an address to send to, and nobody says no. */
function tracesOf(read: z.infer<typeof schema>): TraceConfig | null {
  const endpoint = read.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? read.OTEL_EXPORTER_OTLP_ENDPOINT;
  const exporter = read.OTEL_TRACES_EXPORTER ?? (endpoint === undefined ? 'none' : 'otlp');
  if (read.OTEL_SDK_DISABLED || exporter === 'none') return null;
  const { OTEL_RESOURCE_ATTRIBUTES: attributes = {} } = read;
  return {
    exporter,
    serviceName: read.OTEL_SERVICE_NAME ?? attributes['service.name'] ?? 'warmline',
    attributes,
    sampler: read.OTEL_TRACES_SAMPLER,
    share: read.OTEL_TRACES_SAMPLER_ARG,
  };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
