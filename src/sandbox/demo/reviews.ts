import type { Account } from './account.ts';
import { reachable, warmth } from './account.ts';
import { dayMs, inOfficeHours } from './business-time.ts';
import { logNote, planMeeting } from './conversations.ts';

/** Share of customers who are met every quarter or half-year, two to five people at one table. */
const reviewed = 0.28;

/** Periodic review meetings, put on the calendar two weeks ahead, and an internal note now and then. */
export function startReviews(account: Account): void {
  const { random, agenda, country, customerSince } = account;
  if (customerSince === null) return;
  const everyDays = random.pick([91, 91, 182]);
  const next = (): void => {
    const at = agenda.time();
    const people = reachable(account);
    if (people.length >= 2 && random.chance(warmth(account, at))) {
      const table = people.slice(0, random.whole(2, Math.min(5, people.length)));
      planMeeting(account, table, inOfficeHours(country, at + 14 * dayMs, random));
    }
    agenda.plan(inOfficeHours(account.rep.place, at + everyDays * dayMs, random), next);
  };
  if (random.chance(reviewed)) {
    agenda.plan(
      inOfficeHours(
        account.rep.place,
        Math.max(customerSince, agenda.time()) + random.between(40, 130) * dayMs,
        random,
      ),
      next,
    );
  }
  const note = (): void => {
    logNote(account, reachable(account).slice(0, 1), 'noteInternal');
    agenda.plan(
      inOfficeHours(account.rep.place, agenda.time() + random.exponential(260) * dayMs, random),
      note,
    );
  };
  agenda.plan(
    inOfficeHours(
      account.rep.place,
      Math.max(customerSince, agenda.time()) + random.exponential(260) * dayMs,
      random,
    ),
    note,
  );
}
