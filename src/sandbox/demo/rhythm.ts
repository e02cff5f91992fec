import type { Account, Person } from './account.ts';
import { warmth } from './account.ts';
import { dayMs, inOfficeHours } from './business-time.ts';
import { logMessage, planMeeting, ring } from './conversations.ts';
import { mail, newThread, theirAnswerInDays, theyDoIn, weDoIn } from './letters.ts';

/** Share of the customer's routine mails that a rep answers. */
const weAnswerRoutine = 0.6;
/** Share of check-ins that a content customer answers. */
const theyAnswerCheckIn = 0.92;
/** Of the touches that a fading customer no longer takes part in, the share that we still try. */
const weStillTry = 0.4;

/**
 * One person's rhythm: a renewal process of touches whose gaps are gamma distributed (the person's own mean and
 * regularity). Each touch is a mail from either side, a call, a text message or a meeting. As the bond fades, touches
 * happen with the probability `warmth`, and some of the missing ones become attempts of ours that nobody answers.
 */
export function startRhythm(account: Account, person: Person): void {
  const { random, agenda, country } = account;
  const next = (): void => {
    const gapDays = random.gamma(person.meanGapDays, person.regularity);
    agenda.plan(inOfficeHours(country, agenda.time() + gapDays * dayMs, random), () => {
      if (agenda.time() >= person.until) return;
      if (random.chance(warmth(account, agenda.time()))) touch(account, person);
      else if (random.chance(weStillTry)) attempt(account, person);
      next();
    });
  };
  agenda.plan(person.from + random.between(0, person.meanGapDays) * dayMs, next);
}

function touch(account: Account, person: Person): void {
  const how = account.random.weighted<() => void>([
    [() => theyWrite(account, person), 0.36],
    [() => checkIn(account, person), 0.27],
    [() => weDoIn(account, 0, () => ring(account, person, 1)), 0.2],
    [() => textMessages(account, person), person.texting ? 0.3 : 0],
    [() => visit(account, person), person.isMain ? 0.08 : 0.02],
  ]);
  how();
}

function theyWrite(account: Account, person: Person): void {
  const { random } = account;
  const thread = newThread(account, person, random.pick(['delivery', 'meeting']));
  mail(account, thread, { direction: 'in', kinds: ['routineIn'] });
  if (!random.chance(weAnswerRoutine)) return;
  weDoIn(account, random.logNormal(account.rep.answersInHours, 0.8), () => {
    mail(account, thread, { direction: 'out', kinds: ['routineOut'] });
  });
}

/** We write first; the customer answers mostly, and later or never as the bond fades. */
function checkIn(account: Account, person: Person): void {
  weDoIn(account, 0, () => {
    const thread = newThread(account, person, 'hello');
    mail(account, thread, { direction: 'out', kinds: ['checkIn'] });
    const days = theirAnswerInDays(account, theyAnswerCheckIn);
    if (days === null) return;
    theyDoIn(account, person, days, () => {
      mail(account, thread, { direction: 'in', kinds: ['replyFine'] });
    });
  });
}

function attempt(account: Account, person: Person): void {
  if (account.random.chance(0.6)) checkIn(account, person);
  else weDoIn(account, 0, () => ring(account, person, 0.2));
}

function textMessages(account: Account, person: Person): void {
  logMessage(account, person, 'routineIn');
  if (account.random.chance(0.6)) {
    weDoIn(account, 1, () => logMessage(account, person, 'routineOut'));
  }
}

function visit(account: Account, person: Person): void {
  const { random, agenda, country } = account;
  const startsAt = inOfficeHours(country, agenda.time() + random.between(3, 15) * dayMs, random);
  planMeeting(account, [person], startsAt);
}
