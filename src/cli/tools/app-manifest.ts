import { z } from 'zod';
import { objectTypes } from '../../crm/crm.ts';

const text = z.string().min(1);
const secureUrl = z.url({ protocol: /^https$/ });
const uid = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const entrypoint = z.string().regex(/^\w+\.tsx$/);
const path = z.string().regex(/^(\/[a-z-]+)+$/, { error: 'must be a path such as /api/card' });
const type = z.enum(objectTypes);
const customers = z.array(z.enum(['contacts', 'companies'])).min(1);

/** A scope says what it is for: the object types it reads or writes, or in words where it is about something else. */
const scope = z
  .object({
    name: text,
    reason: text,
    reads: z.array(type).min(1).optional(),
    writes: z.array(type).min(1).optional(),
    uses: text.optional(),
  })
  .refine(({ reads, writes, uses }) => reads ?? writes ?? uses, {
    error: 'must say what it reads, writes or else uses',
  });

const card = z.object({
  uid,
  name: text,
  description: text,
  location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
  entrypoint,
  objectTypes: z.array(z.enum(['contacts', 'companies', 'deals', 'tickets'])).min(1),
});

const webhooks = z.object({
  uid,
  path,
  maxConcurrentRequests: z.number().int().min(1).max(20),
  objects: z.array(
    z.object({
      types: z.array(type).min(1),
      events: z.array(z.enum(['creation', 'deletion', 'merge', 'restore'])).min(1),
      reason: text,
    }),
  ),
  privacyDeletion: z.boolean(),
});

const typeId = z.string().regex(/^\d+-\d+$/);
const journal = z.object({
  uid,
  objects: z.array(
    z.object({
      type,
      typeId,
      actions: z.array(z.enum(['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'RESTORE'])).min(1),
      properties: z.array(text).min(1),
    }),
  ),
  associations: z.array(z.object({ type, with: z.array(type).min(1) })),
  privacyDeletions: z.array(type),
  appEvents: z.array(
    z.object({ action: z.enum(['APP_INSTALL', 'APP_UNINSTALL']), eventTypeId: typeId }),
  ),
});

/** A profile of HubSpot's projects: which account it is uploaded to, and what differs from the published app. */
const profile = z.object({
  accountId: z.number().int().min(0),
  uid: uid.optional(),
  name: text.optional(),
  publicUrl: secureUrl.optional(),
});

const manifest = z.object({
  name: text,
  uid,
  version: z.string(),
  description: text,
  publicUrl: secureUrl,
  support: z.object({ email: z.email(), documentationUrl: secureUrl, supportUrl: secureUrl }),
  profiles: z.record(z.string().regex(/^[a-z]+$/), profile),
  scopes: z.object({
    required: z.array(scope).min(1),
    conditional: z.array(scope),
    optional: z.array(scope),
  }),
  redirectUrls: z.array(secureUrl).min(1),
  permittedUrls: z.object({ fetch: z.array(secureUrl) }),
  webhooks,
  journal,
  cards: z.array(card).min(1),
  /** The platform allows one entry point for all pages; it finds its way by itself. */
  pages: z.object({ uid, entrypoint }),
  /** One settings page; left out, there is none. */
  settings: z.object({ uid, entrypoint }).optional(),
  workflowActions: z.array(z.object({ uid, path, objectTypes: customers })),
  bulkActions: z.array(
    z.object({ uid, label: text, entrypoint, objectTypes: customers, icon: text }),
  ),
  propertyGroup: z.object({ name: text, label: text }),
  properties: z.array(z.object({ name: text, description: text })).min(1),
  lists: z.array(z.object({ name: text })),
  /** Made when somebody presses for them. */
  furtherLists: z.array(z.object({ name: text })),
});

/** The part of `app.json` that HubSpot's project files are made of. */
export type AppManifest = z.infer<typeof manifest>;

const schema = manifest.refine(
  (app) => featureUids(app).every((one) => one.startsWith(`${app.uid}-`)),
  {
    error: 'the uid of each feature must begin with that of the app: a profile puts its own there',
  },
);

/** Checks `app.json`; throws one message that names each field to change. */
export function parseAppManifest(json: unknown): AppManifest {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(`app.json needs a change:\n${z.prettifyError(parsed.error)}`);
}

/** The uid of everything that has a project file of its own, besides the app. */
export function featureUids(app: AppManifest): string[] {
  const { cards, pages, settings, webhooks, journal, workflowActions, bulkActions } = app;
  const single = [pages, webhooks, journal, ...(settings ? [settings] : [])];
  return [...cards, ...single, ...workflowActions, ...bulkActions].map((feature) => feature.uid);
}
