import { completeAction, claimAction } from '../../src/store/actions-taken.ts';
import { saveActivities } from '../../src/store/activities.ts';
import { appendHistory } from '../../src/store/assessment-history.ts';
import { saveAssessments } from '../../src/store/assessments.ts';
import { saveCustomers } from '../../src/store/customers.ts';
import type { Db } from '../../src/store/db.ts';
import { replaceOwners } from '../../src/store/owners.ts';
import { markSynced } from '../../src/store/portals.ts';
import type { CustomerFacts } from '../../src/action/customer-facts.ts';
import type { LifeSpell } from '../../src/action/customer-life.ts';
import { daysAgo, now, survey } from '../builders.ts';
import { contact, facts, life, made } from '../store/sample-records.ts';

/** A customer as the pages see it: what it is, and when it was one (in days before now). */
export type Someone = Partial<CustomerFacts> & {
  id: string;
  name?: string;
  spells?: [beganDaysAgo: number, endedDaysAgo: number | null][];
  discounted?: boolean | null;
};

/** Keeps these customers as if they had been assessed now. */
export async function keepPeople(db: Db, portalId: string, people: readonly Someone[]) {
  await saveCustomers(
    db,
    portalId,
    1,
    people.map(({ id, name = `Customer ${id}` }) => ({
      customer: contact(id, { name }),
      hash: 'h',
    })),
  );
  await saveAssessments(
    db,
    portalId,
    people.map(({ id, name: _name, spells = [[400, null]], discounted = null, ...changes }) => {
      const who = { kind: 'contact', id } as const;
      const { risk = 40, level = 'watch' } = changes;
      const spans = spells.map(([began, ended]): LifeSpell => ({
        beganAt: daysAgo(began),
        endedAt: ended === null ? null : daysAgo(ended),
      }));
      return made(
        who,
        { assessedAt: now, risk, level },
        { facts: facts(who, changes), life: life(who, spans, discounted) },
      );
    }),
    400,
  );
}

/** Past points of a customer's history, oldest first. */
export async function keepHistory(
  db: Db,
  portalId: string,
  id: string,
  points: readonly [days: number, risk: number | null, level: CustomerFacts['level']][],
) {
  for (const [days, risk, level] of points)
    await appendHistory(db, portalId, [{ kind: 'contact', id, at: daysAgo(days), risk, level }]);
}

export async function keepAction(db: Db, portalId: string, id: string, days: number) {
  const key = `${id}-${days}`;
  const task = { hs_task_subject: `Call ${id}` };
  const at = daysAgo(days);
  const customer = { kind: 'contact', id } as const;
  await claimAction(db, portalId, { key, customer, actionId: 'call', task, at });
  await completeAction(db, portalId, key, `task ${key}`, at);
}

/** Owners, and a portal that was read just now. */
export async function readNow(db: Db, portalId: string) {
  await replaceOwners(db, portalId, [
    { id: '7', name: 'Zoe Last', email: null },
    { id: '8', name: 'Adam First', email: null },
  ]);
  await markSynced(db, portalId, now);
}

export async function keepSurveys(db: Db, portalId: string, scores: readonly number[]) {
  await saveActivities(
    db,
    portalId,
    1,
    scores.map((score, index) => ({
      activity: survey(10, { id: `s${index}`, metric: 'nps', score, scale: 10 }),
      hash: 'h',
    })),
  );
}
