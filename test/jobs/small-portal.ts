import type { Db } from '../../src/store/db.ts';
import { sql } from 'kysely';
import { connectCrm } from '../../src/crm/connect.ts';
import type { Crm, ObjectType } from '../../src/crm/crm.ts';
import type { Seed, SeedRecord } from '../../src/sandbox/portal.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.ts';

export const noon = Date.UTC(2026, 5, 17, 12);
export const day = 86_400_000;
let portals = 1_000;

type Sizes = { contacts: number; companies: number; emails: number; calls: number; deals: number };

/** A portal with plain records: e-mails both ways, calls and deals, spread over contacts and the last year. */
export function smallSeed(sizes: Partial<Sizes> = {}): Seed {
  const { contacts = 30, companies = 5, emails = 230, calls = 40, deals = 20 } = sizes;
  const records: SeedRecord[] = [];
  const add = (
    type: ObjectType,
    id: number,
    properties: Record<string, string>,
    associations: SeedRecord['associations'] = {},
  ) =>
    records.push({
      type,
      id: String(id),
      createdAt: noon - 500 * day,
      updatedAt: noon - day,
      properties,
      associations,
    });
  const contactOf = (index: number) => String(1 + (index % contacts));
  for (let id = 1; id <= companies; id += 1) add('companies', id, { name: `Firm ${id}` });
  for (let id = 1; id <= contacts; id += 1) {
    const properties = {
      firstname: `Ann${id}`,
      lastname: 'Test',
      lifecyclestage: 'customer',
      hubspot_owner_id: '1',
    };
    add('contacts', id, properties, { companies: [String(1 + (id % companies))] });
  }
  for (let id = 1; id <= emails; id += 1) {
    const inbound = id % 2 === 0;
    add(
      'emails',
      id,
      {
        hs_timestamp: String(noon - (id % 360) * day),
        hs_email_direction: inbound ? 'INCOMING_EMAIL' : 'EMAIL',
        hs_email_subject: `Delivery ${id}`,
        hs_email_text: inbound
          ? 'Could you please send us a quote for 40 housings?'
          : 'Thank you for the talk.',
      },
      { contacts: [contactOf(id * 7)] },
    );
  }
  for (let id = 1; id <= calls; id += 1) {
    const properties = {
      hs_timestamp: String(noon - id * 3 * day),
      hs_call_direction: 'OUTBOUND',
      hs_call_title: `Call ${id}`,
    };
    add('calls', id, properties, { contacts: [contactOf(id * 3)] });
  }
  for (let id = 1; id <= deals; id += 1) {
    const properties = {
      dealname: `Deal ${id}`,
      amount: '100',
      closedate: String(noon - id * 9 * day),
      hs_is_closed: 'true',
    };
    add('deals', id, properties, {
      contacts: [contactOf(id)],
      companies: [String(1 + (id % companies))],
    });
  }
  return {
    portalId: (portals += 1),
    timeZone: 'Europe/Budapest',
    currency: 'EUR',
    owners: [{ id: '1', email: 'rep@x.example', firstName: 'Rita', lastName: 'Rep' }],
    records,
  };
}

export type TestPortal = {
  portalId: string;
  sandbox: Sandbox;
  crm: Crm;
  now: () => number;
  stop: () => Promise<void>;
};

const now = () => noon;

/** The portal on the wire, its limits wide and its waits short: nothing here measures time. */
export async function startPortal(
  seed: Seed,
  options: { scopes?: readonly string[]; searchLagMs?: number; clock?: () => number } = {},
): Promise<TestPortal> {
  const { searchLagMs = 0 } = options;
  const strict = { perTenSeconds: 1_000_000, searchPerSecond: 1_000_000, searchLagMs };
  const sandbox = await startSandbox({ seed, clock: options.clock ?? now, strict });
  const crm = connectCrm({
    baseUrl: sandbox.url,
    accessToken: options.scopes
      ? sandbox.issueToken({ scopes: options.scopes })
      : sandbox.accessToken,
    sleep: async () => {},
    limits: {
      general: { calls: 1_000_000, windowMs: 10_000 },
      search: { calls: 1_000_000, windowMs: 1_000 },
    },
  });
  return { portalId: String(seed.portalId), sandbox, crm, now, stop: () => sandbox.stop() };
}

/** The same CRM under another portal's id: a second, fresh copy in the same store. */
export function asPortal(crm: Crm, portalId: string): Crm {
  return { ...crm, account: async (signal) => ({ ...(await crm.account(signal)), portalId }) };
}

const volatile = new Set([
  'portal_id',
  'seen_run',
  'mark',
  'run',
  'started_at',
  'finished_at',
  'changed',
  'read',
  'deleted',
  'total',
]);

/** Everything kept about the portal except when and in which run it was read: for comparing two ways to the same data. */
export async function contents(
  db: Db,
  portalId: string,
  tables: readonly string[],
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of tables) {
    const { rows } = await sql<{
      row: Record<string, unknown>;
    }>`select to_jsonb(t) as row from ${sql.table(table)} t where portal_id = ${portalId}`.execute(
      db,
    );
    all[table] = rows
      .map(({ row }) =>
        JSON.stringify(
          Object.fromEntries(Object.entries(row).filter(([name]) => !volatile.has(name))),
        ),
      )
      .sort();
  }
  return all;
}

export const recordTables = [
  'customers',
  'memberships',
  'activities',
  'activity_links',
  'owners',
  'skipped_records',
];
