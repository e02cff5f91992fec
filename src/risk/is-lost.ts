import type { Timeline } from '../timeline/build-timeline.ts';
import { dayMs } from '../timeline/days.ts';
import type { Customer, Deal } from '../timeline/records.ts';
import type { LostDefinition, Settings } from '../timeline/settings.ts';

/** What tells of a loss in this portal: what its admin named, else silence for as long as is set. */
export function lostDefinition({ lost, lostAfterDays }: Settings): LostDefinition {
  return lost ?? { kind: 'silence', days: lostAfterDays };
}

/** Days of silence that the risk is the probability of. */
export function horizonDays(settings: Settings): number {
  const definition = lostDefinition(settings);
  return definition.kind === 'silence' ? definition.days : settings.lostAfterDays;
}

/** A customer's later story: a timeline built after the time that is asked about. */
export type Story = Pick<Timeline, 'customer' | 'purchases' | 'activities'> & {
  touches: readonly { at: number }[];
};

/**
 * Was the customer lost after `from` and by `to` (epoch milliseconds)? For labels and never for a
 * risk: it looks at what happened after `from`, so the timeline must reach to `to`.
 *
 * Silence: no touch and no purchase within `days` after `from`; `null` where these days go beyond
 * `to`, since nobody knows yet. A lost renewal: its deal was closed as lost in that time. Stage and
 * property: the CRM tells that but not since when, so the loss is dated to the day after the last
 * touch or purchase; `null` for someone who was never in touch.
 */
export function isLost(
  story: Story,
  definition: LostDefinition,
  { from, to }: { from: number; to: number },
): boolean | null {
  switch (definition.kind) {
    case 'silence': {
      const until = from + definition.days * dayMs;
      return until > to ? null : !signs(story).some((at) => at > from && at <= until);
    }
    case 'lost_renewal':
      return story.activities.some(
        (activity) =>
          activity.type === 'deal' && isLostRenewal(activity) && within(activity, from, to),
      );
    case 'lifecycle_stage':
      return datedLoss(story, from, to, ({ lifecycleStage }) =>
        definition.stages.includes(lifecycleStage ?? ''),
      );
    case 'property':
      return datedLoss(story, from, to, ({ lossMark }) => lossMark === definition.value);
  }
}

function signs({ touches, purchases }: Story): number[] {
  return [...touches, ...purchases].map(({ at }) => at);
}

function isLostRenewal({ renewal, state }: Deal): boolean {
  return renewal && state === 'lost';
}

function within({ closedAt, at }: Deal, from: number, to: number): boolean {
  const lostAt = closedAt ?? at;
  return lostAt > from && lostAt <= to;
}

function datedLoss(
  story: Story,
  from: number,
  to: number,
  marked: (customer: Customer) => boolean,
): boolean | null {
  if (!marked(story.customer)) return false;
  const last = Math.max(...signs(story));
  if (!Number.isFinite(last)) return null;
  const lostAt = last + dayMs;
  return lostAt > from && lostAt <= to;
}
