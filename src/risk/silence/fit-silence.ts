import type { BgNbd } from './bg-nbd.ts';
import { fitBgNbd } from './fit-bg-nbd.ts';
import { shippedSilenceWeights } from './shipped-weights.ts';
import type { EventDays } from './silence-features.ts';
import { silenceLogOdds, type SilenceModel } from './silence-model.ts';

/** A customer's event days, ascending, and who on our side deals with them (null: nobody named). */
export type BookEntry = { days: EventDays; owner: string | null };

/** Books too small to tell their own rates: about a contact a month, one in ten gone after each. */
const priorBook: BgNbd = { r: 0.35, alpha: 12, a: 0.5, b: 4 };

/** The present horizon and shorter ones, so that a young book has closed windows too. */
const windowShares = [1, 1 / 2];
const windowsEach = 4;
/** Older and shorter windows say less about the present. */
const fading = 0.7;
const fewestRows = 30;
/** The shift is pulled to 0 as strongly as this many weighted customers would pull it elsewhere. */
const pull = 40;

/**
 * Fits a book at the end of day `today` from events up to then and nothing else: the BG/NBD rates,
 * and a shift of the shipped weights so that they are right on average on the book's own closed
 * windows. Never looks at an event after `today`.
 */
export function fitSilence(
  entries: readonly BookEntry[],
  today: number,
  horizonDays: number,
): SilenceModel {
  const model: SilenceModel = {
    weights: shippedSilenceWeights,
    book: bookRates(entries, today),
    shift: 0,
  };
  return { ...model, shift: fitShift(entries, today, horizonDays, model) };
}

/** BG/NBD rates of a book at the end of a day; the shipped ones where it is too small to tell. */
export function bookRates(entries: readonly BookEntry[], today: number): BgNbd {
  const histories = entries.flatMap(({ days }) => {
    const known = until(days, today);
    if (known.length === 0) return [];
    const first = known[0] as number;
    return [
      {
        repeats: known.length - 1,
        lastDay: (known.at(-1) as number) - first,
        observedDays: today - first,
      },
    ];
  });
  const fitted = fitBgNbd(histories)?.model;
  return fitted ? sober(fitted) : priorBook;
}

/** However loyal and alike a book's customers have been: some do leave, and not all keep one rhythm. */
const sobriety = { leastLeaving: 0.01, mostCertain: 50, mostAlike: 3 };

/**
 * Keeps a fit from being surer than any past can make it. A book in which nobody left yet would take
 * whoever falls silent for alive for ever: after each contact at least one customer in a hundred is
 * taken to leave, known no better than from 50 cases; and rates vary at least as Gamma(3) does.
 */
function sober({ r, alpha, a, b }: BgNbd): BgNbd {
  const certain = Math.min(sobriety.mostCertain, a + b);
  const leaving = Math.max(sobriety.leastLeaving, a / (a + b));
  const alike = Math.min(sobriety.mostAlike, r);
  return { r: alike, alpha: (alpha * alike) / r, a: certain * leaving, b: certain * (1 - leaving) };
}

type Row = { logOdds: number; silent: number; weight: number };

/** Newton's method on the one number; a ridge keeps it small where there is little to go by. */
function fitShift(
  entries: readonly BookEntry[],
  today: number,
  horizonDays: number,
  model: SilenceModel,
): number {
  const rows = closedWindows(entries, today, horizonDays).flatMap((window) =>
    windowRows(entries, window, model, horizonDays),
  );
  let shift = 0;
  for (let step = 0; step < 30; step += 1) {
    let slope = pull * shift;
    let curve = pull;
    for (const { logOdds, silent, weight } of rows) {
      const p = 1 / (1 + Math.exp(-(logOdds + shift)));
      slope += weight * (p - silent);
      curve += weight * p * (1 - p);
    }
    shift -= slope / curve;
  }
  return shift;
}

type Window = { end: number; days: number; back: number };

/** Windows that have closed by `today`, with enough of the book's life before them. */
function closedWindows(entries: readonly BookEntry[], today: number, horizon: number): Window[] {
  const began = entries.reduce((first, { days }) => Math.min(first, days[0] ?? first), today);
  return windowShares.flatMap((share) => {
    const days = Math.floor(horizon * share);
    return Array.from({ length: windowsEach }, (_, i) => ({
      end: today - days * (i + 1),
      days,
      back: i + 1,
    })).filter(({ end }) => end - began >= 0.8 * days);
  });
}

/**
 * Who was in touch within a window's length before it, on two days at least, whether they fell
 * silent in it. Someone whose owner did nothing at all in the window is left out: that silence was ours.
 */
function windowRows(
  entries: readonly BookEntry[],
  { end, days: length, back }: Window,
  model: SilenceModel,
  horizonDays: number,
): Row[] {
  const busy = new Set<string>();
  for (const { days, owner } of entries) {
    if (owner !== null && anyWithin(days, end, end + length)) busy.add(owner);
  }
  const atEnd = { ...model, book: bookRates(entries, end) };
  const weight = (length / horizonDays) ** 2 * fading ** (back - 1);
  const rows = entries.flatMap(({ days, owner }): Row[] => {
    const known = until(days, end);
    if (known.length < 2 || end - (known.at(-1) as number) > length) return [];
    if (owner !== null && !busy.has(owner)) return [];
    return [
      {
        logOdds: silenceLogOdds(known, end, length, atEnd),
        silent: anyWithin(days, end, end + length) ? 0 : 1,
        weight,
      },
    ];
  });
  return rows.length < fewestRows ? [] : rows;
}

function until(days: EventDays, today: number): EventDays {
  if ((days.at(-1) ?? today) <= today) return days;
  return days.filter((day) => day <= today);
}

/** Any day after `from` and up to `to`. */
function anyWithin(days: EventDays, from: number, to: number): boolean {
  return days.some((day) => day > from && day <= to);
}
