import type { Account, Person } from './account.ts';
import { reachable, warmth } from './account.ts';
import { addOfficeHours, dayMs, inOfficeHours } from './business-time.ts';
import { dressed, fill, fullName, newSlots, quoted, us } from './compose.ts';
import type { Kind, Slots, Written } from './compose.ts';
import type { Draft } from './drafts.ts';

export type Thread = {
  id: string;
  subject: string;
  person: Person;
  slots: Slots;
  last: Written | null;
};

/** Opens a conversation; nothing is written yet. */
export function newThread(
  account: Account,
  person: Person,
  subject: keyof Account['texts']['subject'],
): Thread {
  const slots = newSlots(account, person);
  account.counters.thread += 1;
  const id = String(account.counters.thread);
  return {
    id,
    person,
    slots,
    subject: fill(account.random.pick(account.texts.subject[subject]), slots),
    last: null,
  };
}

const timed = new Set<Draft['type']>(['emails', 'calls', 'meetings', 'notes', 'communications']);
const unowned = new Set<Draft['type']>(['feedback_submissions', 'line_items']);

/** Adds a record that concerns one or several people of the account, at the time of the running event. */
export function record(
  account: Account,
  type: Draft['type'],
  people: readonly Person[],
  properties: Record<string, string>,
): Draft {
  const at = account.agenda.time();
  const draft: Draft = {
    type,
    createdAt: at,
    updatedAt: at,
    properties: {
      ...(timed.has(type) ? { hs_timestamp: new Date(at).toISOString() } : {}),
      ...(unowned.has(type) ? {} : { hubspot_owner_id: account.rep.id }),
      ...properties,
    },
    links: [...people.map((person) => person.draft), account.draft],
  };
  account.drafts.push(draft);
  return draft;
}

export type Letter = {
  direction: 'in' | 'out';
  kinds: readonly Kind[];
  /** Sent by a machine: no greeting, no quoted mail, and headers that say so. */
  automated?: 'newsletter' | 'reply';
};

const html = (text: string): string =>
  `<html><body><div>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</div></body></html>`;

/** Writes one e-mail of a conversation, quoting the one before it more often than not. */
export function mail(account: Account, thread: Thread, letter: Letter): Draft {
  const { random, texts, rep, agenda } = account;
  const { person, slots } = thread;
  const inbound = letter.direction === 'in';
  const sentences = letter.kinds.map((kind) => random.pick(texts[kind]));
  const reader = inbound ? { ...slots, first: rep.first, last: rep.last } : slots;
  const signature = inbound
    ? `${fullName(account, person)}\n${person.draft.properties['jobtitle'] ?? ''}\n${account.name}\n${person.phone}`
    : `${fullName(account, rep)}\n${us}\n${rep.email}`;
  const text = letter.automated
    ? sentences.map((sentence) => fill(sentence, slots)).join('\n\n')
    : dressed(account, sentences, reader, signature);
  const answer = thread.last !== null && letter.automated !== 'newsletter';
  const plain = answer ? `RE: ${thread.subject}` : thread.subject;
  const subject =
    letter.automated === 'reply' && inbound
      ? fill(random.pick(texts.subject.absence), { subject: thread.subject })
      : plain;
  const whole =
    answer && thread.last && !letter.automated && random.chance(0.65)
      ? `${text}\n\n${quoted(account, thread.last)}`
      : text;
  const ours = { email: rep.email, firstName: rep.first, lastName: rep.last };
  const theirs = { email: person.email, firstName: person.first, lastName: person.last };
  const headers: Record<string, unknown> = {
    from: inbound ? theirs : ours,
    to: [inbound ? ours : theirs],
    cc: [],
    bcc: [],
  };
  if (letter.automated === 'newsletter') {
    headers['List-Unsubscribe'] = '<https://fernhill-valves.example/unsubscribe>';
    headers['Precedence'] = 'bulk';
  }
  if (letter.automated === 'reply') headers['Auto-Submitted'] = 'auto-replied';
  const sender = inbound ? person : rep;
  if (!letter.automated) {
    thread.last = {
      at: agenda.time(),
      subject,
      text,
      fromName: fullName(account, sender),
      fromEmail: sender.email,
      toName: fullName(account, inbound ? rep : person),
    };
  }
  const draft = record(account, 'emails', [person], {
    hs_email_direction: inbound ? 'INCOMING_EMAIL' : 'EMAIL',
    hs_email_status: 'SENT',
    hs_email_subject: subject,
    hs_email_text: whole,
    ...(random.chance(0.2) ? { hs_email_html: html(whole) } : {}),
    hs_email_headers: JSON.stringify(headers),
    hs_email_thread_id: thread.id,
  });
  if (!inbound) answerByMachine(account, thread, draft, letter.automated !== undefined);
  return draft;
}

/** Share of our mails that meet an absence notice, and that bounce. */
const absent = 0.025;
const bounced = 0.004;

function answerByMachine(account: Account, thread: Thread, draft: Draft, automated: boolean): void {
  const { random, agenda } = account;
  if (random.chance(bounced)) draft.properties['hs_email_status'] = 'BOUNCED';
  const gone = agenda.time() > thread.person.until;
  if (!gone && (automated || !random.chance(absent))) return;
  agenda.plan(agenda.time() + random.whole(20, 90) * 1000, () => {
    mail(account, thread, {
      direction: 'in',
      kinds: [gone ? 'leaving' : 'absence'],
      automated: 'reply',
    });
  });
}

/** Plans something of ours after so many of our office hours. */
export function weDoIn(account: Account, hours: number, event: () => void): void {
  const { agenda, rep, random } = account;
  agenda.plan(addOfficeHours(rep.place, agenda.time(), hours, random), () => {
    // The account may have got another rep meanwhile, whose office opens at other hours.
    if (account.rep === rep) event();
    else agenda.plan(inOfficeHours(account.rep.place, agenda.time(), random), event);
  });
}

/** Share of customers' mails that are written in the evening or on a day off. */
const lateWriters = 0.06;

/** Plans something of the customer's after so many days, mostly in their office hours, unless the person is gone by then. */
export function theyDoIn(account: Account, person: Person, days: number, event: () => void): void {
  const { agenda, country, random } = account;
  const meant = agenda.time() + days * dayMs;
  const at = random.chance(lateWriters) ? meant : inOfficeHours(country, meant, random);
  agenda.plan(at, () => {
    if (reachable(account).includes(person)) event();
  });
}

/** Does the customer answer, and in how many days? Both suffer as the bond fades. `null`: never. */
export function theirAnswerInDays(account: Account, share: number): number | null {
  const warm = warmth(account, account.agenda.time());
  if (!account.random.chance(share * warm * (0.55 + 0.45 * account.content))) return null;
  return account.random.logNormal(0.35, 0.9) / Math.max(warm, 0.15);
}
