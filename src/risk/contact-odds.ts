import { bookDays } from '../signals/book-time.ts';
import { keepLast } from '../signals/keep-last.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import type { Activity } from '../timeline/records.ts';
import type { Model } from './model.ts';
import { priorModel } from './prior-model.ts';
import type { EventDays } from './silence/silence-features.ts';
import { silenceLogOdds, type SilenceModel } from './silence/silence-model.ts';

/** The log-odds of silence, taken apart. All three add up to what the model says now. */
export type ContactOdds = {
  /** Of the book's typical customer on a day of contact. */
  base: number;
  /** Of this one on the day of the last touch or purchase, beyond the base. May be negative. */
  history: number;
  /** What the silence since then has added; never negative. */
  gap: number;
};

/**
 * How likely nothing more is heard, from the days with a touch or a purchase. Days are counted on
 * the book's own clock, so that a holiday of all is not the silence of one.
 */
export function contactOdds(timeline: Timeline, now: number, model: Model): ContactOdds {
  const base = model.baseLogOdds ?? priorModel.baseLogOdds;
  const silence = model.silence ?? priorModel.silence;
  const { days, atLast } = historyOf(timeline, model.book, silence);
  // Never in touch is no better than typical, nor than a first contact today.
  if (days.length === 0) return { base, history: Math.max(0, atLast - base), gap: 0 };
  const today = Math.floor(bookDays(now, model.book));
  return { base, history: atLast - base, gap: oddsOn(days, today, silence) - atLast };
}

type Silence = SilenceModel & { horizonDays: number };

/**
 * Log-odds at the end of a day. BG/NBD takes a customer for alive until the second event, so that a
 * second contact could raise the risk; therefore someone seen once is never taken to be better off
 * than if the second came today. With that no contact raises the risk (docs/risk.md has the proof).
 */
export function oddsOn(days: EventDays, today: number, silence: Silence): number {
  const odds = silenceLogOdds(days, today, silence.horizonDays, silence);
  if (days.length > 1 || days[0] === today) return odds;
  const withSecond = [days[0] as number, today];
  return Math.max(odds, silenceLogOdds(withSecond, today, silence.horizonDays, silence));
}

/** Days of the book's clock with an event, each once, ascending. */
export function eventDays({ touches, purchases }: Timeline, book: Model['book']): number[] {
  const dayOf = ({ at }: Activity): number => Math.floor(bookDays(at, book));
  const ofTouches = touches.map(dayOf);
  const all =
    purchases.length === 0
      ? ofTouches
      : [...ofTouches, ...purchases.map(dayOf)].sort((a, b) => a - b);
  return all.filter((day, index) => day !== all[index - 1]);
}

const historyOf = keepLast((timeline: Timeline, book: Model['book'], silence: Silence) => {
  const days = eventDays(timeline, book);
  const last = days.at(-1);
  const atLast = last === undefined ? oddsOn([0], 0, silence) : oddsOn(days, last, silence);
  return { days, atLast };
});
