import type { Account, Person } from './account.ts';
import { reachable, strain, warmth } from './account.ts';
import { dayMs, inOfficeHours } from './business-time.ts';
import { fill } from './compose.ts';
import { logCall } from './conversations.ts';
import { mail, newThread, record, theirAnswerInDays, theyDoIn, weDoIn } from './letters.ts';
import type { Thread } from './letters.ts';
import type { Draft } from './drafts.ts';

/** Mean days between two complaints of one customer account. */
const meanDays = 300;
/** Share of complaints that are truly put right, and of the others that are closed all the same. */
const healed = 0.74;
const closedAnyway = 0.5;

/** Complaints of an account: a Poisson process from its first purchase on. */
export function startService(account: Account): void {
  const { random, agenda, country } = account;
  const next = (): void => {
    const days = random.exponential(meanDays);
    agenda.plan(inOfficeHours(country, agenda.time() + days * dayMs, random), () => {
      const person = reachable(account)[random.chance(0.6) ? 0 : reachable(account).length - 1];
      if (person && random.chance(warmth(account, agenda.time()))) complain(account, person);
      next();
    });
  };
  agenda.plan(account.customerSince ?? Infinity, next);
}

function complain(account: Account, person: Person): void {
  const { random, texts } = account;
  const thread = newThread(account, person, 'complaint');
  const how = random.weighted([
    ['mail', 0.6],
    ['ticket', 0.28],
    ['call', 0.12],
  ] as const);
  if (how === 'mail') mail(account, thread, { direction: 'in', kinds: ['complain'] });
  if (how === 'call')
    logCall(account, person, {
      direction: 'in',
      outcome: 'connected',
      note: 'callComplaint',
      slots: thread.slots,
    });
  const ticket =
    how === 'call' && random.chance(0.5)
      ? null
      : openTicket(account, thread, fill(random.pick(texts.complain), thread.slots));
  if (random.chance(0.12)) {
    theyDoIn(account, person, 2, () =>
      mail(account, thread, { direction: 'in', kinds: ['askRefund'] }),
    );
  }
  strain(account, 'complaint', 0.3, 30);
  if (random.chance(healed)) heal(account, thread, ticket);
  else neglect(account, thread, ticket);
}

function openTicket(account: Account, thread: Thread, content: string): Draft {
  return record(account, 'tickets', [thread.person], {
    subject: thread.subject,
    content,
    hs_pipeline: '0',
    hs_pipeline_stage: '1',
    hs_ticket_priority: account.random.pick(['MEDIUM', 'HIGH']),
    source_type: 'EMAIL',
    createdate: new Date(account.agenda.time()).toISOString(),
  });
}

function reply(account: Account, thread: Thread, ticket: Draft | null, hours: number): void {
  weDoIn(account, hours, () => {
    mail(account, thread, { direction: 'out', kinds: ['apologize'] });
    if (!ticket) return;
    ticket.properties['first_agent_reply_date'] = new Date(account.agenda.time()).toISOString();
    ticket.properties['hs_pipeline_stage'] = '2';
    ticket.updatedAt = account.agenda.time();
  });
}

function close(account: Account, ticket: Draft | null): void {
  if (!ticket) return;
  const closed = new Date(account.agenda.time()).toISOString();
  Object.assign(ticket.properties, { hs_pipeline_stage: '4', closed_date: closed });
  ticket.updatedAt = account.agenda.time();
}

/** Apology soon, remedy within two weeks, often a call, and the customer says that it is good. */
function heal(account: Account, thread: Thread, ticket: Draft | null): void {
  const { random, rep } = account;
  const hours = random.logNormal(rep.answersInHours, 0.6);
  reply(account, thread, ticket, hours);
  weDoIn(account, hours + random.between(9, 80), () => {
    mail(account, thread, { direction: 'out', kinds: ['fixed'] });
    close(account, ticket);
    account.content = Math.min(0.95, account.content + 0.05);
    if (random.chance(0.5)) {
      weDoIn(account, 9, () =>
        logCall(account, thread.person, {
          direction: 'out',
          outcome: 'connected',
          note: 'callNote',
        }),
      );
    }
    const days = theirAnswerInDays(account, 0.8);
    if (days !== null) {
      theyDoIn(account, thread.person, days, () =>
        mail(account, thread, { direction: 'in', kinds: ['thanks'] }),
      );
    }
  });
}

/** A late word or none, no remedy; half of the tickets are closed nevertheless, and the customer complains again or goes quiet. */
function neglect(account: Account, thread: Thread, ticket: Draft | null): void {
  const { random } = account;
  if (random.chance(0.55)) reply(account, thread, ticket, random.between(25, 90));
  if (random.chance(closedAnyway))
    weDoIn(account, random.between(100, 200), () => close(account, ticket));
  if (random.chance(0.45)) {
    theyDoIn(account, thread.person, random.between(12, 25), () => {
      mail(account, thread, { direction: 'in', kinds: ['complainAgain'] });
      strain(account, 'complaint', 0.5, 90);
    });
  }
  const { agenda } = account;
  agenda.plan(agenda.time() + 15 * dayMs, () => strain(account, 'complaint', 1.6, 110));
}
