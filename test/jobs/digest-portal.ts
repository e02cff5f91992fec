import type { Level } from '../../src/action/assessment.ts';
import { saveAssessments } from '../../src/store/assessments.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import type { Waiting } from '../../src/store/open-asks.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { markSynced, savePortal, saveSettings } from '../../src/store/portals.ts';
import { withinPortal } from '../../src/store/within-portal.ts';
import { defaultSettings, type DigestSettings } from '../../src/timeline/settings.ts';
import { company, facts, made } from '../store/sample-records.ts';
import { startPortal, type TestPortal } from './small-portal.ts';

/** Thursday 2026-06-18, 9 o'clock in Budapest. */
export const thursday = Date.UTC(2026, 5, 18, 7);
export const day = 86_400_000;
let portals = 70_000;

export type DigestPortal = TestPortal & {
  at: (moment: number) => void;
  clock: () => number;
  within: <T>(work: () => Promise<T>) => Promise<T>;
  /** The CRM's tasks as they stand. */
  tasks: () => Promise<Record<string, string | null>[]>;
};

const people = [
  { id: '1', name: 'Rita Rep', email: 'rita@x.example' },
  { id: '2', name: 'Ben Rep', email: 'ben@x.example' },
];

/** A portal with two owners and no records in the CRM; what is known of customers is put in by `judge`. */
export async function startDigestPortal(
  db: Db,
  digest: Partial<DigestSettings> = {},
  options: { searchLagMs?: number } = {},
): Promise<DigestPortal> {
  let now = thursday;
  const clock = () => now;
  const portal = await startPortal(
    {
      portalId: (portals += 1),
      timeZone: 'Europe/Budapest',
      currency: 'EUR',
      owners: people.map(({ id, name, email }) => {
        const [firstName = '', lastName = ''] = name.split(' ');
        return { id, email, firstName, lastName };
      }),
      records: [],
    },
    { ...options, clock },
  );
  const { portalId, crm } = portal;
  const within = <T>(work: () => Promise<T>) => withinPortal(portalId, work);
  await within(async () => {
    await savePortal(db, portalId, {
      timeZone: 'Europe/Budapest',
      currency: 'EUR',
      uiDomain: null,
    });
    await saveSettings(db, portalId, {
      digest: { ...defaultSettings.digest, on: true, ...digest },
    });
    await replaceOwners(db, portalId, people);
    await markSynced(db, portalId, thursday - day);
  });
  return {
    ...portal,
    clock,
    within,
    at: (moment) => (now = moment),
    async tasks() {
      const properties = ['hs_task_subject', 'hs_task_body', 'hubspot_owner_id', 'hs_timestamp'];
      const { records } = await crm.list('tasks', {
        properties,
        associations: ['contacts', 'companies'],
      });
      return records.map((one) => ({ ...one.properties, links: JSON.stringify(one.associations) }));
    },
  };
}

type Known = {
  level: Level;
  at: number;
  ownerId?: string | null;
  saved?: number | null;
  waiting?: Waiting[];
  snoozedUntil?: number;
  letGoAt?: number;
  program?: string;
};

/** Keeps what a judgement at this moment found of a company; its name is like its id. */
export async function judge(
  db: Db,
  { portalId, within }: DigestPortal,
  id: string,
  { level, at, ownerId = '1', saved = 100, waiting = [], snoozedUntil, letGoAt, program }: Known,
): Promise<void> {
  const one = company(id, { ownerId, name: `Firm ${id}` });
  const risk = { steady: 10, watch: 30, elevated: 60, high: 90, unknown: null }[level];
  const about = {
    ownerId,
    level,
    risk,
    saved,
    snoozedUntil: snoozedUntil ?? null,
    letGoAt: letGoAt ?? null,
  };
  const requests = waiting.filter(({ ask }) => ask !== 'promise');
  const promises = waiting.filter(({ ask }) => ask === 'promise');
  await within(async () => {
    await saveCustomers(db, portalId, 1, [{ customer: one, hash: `${at}` }]);
    await saveAssessments(
      db,
      portalId,
      [
        made(
          one,
          {
            level,
            risk,
            assessedAt: at,
            openRequests: requests.map(({ ask, ...request }) => ({
              ...request,
              kind: ask as 'quote_request',
            })),
            openPromises: promises.map(({ ask: _ask, ...request }) => request),
          },
          { facts: facts(one, about), ...(program !== undefined && { program }) },
        ),
      ],
      400,
    );
  });
}

export const waits = (dueAt: number, changes: Partial<Waiting> = {}): Waiting => ({
  ask: 'quote_request',
  at: dueAt - day,
  dueAt,
  sentence: 'Could you send us a quote?',
  record: { type: 'email', id: 'm' },
  contactId: null,
  ownerId: null,
  ...changes,
});
