import type { Account, Person, Rep } from './account.ts';
import { reachable, strain } from './account.ts';
import { dayMs } from './business-time.ts';
import { logNote } from './conversations.ts';
import { mail, newThread } from './letters.ts';

/** Mean years until someone changes employer. */
const stayYears = 11;
/** Share of main contacts whose successor is known at once. */
const handedOver = 0.55;

/** People leave their employer; some say so, some are found gone. A main contact who leaves loosens the bond. */
export function startStaffChanges(account: Account, person: Person): void {
  const { random, agenda } = account;
  const leavesAt = person.from + random.exponential(stayYears * 365) * dayMs;
  agenda.plan(leavesAt - 5 * dayMs, () => {
    if (!reachable(account).includes(person)) return;
    person.until = Math.max(leavesAt, agenda.time());
    const how = random.weighted([
      ['tells', 0.5],
      ['noted', 0.3],
      ['silent', 0.2],
    ] as const);
    if (how === 'tells')
      mail(account, newThread(account, person, 'hello'), { direction: 'in', kinds: ['leaving'] });
    agenda.plan(person.until + 8 * dayMs, () => {
      if (how === 'noted') logNote(account, [person], 'noteContactLeft');
      if (random.chance(0.5)) {
        person.draft.properties['hs_employment_change_detected_date'] = new Date(
          agenda.time(),
        ).toISOString();
      }
      if (person.isMain) succeed(account, person);
    });
  });
}

function succeed(account: Account, person: Person): void {
  const successor = reachable(account)[0];
  const smooth = successor !== undefined && account.random.chance(handedOver);
  strain(account, 'championLeft', smooth ? 0.4 : 1.9, 110);
  person.isMain = false;
  if (!smooth) return;
  successor.isMain = true;
  successor.meanGapDays = Math.min(successor.meanGapDays, person.meanGapDays);
}

/** Some accounts are handed from one of our reps to another who speaks the language. */
export function startRepChange(account: Account, others: readonly Rep[], start: number): void {
  const { random, agenda } = account;
  if (others.length === 0 || !random.chance(0.12)) return;
  const successor = random.pick(others);
  agenda.plan(start + random.between(100, 860) * dayMs, () => {
    account.rep = successor;
    for (const draft of [account.draft, ...account.people.map((each) => each.draft)]) {
      draft.properties['hubspot_owner_id'] = successor.id;
      draft.properties['hubspot_owner_assigneddate'] = new Date(agenda.time()).toISOString();
    }
  });
}
