import type { Account, Person, Request } from './account.ts';
import { reachable, strain, warmth } from './account.ts';
import { dayMs, inOfficeHours } from './business-time.ts';
import { fill } from './compose.ts';
import type { Kind } from './compose.ts';
import { logCall } from './conversations.ts';
import { mail, newThread, record, theyDoIn, weDoIn } from './letters.ts';
import type { Thread } from './letters.ts';
import { decideOnQuote } from './purchases.ts';

type Ask = Request['ask'];

/** What a request is answered with, and where it is filed. */
const answers = {
  askQuote: { kind: 'sendQuote', subject: 'quote' },
  askPrices: { kind: 'sendPrices', subject: 'prices' },
  askInformation: { kind: 'sendInformation', subject: 'information' },
} as const satisfies Record<Ask, { kind: Kind; subject: string }>;

/** Mean days between two requests of one active person. */
const meanDays = 560;
/** After the yearly trade fair everybody asks at once, and the desks overflow. */
const fairDays = 8;
const fairRush = 15;
const fairForgets = 4.5;
/** Prospects get less attention than customers. */
const prospectForgets = 2;

const isAfterFair = (account: Account, at: number): boolean =>
  account.fairs.some((fair) => at >= fair && at < fair + fairDays * dayMs);

/** A person's requests: a Poisson process, `fairRush` times as fast in the days after a fair, thinned by warmth. */
export function startEnquiries(account: Account, person: Person): void {
  const { random, agenda, country } = account;
  const next = (): void => {
    const days = random.exponential(meanDays / fairRush);
    agenda.plan(inOfficeHours(country, agenda.time() + days * dayMs, random), () => {
      if (agenda.time() >= person.until) return;
      const rush = isAfterFair(account, agenda.time()) ? 1 : 1 / fairRush;
      if (random.chance(rush * warmth(account, agenda.time()))) enquire(account, person);
      next();
    });
  };
  agenda.plan(person.from, next);
}

/** Someone asks for a quote, prices or information: by mail, seldom by telephone or through the web form. */
export function enquire(account: Account, person: Person): void {
  const { random, texts } = account;
  const rush = isAfterFair(account, account.agenda.time());
  const ask = random.weighted<Ask>([
    ['askQuote', rush ? 3 : 0.5],
    ['askPrices', 0.2],
    ['askInformation', 0.3],
  ]);
  const thread = newThread(account, person, answers[ask].subject);
  const channel = random.weighted([
    ['mail', 0.84],
    ['call', ask === 'askPrices' ? 0 : 0.09],
    ['form', 0.07],
  ] as const);
  if (channel === 'call') {
    const note = ask === 'askQuote' ? 'callAskedQuote' : 'callAskedInformation';
    logCall(account, person, { direction: 'in', outcome: 'connected', note, slots: thread.slots });
  } else if (channel === 'form') {
    record(account, 'tickets', [person], {
      subject: thread.subject,
      content: fill(random.pick(texts[ask]), thread.slots),
      hs_pipeline: '0',
      hs_pipeline_stage: '1',
      source_type: 'FORM',
      hs_ticket_priority: 'LOW',
    });
  } else mail(account, thread, { direction: 'in', kinds: [ask] });
  const request: Request = { person, ask, at: account.agenda.time(), settledAt: null };
  account.requests.push(request);
  if (channel !== 'call' && random.chance(0.06)) acknowledge(account, thread);
  const outside = account.customerSince === null ? prospectForgets : 1;
  handle(account, thread, request, account.rep.forgets * (rush ? fairForgets : outside));
  awaitAnswer(account, thread, request);
}

function acknowledge(account: Account, thread: Thread): void {
  const { agenda } = account;
  agenda.plan(agenda.time() + 40_000, () => {
    mail(account, thread, { direction: 'out', kinds: ['autoReceipt'], automated: 'reply' });
  });
}

/** The rep forgets it, promises first (and may forget the promise), or answers. */
function handle(account: Account, thread: Thread, request: Request, forgets: number): void {
  const { random, rep } = account;
  if (random.chance(forgets)) return;
  const hours = random.logNormal(rep.answersInHours, 0.8);
  if (random.chance(0.2)) {
    weDoIn(account, hours, () => {
      mail(account, thread, { direction: 'out', kinds: ['promise'] });
      if (random.chance(rep.keepsPromises))
        weDoIn(account, random.between(6, 26), () => answer(account, thread, request));
    });
  } else weDoIn(account, hours, () => answer(account, thread, request));
}

function answer(account: Account, thread: Thread, request: Request): void {
  const { ask } = request;
  const { random } = account;
  if (request.settledAt !== null) return;
  request.settledAt = account.agenda.time();
  if (random.chance(0.1)) {
    logCall(account, thread.person, {
      direction: 'out',
      outcome: 'connected',
      note: 'callAnswered',
      slots: thread.slots,
    });
  } else mail(account, thread, { direction: 'out', kinds: [answers[ask].kind] });
  if (ask === 'askQuote') decideOnQuote(account, thread);
  else if (random.chance(0.4)) {
    theyDoIn(account, thread.person, random.between(0.05, 1.5), () => {
      mail(account, thread, { direction: 'in', kinds: ['thanks'] });
    });
  }
}

/** Unanswered, some chase (and half of the chasers wake the rep up), some withdraw; all of them mind. */
function awaitAnswer(account: Account, thread: Thread, request: Request): void {
  const { random, agenda, rep } = account;
  if (random.chance(0.35)) {
    theyDoIn(account, thread.person, random.between(4, 9), () => {
      if (request.settledAt !== null) return;
      mail(account, thread, { direction: 'in', kinds: ['chase'] });
      if (random.chance(0.55))
        weDoIn(account, random.logNormal(rep.answersInHours, 0.6), () =>
          answer(account, thread, request),
        );
    });
  } else if (random.chance(0.06)) {
    theyDoIn(account, thread.person, random.between(10, 30), () => {
      if (request.settledAt !== null) return;
      request.settledAt = account.agenda.time();
      mail(account, thread, { direction: 'in', kinds: ['withdraw'] });
    });
  }
  agenda.plan(agenda.time() + 12 * dayMs, () => {
    if (request.settledAt === null && reachable(account).length > 0)
      strain(account, 'unanswered', 0.9, 70);
  });
}
