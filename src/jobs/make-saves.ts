import type { Crm } from '../crm/crm.ts';
import { CrmError, RateLimited, Rejected, Unavailable } from '../crm/errors.ts';
import { listActionsSince } from '../store/actions-taken.ts';
import type { Db } from '../store/db.ts';
import type { CustomerRef } from '../timeline/records.ts';
import { actOnAssessment, ActionGone } from './act.ts';
import { againAfterMs, plannedKey } from './plan-saves.ts';

export type Save = { customer: CustomerRef; actionId: string };

/** How one save ended; `message` in the CRM's own words where it refused. */
export type MadeSave = {
  customer: CustomerRef;
  outcome: 'made' | 'already' | 'gone' | 'waits' | 'refused' | 'later';
  message: string | null;
};

type MakeSaves = {
  db: Db;
  crm: Crm;
  portalId: string;
  saves: readonly Save[];
  assign: 'suggested' | 'owner' | { ownerId: string };
  now: () => number;
  who?: string;
};

/**
 * Makes the suggested task of each of these customers. One that was given this task in the last week, by this or by a card,
 * is given none; two people at the same moment make one. Whoever is refused holds up nobody else.
 */
export async function makeSaves(asked: MakeSaves): Promise<MadeSave[]> {
  const { db, portalId, saves, now } = asked;
  const refs = saves.map(({ customer }) => customer);
  const lately = await listActionsSince(db, portalId, refs, now() - againAfterMs);
  const made = new Set(lately.map(nameOf));
  const day = new Date(now()).toISOString().slice(0, 10);
  return Promise.all(
    saves.map(async (save) => {
      const { customer } = save;
      if (made.has(nameOf(save))) return { customer, outcome: 'already' as const, message: null };
      return { customer, ...(await makeOne(asked, save, `${plannedKey}${nameOf(save)}:${day}`)) };
    }),
  );
}

const nameOf = ({ customer, actionId }: Save) => `${customer.kind}:${customer.id}:${actionId}`;

async function makeOne(
  { db, crm, portalId, assign, now, who = 'user' }: MakeSaves,
  { customer, actionId }: Save,
  key: string,
): Promise<Pick<MadeSave, 'outcome' | 'message'>> {
  const to = assign === 'suggested' ? {} : { assign };
  try {
    await actOnAssessment({ db, crm, portalId, key, customer, actionId, now, who, ...to });
    return { outcome: 'made', message: null };
  } catch (error) {
    if (error instanceof ActionGone) return { outcome: 'gone', message: null };
    if (error instanceof Unavailable || error instanceof RateLimited)
      return { outcome: 'later', message: null };
    if (error instanceof CrmError) return { outcome: 'refused', message: wordsOf(error) };
    throw error;
  }
}

/** The CRM's own words for a refusal. */
export function wordsOf(error: CrmError): string {
  return (error instanceof Rejected && error.perRecord[0]?.message) || error.message;
}
