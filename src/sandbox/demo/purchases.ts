import type { Account } from './account.ts';
import { reachable, warmth } from './account.ts';
import { dayMs, inOfficeHours } from './business-time.ts';
import { mail, newThread, record, theirAnswerInDays, theyDoIn, weDoIn } from './letters.ts';
import type { Thread } from './letters.ts';
import type { Draft } from './drafts.ts';

/** Share of purchases that reach the CRM as orders of the shop instead of deals, and that list their items. */
const byShop = 0.14;
const withItems = 0.25;
/** Share of repeat purchases announced by a mail that is logged. */
const byMail = 0.38;

/** An account's purchases: a renewal process (gamma, fairly regular), in a seasonal buyer's months only, thinned by warmth. */
export function startPurchases(account: Account): void {
  const { random, agenda, country } = account;
  const next = (): void => {
    const days = random.gamma(account.purchaseGapDays, 2.5);
    agenda.plan(inOfficeHours(country, agenda.time() + days * dayMs, random), () => {
      const month = new Date(agenda.time()).getUTCMonth();
      const inSeason = account.months === null || account.months.includes(month);
      if (inSeason && random.chance(warmth(account, agenda.time()) ** 1.5)) buy(account);
      next();
    });
  };
  agenda.plan(account.customerSince ?? Infinity, () => {
    buy(account);
    next();
  });
}

function buy(account: Account): void {
  const { random } = account;
  const person = reachable(account)[0];
  if (!person) return;
  const thread = newThread(account, person, 'order');
  if (random.chance(byMail)) {
    mail(account, thread, { direction: 'in', kinds: ['order'] });
    if (random.chance(0.5)) {
      account.agenda.plan(account.agenda.time() + 90_000, () => {
        mail(account, thread, { direction: 'out', kinds: ['confirmOrder'], automated: 'reply' });
      });
    }
  }
  if (random.chance(byShop)) order(account, thread);
  else {
    const deal = openDeal(account, thread, 'existingbusiness');
    closeDeal(account, deal, true);
  }
}

function order(account: Account, { person, slots }: Thread): void {
  const amount = Number(slots['price']);
  const draft = record(account, 'orders', [person], {
    hs_order_name: `Order ${slots['po']}`,
    hs_total_price: String(amount),
    hs_currency_code: 'EUR',
    hs_pipeline_stage: 'delivered',
    hs_external_created_date: new Date(account.agenda.time()).toISOString(),
  });
  account.spent += amount;
  if (account.random.chance(withItems)) lineItem(account, draft, slots['product'] ?? '', amount);
}

function lineItem(account: Account, parent: Draft, name: string, amount: number): void {
  const quantity = account.random.pick([4, 10, 20, 40]);
  const draft = record(account, 'line_items', [], {
    name,
    quantity: String(quantity),
    price: (amount / quantity).toFixed(2),
    amount: String(amount),
  });
  draft.links = [parent];
  parent.links.push(draft);
}

/** A deal at the stage of a proposal. */
export function openDeal(
  account: Account,
  { person, slots }: Thread,
  kind: 'newbusiness' | 'existingbusiness',
  name = slots['product'] ?? '',
): Draft {
  return record(account, 'deals', [person], {
    dealname: `${account.name} – ${name}`,
    amount: slots['price'] ?? '0',
    deal_currency_code: 'EUR',
    dealtype: kind,
    pipeline: 'default',
    dealstage: 'presentationscheduled',
    createdate: new Date(account.agenda.time()).toISOString(),
    hs_is_closed: 'false',
    hs_is_closed_won: 'false',
  });
}

/** Closes a deal at the time of the running event. */
export function closeDeal(account: Account, deal: Draft, won: boolean, reason = ''): void {
  const at = account.agenda.time();
  Object.assign(deal.properties, {
    dealstage: won ? 'closedwon' : 'closedlost',
    closedate: new Date(at).toISOString(),
    hs_is_closed: 'true',
    hs_is_closed_won: String(won),
    ...(won || !reason ? {} : { closed_lost_reason: reason }),
  });
  deal.updatedAt = at;
  const amount = Number(deal.properties['amount']);
  if (!won) return;
  account.spent += amount;
  if (account.random.chance(withItems))
    lineItem(account, deal, deal.properties['dealname'] ?? '', amount);
}

/** After a quote was sent: it may be filed as a quote, some become a deal, and the customer decides in about two weeks. */
export function decideOnQuote(account: Account, thread: Thread): void {
  const { random, agenda } = account;
  const { person, slots } = thread;
  if (random.chance(0.5)) {
    record(account, 'quotes', [person], {
      hs_title: `${slots['ref']} ${slots['product']}`,
      hs_status: 'APPROVAL_NOT_NEEDED',
      hs_quote_amount: slots['price'] ?? '',
      hs_currency: 'EUR',
      hs_createdate: new Date(agenda.time()).toISOString(),
      hs_expiration_date: new Date(agenda.time() + 30 * dayMs).toISOString(),
    });
  }
  const deal = random.chance(0.4)
    ? openDeal(account, thread, account.customerSince === null ? 'newbusiness' : 'existingbusiness')
    : null;
  if (theirAnswerInDays(account, 0.85) === null) {
    if (deal)
      agenda.plan(agenda.time() + 60 * dayMs, () => closeDeal(account, deal, false, 'No answer'));
    return;
  }
  theyDoIn(account, person, random.gamma(9, 2), () => {
    const wants = random.weighted([
      ['order', 0.5],
      ['thanks', 0.3],
      ['tooExpensive', 0.13],
      ['withdraw', 0.07],
    ] as const);
    mail(account, thread, { direction: 'in', kinds: [wants] });
    if (deal && wants !== 'thanks')
      closeDeal(account, deal, wants === 'order', wants === 'tooExpensive' ? 'Price' : '');
    if (wants === 'tooExpensive' && random.chance(0.7)) {
      weDoIn(account, random.logNormal(account.rep.answersInHours, 0.6), () => {
        mail(account, thread, { direction: 'out', kinds: ['sendQuote'] });
      });
    }
  });
}
