import type { Assessment, Override } from './action/assessment.ts';
import { chooseAction } from './action/choose-action.ts';
import { listPromises } from './action/list-promises.ts';
import { listRequests } from './action/list-requests.ts';
import { heedOverrides, playsDone } from './action/heed-overrides.ts';
import { isSnoozed, shownLevel, turningPoints } from './action/obey-overrides.ts';
import { restAfter, type TakenPlay } from './action/rest.ts';
import { judge, type Judgement } from './risk/judge.ts';
import type { Model } from './risk/model.ts';
import { nextChange } from './risk/next-change.ts';
import { peerShare } from './risk/peer-share.ts';
import { rhythmPicture } from './risk/rhythm-picture.ts';
import type { Activity, Customer } from './timeline/records.ts';
import type { Settings } from './timeline/settings.ts';

export type AssessInput = {
  customer: Customer;
  /** A company's contacts; for a contact, just itself. */
  contacts: Customer[];
  activities: Activity[];
  overrides: Override[];
  /** Plays taken for the customer; absent: none is known. */
  taken?: TakenPlay[];
};

export type AssessContext = { now: number; settings: Settings; model: Model };

/**
 * One customer from records to next action. Pure: same arguments, same digits. Who needs the judgement
 * as well makes it first (`judgeInput`) and passes it on.
 */
export function assess(
  input: AssessInput,
  context: AssessContext,
  judgement: Judgement = judgeInput(input, context),
): Assessment {
  const { customer, contacts, overrides } = input;
  const { now, settings, model } = context;
  const records = heedOverrides(input, overrides, now);
  const { timeline, ledger, score, risk, range } = judgement;
  const shown = (level: Assessment['level'], at: number) => shownLevel(level, overrides, at);
  // Before actions are imagined: what was read of this timeline is still at hand.
  const change = nextChange(records, judgement, context, shown, turningPoints(overrides, now));
  const rest = restAfter([...(input.taken ?? []), ...playsDone(overrides)], settings, now);
  const { action, alternatives } = chooseAction(records, judgement, context, rest);

  return {
    customer: { kind: customer.kind, id: customer.id },
    assessedAt: now,
    modelVersion: model.version,
    risk,
    range,
    level: shown(judgement.level, now),
    base: score.base,
    contributions: score.contributions,
    notApplicable: judgement.findings.filter((finding) => finding.severity === null),
    missing: judgement.coverage.missing,
    openRequests: listRequests(ledger, timeline, context),
    openPromises: listPromises(ledger, settings, timeline, records.closed, now),
    action: isSnoozed(overrides, now) ? null : action,
    alternatives,
    ...(rest && { rest }),
    nextChange: change,
    rhythm: rhythmPicture(timeline, model.book),
    peerShare: judgement.level === 'unknown' ? null : peerShare(judgement, context),
    lastTouchAt: timeline.touches.at(-1)?.at ?? null,
    inputs: {
      activities: timeline.activities.length,
      touches: timeline.touches.length,
      contacts: contacts.length,
    },
  };
}

/** What the records say, before anyone asks what to do about it. */
export function judgeInput(input: AssessInput, context: AssessContext): Judgement {
  return judge(heedOverrides(input, input.overrides, context.now), context);
}
