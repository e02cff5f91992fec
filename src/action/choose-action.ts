import type { JudgeContext, Judgement, Records } from '../risk/judge.ts';
import { riskAfter, type RiskAfter } from '../risk/risk-after.ts';
import type { Activity } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import type { Action } from './assessment.ts';
import { assign } from './assign.ts';
import { ownPlays } from './own-plays.ts';
import { ownText } from './own-text.ts';
import type { Play } from './play.ts';
import { playbook } from './playbook.ts';
import { letGo } from './playbook/let-go.ts';
import type { Rest } from './rest.ts';

export type Choice = { action: Action | null; alternatives: Action[] };

/**
 * The one thing to do next, and what else there is: every play that applies and that the admin leaves on, with the
 * risk that the model gives for the records as the play would change them. The first is the one with the largest
 * effect one may count on, what is owed to the customer before the rest. While a customer rests from the last play, only
 * what they have asked or said since is answered; and who may be let go is offered nothing.
 */
export function chooseAction(
  records: Records,
  judgement: Judgement,
  context: JudgeContext,
  rest: Rest | null = null,
): Choice {
  const { settings } = context;
  const worthActing = judgement.risk !== null && judgement.risk >= settings.actFrom;
  const imagine = imagineEachOnce(records, judgement, context);
  const found = [...playbook, ...ownPlays(settings)]
    .filter((play) => isOn(play, settings))
    .filter((play) => worthActing || play.owed)
    .filter((play) => play.signal === 'contact-left' || !isGone(judgement))
    .map((play) => weigh(play, judgement, context, imagine))
    .filter((option) => option !== null)
    .filter((option) => rest === null || answersSince(option, rest.at));
  const mayGo = found.some(({ play }) => play === letGo);
  const ranked = found
    .filter(({ play }) => !mayGo || !play.offers)
    .sort((a, b) => b.claim - a.claim);
  const [first, ...others] = ranked.map((option) => option.action);
  return { action: first ?? null, alternatives: others };
}

/** Is the play on in this portal? */
export function isOn(
  { id, off }: Pick<Play, 'id' | 'off'>,
  { plays }: Pick<Settings, 'plays'>,
): boolean {
  return plays[id] ?? off === undefined;
}

/** Is this owed for something on record that happened after this moment? Routine can wait. */
function answersSince({ play, action }: { play: Play; action: Action }, at: number): boolean {
  if (!play.owed || play.off !== undefined) return false;
  return action.evidence.some((one) => one.record !== null && one.at !== null && one.at > at);
}

type Imagine = (imagined: Activity[]) => RiskAfter;

/** Several plays come down to the same call: its effect is worked out once. */
function imagineEachOnce(records: Records, judgement: Judgement, context: JudgeContext): Imagine {
  const known = new Map<string, RiskAfter>();
  return (imagined) => {
    const key = JSON.stringify(imagined);
    const after = known.get(key) ?? riskAfter(imagined, judgement, records, context);
    known.set(key, after);
    return after;
  };
}

function weigh(
  play: Play,
  judgement: Judgement,
  context: JudgeContext,
  imagine: Imagine,
): { play: Play; action: Action; claim: number } | null {
  const situation = { judgement, context };
  const suggestion = play.suggest(situation);
  if (!suggestion) return null;
  const { imagined, signal = play.signal, ...rest } = suggestion;
  const { draft, ownerId } = rest;
  const after = imagine(imagined);
  const effect = judgement.score.risk - after.computed;
  const edited = context.settings.playTexts[play.id];
  const own = (text: string | undefined) => (text ? ownText(text, situation) : null);
  const action: Action = {
    ...rest,
    // Where the part is the owner's the play itself knows best who that is.
    ownerId: play.who === 'owner' ? ownerId : (assign(play.who, situation) ?? ownerId),
    draft: {
      subject: own(edited?.subject) ?? draft.subject,
      body: own(edited?.body) ?? draft.body,
    },
    id: play.id,
    how: play.how,
    signal,
    riskAfter: after.shown,
  };
  const claim = effect * play.certainty + play.urgency * severityOf(signal, judgement);
  return { play, action, claim };
}

/** Urgency counts as far as its reason does: a trace of an old objection presses nobody. */
function severityOf(signal: Play['signal'], { findings }: Judgement): number {
  return findings.find(({ id }) => id === signal)?.severity ?? 0;
}

/** Nobody can call or write to a person who has left: then only the successor is worth finding. */
function isGone({ timeline, findings }: Judgement): boolean {
  const left = findings.find(({ id }) => id === 'contact-left');
  return timeline.customer.kind === 'contact' && (left?.severity ?? 0) > 0;
}
