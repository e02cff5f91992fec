import { z } from 'zod';

const scope = z.object({ name: z.string(), reason: z.string().min(1) });
const secureUrl = z.url({ protocol: /^https$/ });

const uid = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const entrypoint = z.string().regex(/^\w+\.tsx$/);

const card = z.object({
  uid,
  name: z.string().min(1),
  description: z.string().min(1),
  location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
  entrypoint,
  objectTypes: z.array(z.enum(['contacts', 'companies', 'deals', 'tickets'])).min(1),
});

const schema = z.object({
  name: z.string().min(1),
  uid,
  version: z.string(),
  description: z.string().min(1),
  publicUrl: secureUrl,
  support: z.object({ email: z.email(), documentationUrl: secureUrl, supportUrl: secureUrl }),
  scopes: z.object({ required: z.array(scope).min(1), optional: z.array(scope) }),
  redirectUrls: z.array(secureUrl).min(1),
  permittedUrls: z.object({ fetch: z.array(secureUrl) }),
  cards: z.array(card).min(1),
  /** The platform allows one entry point for all pages; it finds its way by itself. */
  pages: z.object({ uid, entrypoint }),
});

/** The part of `app.json` that HubSpot's project files are made of. */
export type AppManifest = z.infer<typeof schema>;

/** Checks `app.json`; throws one message that names each field to change. */
export function parseAppManifest(json: unknown): AppManifest {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`app.json needs a change:\n${z.prettifyError(parsed.error)}`);
}
