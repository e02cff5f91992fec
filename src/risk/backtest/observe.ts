import { daysBetween } from '../../timeline/days.ts';
import type { Timeline } from '../../timeline/build-timeline.ts';
import { contactOdds } from '../contact-odds.ts';
import { judge, type JudgeContext, type Judgement, type Records } from '../judge.ts';
import { knownAt } from './known-at.ts';
import type { Label } from './label-of.ts';
import type { Observation, Parts } from './observation.ts';

/** What was seen at a past month, without the label. */
export type Sighting = Omit<Observation, keyof Label | 'customer' | 'month' | 'owner'> & {
  ownerId: string | null;
};

/**
 * Why a customer does not count at a month: nothing recorded yet; too thin a record to judge; or
 * silent for the whole length of a window already, so that there was nobody left to lose.
 */
export type NotCounted = 'no-history' | 'unknown' | 'already-silent';

export type ObserveContext = JudgeContext & {
  windowDays: number;
  /** Keep what the risk was made of? */
  withParts?: boolean | undefined;
};

/** Judges a customer as of the past moment `context.now` from what was known then and nothing else. */
export function observe(records: Records, context: ObserveContext): Sighting | NotCounted {
  const { now } = context;
  const known = knownAt(records, now);
  if (known.activities.length === 0) return 'no-history';
  const judgement = judge(known, context);
  const lastSignAt = lastSign(judgement.timeline);
  if (lastSignAt === null || judgement.risk === null) return 'unknown';
  const silentDays = daysBetween(lastSignAt, now);
  if (silentDays >= context.windowDays) return 'already-silent';
  return {
    risk: judgement.risk,
    logOdds: judgement.score.logOdds,
    level: judgement.level,
    silentDays,
    uncontactedDays: uncontactedDays(judgement, now),
    lastSignAt,
    ownerId: known.customer.ownerId,
    ...(context.withParts && { parts: partsOf(judgement, context) }),
  };
}

function partsOf({ timeline, findings }: Judgement, { now, model }: JudgeContext): Parts {
  const { base, history, gap } = contactOdds(timeline, now, model);
  const severities: Parts['severities'] = {};
  for (const { id, severity } of findings) {
    if (id === 'contact-gap' || id === 'contact-history' || !severity) continue;
    severities[id] = severity;
  }
  return { silence: base + history + gap, severities };
}

function lastSign({ touches, purchases }: Timeline): number | null {
  const last = Math.max(touches.at(-1)?.at ?? -Infinity, purchases.at(-1)?.at ?? -Infinity);
  return Number.isFinite(last) ? last : null;
}

/** Infinite where nobody ever wrote, called or met. */
function uncontactedDays({ timeline }: Judgement, now: number): number {
  const last = Math.max(
    timeline.touches.at(-1)?.at ?? -Infinity,
    timeline.attempts.at(-1)?.at ?? -Infinity,
  );
  return daysBetween(last, now);
}
