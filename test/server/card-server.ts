import type { FastifyInstance } from 'fastify';
import type { Crm } from '../../src/crm/crm.ts';
import { signV3 } from '../../src/crm/signature.ts';
import { buildServer } from '../../src/server/build-server.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import { closeStore, openStore, type Db } from '../../src/store/open-store.ts';
import { savePortal } from '../../src/store/portals.ts';
import type { Activity, Customer } from '../../src/timeline/records.ts';
import { anna, cue, customer, email, now, sent } from '../builders.ts';

export const secret = 'test-client-secret';
export const publicUrl = 'https://app.warmline.example';

/** Two portals whose records carry the same ids: what one may never see of the other. */
export const ours = '111';
export const theirs = '222';

export type CardServer = {
  app: FastifyInstance;
  db: Db;
  /** Tasks made in the CRM, by portal, the first as `task-1`; those in its bin are marked. */
  tasks: { portalId: string; properties: Record<string, string>; archived?: boolean }[];
  /** What was written to records, by portal. */
  updates: { portalId: string; type: string; id: string; properties: Record<string, string> }[];
  call(request: Call): Promise<{ status: number; body: Record<string, unknown> }>;
  close(): Promise<void>;
};

export type Call = {
  method?: 'GET' | 'POST';
  path: string;
  portalId?: string | null;
  body?: unknown;
  rawBody?: string;
  /** Changes to what a faithful caller would send. */
  tamper?: { secret?: string; ageMs?: number; query?: string; headers?: Record<string, string> };
};

const history = (name: string): { person: Customer; activities: Activity[] } => ({
  person: customer({ name }),
  activities: [
    ...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? email(20 + 14 * i) : sent(19 + 14 * i))),
    email(9, {
      id: '900',
      subject: 'Prices',
      cues: [cue('quote_request', `Could you quote 40 valves for ${name}?`)],
    }),
  ],
});

/** A server on an embedded store with two portals; time stands still. */
export async function startCardServer(
  logLevel: 'silent' | 'debug' = 'silent',
): Promise<CardServer> {
  const db = await openStore({ dataDir: ':memory:' });
  const tasks: CardServer['tasks'] = [];
  const updates: CardServer['updates'] = [];
  for (const [portalId, name] of [
    [ours, 'Anna Ours'],
    [theirs, 'Berta Theirs'],
  ] as const) {
    await savePortal(db, portalId, { timeZone: 'UTC', currency: 'EUR', uiDomain: null });
    const { person, activities } = history(name);
    await saveCustomers(db, portalId, 1, [{ customer: person, hash: 'h' }]);
    await saveActivities(
      db,
      portalId,
      1,
      activities.map((activity) => ({ activity, hash: activity.id })),
    );
  }
  const crmOf = async (portalId: string): Promise<Crm | null> =>
    portalId === ours || portalId === theirs
      ? ({
          create: async (_type: string, properties: Record<string, string>) => {
            tasks.push({ portalId, properties });
            return { id: `task-${tasks.length}`, properties };
          },
          ensureProperties: async () => [],
          ensureList: async () => 'list',
          update: async (
            type: string,
            changes: { id: string; properties: Record<string, string> }[],
          ) => {
            updates.push(...changes.map((change) => ({ portalId, type, ...change })));
            return { written: changes.map(({ id }) => id), refused: [] };
          },
          read: async (_type: string, ids: readonly string[]) => ({
            records: ids
              .map((id) => ({ id, ...tasks[Number(id.slice(5)) - 1]! }))
              .filter(({ archived }) => !archived),
            missing: [],
          }),
          archive: async (_type: string, id: string) => {
            tasks[Number(id.slice(5)) - 1]!.archived = true;
          },
          properties: async (type: string) => [
            { name: 'contract_end', label: 'End of contract', type: 'date' },
            { name: 'arr', label: 'Yearly value', type: 'number' },
            { name: 'plan', label: 'Plan', type: 'enumeration' },
            { name: `${type}_note`, label: `Note of ${portalId}`, type: 'string' },
            { name: 'warmline_risk_score', label: 'Risk', type: 'number' },
          ],
        } as unknown as Crm)
      : null;
  const app = buildServer({
    db,
    now: () => now,
    crmOf,
    clientSecret: secret,
    publicUrl,
    logLevel,
  });
  return {
    app,
    db,
    tasks,
    updates,
    async call({ method = 'GET', path, portalId = ours, body, rawBody, tamper = {} }) {
      const separator = path.includes('?') ? '&' : '?';
      const url =
        portalId === null
          ? path
          : `${path}${separator}portalId=${portalId}&userEmail=rep@x.example`;
      const raw = rawBody ?? (body === undefined ? '' : JSON.stringify(body));
      const timestamp = String(now - (tamper.ageMs ?? 0));
      const signature = signV3({
        method,
        uri: publicUrl + url,
        rawBody: Buffer.from(raw),
        timestamp,
        clientSecret: tamper.secret ?? secret,
      });
      const response = await app.inject({
        method,
        url: url + (tamper.query ?? ''),
        ...(raw === '' ? {} : { payload: raw }),
        headers: {
          ...(raw === '' ? {} : { 'content-type': 'application/json' }),
          'x-hubspot-request-timestamp': timestamp,
          'x-hubspot-signature-v3': signature,
          ...tamper.headers,
        },
      });
      return { status: response.statusCode, body: response.json() };
    },
    async close() {
      await app.close();
      await closeStore(db);
    },
  };
}

export const card = `/api/card?kind=contact&id=${anna.id}`;
export const about = { kind: 'contact', id: anna.id } as const;
