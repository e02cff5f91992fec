import type { JudgeContext, Judgement, Records } from '../risk/judge.ts';
import { riskAfter, type RiskAfter } from '../risk/risk-after.ts';
import type { Activity } from '../timeline/records.ts';
import type { Action } from './assessment.ts';
import type { Play } from './play.ts';
import { playbook } from './playbook.ts';

export type Choice = { action: Action | null; alternatives: Action[] };

/**
 * The one thing to do next, and what else there is: every play that applies, with the risk that the
 * model gives for the records as the play would change them. The first is the one with the largest
 * effect one may count on, what is owed to the customer before the rest.
 */
export function chooseAction(
  records: Records,
  judgement: Judgement,
  context: JudgeContext,
): Choice {
  const worthActing = judgement.risk !== null && judgement.risk >= context.settings.actFrom;
  const imagine = imagineEachOnce(records, judgement, context);
  const ranked = playbook
    .filter((play) => worthActing || play.owed)
    .filter((play) => play.signal === 'contact-left' || !isGone(judgement))
    .map((play) => weigh(play, judgement, context, imagine))
    .filter((option) => option !== null)
    .sort((a, b) => b.claim - a.claim);
  const [first, ...others] = ranked.map((option) => option.action);
  return { action: first ?? null, alternatives: others };
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
): { action: Action; claim: number } | null {
  const suggestion = play.suggest({ judgement, context });
  if (!suggestion) return null;
  const { imagined, ...rest } = suggestion;
  const after = imagine(imagined);
  const effect = judgement.score.risk - after.computed;
  const action: Action = {
    ...rest,
    id: play.id,
    how: play.how,
    signal: play.signal,
    riskAfter: after.shown,
  };
  return { action, claim: effect * play.certainty + play.urgency * severityOf(play, judgement) };
}

/** Urgency counts as far as its reason does: a trace of an old objection presses nobody. */
function severityOf({ signal }: Play, { findings }: Judgement): number {
  return findings.find(({ id }) => id === signal)?.severity ?? 0;
}

/** Nobody can call or write to a person who has left: then only the successor is worth finding. */
function isGone({ timeline, findings }: Judgement): boolean {
  const left = findings.find(({ id }) => id === 'contact-left');
  return timeline.customer.kind === 'contact' && (left?.severity ?? 0) > 0;
}
