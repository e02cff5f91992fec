import type { Finding } from '../signals/signal.ts';
import { contactOdds, type ContactOdds } from './contact-odds.ts';
import { detectAll, detectOne, type JudgeContext, type Judgement } from './judge.ts';
import { weighsSame } from './score-risk.ts';

/** How a customer stands at a moment if nothing happens until then. */
export type Outlook = { at: number; findings: Finding[]; odds: ContactOdds };

/**
 * Looks ahead from a judgement, to any moment before a known record becomes past. Rests on the law
 * of signals that no severity falls while nothing happens: what weighs the same at two moments does
 * so between them and need not be looked at again, and what once holds of a rising risk stays.
 */
export type Foresight = {
  /** The moment of the judgement itself. */
  now: Outlook;
  at(moment: number): Outlook;
  /** The same, where what comes before and after is known. */
  between(early: Outlook, late: Outlook, moment: number): Outlook;
  /** The first of the steps after `early` at which `holds`; it must hold at `late`, and not at `early`. */
  first(early: Outlook, late: Outlook, stepMs: number, holds: (there: Outlook) => boolean): Outlook;
};

/** Foresight for this judgement, made at `context.now`. */
export function foresee(judgement: Judgement, context: JudgeContext): Foresight {
  const { timeline, ledger, findings, odds } = judgement;
  const oddsAt = (now: number): ContactOdds => contactOdds(timeline, now, context.model);

  const foresight: Foresight = {
    now: { at: context.now, findings, odds },
    at: (moment) => ({
      at: moment,
      findings: detectAll(timeline, ledger, { ...context, now: moment }),
      odds: oddsAt(moment),
    }),
    between(early, late, moment) {
      const then = { ...context, now: moment };
      const found = early.findings.map((finding, index) =>
        weighsSame(finding, late.findings[index]!)
          ? finding
          : detectOne(index, timeline, ledger, then),
      );
      const odds = early.odds.gap === late.odds.gap ? early.odds : oddsAt(moment);
      return { at: moment, findings: found, odds };
    },
    first(early, late, stepMs, holds) {
      let [low, high] = [early, late];
      while (high.at - low.at > stepMs) {
        const middle = low.at + Math.floor((high.at - low.at) / stepMs / 2) * stepMs;
        const there = foresight.between(low, high, middle);
        if (holds(there)) high = there;
        else low = there;
      }
      return high;
    },
  };
  return foresight;
}
