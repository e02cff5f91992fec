import type { Account, Person } from './account.ts';
import { localTime } from './business-time.ts';
import type { Texts } from './texts/texts.ts';

/** What fills the slots of a conversation, so that an answer speaks of the same goods as the question. */
export type Slots = Record<string, string>;

export const us = 'Fernhill Valves & Sealing';
const competitors = ['Sealcraft', 'Gascoyne Flow', 'Ventura Valves', 'Kolmar Seals', 'Tritec'];

/** Keys of `Texts` that hold sentences. */
export type Kind = {
  [key in keyof Texts]: Texts[key] extends readonly string[] ? key : never;
}[keyof Texts];

export function fill(template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}

export function grouped(amount: number, separator: string): string {
  return String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** "Anna Huber", or "Nagy Eszter" where the family name comes first. */
export function fullName(
  { texts }: Account,
  { first, last }: { first: string; last: string },
): string {
  return fill(texts.fullName, { first, last });
}

/** Draws what a new conversation is about. */
export function newSlots(account: Account, person: Person): Slots {
  const { random, texts, counters } = account;
  counters.number += random.whole(1, 9);
  const product = random.pick(texts.products);
  const quantity = random.pick([4, 6, 8, 10, 12, 16, 20, 24, 30, 36, 40, 50, 60, 80, 120]);
  const price = Math.round(account.basket * random.logNormal(1, 0.35));
  const other = random.pick(account.people);
  const colleague = other === person ? account.rep : other;
  return {
    product,
    item: fill(texts.item, { n: String(quantity), product }),
    po: `45${String(10_000 + (counters.number % 90_000))}`,
    ref: `Q-${4000 + counters.number}`,
    price: String(price),
    amount: fill(texts.money, { n: grouped(price, texts.thousands) }),
    weekday: random.pick(texts.weekdays),
    competitor: random.pick(competitors),
    site: account.draft.properties['city'] ?? account.name,
    colleague:
      other === person ? (account.draft.properties['name'] ?? '') : fullName(account, colleague),
    first: person.first,
    last: person.last,
    us,
  };
}

export type Written = {
  at: number;
  fromName: string;
  fromEmail: string;
  toName: string;
  subject: string;
  text: string;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** "12/03/2026 09:41" the way the language writes it, on the reader's clock. */
function writtenDate(account: Account, at: number): string {
  const local = localTime(account.country, at);
  return fill(account.texts.date, {
    d: two(local.getUTCDate()),
    m: two(local.getUTCMonth() + 1),
    y: String(local.getUTCFullYear()),
    h: two(local.getUTCHours()),
    i: two(local.getUTCMinutes()),
  });
}

/** The earlier mail below an answer, as webmail ("On … wrote:") or as Outlook quotes it. */
export function quoted(account: Account, earlier: Written): string {
  const { texts, random } = account;
  const date = writtenDate(account, earlier.at);
  if (random.chance(0.5)) {
    const line = fill(texts.wrote, { date, name: earlier.fromName, email: earlier.fromEmail });
    return `${line}\n\n${earlier.text.replace(/^/gm, '> ')}`;
  }
  const { fromName, fromEmail, toName, subject } = earlier;
  const from = `${fromName} <${fromEmail}>`;
  const block = fill(texts.headerBlock, { from, sent: date, to: toName, subject });
  return `${random.chance(0.5) ? '-----\n' : '________________________________\n'}${block}\n\n${earlier.text}`;
}

/** A letter's own text: greeting, opener, the sentences, closing and signature. */
export function dressed(
  account: Account,
  sentences: string[],
  slots: Slots,
  signature: string,
): string {
  const { texts, random } = account;
  const opener = fill(random.pick(texts.opener), slots);
  const body = sentences
    .map((sentence) => fill(sentence, slots))
    .join(random.chance(0.5) ? '\n\n' : ' ');
  const greeting = fill(random.pick(texts.greeting), slots);
  return [
    greeting,
    '',
    ...(opener ? [opener, ''] : []),
    body,
    '',
    random.pick(texts.closing),
    signature,
  ].join('\n');
}
