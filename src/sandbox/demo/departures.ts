import type { Account, Strain } from './account.ts';
import { reachable, strain } from './account.ts';
import { dayMs } from './business-time.ts';
import { logNote } from './conversations.ts';
import { mail, newThread, theyDoIn } from './letters.ts';

/** Weekly chance that a content customer leaves for no reason of ours (about 1 % a year). */
const weeklyBase = 0.0002;
/** How strongly strains work: one unanswered request (0.9) makes leaving about three times as likely. */
const sensitivity = 1.38;
/** Chance per week that a rival knocks, four times that since one opened a warehouse nearby, or that the need ends. */
const weeklyCompetitor = 0.002;
const rivalDays = 150;
const weeklyProjectEnd = 0.0004;

/**
 * A customer stays until a weekly lottery says otherwise. Its chance is base × e^(sensitivity × sum of strains), each strain fading
 * with its own half-life (a proportional-hazards model). From then on only traces remain: `warmth` falls.
 */
export function startDepartures(account: Account, now: number): void {
  const { random, agenda, customerSince } = account;
  if (customerSince === null) return;
  const week = (): void => {
    if (account.leaving) return;
    const rival = agenda.time() > now - rivalDays * dayMs ? 4 : 1;
    if (random.chance(weeklyCompetitor * rival)) competitorKnocks(account);
    if (random.chance(weeklyProjectEnd)) strain(account, 'projectEnd', 4.5, 120);
    const weights = strainWeights(account);
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
    if (random.chance(Math.min(0.5, weeklyBase * Math.exp(sensitivity * total)))) {
      leave(account, random.weighted([...weights, ['other', 0.3] as const]));
    } else agenda.plan(agenda.time() + 7 * dayMs, week);
  };
  agenda.plan(
    Math.max(customerSince + 21 * dayMs, agenda.time() + random.between(0, 7) * dayMs),
    week,
  );
}

function strainWeights(account: Account): (readonly [Strain | 'other', number])[] {
  const now = account.agenda.time();
  return account.strains.map(({ kind, at, weight, halfLifeDays }) => {
    return [kind, weight * 2 ** (-(now - at) / (halfLifeDays * dayMs))] as const;
  });
}

function competitorKnocks(account: Account): void {
  const { random } = account;
  const person = reachable(account)[0];
  strain(account, 'competitor', 2.2, 90);
  if (!person) return;
  if (random.chance(0.55)) {
    theyDoIn(account, person, random.between(0, 4), () => {
      mail(account, newThread(account, person, 'prices'), {
        direction: 'in',
        kinds: ['competitor'],
      });
    });
  } else if (random.chance(0.5)) logNote(account, [person], 'noteCompetitor');
}

/** What people still say when they go, by reason; the rest go without a word. */
const lastWords = {
  unanswered: [['cancel', 0.15]],
  complaint: [
    ['cancel', 0.3],
    ['complainAgain', 0.2],
  ],
  priceRise: [
    ['tooExpensive', 0.4],
    ['cancel', 0.2],
  ],
  championLeft: [['cancel', 0.1]],
  poorOnboarding: [
    ['cancel', 0.1],
    ['noLongerNeeded', 0.1],
  ],
  competitor: [
    ['competitor', 0.4],
    ['cancel', 0.2],
  ],
  projectEnd: [['noLongerNeeded', 0.7]],
  other: [['cancel', 0.2]],
} as const;

function leave(account: Account, reason: Strain | 'other'): void {
  const { random, agenda } = account;
  account.leaving = { reason, at: agenda.time(), fadeDays: random.between(14, 45) };
  const person = reachable(account)[0];
  if (!person) return;
  const said: number = lastWords[reason].reduce((sum, [, share]) => sum + share, 0);
  const words = random.weighted([...lastWords[reason], ['silence', 1 - said] as const]);
  if (words === 'silence') return;
  theyDoIn(account, person, random.between(1, 50), () => {
    mail(account, newThread(account, person, 'contract'), { direction: 'in', kinds: [words] });
  });
}
