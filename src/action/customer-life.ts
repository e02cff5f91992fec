import type { JudgeContext, Judgement } from '../risk/judge.ts';
import { lostDefinition } from '../risk/is-lost.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { dayMs } from '../timeline/days.ts';
import type { CustomerRef } from '../timeline/records.ts';
import type { Settings } from '../timeline/settings.ts';
import type { Override } from './assessment.ts';
import type { CustomerFacts } from './customer-facts.ts';
import { wordOf } from './word-of.ts';

/** A time in which somebody was a customer. */
export type LifeSpell = {
  beganAt: number;
  /**
   * When it counted as lost; null: nothing tells of an end. Where silence is the loss, an end yet to come is when it will be
   * one if nothing is heard.
   */
  endedAt: number | null;
};

/** When somebody was a customer, in order of time; who comes back after a loss begins another spell. */
export type CustomerLife = CustomerRef & {
  spells: LifeSpell[];
  /** Did the first purchase carry a discount? Null where the CRM doesn't say. */
  discounted: boolean | null;
};

/**
 * When this customer was one, by the portal's own definition of a loss: what churn, retention and survival are counted from.
 * It begins when the CRM says that it became a customer, else with the first purchase, else with the first sign of the record. No
 * spells for records that aren't counted (people of a company), that are no customers, of whom people said that they are none or
 * that the records are not the whole, and for losses of which nobody knows when they were.
 */
export function gatherLife(
  { overrides }: { overrides: readonly Override[] },
  { timeline }: Pick<Judgement, 'timeline'>,
  facts: Pick<CustomerFacts, 'kind' | 'id' | 'counted' | 'isCustomer'>,
  { settings, now }: Pick<JudgeContext, 'settings' | 'now'>,
): CustomerLife {
  const { kind, id, counted, isCustomer } = facts;
  const discount = timeline.purchases[0]?.discount ?? null;
  const words = overrides.flatMap((one) => (one.kind === 'wrong' ? (wordOf(one) ?? []) : []));
  const isOne =
    counted &&
    isCustomer &&
    !words.some(
      ({ says, until }) =>
        (says === 'no_customer' || says === 'elsewhere') && (until === null || until > now),
    );
  // Whoever rests by agreement gives a sign at both ends of it.
  const said = words.flatMap(({ says, at, until }) =>
    says === 'spoke' ? [at] : says === 'pause' ? [at, Math.min(until ?? now, now)] : [],
  );
  return {
    kind,
    id,
    spells: isOne ? spellsOf(timeline, said, settings, now) : [],
    discounted: discount === null ? null : discount > 0,
  };
}

function spellsOf(
  timeline: Timeline,
  said: readonly number[],
  settings: Settings,
  now: number,
): LifeSpell[] {
  const { customer, touches, purchases, activities } = timeline;
  const signs = [...touches.map(({ at }) => at), ...purchases.map(({ at }) => at), ...said].sort(
    (a, b) => a - b,
  );
  const firstSign = Math.min(customer.createdAt, ...signs);
  const bought = purchases[0]?.at ?? Infinity;
  const known = Math.min(customer.customerSince ?? Infinity, bought);
  const beganAt = Math.min(known === Infinity ? firstSign : known, now);
  const later = signs.filter((at) => at > beganAt);
  const definition = lostDefinition(settings);
  switch (definition.kind) {
    case 'silence':
      return bySilence(beganAt, later, definition.days * dayMs);
    case 'lost_renewal': {
      const losses = activities.flatMap((one) =>
        one.type === 'deal' && one.renewal && one.state === 'lost' ? [one.closedAt ?? one.at] : [],
      );
      return byLosses(
        beganAt,
        losses,
        purchases.map(({ at }) => at),
      );
    }
    case 'lifecycle_stage':
      return marked(beganAt, signs, definition.stages.includes(customer.lifecycleStage ?? ''));
    case 'property':
      return marked(beganAt, signs, customer.lossMark === definition.value);
  }
}

/** A spell lasts while no gap between two signs is longer than the silence that counts as a loss. */
function bySilence(beganAt: number, signs: readonly number[], silenceMs: number): LifeSpell[] {
  const spells: LifeSpell[] = [];
  let [from, last] = [beganAt, beganAt];
  for (const at of signs) {
    if (at - last > silenceMs) {
      spells.push({ beganAt: from, endedAt: last + silenceMs });
      from = at;
    }
    last = at;
  }
  return [...spells, { beganAt: from, endedAt: last + silenceMs }];
}

/** A lost renewal ends it; the next purchase begins it anew. */
function byLosses(
  beganAt: number,
  losses: readonly number[],
  purchases: readonly number[],
): LifeSpell[] {
  const spells: LifeSpell[] = [];
  let from: number | undefined = beganAt;
  while (from !== undefined) {
    const began: number = from;
    const lostAt = losses.find((at) => at > began);
    spells.push({ beganAt: began, endedAt: lostAt ?? null });
    from = lostAt === undefined ? undefined : purchases.find((at) => at > lostAt);
  }
  return spells;
}

/** The CRM tells that it was lost and not when: a day after the last sign, and without any sign nobody knows. */
function marked(beganAt: number, signs: readonly number[], isMarked: boolean): LifeSpell[] {
  if (!isMarked) return [{ beganAt, endedAt: null }];
  const last = signs.at(-1);
  return last === undefined ? [] : [{ beganAt, endedAt: Math.max(last, beganAt) + dayMs }];
}
