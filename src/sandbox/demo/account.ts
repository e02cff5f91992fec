import type { Agenda } from './agenda.ts';
import type { Country } from './countries.ts';
import type { Draft } from './drafts.ts';
import type { Random } from './random.ts';
import type { Texts } from './texts/texts.ts';

/** One of our people and how they work. */
export type Rep = {
  id: string;
  first: string;
  last: string;
  email: string;
  place: Country;
  /** Share of requests that slip through. */
  forgets: number;
  /** Median office hours until an answer. */
  answersInHours: number;
  /** Share of promises that are kept. */
  keepsPromises: number;
};

/** Someone at a customer's. */
export type Person = {
  draft: Draft;
  first: string;
  last: string;
  email: string;
  phone: string;
  isMain: boolean;
  /** From when until when there is any contact; `until` falls when the person leaves. */
  from: number;
  until: number;
  /** Mean days between touches, and how regular they are (gamma shape). */
  meanGapDays: number;
  regularity: number;
  newsletter: boolean;
  texting: boolean;
};

/** Why a customer's bond loosens; each weighs on the weekly chance of departure and fades with its half-life. */
export type Strain =
  | 'unanswered'
  | 'complaint'
  | 'priceRise'
  | 'championLeft'
  | 'poorOnboarding'
  | 'competitor'
  | 'projectEnd';

/** A request as the process knows it; the records show only its traces. */
export type Request = {
  person: Person;
  ask: 'askQuote' | 'askPrices' | 'askInformation';
  at: number;
  /** When it was answered or withdrawn. */
  settledAt: number | null;
};

export type Account = {
  name: string;
  country: Country;
  texts: Texts;
  random: Random;
  agenda: Agenda;
  draft: Draft;
  rep: Rep;
  people: Person[];
  drafts: Draft[];
  /** First contact, and first purchase (`null`: still a prospect). */
  knownSince: number;
  customerSince: number | null;
  /** 0–1, what a survey would find; falls with strains. */
  content: number;
  strains: { kind: Strain; at: number; weight: number; halfLifeDays: number }[];
  requests: Request[];
  leaving: { reason: Strain | 'other'; at: number; fadeDays: number } | null;
  /** Mean days between purchases, and the months (0–11) of a seasonal buyer. */
  purchaseGapDays: number;
  months: readonly number[] | null;
  /** Typical money of one purchase. */
  basket: number;
  spent: number;
  counters: { thread: number; number: number };
  /** Start of this year's trade fair and the ones before, newest first. */
  fairs: readonly number[];
};

/** 1 while the customer is with us, then falling as the bond fades: scales every rate of contact and purchase. */
export function warmth(account: Account, at: number): number {
  const { leaving } = account;
  if (!leaving || at <= leaving.at) return 1;
  return Math.exp(-(at - leaving.at) / (leaving.fadeDays * 86_400_000));
}

/** Puts a strain on the bond. */
export function strain(account: Account, kind: Strain, weight: number, halfLifeDays: number): void {
  account.strains.push({ kind, at: account.agenda.time(), weight, halfLifeDays });
  account.content = Math.max(0.05, account.content - weight * 0.16);
}

/** People one can talk to now, the main contact first. */
export function reachable(account: Account): Person[] {
  const now = account.agenda.time();
  return account.people.filter((person) => person.from <= now && now < person.until);
}
