import type { Account } from './account.ts';
import { reachable, strain } from './account.ts';
import { dayMs } from './business-time.ts';
import { mail, newThread, theyDoIn, weDoIn } from './letters.ts';

const newsletterDays = 61;
/** Share of accounts to whom the yearly price rise is explained before it comes, and that mind it when it isn't. */
const explained = 0.6;
const minds = 0.5;

/** What goes to many: the newsletter, the greetings in December, the price letter in October. */
export function startCampaigns(account: Account, start: number): void {
  const { agenda, random } = account;
  const letter = (): void => {
    for (const person of reachable(account).filter((each) => each.newsletter)) {
      const thread = newThread(account, person, 'news');
      mail(account, thread, { direction: 'out', kinds: ['newsletter'], automated: 'newsletter' });
    }
    agenda.plan(agenda.time() + newsletterDays * dayMs, letter);
  };
  agenda.plan(Math.max(start, account.knownSince) + (agenda.time() % 9) * dayMs, letter);

  const firstYear = new Date(start).getUTCFullYear();
  for (let year = firstYear; year < firstYear + 5; year++) {
    agenda.plan(Date.UTC(year, 11, random.whole(14, 19), 9), () => greet(account));
    agenda.plan(Date.UTC(year, 9, random.whole(3, 24), 8), () => raisePrices(account));
  }
}

function greet(account: Account): void {
  const person = reachable(account)[0];
  if (
    !person ||
    account.customerSince === null ||
    account.customerSince > account.agenda.time() ||
    !account.random.chance(0.3)
  )
    return;
  weDoIn(account, 0, () => {
    mail(account, newThread(account, person, 'hello'), { direction: 'out', kinds: ['season'] });
  });
}

function raisePrices(account: Account): void {
  const { random } = account;
  const person = reachable(account)[0];
  const since = account.customerSince;
  if (
    !person ||
    since === null ||
    since > account.agenda.time() - 120 * dayMs ||
    random.chance(0.45)
  )
    return;
  const told = random.chance(explained);
  weDoIn(account, 0, () => {
    const thread = newThread(account, person, 'prices');
    mail(account, thread, {
      direction: 'out',
      kinds: [told ? 'explainPriceRise' : 'barePriceRise'],
    });
    const objects = !told && random.chance(minds);
    strain(account, 'priceRise', told ? 0.15 : objects ? 1.5 : 0.5, 120);
    if (!objects) return;
    theyDoIn(account, person, random.between(0.5, 6), () => {
      mail(account, thread, { direction: 'in', kinds: ['tooExpensive'] });
    });
  });
}
