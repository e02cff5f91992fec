import { connectCrm } from '../../src/crm/connect.ts';
import type { Crm } from '../../src/crm/crm.ts';
import { appSchema } from '../../src/jobs/app-schema.ts';
import type { SeedRecord } from '../../src/sandbox/portal.ts';
import { startSandbox } from '../../src/sandbox/start-sandbox.ts';
import type { Sandbox } from '../../src/sandbox/start-sandbox.ts';

export const now = Date.parse('2026-11-20T09:00:00Z');
const at = (day: string) => Date.parse(`${day}T10:00:00Z`);

function record(
  type: SeedRecord['type'],
  id: string,
  day: string,
  properties: Record<string, string>,
  associations: SeedRecord['associations'] = {},
): SeedRecord {
  return { type, id, createdAt: at(day), updatedAt: at(day), properties, associations };
}

/** A handful of records with hostile texts in them, as people really send. */
export const records: SeedRecord[] = [
  record('companies', '50', '2025-01-01', {
    name: 'Bolt & Sons',
    domain: 'bolt.example',
    hubspot_owner_id: '11',
  }),
  record(
    'contacts',
    '1',
    '2025-02-01',
    {
      firstname: 'Anna',
      lastname: 'Berg',
      email: 'anna@bolt.example',
      company: 'Bolt & Sons',
      hubspot_owner_id: '11',
    },
    { companies: ['50'] },
  ),
  record('contacts', '2', '2025-03-01', {
    firstname: 'Ben',
    lastname: 'Cole',
    email: 'ben@cole.example',
    hubspot_owner_id: '12',
  }),
  record('contacts', '3', '2025-03-02', { email: 'nameless@cole.example' }),
  record(
    'emails',
    '900',
    '2026-11-10',
    {
      hs_timestamp: '2026-11-10T10:00:00Z',
      hs_email_direction: 'INCOMING_EMAIL',
      hs_email_subject: 'Quote <b>please</b>',
      hs_email_text:
        'Could you send us a quote?\n<script>window.broken = true</script><img src=x onerror="window.broken = true">',
    },
    { contacts: ['1'], companies: ['50'] },
  ),
  record(
    'calls',
    '901',
    '2026-10-10',
    {
      hs_timestamp: '2026-10-10T10:00:00Z',
      hs_call_direction: 'OUTBOUND',
      hs_call_status: 'COMPLETED',
      hs_call_title: 'Check-in',
    },
    { contacts: ['1'] },
  ),
  record(
    'deals',
    '700',
    '2026-10-01',
    { dealname: 'Forty valves', amount: '1200' },
    { contacts: ['1'], companies: ['50'] },
  ),
];

export type SmallPortal = { crm: Crm; sandbox: Sandbox; stop(): Promise<void> };

/** Starts a local portal with the records above and with Warmline's properties written on two contacts. */
export async function startSmallPortal(): Promise<SmallPortal> {
  const sandbox = await startSandbox({
    seed: {
      portalId: 4242,
      timeZone: 'UTC',
      currency: 'EUR',
      owners: [
        { id: '11', email: 'olive@us.example', firstName: 'Olive', lastName: 'Stone' },
        { id: '12', email: 'max@us.example', firstName: 'Max', lastName: 'Winter' },
      ],
      records,
    },
    strict: { searchLagMs: 0, searchPerSecond: 1_000, perTenSeconds: 10_000 },
  });
  const crm = connectCrm({ baseUrl: sandbox.url, accessToken: sandbox.accessToken });
  for (const type of ['contacts', 'companies'] as const) {
    await crm.ensureProperties(type, appSchema.group, appSchema.properties);
  }
  await crm.update('contacts', [
    {
      id: '1',
      properties: {
        warmline_risk_level: 'high',
        warmline_risk_score: '78',
        warmline_risk_reasons: 'Quote unanswered for 10 days',
        warmline_open_requests: '1',
        warmline_oldest_request_at: '2026-11-10T10:00:00Z',
      },
    },
    {
      id: '2',
      properties: {
        warmline_risk_level: 'steady',
        warmline_risk_score: '12',
        warmline_open_requests: '0',
      },
    },
  ]);
  return { crm, sandbox, stop: () => sandbox.stop() };
}
