import { afterAll, beforeAll, beforeEach } from 'vitest';
import { signV3 } from '../../src/crm/signature.ts';
import type { TakenChanges } from '../../src/jobs/take-changes.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { nextChanged } from '../../src/store/changed-records.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { findTurn } from '../../src/store/portal-turns.ts';
import { savePortal } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';

const secret = 'webhook-secret';
const publicUrl = 'https://app.warmline.example';
export const now = Date.UTC(2026, 10, 1, 12);

export type WebhookServer = {
  db: Db;
  /** Two portals that nobody else uses; what a test pushes goes to the first one unless it says otherwise. */
  ours: string;
  theirs: string;
  /** What was left for others to see to, in this test. */
  left: TakenChanges[];
  followUp: (taken: TakenChanges) => Promise<void>;
  post(
    body: unknown,
    tamper?: {
      secret?: string;
      ageMs?: number;
      signed?: unknown;
      headers?: Record<string, string>;
    },
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  /** "type id" of the records noted for a portal. */
  noted(portalId: string): Promise<string[]>;
  wakes(portalId: string): Promise<number | null>;
  /** An event as it is pushed: ids are numbers, times epoch ms. */
  pushed(
    subscriptionType: string,
    objectId: number,
    more?: Record<string, unknown>,
  ): Record<string, unknown>;
};

/** A server that takes webhooks, one for a whole file; each test has portals of its own. */
export function webhookServer(): WebhookServer {
  let app: ReturnType<typeof buildServer>;
  let portals = 100;
  const server: WebhookServer = {
    db: undefined as unknown as Db,
    ours: '',
    theirs: '',
    left: [],
    followUp: async () => {},
    async post(body, tamper = {}) {
      const raw = typeof body === 'string' ? body : JSON.stringify(body);
      const timestamp = String(now - (tamper.ageMs ?? 0));
      const signature = signV3({
        method: 'POST',
        uri: `${publicUrl}/webhooks`,
        rawBody: Buffer.from('signed' in tamper ? JSON.stringify(tamper.signed) : raw),
        timestamp,
        clientSecret: tamper.secret ?? secret,
      });
      const response = await app.inject({
        method: 'POST',
        url: '/webhooks',
        payload: raw,
        headers: {
          'content-type': 'application/json',
          'x-hubspot-request-timestamp': timestamp,
          'x-hubspot-signature-v3': signature,
          ...tamper.headers,
        },
      });
      return { status: response.statusCode, body: response.json() };
    },
    noted: (portalId) =>
      withinPortal(portalId, async () => {
        const all: string[] = [];
        for (const type of ['contacts', 'companies', 'emails', 'calls', 'deals', 'tickets']) {
          const waiting = await nextChanged(server.db, portalId, type, 1_000);
          all.push(...waiting.map(({ id }) => `${type} ${id}`));
        }
        return all;
      }),
    wakes: (portalId) =>
      withinPortal(portalId, async () => (await findTurn(server.db, portalId))?.wakeAt ?? null),
    pushed: (subscriptionType, objectId, more = {}) => ({
      eventId: 1,
      subscriptionId: 7,
      portalId: Number(server.ours),
      appId: 9,
      occurredAt: now - 500,
      subscriptionType,
      attemptNumber: 0,
      objectId,
      changeSource: 'CRM_UI',
      sourceId: 'userId:1',
      ...more,
    }),
  };
  beforeAll(async () => {
    server.db = await openStore({ dataDir: ':memory:' });
    app = buildServer({
      db: server.db,
      now: () => now,
      crmOf: async () => null,
      clientSecret: secret,
      publicUrl,
      logLevel: 'silent',
      webhooks: {
        async followUp(taken) {
          await server.followUp(taken);
          server.left.push(taken);
        },
      },
    });
  });
  beforeEach(async () => {
    server.left = [];
    server.followUp = async () => {};
    for (const whose of ['ours', 'theirs'] as const) {
      const portalId = String((portals += 1));
      server[whose] = portalId;
      const account = { timeZone: 'UTC', currency: 'EUR', uiDomain: null };
      await withinPortal(portalId, () => savePortal(server.db, portalId, account));
    }
  });
  afterAll(async () => {
    await app.close();
    await closeStore(server.db);
  });
  return server;
}
