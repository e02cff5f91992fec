import type { Account } from './account.ts';
import { reachable, strain } from './account.ts';
import { dayMs } from './business-time.ts';
import { ring } from './conversations.ts';
import { mail, newThread, theirAnswerInDays, theyDoIn, weDoIn } from './letters.ts';

/** Share of new customers who are taken care of weekly, and for how many weeks. */
const caredFor = 0.75;
const weeks = 8;

/** After the first purchase: a welcome, then a touch a week; for a quarter of the customers nothing comes after the welcome. */
export function startOnboarding(account: Account): void {
  const { random, agenda, customerSince } = account;
  if (customerSince === null || customerSince < agenda.time()) return;
  const careful = random.chance(caredFor);
  agenda.plan(customerSince + dayMs, () => weDoIn(account, 4, () => write(account, 'welcome')));
  if (!careful) {
    agenda.plan(customerSince + 40 * dayMs, () => strain(account, 'poorOnboarding', 2.1, 90));
    return;
  }
  for (let week = 1; week <= weeks; week++) {
    agenda.plan(customerSince + (week * 7 + random.between(-1.5, 1.5)) * dayMs, () => {
      const person = reachable(account)[0];
      if (!person || account.leaving) return;
      if (random.chance(0.5)) weDoIn(account, 0, () => ring(account, person, 1));
      else weDoIn(account, 0, () => write(account, 'howIsItGoing'));
    });
  }
}

function write(account: Account, kind: 'welcome' | 'howIsItGoing'): void {
  const person = reachable(account)[0];
  if (!person) return;
  const thread = newThread(account, person, 'hello');
  mail(account, thread, { direction: 'out', kinds: [kind] });
  const days = theirAnswerInDays(account, 0.9);
  if (days === null) return;
  theyDoIn(account, person, days, () =>
    mail(account, thread, { direction: 'in', kinds: ['replyFine'] }),
  );
}
