import type { Account } from './account.ts';
import { reachable, warmth } from './account.ts';
import { dayMs } from './business-time.ts';
import { newThread, theyDoIn } from './letters.ts';
import { closeDeal, openDeal } from './purchases.ts';

/** Share of customers with a yearly framework agreement, and with a login to our shop. */
const underContract = 0.35;
const withLogin = 0.4;

/** Yearly framework agreements: renewed a month before their end while the bond holds, lost otherwise. */
export function startContract(account: Account): void {
  const { random, agenda, customerSince, draft } = account;
  if (customerSince === null || !random.chance(underContract)) return;
  let end = customerSince + 365 * dayMs;
  while (end < agenda.time() + 60 * dayMs) end += 365 * dayMs;
  const write = (): void => {
    const people = account.people.filter((person) => person.isMain).map((person) => person.draft);
    for (const each of [draft, ...people])
      each.properties['contract_end_date'] = new Date(end).toISOString().slice(0, 10);
  };
  const renew = (): void => {
    const person = reachable(account)[0];
    if (!person) return;
    const deal = openDeal(
      account,
      newThread(account, person, 'contract'),
      'existingbusiness',
      'Renewal',
    );
    const stays = random.chance(warmth(account, agenda.time()));
    theyDoIn(account, person, random.between(5, 25), () => {
      closeDeal(account, deal, stays, 'Not renewed');
      if (!stays) return;
      end += 365 * dayMs;
      write();
      agenda.plan(end - 35 * dayMs, renew);
    });
  };
  write();
  agenda.plan(end - 35 * dayMs, renew);
}

/** Logins to the shop are not records but leave the last one on the person: about weekly, rarer as the bond fades. */
export function lastLogins(account: Account, now: number): void {
  const { random, leaving } = account;
  if (account.customerSince === null || !random.chance(withLogin)) return;
  for (const person of account.people) {
    if (random.chance(0.35)) continue;
    const active = Math.min(
      now,
      person.until,
      leaving ? leaving.at + leaving.fadeDays * dayMs : now,
    );
    const at = active - random.exponential(6) * dayMs;
    if (at > Math.max(person.from, account.customerSince)) {
      person.draft.properties['last_login_at'] = new Date(Math.round(at)).toISOString();
    }
  }
}
