import { onTestFinished } from 'vitest';
import app from '../../app.json' with { type: 'json' };
import type { Change, ChangeJournal } from '../../src/crm/changes.ts';
import { feedPlan } from '../../src/crm/feed-plan.ts';
import { createJournal, type JournalOptions } from '../../src/crm/journal.ts';
import { readJournalManifest } from '../../src/crm/journal-subscriptions.ts';
import { readingPlan } from '../../src/crm/reading-plan.ts';
import type { Operation } from '../../src/sandbox/operations.ts';
import { startAccounts, type Accounts } from '../../src/sandbox/start-accounts.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { handClock } from '../sandbox/open-portal.ts';
import { someContacts } from '../sandbox/some-contacts.ts';

export const client = { clientId: 'the-app', clientSecret: 'the-app-secret' };

export type OpenJournal = {
  accounts: Accounts;
  clock: ReturnType<typeof handClock>;
  journal: ChangeJournal;
  /** Waits that were asked for, in order; time moves with each. */
  waits: number[];
  /** What was told of trouble. */
  warnings: string[];
  /** Changes in an account, as its people make them. */
  commit(portalId: string, ...operations: Operation[]): void;
  /** The account whose faults and counts those of the app's own calls are. */
  wire: Accounts['accounts'] extends ReadonlyMap<string, infer A> ? A : never;
  /** Reads from `position` to the end; answers what was told and where the end is. */
  drain(position: string): Promise<{ told: string[]; changes: Change[]; position: string }>;
  /** Another reader, as another process has. */
  another(options?: Partial<JournalOptions>): ChangeJournal;
};

/** Two accounts with three contacts each, 4242 and 4243, and a reader of their journal; both are subscribed to. */
export async function openJournal(options: Partial<JournalOptions> = {}): Promise<OpenJournal> {
  const clock = handClock();
  const accounts = await startAccounts({
    accounts: [4242, 4243].map((portalId) => ({
      seed: {
        portalId,
        timeZone: 'UTC',
        currency: 'EUR',
        owners: [],
        records: [
          ...someContacts(3),
          {
            type: 'companies' as const,
            id: '900',
            createdAt: clock.now(),
            updatedAt: clock.now(),
            properties: { name: 'Acme' },
            associations: {},
          },
        ],
      },
      strict: { searchLagMs: 0 },
    })),
    app: client,
    clock: clock.now,
  });
  onTestFinished(() => accounts.stop());
  const waits: number[] = [];
  const warnings: string[] = [];
  const another = (more: Partial<JournalOptions> = {}) =>
    createJournal({
      apiUrl: accounts.url,
      ...client,
      scopes: [...app.scopes.required, ...app.scopes.optional].map(({ name }) => name),
      manifest: readJournalManifest(app.journal),
      plan: feedPlan(
        readingPlan(defaultSettings),
        app.properties.map(({ name }) => name),
      ),
      clock: clock.now,
      sleep: async (ms) => {
        waits.push(ms);
        clock.move(ms);
      },
      random: () => 0.5,
      log: ({ level, message }) => {
        if (level === 'warn') warnings.push(message);
      },
      ...options,
      ...more,
    });
  const journal = another();
  for (const portalId of ['4242', '4243']) await journal.subscribe(portalId);
  return {
    accounts,
    clock,
    journal,
    waits,
    warnings,
    another,
    wire: accounts.accounts.get('4242')!,
    commit: (portalId, ...operations) => accounts.accounts.get(portalId)!.commit(operations),
    async drain(position) {
      const changes: Change[] = [];
      for (;;) {
        const page = await journal.next(position);
        if (page === null) return { told: changes.map(say), changes, position };
        changes.push(...page.changes);
        position = page.position;
      }
    },
  };
}

/** A change in a few words: `4242 contacts 1`. */
export function say(change: Change): string {
  const { portalId, kind } = change;
  if (kind === 'record') return `${portalId} ${change.type} ${change.id}`;
  return kind === 'privacy' ? `${portalId} privacy ${change.contactId}` : `${portalId} ${kind}`;
}
